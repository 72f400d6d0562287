"""Tables without rules: numbers that stand under each other in columns, row after row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

import msgspec
import regex

from ...document import Origin
from .. import shapes
from ..draft import Draft, DraftCell
from ..tables import mark_header
from .frame import Box, overlap, union
from .glyphs import Piece
from .rows import Row, row_box, rows_of

_DASH = regex.compile(r"[-−–—―‐/＊*]+|n/?a|N/?A")
_DIGIT = regex.compile(r"\d")
_VALUES = 6
_ROWS = 3
_HEAD_ROWS = 4
_LEAN = 3
_GAP = 2.2
_LONG = 90


class _Column(msgspec.Struct):
    start: float
    end: float
    values: int = 0


@dataclass(slots=True)
class Aligned:
    """A table that was found: its draft, its box and the pieces that it is made of."""

    draft: Draft
    box: Box
    used: list[Piece] = field(default_factory=list)


def aligned_tables(pieces: Sequence[Piece], page: int) -> list[Aligned]:
    """The unruled tables among the pieces of one column of a page."""
    rows = rows_of(pieces)
    out = []
    for first, last in _runs(rows):
        found = _table(rows, first, last, page)
        if found is not None:
            out.append(found)
    return out


def is_value(text: str) -> bool:
    """Whether a piece is a figure as it stands in a cell, or the dash that stands for none."""
    return shapes.is_value(text) or bool(_DASH.fullmatch(text))


def _runs(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """(first, last) of the stretches of rows with figures of their own, with at most _LEAN rows without between."""
    pitch = _pitch(rows)
    out: list[tuple[int, int]] = []
    for at, row in enumerate(rows):
        if not _is_body(row):
            continue
        if out and at - out[-1][1] <= _LEAN + 1 and _together(rows[out[-1][1] : at + 1], pitch):
            out[-1] = (out[-1][0], at)
        else:
            out.append((at, at))
    return [(first, last) for first, last in out if sum(_is_body(row) for row in rows[first : last + 1]) >= _ROWS]


def _pitch(rows: Sequence[Row]) -> float:
    tops = [row_box(row)[1] for row in rows]
    steps = [after - before for before, after in pairwise(tops) if after > before]
    return median(steps) if steps else 12.0


def _is_body(row: Row) -> bool:
    """Whether a row has a figure apart from its other pieces."""
    return len(row) >= 2 and any(is_value(piece.text) and _DIGIT.search(piece.text) for piece in row)


def _together(rows: Sequence[Row], pitch: float) -> bool:
    """Whether rows follow each other without a sentence or a great gap between them."""
    boxes = [row_box(row) for row in rows]
    close = all(two[1] - one[3] < _GAP * pitch for one, two in pairwise(boxes))
    return close and not any(_is_text(row) for row in rows[1:-1])


def _is_text(row: Row) -> bool:
    """Whether a row is a line of running text."""
    return len(row) == 1 and ((shapes.ends_sentence(row[0].text) and len(row[0].text) > 12) or len(row[0].text) > _LONG)


def _table(rows: Sequence[Row], first: int, last: int, page: int) -> Aligned | None:
    body = rows[first : last + 1]
    columns = _columns(body)
    values = [column for column in columns if column.values >= _ROWS - 1]
    if not values or len(columns) < 2 or sum(column.values for column in columns) < _VALUES:
        return None
    placed = sum(len(_covered(columns, piece)) <= 1 for row in body for piece in row)
    if placed < 0.8 * sum(len(row) for row in body):
        return None
    top = _head(rows, first, columns)
    used = [piece for row in rows[top : last + 1] for piece in row]
    cells = [cell for number, row in enumerate(rows[top : last + 1]) for cell in _cells(number, row, columns)]
    mark_header(cells)
    box = used[0].box
    for piece in used:
        box = union(box, piece.box)
    return Aligned(Draft("table", cells=cells, origin=Origin(page=page, box=box)), box, used)


def _columns(body: Sequence[Row]) -> list[_Column]:
    """The columns: first where figures stand, then where the other pieces do that touch none of those."""
    figures = [piece for row in body for piece in row if is_value(piece.text) and len(row) > 1]
    others = [piece for row in body for piece in row if not is_value(piece.text)]
    columns = _stretches([(piece.box[0], piece.box[2], 1) for piece in figures])
    free = [piece for piece in others if not _covered(columns, piece)]
    for column in _stretches([(piece.box[0], piece.box[2], 0) for piece in free if _apart(piece, columns)]):
        columns.append(column)
    return sorted(columns, key=lambda column: column.start)


def _apart(piece: Piece, columns: Sequence[_Column]) -> bool:
    return all(overlap(piece.box[0], piece.box[2], one.start, one.end) <= 0 for one in columns)


def _stretches(spans: Sequence[tuple[float, float, int]]) -> list[_Column]:
    """Stretches that overlap, as one column each."""
    out: list[_Column] = []
    for start, end, value in sorted(spans):
        if out and start < out[-1].end - 0.5:
            out[-1].end = max(out[-1].end, end)
            out[-1].values += value
        else:
            out.append(_Column(start, end, value))
    return out


def _covered(columns: Sequence[_Column], piece: Piece) -> list[int]:
    """The columns that a piece stands in: it shares a quarter of the narrower one's width."""
    x0, _, x1, _ = piece.box
    shared = [(overlap(x0, x1, one.start, one.end), min(x1 - x0, one.end - one.start)) for one in columns]
    return [n for n, (common, lesser) in enumerate(shared) if common > max(0.5, 0.25 * lesser)]


def _head(rows: Sequence[Row], first: int, columns: Sequence[_Column]) -> int:
    """The index of the table's first row: rows close above the figures that name the columns belong to it."""
    top = first
    size = max(piece.size for piece in rows[first])
    while top > 0 and first - top < _HEAD_ROWS:
        row, below = rows[top - 1], rows[top]
        gap = row_box(below)[1] - row_box(row)[3]
        if gap > 2 * row[0].size or row[0].size > 1.25 * size or not _names(row, columns):
            break
        top -= 1
    return top


def _names(row: Row, columns: Sequence[_Column]) -> bool:
    """Whether a row can be a table's head: pieces over the columns, or one piece over most of them; no sentence."""
    if any(len(piece.text) > _LONG or (shapes.ends_sentence(piece.text) and len(row) == 1) for piece in row):
        return False
    if len(row) == 1:
        return len(_covered(columns, row[0])) >= max(2, len(columns) / 2) and row[0].box[0] > columns[0].end
    return any(place > 0 for piece in row for place in _near(columns, piece))


def _near(columns: Sequence[_Column], piece: Piece) -> list[int]:
    """The columns under a piece, else the nearest one."""
    found = _covered(columns, piece)
    if found or not columns:
        return found
    middle = (piece.box[0] + piece.box[2]) / 2
    return [min(range(len(columns)), key=lambda n: abs((columns[n].start + columns[n].end) / 2 - middle))]


def _cells(number: int, row: Row, columns: Sequence[_Column]) -> list[DraftCell]:
    """The row's cells; pieces of one column are one cell."""
    cells: dict[int, DraftCell] = {}
    for piece in row:
        places = _near(columns, piece)
        place, span = places[0], places[-1] - places[0] + 1
        if place in cells:
            cells[place].text += " " + piece.text
            cells[place].column_span = max(cells[place].column_span, span)
        else:
            cells[place] = DraftCell(number, place, piece.text, False, 1, span)
    return list(cells.values())
