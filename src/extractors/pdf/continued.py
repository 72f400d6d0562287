"""Tables that go on over the end of a page: one table, the repeated head taken out."""

from __future__ import annotations

from collections.abc import Sequence

from ..draft import Draft, DraftCell
from .page import PdfLine
from .ruled import PageTable

_SHIFT = 12.0


def joined(tables: Sequence[PageTable], lines: Sequence[PdfLine]) -> list[PageTable]:
    """The tables in order, those that go on after a page's end joined to their beginning.

    The second part has to open its page as the first one closes the page before, and to have its columns.
    """
    out: list[PageTable] = []
    last: PageTable | None = None
    for table in sorted(tables, key=lambda one: (one.page, one.box[1])):
        if out and last and _follows(last, table, lines, tables) and _append(out[-1].draft, table.draft):
            last = table
            continue
        out.append(table)
        last = table
    return out


def _follows(one: PageTable, two: PageTable, lines: Sequence[PdfLine], tables: Sequence[PageTable]) -> bool:
    """Whether nothing stands between two tables of pages that follow each other, and their sides stand alike."""
    if two.page != one.page + 1 or any(abs(one.box[side] - two.box[side]) > _SHIFT for side in (0, 2)):
        return False
    between = [line for line in lines if not line.note and _between(line.page, line.box[1], one, two)]
    return not between and not any(_between(table.page, table.box[1], one, two) for table in tables)


def _between(page: int, top: float, one: PageTable, two: PageTable) -> bool:
    return (page == one.page and top > one.box[3] - 1) or (page == two.page and top < two.box[1] - 1)


def _append(first: Draft, second: Draft) -> bool:
    """Add the rows of a second part. False when it has other columns or a head of its own."""
    if _width(first) != _width(second):
        return False
    repeated = _repeated(first, second)
    named = [cell for cell in second.cells if cell.header and cell.row >= repeated and cell.text]
    rows = {cell.row for cell in named}
    if any(sum(cell.row == row for cell in named) >= 2 for row in rows):
        return False
    down = 1 + max(cell.row for cell in first.cells) - repeated
    for cell in second.cells:
        if cell.row >= repeated:
            cell.row, cell.header = cell.row + down, False
            first.cells.append(cell)
    return True


def _width(draft: Draft) -> int:
    return 1 + max(cell.column for cell in draft.cells)


def _repeated(first: Draft, second: Draft) -> int:
    """How many of the head's rows stand in both parts."""
    count = 0
    while _row(first, count) and _row(first, count) == _row(second, count) and _is_head(first, count):
        count += 1
    return count


def _row(draft: Draft, row: int) -> list[tuple[int, str]]:
    return sorted((cell.column, cell.text) for cell in draft.cells if cell.row == row and cell.text)


def _is_head(draft: Draft, row: int) -> bool:
    cells: list[DraftCell] = [cell for cell in draft.cells if cell.row == row]
    return all(cell.header for cell in cells)
