"""One page: its pieces in the reading frame, its lines, and whether it shows ruled lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from ..limits import MAX_PAGE_CHARACTERS
from .frame import Box, Frame, inside
from .glyphs import Piece, pieces_of
from .paths import is_ruled

_SCRAPS = 1.6
_COVERED = 0.5
_MOSTLY = 0.8


class PdfLine(msgspec.Struct):
    """A line: `number` counts on the page from 1 in reading order, `size` is the type size in points.

    `note`: it belongs to a note at the page's foot. `spread`: its parts stand wide apart, as in a row of a table.
    """

    text: str
    page: int
    number: int
    box: Box
    size: float
    note: bool = False
    spread: bool = False


@dataclass(slots=True)
class Page:
    """One page as it is read.

    `ruled`: it shows lines or boxes that may be a table's. `turned`: its text stands in another direction than the
    page is shown in. `scanned`: an image fills it. `layer`: its text is an unpainted layer over such an image, or was
    recognised in it. `lost`: it cannot be read. `cut`: it has
    more characters than are read.
    """

    number: int
    frame: Frame
    pieces: list[Piece] = field(default_factory=list)
    aside: list[Piece] = field(default_factory=list)
    ruled: bool = False
    turned: bool = False
    scanned: bool = False
    layer: bool = False
    lost: bool = False
    cut: bool = False


def read_page(page: Any, number: int) -> Page:
    """A pypdfium2 page; the page is closed."""
    import pypdfium2.raw as raw  # type: ignore[import-untyped]

    text_page = page.get_textpage()
    try:
        pieces = list(pieces_of(text_page, raw))
        cut = text_page.count_chars() > MAX_PAGE_CHARACTERS
    finally:
        text_page.close()
    shown = int(page.get_rotation()) // 90
    turn = _main_turn(pieces, shown)
    left, bottom, right, top = page.get_mediabox()
    out = Page(number, Frame(left, bottom, right, top, turn), turned=(turn + shown) % 4 != 0, cut=cut)
    visible = page.get_bbox()
    out.scanned = _is_scanned(page, raw, (visible[2] - visible[0]) * (visible[3] - visible[1]))
    _settle(out, _without_doubles(pieces), out.frame.box(*visible))
    out.ruled = is_ruled(page, raw)
    page.close()
    return out


def _main_turn(pieces: Sequence[Piece], shown: int) -> int:
    """How most of the page's text stands; upright as shown where there is none."""
    counts: Counter[int] = Counter()
    for piece in pieces:
        if piece.turn is not None:
            counts[piece.turn] += len(piece.text)
    upright = -shown % 4
    best = max(counts, key=lambda turn: (counts[turn], turn == upright), default=upright)
    return best if counts[best] > 2 * counts[upright] else upright


def _settle(page: Page, pieces: Sequence[Piece], visible: Box) -> None:
    """Give the pieces their boxes, and leave out what nobody sees: hidden text, text outside, text aslant."""
    hidden = sum(len(piece.text) for piece in pieces if piece.hidden)
    total = sum(len(piece.text) for piece in pieces)
    page.layer = 0 < hidden == total or (page.scanned and hidden > _MOSTLY * total)
    for piece in pieces:
        if piece.turn is None or (piece.hidden and not page.layer):
            continue
        piece.box = page.frame.box(*piece.rect)
        if inside(piece.box, visible, 0.0):
            (page.pieces if piece.turn == page.frame.turn else page.aside).append(piece)


def _without_doubles(pieces: Sequence[Piece]) -> list[Piece]:
    """Without text that is drawn twice in nearly one place, as bold type is made."""
    seen: dict[tuple[str, int, int], Piece] = {}
    out = []
    for piece in pieces:
        x, y = round(piece.rect[0] / _SCRAPS), round(piece.rect[1] / _SCRAPS)
        near = [(piece.text, x + right, y + up) for right in (-1, 0, 1) for up in (-1, 0, 1)]
        if any(key in seen for key in near):
            continue
        seen[piece.text, x, y] = piece
        out.append(piece)
    return out


def _is_scanned(page: Any, raw: Any, area: float) -> bool:
    """Whether images cover most of the page."""
    covered = 0.0
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2):
        x0, y0, x1, y1 = item.get_bounds()
        covered += abs((x1 - x0) * (y1 - y0))
    return covered > _COVERED * area
