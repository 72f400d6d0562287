"""Ruled tables, by pdfplumber, on the pages that show lines or boxes."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from io import BytesIO
from time import monotonic
from typing import Any

import msgspec
import regex

from ...document import Origin
from ..draft import Draft, DraftCell
from ..limits import MAX_TABLE_PAGES, TABLE_SECONDS
from ..scripts import joiner
from ..tables import mark_header
from .bombs import check_streams
from .characters import clean
from .copying import plain_copy
from .frame import Box, inside
from .page import Page

_TOLERANCE = 3.0
_CROWDED = 0.3
_NUMBER = regex.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+")
_CHUNK = 40


class PageTable(msgspec.Struct):
    """A table with its page and its box in points."""

    page: int
    box: Box
    draft: Draft


def ruled_tables(data: bytes, pages: Sequence[Page], count: int) -> list[PageTable]:
    """The tables of the ruled pages; their pieces are taken out of the pages. `count`: the pages of the file."""
    ruled = [page for page in pages if page.ruled][:MAX_TABLE_PAGES]
    if not ruled:
        return []
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    out: list[PageTable] = []
    until = monotonic() + TABLE_SECONDS
    for part, chunk in _chunks(data, ruled, count):
        out.extend(_chunk_tables(part, chunk, until))
    return out


def _chunks(data: bytes, ruled: Sequence[Page], count: int) -> Iterator[tuple[bytes, list[tuple[int, Page]]]]:
    """Bytes of a PDF, and the pages to look at with their numbers in it.

    The file itself when pdfminer can take it as it is; else copies of a few pages each, unlocked and turned upright.
    """
    if count <= MAX_TABLE_PAGES and b"/Encrypt" not in data and not any(page.turned for page in ruled):
        yield data, [(page.number, page) for page in ruled]
        return
    for start in range(0, len(ruled), _CHUNK):
        chunk = list(ruled[start : start + _CHUNK])
        yield plain_copy(data, chunk), list(enumerate(chunk, start=1))


def _chunk_tables(data: bytes, chunk: Sequence[tuple[int, Page]], until: float) -> list[PageTable]:
    import pdfplumber

    out: list[PageTable] = []
    try:
        check_streams(data, "")
        with pdfplumber.open(BytesIO(data), pages=[number for number, _ in chunk]) as document:
            for plumbed, (_, page) in zip(document.pages, chunk, strict=True):
                if monotonic() < until:
                    out.extend(_page_tables(plumbed, page))
                plumbed.close()
    except Exception:
        # The pages' text stays, as lines: pdfminer raises errors of every kind on files that pdfium reads well.
        return out
    return out


def _page_tables(plumbed: Any, page: Page) -> list[PageTable]:
    out = []
    for table in plumbed.find_tables():
        draft = None if _crowding(table) > _CROWDED else _draft(table, page)
        if draft is not None:
            out.append(PageTable(page.number, table.bbox, draft))
            page.pieces = [piece for piece in page.pieces if not inside(piece.box, table.bbox)]
    return out


def _crowding(table: Any) -> float:
    """The share of a table's numbers that stand in a cell with others."""
    counts = [len(_NUMBER.findall(text)) for text in _texts(table).values() if _NUMBER.search(text)]
    return sum(count for count in counts if count > 3) / max(1, sum(counts))


def _draft(table: Any, page: Page) -> Draft | None:
    """The table, None for a box around text: fewer than two rows or columns, or one filled cell only."""
    boxes = [cell for cell in table.cells if cell is not None]
    rows, columns = _edges(boxes, 1), _edges(boxes, 0)
    if len(rows) < 3 or len(columns) < 3:
        return None
    texts = _texts(table)
    cells = [_cell(box, texts.get(box, ""), rows, columns) for box in boxes]
    if sum(bool(cell.text) for cell in cells) < 3:
        return None
    cells.sort(key=lambda cell: (cell.row, cell.column))
    mark_header(cells)
    return Draft("table", cells=_distinct(cells), origin=Origin(page=page.number, box=table.bbox))


def _texts(table: Any) -> dict[Box, str]:
    values = table.extract(x_tolerance_ratio=0.15)
    out: dict[Box, str] = {}
    for row, texts in zip(table.rows, values, strict=False):
        for box, text in zip(row.cells, texts, strict=False):
            if box is not None:
                out[box] = _joined(text or "")
    return out


def _joined(text: str) -> str:
    """A cell's lines as one: a number that was broken over two lines stays one number."""
    out = ""
    for line in (clean(one) for one in text.split("\n")):
        broken = (out[-1:] in (",", ".") or line[:1] in (",", ".")) and _is_numeral(out + line)
        out += ("" if broken else joiner(out, line)) + line
    return out


def _is_numeral(text: str) -> bool:
    return all(char.isdigit() or char in ",.%-()" for char in text)


def _edges(boxes: Sequence[Box], axis: int) -> list[float]:
    """The grid's lines along an axis (0 for columns, 1 for rows), those that nearly coincide taken as one."""
    out: list[float] = []
    for value in sorted([box[axis] for box in boxes] + [box[axis + 2] for box in boxes]):
        if not out or value - out[-1] > _TOLERANCE:
            out.append(value)
    return out


def _cell(box: Box, text: str, rows: Sequence[float], columns: Sequence[float]) -> DraftCell:
    row, last_row = _nearest(rows, box[1]), _nearest(rows, box[3])
    column, last_column = _nearest(columns, box[0]), _nearest(columns, box[2])
    return DraftCell(row, column, text, False, max(1, last_row - row), max(1, last_column - column))


def _nearest(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - value))


def _distinct(cells: list[DraftCell]) -> list[DraftCell]:
    """One cell a place: where boxes overlap, the one with text."""
    best: dict[tuple[int, int], DraftCell] = {}
    for cell in cells:
        place = (cell.row, cell.column)
        if place not in best or (cell.text and not best[place].text):
            best[place] = cell
    return list(best.values())
