"""`crossfoot fixture`: regression cases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from ..catalogue import catalogue, reader_language
from ..checked import Answer, Checked, Failure
from ..errors import CrossfootError
from ..fixtures import NO_SOURCE, Fixture, differences, fixtures_in
from ..pipeline import check_all
from ..reports.html import html_report
from ..reports.json import json_report
from ..reports.text import finding_lines, text_report
from ..review import Decisions
from ..targets import Target
from . import CLEAN, FAILED, FLAGGED
from .common import colour_wanted, decisions_option, put, put_bytes, tell, url_option

root_option = click.option(
    "--root", type=click.Path(file_okay=False, path_type=Path), default=Path("fixtures"), show_default=True
)


@click.group("fixture", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Add, update and check regression cases."""


@command.command()
@click.argument("page", type=click.Path(path_type=Path))
@click.option("--source", required=True, help=f"The page's source (a file in rules/sources), or {NO_SOURCE}.")
@click.option("--slug", help="The fixture's name, by default that of the page.")
@click.option("--from-review", is_flag=True, help="Expect what the reviewers of the page decided, not what it gives.")
@decisions_option
@root_option
@url_option
def add(
    page: Path, source: str, slug: str | None, from_review: bool, decisions: Path, root: Path, url: str | None
) -> int:
    """Make a page a fixture, with what it gives now as what is expected."""
    from ..fixture_making import add as add_fixture

    settled = Decisions.of(decisions) if from_review else None
    folder, checked = add_fixture(page, root, source, slug, url, decisions=settled)
    put([_to_review(folder, source, checked)], None)
    return CLEAN


@command.command()
@click.argument("slugs", nargs=-1, metavar="[SLUG]...")
@root_option
def update(slugs: tuple[str, ...], root: Path) -> int:
    """Make the claims and findings of now those expected; the snippets stay."""
    from ..fixture_making import update as update_fixture

    code = CLEAN
    for fixture in fixtures_in(root, slugs):
        try:
            put([f"{fixture.name}: {'updated' if update_fixture(fixture) else 'unchanged'}\n"], None)
        except CrossfootError as error:
            tell(Failure(fixture.name, str(error)))
            code = FAILED
    return code


@command.command()
@click.argument("slugs", nargs=-1, metavar="[SLUG]...")
@click.option(
    "--report",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write report.txt, report.json and the pages of the HTML report here.",
)
@root_option
def check(slugs: tuple[str, ...], report: Path | None, root: Path) -> int:
    """Check the fixtures, show what is flagged, and say what is not as expected."""
    fixtures = fixtures_in(root, slugs)
    answers = [answer for fixture in fixtures for answer in _answers(fixture)]
    put(text_report(answers, colour=colour_wanted(None)), None)
    if report is not None:
        _write_reports(report, answers)
    wrong = [line for fixture, answer in zip(fixtures, answers, strict=True) for line in _wrong(fixture, answer)]
    put((f"{line}\n" for line in wrong), None)
    if wrong:
        whose = "it expects" if len(fixtures) == 1 else "they expect"
        put([f"{_count(fixtures, 'fixture')}, {_count(wrong, 'difference')} from what {whose}\n"], None)
    else:
        put([f"{_count(fixtures, 'fixture')} as expected\n"], None)
    return FLAGGED if wrong else CLEAN


def _answers(fixture: Fixture) -> Iterator[Answer]:
    return check_all([Target(str(fixture.page))], url=fixture.expected.url)


def _wrong(fixture: Fixture, answer: Answer) -> Iterator[str]:
    found = [answer.error] if isinstance(answer, Failure) else differences(fixture.expected, answer)
    yield from (f"{fixture.name}: {line}" for line in found)


def _write_reports(folder: Path, answers: list[Answer]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CrossfootError(f"{folder}: {error.strerror}") from None
    put(text_report(answers, verbose=True), folder / "report.txt")
    put_bytes(json_report(answers), folder / "report.json")
    html_report(answers, folder, catalogue(reader_language()))


def _to_review(folder: Path, source: str, checked: Checked) -> str:
    """What a person has to look at before the fixture says what is right and not only what is."""
    document = checked.document
    lines = [f"{folder}: {_count(checked.claims, 'claim')}, {_count(checked.findings, 'finding')}", "Please review:"]
    if (document.source or NO_SOURCE) != source:
        lines.append(f"  the page was not recognised as {source}, but as {document.source or NO_SOURCE}")
    lines.append("  must: sentences that have to be kept; must_not: add what has to be dropped")
    lines.append("  findings: each of these has to be what a careful editor would say")
    lines += [f"  {line}" for finding in checked.findings for line in finding_lines(checked, finding)]
    return "\n".join(lines) + "\n"


def _count(things: list[str] | list[Fixture] | tuple[object, ...], noun: str) -> str:
    return f"{len(things)} {noun}" if len(things) == 1 else f"{len(things)} {noun}s"
