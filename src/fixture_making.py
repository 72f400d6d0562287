"""Making fixtures: a page becomes a regression case, and a case is brought up to date."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import msgspec

from .checked import Checked
from .document import Document
from .files import write_whole
from .fixtures import SUFFIXES, Expected, Fixture, FixtureError, expected_claim, expected_findings, save
from .pipeline import check
from .review.applied import Decisions, open_findings

SNIPPET_LENGTH = 80
SNIPPETS_AT_EACH_END = 2
_NAME = re.compile(r"[\w][\w.-]*")


def add(
    page: Path,
    root: Path,
    source: str,
    slug: str | None = None,
    url: str | None = None,
    rules: Path | None = None,
    decisions: Decisions | None = None,
) -> tuple[Path, Checked]:
    """Copy a page into `root/source/slug` with what it gives now as what is expected.

    `rules` is a folder whose sources are tried before those that ship. With `decisions`, every finding has to be
    decided on, and those by a wrong rule are not expected. Returns the folder and what is expected, for a person to
    review. Raises FixtureError when the fixture exists, a name is no plain name or a finding is not decided,
    UnreadableDocument when the page cannot be read, UnwritableFile.
    """
    checked = check(page, url=url, rules=rules)
    if decisions is not None:
        checked = _reviewed(decisions.on(checked))
    folder = root / _plain_name(source) / _plain_name(slug or slug_of(page))
    if folder.exists():
        raise FixtureError(f"{folder}: exists already; `crossfoot fixture update {folder.name}` brings it up to date")
    try:
        data = page.read_bytes()
        folder.mkdir(parents=True)
    except OSError as error:
        raise FixtureError(f"{error.filename}: {error.strerror}") from None
    write_whole(folder / f"page{SUFFIXES[checked.document.extraction.format]}", data)
    save(folder, _as_found(checked, url, source))
    return folder, checked


def update(fixture: Fixture) -> bool:
    """Make the claims and findings of now those expected, keeping the snippets; whether that changed anything.

    Raises UnreadableDocument, BrokenRule or UnwritableFile.
    """
    checked = check(fixture.page, url=fixture.expected.url)
    now = msgspec.structs.replace(
        fixture.expected,
        claims=[expected_claim(claim) for claim in checked.claims],
        findings=expected_findings(checked),
    )
    if now == fixture.expected:
        return False
    save(fixture.folder, now)
    return True


def _reviewed(checked: Checked) -> Checked:
    """The document without the findings that a reviewer called the rule's mistake."""
    undecided = open_findings(checked.findings)
    if undecided:
        path = checked.document.path
        raise FixtureError(f"{path}: {len(undecided)} not decided yet; `crossfoot review {path}` asks about them")
    kept = tuple(finding for finding in checked.findings if finding.decision != "rule-wrong")
    return replace(checked, findings=kept)


def _as_found(checked: Checked, url: str | None, source: str) -> Expected:
    document = checked.document
    return Expected(
        source=source,
        url=url,
        lang=document.lang,
        title=document.title,
        published=document.published,
        must=end_snippets(document),
        claims=[expected_claim(claim) for claim in checked.claims],
        findings=expected_findings(checked),
    )


def end_snippets(document: Document) -> list[str]:
    """The beginnings of the first and the last paragraphs: what a wrong cut of the page would lose first."""
    texts = [" ".join(document.of(block).split()) for block in document.blocks if block.kind in ("paragraph", "item")]
    ends = texts[:SNIPPETS_AT_EACH_END] + texts[SNIPPETS_AT_EACH_END:][-SNIPPETS_AT_EACH_END:]
    return list(dict.fromkeys(_snippet(text) for text in ends if text))


def _snippet(text: str) -> str:
    """The beginning, ending with a whole word where words are set apart."""
    if len(text) <= SNIPPET_LENGTH:
        return text
    head = text[: SNIPPET_LENGTH + 1]
    return head.rpartition(" ")[0] or head


def _plain_name(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise FixtureError(f"'{name}': use letters, digits, '-', '_' and '.' in the names of fixtures")
    return name


def slug_of(page: Path) -> str:
    """The name of a fixture after that of its page."""
    return re.sub(r"[^\w]+", "-", page.stem.lower()).strip("-_")[:60] or "page"
