"""`crossfoot completion`: the script that lets a shell complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from . import CLEAN
from .common import put

SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> int:
    """Print a completion script. For bash: eval "$(crossfoot completion bash)"."""
    kind = get_completion_class(shell)
    assert kind is not None
    group = click.get_current_context().find_root().command
    # The version of bash is asked of the bash on this machine by click's own source(); the script needs none.
    script = kind(group, {}, "crossfoot", "_CROSSFOOT_COMPLETE")
    put([script.source_template % script.source_vars(), "\n"], None)
    return CLEAN
