"""HTML tables: cells at their place in the grid, row and column spans resolved, layout tables told apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import regex

from ..document import Origin
from .draft import Draft, DraftCell
from .inline import raised
from .limits import MAX_CELLS, MAX_SPAN
from .shapes import is_value

_SPACE = regex.compile(r"[\s\u200b\ufeff]+")
_LONG_CELL = 400
_LONG_PAIR = 120
_HEAD_ROWS = 3


def mark_header(cells: list[DraftCell]) -> None:
    """Mark the rows above the first row with a value as the head, when there are few of them and some value follows."""
    first = min((cell.row for cell in cells if is_value(cell.text)), default=0)
    for cell in cells:
        cell.header = cell.header or cell.row < min(first, _HEAD_ROWS)


def is_layout(table: Any) -> bool:
    """Whether a table only places things: one column, one cell a row, a table inside, or whole articles in a cell."""
    if table.find(".//table") is not None:
        return True
    if max((len(_cells(row)) for row in _rows(table)), default=0) < 2:
        return True
    return any(_is_article(cell) for row in _rows(table) for cell in _cells(row))


def _is_article(cell: Any) -> bool:
    return len(cell.findall(".//p")) > 2 and len(cell_text(cell)) > _LONG_CELL


def read_table(table: Any) -> list[Draft]:
    """A data table as one draft, or as a paragraph a row when its grid would have more than MAX_CELLS places."""
    cells = _grid_cells(table)
    if cells is None:
        return list(_lines(table))
    return [Draft("table", cells=_trimmed(cells), origin=Origin(line=table.sourceline), node=table)]


def _grid_cells(table: Any) -> list[DraftCell] | None:
    """The cells of a table, None when their grid is too large."""
    cells: list[DraftCell] = []
    covered: set[tuple[int, int]] = set()
    row = 0
    for line in _rows(table):
        placed = _place(line, row, covered)
        cells.extend(placed)
        row += bool(placed) or line.find("td") is not None
        if len(covered) > MAX_CELLS:
            return None
    if cells and (1 + cells[-1].row) * (1 + max(cell.column for cell in cells)) > MAX_CELLS:
        return None
    return cells


def _lines(table: Any) -> Iterator[Draft]:
    """The rows of a table as paragraphs, their cells by tabs."""
    for row in _rows(table):
        text = "\t".join(cell_text(cell) for cell in _cells(row))
        if text.strip():
            draft = Draft.line("paragraph", text, row.sourceline)
            draft.node = row
            yield draft


def read_pairs(element: Any) -> Draft | None:
    """A <dl> of short terms with one short description each as a table of two columns, None for any other."""
    parts = [part for child in element for part in (child if child.tag == "div" else [child])]
    if len(parts) < 4 or [part.tag for part in parts] != ["dt", "dd"] * (len(parts) // 2):
        return None
    texts = [cell_text(part) for part in parts]
    if not all(0 < len(text) <= _LONG_PAIR for text in texts):
        return None
    cells = [
        DraftCell(at // 2, at % 2, text, part.tag == "dt", line=part.sourceline)
        for at, (part, text) in enumerate(zip(parts, texts, strict=True))
    ]
    return Draft("table", cells=cells, origin=Origin(line=element.sourceline), node=element)


def _trimmed(cells: list[DraftCell]) -> list[DraftCell]:
    if not any(cell.header for cell in cells):
        mark_header(cells)
    return cells if any(cell.text for cell in cells) else []


def _rows(table: Any) -> Iterator[Any]:
    """The table's own rows, not those of a table inside it."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if row.tag == "tr")


def _cells(row: Any) -> list[Any]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def _place(line: Any, row: int, covered: set[tuple[int, int]]) -> list[DraftCell]:
    """The cells of one row, each in the first column that no span from above covers."""
    out: list[DraftCell] = []
    column = 0
    in_head = line.getparent().tag == "thead"
    for cell in _cells(line):
        while (row, column) in covered:
            column += 1
        rows, columns = _span(cell, "rowspan"), _span(cell, "colspan")
        covered.update((row + down, column + right) for down in range(rows) for right in range(columns))
        header = cell.tag == "th" or in_head
        out.append(DraftCell(row, column, cell_text(cell), header, rows, columns, cell.sourceline))
        column += columns
    return out


def _span(cell: Any, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return max(1, min(MAX_SPAN, int(value))) if value.isascii() and value.isdigit() and len(value) < 9 else 1


def cell_text(cell: Any) -> str:
    """A cell's text on one line: the document keeps newlines and tabs for rows and cells."""
    for part in cell.iter("br", "p", "div", "li"):
        part.tail = " " + (part.tail or "")
    for part in list(cell.iter("sup")):
        text, tail = raised(part), part.tail
        part.clear()
        part.text, part.tail = text, tail
    return _SPACE.sub(" ", "".join(cell.itertext())).strip()
