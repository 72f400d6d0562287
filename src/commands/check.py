"""`crossfoot check`: the numbers of articles against each other."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

import click

from ..catalogue import catalogue
from ..checked import Answer, Checked, Failure
from ..checks.codes import CODES
from ..finding import Finding
from ..pipeline import check_all, explain_all
from ..record import Record
from ..review import Decisions
from ..selection import Place, Selection, names
from ..targets import Target
from . import CLEAN, FAILED, FLAGGED, INTERRUPTED
from .beside import Beside
from .common import (
    colour_wanted,
    decisions_option,
    inputs,
    lang_option,
    ledger_option,
    mapping_option,
    output_option,
    paths_argument,
    put,
    put_bytes,
    reference_option,
    reported,
    rules_option,
    url_option,
)
from .jobs import Workers, jobs_option, memory_option, tell_interrupted, timeout_option
from .progress import progressed
from .watching import watch

MACHINE_FORMATS = {
    "json": ("json", "json_report"),
    "jsonl": ("lines", "json_lines"),
    "sarif": ("sarif", "sarif_report"),
    "junit": ("junit", "junit_report"),
    "github": ("github", "github_report"),
}
FORMATS = ("text", "html", *MACHINE_FORMATS)
FAIL_ON = ("error", "warning", "hedge", "never")
"""From which findings on the exit code is 1; each takes in those before it, `never` none."""


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
@click.option(
    "--format", "form", type=click.Choice(["text", "html", *MACHINE_FORMATS]), default="text", show_default=True
)
@output_option
@click.option("--select", multiple=True, callback=checks_named, help="Only these: codes, their first letters, names.")
@click.option("--ignore", multiple=True, callback=checks_named, help="Not these: codes, their first letters, names.")
@click.option("-v", "--verbose", is_flag=True, help="Show all relations, and the findings that were decided.")
@click.option(
    "--explain-binding",
    "place",
    metavar="LINE[:COLUMN]",
    callback=place_named,
    help="Show instead how the numbers of one line were bound: what was considered, what was chosen, and why.",
)
@click.option(
    "--diff",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="OLD.json",
    help="Show only what is new since the run with this JSON report.",
)
@click.option("--watch", "watched", is_flag=True, help="Go on checking what is added or changed in PATH, until Ctrl-C.")
@decisions_option
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    default="warning",
    show_default=True,
    help="From which findings on the exit code is 1, where nobody has decided on them.",
)
@ledger_option()
@reference_option
@mapping_option
@jobs_option
@timeout_option
@memory_option
@lang_option
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
    diff: Path | None,
    watched: bool,
    decisions: Path,
    fail_on: str,
    ledger: str | None,
    references: tuple[Path, ...],
    mapping: Path | None,
    jobs: int | None,
    timeout: float | None,
    memory: int | None,
    lang: str,
    rules: Path | None,
    url: str | None,
) -> int:
    """Check the numbers of articles against each other.

    PATH is a file (HTML, PDF, text, Markdown), a folder, a glob, or - for the standard input. The format html writes
    the folder that -o names.
    """
    if place is not None:
        return _explain(inputs(paths, url), place, url, rules, output)
    if form == "html" and output is None:
        raise click.UsageError("--format html writes a folder: name it with -o")
    workers, beside = Workers(jobs, timeout, memory), Beside(ledger, references, mapping)
    wanted = Selection(select, ignore)
    job = Job(form, output, verbose, lang, wanted, diff, decisions, fail_on, rules, url, workers, beside)
    if not watched:
        return job(paths)
    if form != "text" or output is not None:
        raise click.UsageError("--watch shows findings as they come: it goes with neither --format nor -o")
    watch(paths, job)
    return CLEAN


class Job(Record, frozen=True):
    """One way of checking files, as the options say; called with paths it gives the exit code."""

    form: str
    output: Path | None
    verbose: bool
    lang: str
    selection: Selection
    diff: Path | None
    decisions: Path
    fail_on: str
    rules: Path | None
    url: str | None
    workers: Workers
    beside: Beside

    def __call__(self, paths: tuple[str, ...]) -> int:
        """Check, write the report, and tell which decisions are stale; after Ctrl-C of what was done by then."""
        targets = inputs(paths, self.url)
        settled = Decisions.of(self.decisions)
        with self.beside.memory(self.rules) as memory, self.workers.for_(targets) as (jobs, interrupted):
            answers = check_all(targets, self.url, self.rules, self.selection, settled, jobs, memory)
            watched = Watched(_new(progressed(answers, len(targets)), self.diff), self.fail_on)
            _write(watched, self.form, self.output, self.verbose, self.lang, settled)
        _tell_stale(settled)
        if interrupted():
            tell_interrupted(watched.seen, len(targets))
            return INTERRUPTED
        return FAILED if self.beside.failures else watched.code


def _new(answers: Iterable[Answer], diff: Path | None) -> Iterable[Answer]:
    if diff is None:
        return answers
    from ..diff import Known

    known = Known(diff)
    return (answer if isinstance(answer, Failure) else known.left_out(answer) for answer in answers)


def _write(
    answers: Iterable[Answer], form: str, output: Path | None, verbose: bool, lang: str, settled: Decisions
) -> None:
    if form == "html" and output is not None:
        from ..reports.html import html_report

        index = html_report(answers, output, catalogue(lang), settled.by_id)
        put([f"{index}\n"], None)
    elif form == "text":
        from ..reports.text import text_report

        put(text_report(reported(answers, []), verbose, colour_wanted(output), catalogue(lang)), output)
    else:
        _write_for_machines(form, answers, output)


def _write_for_machines(form: str, answers: Iterable[Answer], output: Path | None) -> None:
    """A report for machines, each imported when it is asked for."""
    module, name = MACHINE_FORMATS[form]
    report = getattr(import_module(f"..reports.{module}", __package__), name)(answers)
    if isinstance(report, bytes):
        put_bytes(report, output)
    else:
        put(report, output)


def _tell_stale(settled: Decisions) -> None:
    stale = settled.stale()
    if stale:
        noun = "decision no longer applies" if len(stale) == 1 else "decisions no longer apply"
        print(f"crossfoot: {len(stale)} {noun} (see: crossfoot decisions list --stale PATH...)", file=sys.stderr)


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

    def __init__(self, answers: Iterable[Answer], fail_on: str = "warning") -> None:
        self._answers = answers
        self._fail_on = fail_on
        self.code = CLEAN
        self.seen = 0

    def __iter__(self) -> Iterator[Answer]:
        for answer in self._answers:
            self.seen += 1
            self.code = max(self.code, self._code_of(answer))
            yield answer

    def _code_of(self, answer: Answer) -> int:
        if isinstance(answer, Failure):
            return FAILED
        return FLAGGED if self._is_flagged(answer) else CLEAN

    def _is_flagged(self, checked: Checked) -> bool:
        level = FAIL_ON.index(self._fail_on) if self._fail_on != "never" else -1
        return any(FAIL_ON.index(weight) <= level for weight in map(_weight, checked.findings) if weight)


def _weight(finding: Finding) -> str:
    """The level of --fail-on that a finding belongs to, empty where it is settled or says nothing against the text."""
    if finding.decision is not None:
        return ""
    if finding.verdict == "hedge":
        return "hedge"
    if finding.verdict != "inconsistent":
        return ""
    return "error" if finding.severity == "error" else "warning"
