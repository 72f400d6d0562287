"""`crossfoot decisions`: what reviewers have decided."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import get_args

import click

from ..checked import Failure
from ..checks.codes import CODES
from ..pipeline import check_all
from ..reports.plain import one_line
from ..review import Decision, Decisions, Ruling, load, record
from ..review.stats import Record, records
from ..review.store import withdraw
from ..targets import expand
from . import CLEAN, FAILED
from .common import decisions_option, put, reported

HEADS = ("check", "decided", "confirmed", "explained", "rule wrong", "precision", "rule right")
stale_paths = click.argument("paths", nargs=-1, metavar="PATH...")


@click.group("decisions", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """List, add, prune and count the decisions of reviewers."""


@command.command("list")
@stale_paths
@click.option("--stale", is_flag=True, help="Only decisions that no longer apply to the documents in PATH.")
@decisions_option
def listed(paths: tuple[str, ...], stale: bool, decisions: Path) -> int:
    """List the decisions, one a line; with PATH those on its documents, stale ones marked."""
    if stale and not paths:
        raise click.UsageError("--stale looks at documents: name them")
    if not paths:
        put(_lines(load(decisions).values(), frozenset()), None)
        return CLEAN
    settled, failures = _applied(paths, decisions)
    gone = {decision.id for decision in settled.stale()}
    shown = [decision for decision in settled.met() if not stale] + settled.stale()
    put(_lines(sorted(shown, key=lambda decision: decision.id), gone), None)
    return FAILED if failures else CLEAN


@command.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--dry-run", is_flag=True, help="Only say what would be taken out.")
@decisions_option
def prune(paths: tuple[str, ...], dry_run: bool, decisions: Path) -> int:
    """Take out the decisions that no longer apply to the documents in PATH."""
    settled, failures = _applied(paths, decisions)
    stale = settled.stale()
    if stale and not dry_run:
        withdraw(decisions, [decision.id for decision in stale])
    put(_lines(stale, frozenset(decision.id for decision in stale)), None)
    put([f"{len(stale)} {'would be taken out' if dry_run else 'taken out'}\n"], None)
    return FAILED if failures else CLEAN


@command.command()
@decisions_option
def stats(decisions: Path) -> int:
    """How right each check is in the words of its reviewers."""
    told = records(load(decisions).values())
    if not told:
        put([f"{decisions}: no decisions\n"], None)
        return CLEAN
    put((f"{line}\n" for line in [_row(HEADS), *map(_stats_line, told)]), None)
    return CLEAN


@command.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@decisions_option
def add(files: tuple[Path, ...], decisions: Path) -> int:
    """Add the decisions in FILE, such as those that a report page let you download."""
    new = [decision for file in files for decision in load(file).values()]
    record(decisions, new)
    put([f"{decisions}: {len(new)} added\n"], None)
    return CLEAN


def _applied(paths: tuple[str, ...], decisions: Path) -> tuple[Decisions, list[Failure]]:
    """The decisions after every document was held against them, and the documents that failed."""
    failures: list[Failure] = []
    settled = Decisions.of(decisions)
    for _ in reported(check_all(expand(paths), decisions=settled), failures):
        pass
    return settled, failures


def _lines(decisions: Iterable[Decision], stale: Container[str]) -> Iterator[str]:
    for decision in decisions:
        why = ", ".join(text for text in (decision.reason, one_line(decision.note)) if text)
        told = f"{decision.verdict} ({why})" if why else decision.verdict
        quotes = " · ".join(one_line(quote) for quote in decision.quotes)
        mark = "  stale" if decision.id in stale else ""
        yield f"{decision.id}  {decision.code} {CODES.get(decision.code, '')}  {told}  {quotes}{mark}\n"


def _stats_line(each: Record) -> str:
    counts = (str(number) for number in (each.decided, *(each.by[ruling] for ruling in get_args(Ruling))))
    return _row((f"{each.code} {CODES.get(each.code, '')}", *counts, f"{each.precision:.0%}", f"{each.soundness:.0%}"))


def _row(cells: Iterable[str]) -> str:
    first, *rest = cells
    return f"{first:<18}" + "".join(f" {cell:>10}" for cell in rest)
