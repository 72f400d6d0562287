"""What the readers hand over, before offsets: blocks made of runs of text, each with its line in the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Any

import msgspec

from ..document import Block, BlockKind, Cell, Extraction, Origin
from .limits import MAX_BLOCKS
from .scripts import joiner

_TAIL = 300
_CROWD = 50


class Run(msgspec.Struct):
    """A piece of text that stands in one source line; `indent` is how many characters precede it in that line."""

    text: str
    line: int | None = None
    indent: int = 0


class DraftCell(msgspec.Struct):
    """A cell at its place in the grid (0-based)."""

    row: int
    column: int
    text: str
    header: bool = False
    row_span: int = 1
    column_span: int = 1
    line: int | None = None


@dataclass(slots=True)
class Draft:
    """A block to be: `runs` for text, `cells` (in reading order) for a table.

    `node` is the element of a page that it stands in, `linked` the share of its text that is in links.
    """

    kind: BlockKind
    runs: list[Run] = field(default_factory=list)
    level: int = 0
    cells: list[DraftCell] = field(default_factory=list)
    origin: Origin = field(default_factory=Origin)
    node: Any = None
    linked: float = 0.0
    number: int | None = None

    @classmethod
    def line(cls, kind: BlockKind, text: str, line: int | None = None, level: int = 0) -> Draft:
        """A block of one source line; the spaces around it are left out."""
        body = text.strip()
        return cls(kind, [Run(body, line, text.index(body[0]) if body else 0)], level, origin=Origin(line=line))

    @property
    def text(self) -> str:
        """The block's text as it will stand in the document (cells by tabs, rows by newlines)."""
        if self.cells:
            return "\n".join("\t".join(row) for row in self.grid())
        return "".join(run.text for run in self.runs)

    @property
    def tail(self) -> str:
        """The last few hundred characters of the text, at the same cost for any length."""
        return "".join(run.text[-_TAIL:] for run in self.runs[-12:])[-_TAIL:]

    def grid(self) -> list[list[str]]:
        """The cells' text in rows and columns; a place that a span covers is empty."""
        rows = 1 + max(cell.row for cell in self.cells)
        columns = 1 + max(cell.column for cell in self.cells)
        grid = [[""] * columns for _ in range(rows)]
        for cell in self.cells:
            grid[cell.row][cell.column] = cell.text
        return grid

    def append(self, text: str, line: int | None, indent: int = 0) -> None:
        """Add a line that belongs to the same paragraph, with a space where its script wants one."""
        if self.runs:
            self.runs[-1].text += joiner(self.runs[-1].text, text)
        self.runs.append(Run(text, line, indent))


class Extracted(msgspec.Struct):
    """What a reader found in one file."""

    drafts: list[Draft]
    extraction: Extraction
    source: str | None = None
    title: str | None = None
    published: str | None = None
    author: str | None = None
    site: str | None = None
    url: str | None = None


def assemble(drafts: Iterable[Draft]) -> tuple[str, tuple[Block, ...]]:
    """The canonical text and its blocks; drafts without text are left out."""
    texts: list[str] = []
    blocks: list[Block] = []
    at = 0
    each = iter(drafts)
    for draft in chain(islice(each, MAX_BLOCKS), crowded(each)):
        text = draft.text
        if not text.strip():
            continue
        cells, breaks = _cells(draft, at) if draft.cells else ((), _breaks(draft, at))
        end = at + len(text)
        blocks.append(Block(draft.kind, at, end, draft.origin, draft.level, cells, breaks, number=draft.number))
        texts.append(text)
        at += len(text) + 1
    return "\n".join(texts), tuple(blocks)


def crowded(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Tables as they are, and paragraphs of many other blocks each, whatever their kinds; none without text."""
    group: list[Draft] = []
    for draft in drafts:
        if draft.cells or len(group) == _CROWD:
            yield from _joined(group)
            group = []
        if draft.cells:
            yield draft
        elif draft.text.strip():
            group.append(draft)
    yield from _joined(group)


def _joined(group: list[Draft]) -> Iterator[Draft]:
    """The paragraph of some blocks, each in lines of its own."""
    for draft in group[:-1]:
        draft.runs[-1].text += "\n"
    if group:
        yield Draft("paragraph", [run for draft in group for run in draft.runs], origin=group[0].origin)


def _breaks(draft: Draft, at: int) -> tuple[tuple[int, int], ...]:
    """(offset, line) pairs. A pair stands at its line's own first column where that is possible.

    Then columns come out true; a run inside a block may not reach back into the run before it.
    """
    out: list[tuple[int, int]] = []
    for number, run in enumerate(draft.runs):
        if run.line is not None and (not out or out[-1][1] != run.line):
            out.append((at - run.indent if number == 0 else at, run.line))
        at += len(run.text)
    return tuple(out)


def _cells(draft: Draft, at: int) -> tuple[tuple[Cell, ...], tuple[tuple[int, int], ...]]:
    """The cells with their spans, and a break where a row's first cell has a line of its own."""
    offsets: dict[tuple[int, int], int] = {}
    for row, texts in enumerate(draft.grid()):
        for column, text in enumerate(texts):
            offsets[row, column] = at
            at += len(text) + 1
    cells = []
    breaks: list[tuple[int, int]] = []
    for cell in sorted(draft.cells, key=lambda one: (one.row, one.column)):
        start = offsets[cell.row, cell.column]
        span = (start, start + len(cell.text))
        cells.append(Cell(cell.row, cell.column, *span, cell.header, cell.row_span, cell.column_span))
        if cell.line is not None and (not breaks or breaks[-1][1] < cell.line):
            breaks.append((start, cell.line))
    return tuple(cells), tuple(breaks)
