"""`crossfoot explain`: what a check looks at, and why."""

from __future__ import annotations

import click

from ..checks.codes import Explanation, explanations
from . import CLEAN
from .common import put


@click.command("explain")
@click.argument("code")
def command(code: str) -> int:
    """Say what a check looks at and why, with an example that passes and one that fails.

    CODE is the code of a check (CF101) or its name (share).
    """
    known = explanations()
    entry = next((each for each in known.values() if code.upper() == each.code or code.lower() == each.check), None)
    if entry is None:
        raise click.UsageError(
            f"no check '{code}'; there are {', '.join(f'{e.code} {e.check}' for e in known.values())}"
        )
    put([_told(entry)], None)
    return CLEAN


def _told(entry: Explanation) -> str:
    parts = [("What", entry.what), ("Why", entry.why), ("Beside", entry.beside)]
    parts += [("Passes", entry.passes), ("Fails", entry.fails)]
    lines = [f"{entry.code} {entry.check}: {entry.title}"]
    for label, text in ((label, text) for label, text in parts if text):
        lines += ["", click.wrap_text(text.strip(), 100, f"{label:8}", " " * 8, preserve_paragraphs=True)]
    return "\n".join(lines) + "\n"
