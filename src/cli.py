"""The command line: which command, and how the program ends. The commands stand in `commands/`."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from .commands import FAILED, INTERRUPTED, ReaderGone
from .config import CHECK_ONLY, config_for
from .errors import CrossfootError
from .version import VERSION

COMMANDS = {
    "batch": "check archives and tables with any number of documents",
    "check": "check the numbers of articles against each other",
    "claims": "list the numeric claims of articles",
    "completion": "print a script that completes commands in a shell",
    "decisions": "list, add, prune and count the decisions of reviewers",
    "doctor": "say what is installed and which settings hold",
    "explain": "say what a check looks at, and why",
    "extract": "show the cleaned text of articles",
    "fixture": "add, update and check regression cases",
    "ledger": "look into the facts of all articles that were recorded",
    "review": "decide on what is flagged",
    "rules": "list the rules and test their examples",
}
_PARAMETERS = {"format": "form", "fail-on": "fail_on"}
"""Settings whose name is not that of their parameter."""
_COLLECTED = 100_000
"""New objects after which circles of dead ones are looked for: nearly all that a command makes lives as long as it."""
PIPE_CLOSED = 141


class Commands(click.Group):
    """The commands, each imported when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, sorted."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, None when there is none."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f".commands.{cmd_name}", __package__).command
        assert isinstance(command, click.Command)
        ctx.default_map = {cmd_name: _defaults(command, config_for(Path.cwd()).values)}
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _defaults(command: click.Command, values: dict[str, Any]) -> dict[str, Any]:
    """The settings of the configuration file as the defaults of a command or of the commands of a group."""
    if isinstance(command, click.Group):
        return {name: _defaults(each, values) for name, each in command.commands.items()}
    held = {key: value for key, value in values.items() if key not in CHECK_ONLY or command.name == "check"}
    return {_PARAMETERS.get(key, key): value for key, value in held.items()}


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="crossfoot")
def cli() -> None:
    """A linter for the numbers in a text.

    Exit codes: 0 nothing flagged, 1 inconsistent findings, 2 a usage error or a file that could not be read.
    """


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    gc.set_threshold(_COLLECTED)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = cli.main(args=args, prog_name="crossfoot", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return FAILED
    except CrossfootError as error:
        print(f"crossfoot: {error}", file=sys.stderr)
        return FAILED
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except ReaderGone:
        _forget_stdout()
        return PIPE_CLOSED
    return code if isinstance(code, int) else 0


def _forget_stdout() -> None:
    """Nobody reads on: what is left in the buffer must not raise again when the interpreter closes the stream."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
