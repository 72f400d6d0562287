"""Pieces that stand on one line, as rows; rows as lines of text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..scripts import joiner
from .characters import raised
from .frame import Box, level, union
from .glyphs import Piece

Row = list[Piece]
_SMALL = 0.8
_CLOSE = 0.25
_APART = 0.5


def rows_of(pieces: Sequence[Piece]) -> list[Row]:
    """The pieces by lines from top to bottom, each from left to right."""
    rows: list[tuple[Box, Row]] = []
    for piece in sorted(pieces, key=lambda one: ((one.box[1] + one.box[3]) / 2, one.box[0])):
        at = next((n for n in range(len(rows) - 1, max(-1, len(rows) - 4), -1) if _fits(rows[n], piece)), None)
        if at is None:
            rows.append((piece.box, [piece]))
        else:
            box, row = rows[at]
            row.append(piece)
            tall = piece.size > max(one.size for one in row[:-1])
            rows[at] = (piece.box if tall else box, row)
    return [sorted(row, key=lambda one: one.box[0]) for _, row in rows]


def _fits(row: tuple[Box, Row], piece: Piece) -> bool:
    """Whether a piece stands on the row's line and does not lie over one of its pieces."""
    if not level(row[0], piece.box):
        return False
    return all(min(one.box[2], piece.box[2]) - max(one.box[0], piece.box[0]) < 0.5 * piece.size for one in row[1])


def row_box(row: Sequence[Piece]) -> Box:
    """The box around a row."""
    out = row[0].box
    for piece in row[1:]:
        out = union(out, piece.box)
    return out


def row_text(row: Sequence[Piece]) -> str:
    """The row's pieces as one line."""
    out = row[0].text
    for before, piece in pairwise(row):
        gap = (piece.box[0] - before.box[2]) / max(before.size, piece.size, 1.0)
        if gap < _CLOSE and _is_lifted(before, piece):
            out += raised(piece.text)
        elif gap < _CLOSE and _is_lifted(piece, before):
            out = (raised(out) if before is row[0] else out) + piece.text
        else:
            out += (joiner(out, piece.text) if gap < _APART else " ") + piece.text
    return out


def _is_lifted(piece: Piece, other: Piece) -> bool:
    """Whether the other is smaller and stands higher."""
    return piece.box[3] - other.box[3] > 0.15 * piece.size and other.size < _SMALL * piece.size


def is_spread(row: Sequence[Piece]) -> bool:
    """Whether a gap of two letters' width or more parts the row."""
    return any(two.box[0] - one.box[2] > 2 * max(one.size, two.size) for one, two in pairwise(row))


def row_size(row: Sequence[Piece]) -> float:
    """The type size of the longest piece."""
    return max(row, key=lambda piece: len(piece.text)).size
