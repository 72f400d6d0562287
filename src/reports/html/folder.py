"""The report's folder: pages are written as documents come, the index last; only its rows are kept in memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePath

from ...catalogue import Catalogue
from ...checked import Answer, Checked, Failure
from ...errors import CrossfootError
from ...files import write_whole
from ...review.decision import Decision
from .assets import rendered
from .index import IndexRow, index_row, index_view
from .page import Links, page_view

PAGES = "documents"
INDEX = "index.html"
_OWN = re.compile(r"\d{5}-.*\.html")


def html_report(
    answers: Iterable[Answer], folder: Path, say: Catalogue, decisions: Mapping[str, Decision] | None = None
) -> Path:
    """Write the pages of a report into a folder and return its index; pages of an earlier report are taken out.

    `decisions` are those already made, by id. Raises CrossfootError where the folder cannot be made or written.
    """
    pages = folder / PAGES
    try:
        pages.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CrossfootError(f"{folder}: {error.strerror}") from None
    rows, failures, written = list[IndexRow](), list[Failure](), set[str]()
    for checked, links, name in _linked(answers, failures):
        page = page_view(checked, say, links, decisions or {})
        write_whole(pages / name, rendered("document.html", say, served=False, page=page))
        rows.append(index_row(checked, f"{PAGES}/{name}", say))
        written.add(name)
    index = index_view(rows, failures, say)
    write_whole(folder / INDEX, rendered("index.html", say, served=False, index=index))
    _take_out_others(pages, written)
    return folder / INDEX


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


def _take_out_others(pages: Path, written: set[str]) -> None:
    for path in pages.iterdir():
        if _OWN.fullmatch(path.name) and path.name not in written:
            path.unlink(missing_ok=True)
