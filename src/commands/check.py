"""`crossfoot check`: the numbers of articles against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from ..checked import Answer, Checked, Failure
from ..checks.codes import CODES
from ..pipeline import check_all, explain_all
from ..selection import Place, Selection, names
from ..targets import Target
from . import CLEAN, FAILED, FLAGGED
from .common import (
    colour_wanted,
    inputs,
    output_option,
    paths_argument,
    put,
    put_bytes,
    reported,
    rules_option,
    url_option,
)


def checks_named(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """The entries of --select or --ignore. Raises BadParameter for one that names no check."""
    entries = tuple(entry.strip() for value in values for entry in value.split(",") if entry.strip())
    for entry in entries:
        if not any(names(entry, code, check) for code, check in CODES.items()):
            known = ", ".join(f"{code} {check}" for code, check in CODES.items())
            raise click.BadParameter(f"'{entry}' names no check; there are {known}", ctx, param)
    return entries


def place_named(ctx: click.Context, param: click.Parameter, value: str | None) -> Place | None:
    """The place that --explain-binding names. Raises BadParameter for what is none."""
    try:
        return None if value is None else Place.of(value)
    except ValueError:
        raise click.BadParameter(
            f"'{value}' is no place; a line (7) or a line and a column (7:24)", ctx, param
        ) from None


@click.command("check")
@paths_argument
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@output_option
@click.option("--select", multiple=True, callback=checks_named, help="Only these: codes, their first letters, names.")
@click.option("--ignore", multiple=True, callback=checks_named, help="Not these: codes, their first letters, names.")
@click.option("-v", "--verbose", is_flag=True, help="Show the consistent, hedge and undecided relations too.")
@click.option(
    "--explain-binding",
    "place",
    metavar="LINE[:COLUMN]",
    callback=place_named,
    help="Show instead how the numbers of one line were bound: what was considered, what was chosen, and why.",
)
@rules_option
@url_option
def command(
    paths: tuple[str, ...],
    form: str,
    output: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    verbose: bool,
    place: Place | None,
    rules: Path | None,
    url: str | None,
) -> int:
    """Check the numbers of articles against each other.

    PATH is a file (HTML, PDF, text, Markdown), a folder, a glob, or - for the standard input.
    """
    if place is not None:
        return _explain(inputs(paths, url), place, url, rules, output)
    answers = Watched(check_all(inputs(paths, url), url, rules, Selection(select, ignore)))
    if form == "json":
        from ..reports.json import json_report

        put_bytes(json_report(answers), output)
    else:
        from ..reports.text import text_report

        checked = reported(answers, [])
        put(text_report(checked, verbose, colour_wanted(output)), output)
    return answers.code


def _explain(
    targets: list[Target | Failure], place: Place, url: str | None, rules: Path | None, output: Path | None
) -> int:
    from ..reports.binding import binding_report

    failures: list[Failure] = []
    explained = reported(explain_all(targets, place, url, rules), failures)
    put((piece for document, each in explained for piece in binding_report(document, each, place)), output)
    return FAILED if failures else CLEAN


class Watched:
    """Outcomes that pass through, and the exit code that they add up to."""

    def __init__(self, answers: Iterable[Answer]) -> None:
        self._answers = answers
        self.code = CLEAN

    def __iter__(self) -> Iterator[Answer]:
        for answer in self._answers:
            self.code = max(self.code, _code_of(answer))
            yield answer


def _code_of(answer: Answer) -> int:
    if isinstance(answer, Failure):
        return FAILED
    return FLAGGED if _is_flagged(answer) else CLEAN


def _is_flagged(checked: Checked) -> bool:
    return any(finding.verdict == "inconsistent" for finding in checked.findings)
