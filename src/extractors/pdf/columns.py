"""Reading order: columns of running text one after the other, what spans them above and below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from .frame import level
from .glyphs import Piece

_LINES = 4
_FULL = 0.7
_MARGIN = 2.0
_DEEPEST = 3


def columns_of(pieces: Sequence[Piece], depth: int = 0) -> list[list[Piece]]:
    """The pieces in groups, each of one column, in the order in which they are read."""
    gutter = _gutter(pieces) if depth < _DEEPEST and len(pieces) >= 2 * _LINES else None
    if gutter is None:
        return [list(pieces)] if pieces else []
    across, left, right = _split(pieces, gutter)
    spanning = {id(one) for one in across}
    spanning |= {id(one) for one in (*left, *right) if any(level(one.box, wide.box) for wide in across)}
    out: list[list[Piece]] = []
    band: list[Piece] = []
    for one in sorted(pieces, key=lambda piece: (piece.box[1] + piece.box[3], piece.box[0])):
        if band and (id(one) in spanning) != (id(band[-1]) in spanning):
            out.extend(_read(band, spanning, gutter, depth))
            band = []
        band.append(one)
    return [*out, *_read(band, spanning, gutter, depth)]


def _read(band: list[Piece], spanning: set[int], gutter: float, depth: int) -> list[list[Piece]]:
    """A band of spanning lines as it is, any other one side after the other."""
    if id(band[-1]) in spanning:
        return [band]
    _, left, right = _split(band, gutter)
    return [*columns_of(left, depth + 1), *columns_of(right, depth + 1)]


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """The place of the vertical strip that most running text stands on both sides of, None without one."""
    starts = Counter(round(one.box[0] / _MARGIN) * _MARGIN for one in pieces)
    best, found = 0.0, None
    for start in (start for start, count in starts.items() if count >= _LINES and start > min(starts)):
        x = start - 2 * _MARGIN
        across, left, right = _split(pieces, x)
        gain = min(_amount(left), _amount(right)) - 0.5 * _amount(across)
        if gain > best and _is_prose(left) and _is_prose(right):
            best, found = gain, x
    return found


def _split(pieces: Sequence[Piece], x: float) -> tuple[list[Piece], list[Piece], list[Piece]]:
    """The pieces across a place, left of it and right of it."""
    across: list[Piece] = []
    left: list[Piece] = []
    right: list[Piece] = []
    for one in pieces:
        side = left if one.box[2] <= x + _MARGIN else right if one.box[0] >= x else across
        side.append(one)
    return across, left, right


def _amount(pieces: Sequence[Piece]) -> float:
    return sum(one.box[2] - one.box[0] for one in pieces)


def _is_prose(pieces: Sequence[Piece]) -> bool:
    """Whether lines of text fill a column's width: cells of a table seldom do."""
    if len(pieces) < _LINES:
        return False
    start, end = min(one.box[0] for one in pieces), max(one.box[2] for one in pieces)
    letters = sum(char.isalpha() for one in pieces for char in one.text)
    full = sum(one.box[2] - one.box[0] >= _FULL * (end - start) for one in pieces)
    return 2 * full >= len(pieces) and 2 * letters > sum(len(one.text) for one in pieces)
