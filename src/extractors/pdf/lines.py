"""The lines of a page in reading order, its notes at the foot told apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

import regex

from .columns import columns_of
from .frame import Box
from .glyphs import Piece
from .page import Page, PdfLine
from .rows import Row, is_spread, row_box, row_size, row_text, rows_of

_MARK = regex.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡§※①-⑳]+|\[\d{1,3}\]|[(（]?\d{1,2}[)）.]?\s|注\s*\d*\s*[:：)）]?")
_SMALLER = 0.93
_LOWER_HALF = 0.5


def lines_of(page: Page, groups: Sequence[Sequence[Piece]]) -> list[PdfLine]:
    """The lines of the page, the text in columns first, then what stands aside."""
    out: list[PdfLine] = []
    size = _usual_size(page.pieces)
    for group in groups:
        rows = rows_of(group)
        foot = _notes_from(rows, size, page.frame.height)
        for at, row in enumerate(rows):
            out.append(_line(row, page.number, len(out) + 1, at >= foot))
    for row in _standing(page.aside):
        out.append(_line(row, page.number, len(out) + 1, True))
    return out


def groups_of(page: Page) -> list[list[Piece]]:
    """The pieces of the page by columns, in reading order."""
    return columns_of(page.pieces)


def _line(row: Row, page: int, number: int, note: bool) -> PdfLine:
    box: Box = row_box(row)
    return PdfLine(row_text(row), page, number, box, row_size(row), note, is_spread(row))


def _usual_size(pieces: Sequence[Piece]) -> float:
    sizes = [piece.size for piece in pieces for _ in range(1 + len(piece.text) // 10)]
    return median(sizes) if sizes else 0.0


def _notes_from(rows: Sequence[Row], size: float, height: float) -> int:
    """The index of the first row of the notes at the foot: small type down to the end, a mark at its start."""
    first = len(rows)
    for at in range(len(rows) - 1, -1, -1):
        if row_size(rows[at]) > _SMALLER * size or row_box(rows[at])[1] < _LOWER_HALF * height:
            break
        if _MARK.match(row_text(rows[at])):
            first = at
    return first


def _standing(aside: Sequence[Piece]) -> Iterator[Row]:
    """Text that stands beside the rest in another direction, one row a piece."""
    for piece in aside:
        yield [piece]
