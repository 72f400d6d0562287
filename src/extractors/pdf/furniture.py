"""Running heads, running feet and page numbers: what repeats near the top or the bottom of the pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex

from .page import Page
from .rows import Row, row_box, row_text, rows_of

_NUMBER = regex.compile(
    r"[-–—－·\s]*(?:第\s*)?(?P<n>\d{1,4}|[ivxlc]{1,6})(?:\s*页|\s*頁|\s*ページ|\s*쪽)?"
    r"(?:\s*(?:/|of|共)\s*\d{1,4}\s*[页頁]?)?[-–—－·\s]*"
    r"|(?:Page|PAGE|page|p\.)\s*(?P<n>\d{1,4})(?:\s*(?:/|of)\s*\d{1,4})?"
)
_ENDS = regex.compile(r"^[\d\s]+|[第页頁共\d\s/|·-]+$")
_BARE = "#"
_EDGE = 0.12
_DEEP = 3


def without_furniture(pages: Sequence[Page]) -> None:
    """Take running heads, feet and page numbers out of the pages."""
    edges = [(page, _edge_rows(page)) for page in pages]
    counts = Counter(key for _, rows in edges for key in {_key(row_text(row)) for row in rows})
    shifts = Counter(shift for page, rows in edges for shift in {_shift(page, row_text(row)) for row in rows})
    need = max(2, min(3, len(pages)))
    for page, rows in edges:
        gone = {
            id(piece)
            for row in rows
            for piece in row
            if _repeats(counts, row_text(row), need) or _is_number(page, row_text(row), shifts, len(pages))
        }
        page.pieces = [piece for piece in page.pieces if id(piece) not in gone]


def _repeats(counts: Counter[str], text: str, need: int) -> bool:
    key = _key(text)
    return key != _BARE and counts[key] >= need


def _is_number(page: Page, text: str, shifts: Counter[int | None], pages: int) -> bool:
    """Whether a line is the page's number: in a longer file, another page has to be numbered in the same way."""
    found = _NUMBER.fullmatch(text)
    if not found:
        return False
    return pages < _DEEP or not found["n"].isdigit() or shifts[_shift(page, text)] >= 2


def _shift(page: Page, text: str) -> int | None:
    """How far the printed page number is from the page's place in the file."""
    found = _NUMBER.fullmatch(text)
    return int(found["n"]) - page.number if found and found["n"].isdigit() else None


def _edge_rows(page: Page) -> list[Row]:
    """The few outermost rows of a page that stand near its upper or lower edge."""
    rows = rows_of(page.pieces)
    top = [row for row in rows[:_DEEP] if row_box(row)[1] < _EDGE * page.frame.height]
    foot = [row for row in rows[-_DEEP:] if row_box(row)[3] > (1 - _EDGE) * page.frame.height and row not in top]
    return [*top, *foot]


def _key(text: str) -> str:
    """A line without the number at its ends: a running head with the page number beside it is still the same.

    Numbers inside the line count: sentences that differ by them are no running heads.
    """
    return "".join(_ENDS.sub(_BARE, text).split())
