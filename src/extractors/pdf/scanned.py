"""Scanned pages: their text by character recognition, where that is installed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .. import recognition
from ..limits import MAX_OCR_PAGES, MAX_OCR_PIXELS
from .frame import Frame
from .glyphs import Piece
from .page import Page

_SCALE = 2.0
_TYPE_SIZE = 0.75


def read_scanned(document: Any, pages: Sequence[Page]) -> None:
    """Give the scanned pages without text the pieces that are recognised in their image.

    `document` is the open pypdfium2 document. Without the extra, the pages stay without text.
    """
    wanted = [page for page in pages if is_blank_scan(page)][:MAX_OCR_PAGES]
    if not wanted or not recognition.available():
        return
    for page in wanted:
        page.pieces = list(_pieces(document[page.number - 1], page.frame))
        page.layer = bool(page.pieces)


def is_blank_scan(page: Page) -> bool:
    """Whether a page is an image without text."""
    return page.scanned and not page.pieces and not page.aside


def _pieces(sheet: Any, frame: Frame) -> list[Piece]:
    scale = min(_SCALE, (MAX_OCR_PIXELS / max(1.0, frame.width * frame.height)) ** 0.5)
    bitmap = sheet.render(scale=scale, rev_byteorder=True)
    try:
        return pieces_in(bitmap.to_numpy()[:, :, :3], scale, frame.turn)
    finally:
        bitmap.close()
        sheet.close()


def pieces_in(image: Any, scale: float, turn: int = 0) -> list[Piece]:
    """The recognised lines of an image as pieces, `scale` pixels a point."""
    out = []
    for line in recognition.recognised(image):
        x0, top, x1, bottom = (value / scale for value in line.box)
        box = (x0, top, x1, bottom)
        out.append(Piece(line.text, box, round(_TYPE_SIZE * (bottom - top), 1), turn, box=box))
    return out
