"""Running heads, running feet and page numbers: what repeats near the top or the bottom of the pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex

from .pdflines import Page, PdfLine

_NUMBER = regex.compile(
    r"[-–—－·\s]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*页|\s*頁|\s*ページ|\s*쪽)?(?:\s*(?:/|of|共)\s*\d{1,4}\s*[页頁]?)?[-–—－·\s]*"
    r"|(?:Page|PAGE|page|p\.)\s*\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?"
)
_ENDS = regex.compile(r"^[\d\s]+|[第页頁共\d\s/|·-]+$")
_EDGE = 0.12
_DEEP = 3


def without_furniture(pages: Sequence[Page]) -> None:
    """Take running heads, feet and bare page numbers out of the pages."""
    edges = {page.number: _edge_lines(page) for page in pages}
    counts = Counter(key for lines in edges.values() for key in {_key(line) for line in lines})
    need = max(2, min(3, len(pages)))
    for page in pages:
        edge = edges[page.number]
        gone = [line for line in edge if counts[_key(line)] >= need or _NUMBER.fullmatch(line.text)]
        page.lines = [line for line in page.lines if not any(line is one for one in gone)]


def _edge_lines(page: Page) -> list[PdfLine]:
    """The few outermost lines of a page that stand near its upper or lower edge."""
    ordered = sorted(page.lines, key=lambda line: line.box[1])
    top = [line for line in ordered[:_DEEP] if line.box[1] < _EDGE * page.height]
    foot = [line for line in ordered[-_DEEP:] if line.box[3] > (1 - _EDGE) * page.height and line not in top]
    return [*top, *foot]


def _key(line: PdfLine) -> str:
    """A line without the number at its ends: a running head with the page number beside it is still the same.

    Numbers inside the line count: sentences that differ by them are no running heads.
    """
    return "".join(_ENDS.sub("#", line.text).split())
