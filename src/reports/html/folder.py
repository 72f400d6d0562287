"""The report's folder: pages are written as documents come, the index last; only its rows are kept in memory."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PurePath

from ...catalogue import Catalogue
from ...checked import Answer, Checked, Failure
from ...errors import CrossfootError
from ...files import write_whole
from ...review.decision import Decision
from .assets import rendered
from .factpages import Stories, fact_view
from .index import IndexRow, index_row, index_view
from .links import Links
from .page import page_view

PAGES = "documents"
INDEX = "index.html"
FACTS = "facts"
_OWN = re.compile(r"\d{5}-.*\.html")
_OWN_FACT = re.compile(r"[0-9a-f]{16}\.html")


def html_report(
    answers: Iterable[Answer], folder: Path, say: Catalogue, decisions: Mapping[str, Decision] | None = None
) -> Path:
    """Write the pages of a report into a folder and return its index; pages of an earlier report are taken out.

    `decisions` are those already made, by id. Raises CrossfootError where the folder cannot be made or written.
    """
    try:
        for name in (PAGES, FACTS):
            (folder / name).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CrossfootError(f"{folder}: {error.strerror}") from None
    rows, failures, stories = list[IndexRow](), list[Failure](), Stories()
    written: dict[str, str] = {}
    for checked, links, name in _linked(answers, failures):
        known = links.but(facts=f"../{FACTS}/", documents=written)
        page = page_view(checked, say, known, decisions or {})
        write_whole(folder / PAGES / name, rendered("document.html", say, served=False, page=page))
        rows.append(index_row(checked, f"{PAGES}/{name}", say))
        stories.add(checked)
        written[checked.document.path] = name
    _write_facts(folder / FACTS, stories, written, say)
    index = index_view(rows, failures, say, stories.rows(f"{FACTS}/", say))
    write_whole(folder / INDEX, rendered("index.html", say, served=False, index=index))
    _take_out_others(folder / PAGES, _OWN, set(written.values()))
    return folder / INDEX


def _write_facts(folder: Path, stories: Stories, documents: Mapping[str, str], say: Catalogue) -> None:
    """The pages of the facts; a folder without any is taken out."""
    names = {path: f"../{PAGES}/{name}" for path, name in documents.items()}
    written = set[str]()
    for name, story in stories.pages():
        fact = fact_view(story, say, f"../{INDEX}", names)
        write_whole(folder / name, rendered("fact.html", say, served=False, fact=fact))
        written.add(name)
    _take_out_others(folder, _OWN_FACT, written)
    with suppress(OSError):
        folder.rmdir()


def page_name(number: int, checked: Checked) -> str:
    """The file of a document's page: its number from 1, and the name of its source as far as it is plain."""
    stem = re.sub(r"[^\w.-]+", "-", PurePath(checked.document.path).stem, flags=re.ASCII).strip("-.")[:40]
    return f"{number:05d}-{stem or 'document'}.html"


def _linked(answers: Iterable[Answer], failures: list[Failure]) -> Iterator[tuple[Checked, Links, str]]:
    """Each document with its page's name and the links to its neighbours, one document behind."""
    previous, held, name = "", None, ""
    for number, checked in enumerate(_checked(answers, failures), 1):
        upcoming = page_name(number, checked)
        if held is not None:
            yield held, Links(f"../{INDEX}", previous, upcoming), name
            previous = name
        held, name = checked, upcoming
    if held is not None:
        yield held, Links(f"../{INDEX}", previous), name


def _checked(answers: Iterable[Answer], failures: list[Failure]) -> Iterator[Checked]:
    for answer in answers:
        if isinstance(answer, Failure):
            failures.append(answer)
        else:
            yield answer


def _take_out_others(pages: Path, own: re.Pattern[str], written: Container[str]) -> None:
    for path in pages.iterdir():
        if own.fullmatch(path.name) and path.name not in written:
            path.unlink(missing_ok=True)
