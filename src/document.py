"""The document: canonical text in blocks, with the place of every block in its source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from .record import rebuilt

BlockKind = Literal["title", "heading", "paragraph", "item", "table", "caption"]

_DOUBTFUL = frozenset(("ocr-suspect", "damaged-text"))


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the canonical text: code-point offsets, `end` exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a block stands in its source.

    `line` is 1-based in the source file (for PDF: on the page), `page` 1-based, `box` is (x0, top, x1, bottom) in
    points, `path` a DOM path. What the format does not have is None.
    """

    line: int | None = None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    path: str | None = None

    __reduce__ = rebuilt


@dataclass(frozen=True, slots=True)
class Cell:
    """One table cell: 0-based row and column, and its span in the canonical text."""

    row: int
    column: int
    start: int
    end: int
    header: bool = False
    row_span: int = 1
    column_span: int = 1

    __reduce__ = rebuilt


@dataclass(frozen=True, slots=True)
class Block:
    """A title, heading, paragraph, list item, table or caption.

    `level` is the heading or list level (0 where it has none), `number` that of an item of an ordered list, where the
    text itself does not show it. `cells` is filled for tables. `breaks` are
    (offset in the canonical text, 1-based source line) pairs, ascending: from that offset on, the text stands in that
    line of the source.
    """

    kind: BlockKind
    start: int
    end: int
    origin: Origin = Origin()
    level: int = 0
    cells: tuple[Cell, ...] = ()
    breaks: tuple[tuple[int, int], ...] = ()
    number: int | None = None

    __reduce__ = rebuilt

    def line_at(self, offset: int) -> int | None:
        """The source line of an offset inside the block, or None where the format has no lines."""
        at = bisect_right(self.breaks, (offset, 1 << 60)) - 1
        return self.breaks[at][1] if at >= 0 else self.origin.line


@dataclass(frozen=True, slots=True)
class Extraction:
    """How the text was won: never a silent fallback.

    `how` is `template:NAME`, `data:NAME` (JSON in the page's scripts), `dump:NAME`, `mirror:NAME` (a Markdown copy
    read with the source's rules), `generic:LIBRARY` or `whole`; `kept` is the share of the source's visible text that
    was kept (0 to 1); `marks` say what a reader must know (docs/extraction.md lists them). `machine_read` are the pages
    (1-based) whose text was recognised in an image.
    """

    format: Literal["html", "pdf", "text", "markdown", "image"]
    how: str
    kept: float
    marks: tuple[str, ...] = ()
    machine_read: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Document:
    """One article or report after extraction. `text[block.start:block.end]` is the block's text."""

    id: str
    path: str
    text: str
    blocks: tuple[Block, ...]
    extraction: Extraction
    source: str | None = None
    lang: str = "en"
    title: str | None = None
    published: str | None = None
    author: str | None = None
    site: str | None = None
    url: str | None = None
    _starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._starts.extend(block.start for block in self.blocks)

    def of(self, block: Block) -> str:
        """The canonical text of one block."""
        return self.text[block.start : block.end]

    def is_doubtful(self, index: int) -> bool:
        """Whether the digits of a block (by its index) may be a reader's mistake rather than the author's."""
        page = self.blocks[index].origin.page
        return bool(_DOUBTFUL.intersection(self.extraction.marks)) or page in self.extraction.machine_read

    def block_index(self, offset: int) -> int:
        """The index of the block that holds an offset (the nearest block before it where none does)."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def block_at(self, offset: int) -> Block:
        """The block that holds an offset."""
        return self.blocks[self.block_index(offset)]

    def of_kind(self, kind: BlockKind) -> Iterator[Block]:
        """The blocks of one kind, in reading order."""
        return (block for block in self.blocks if block.kind == kind)

    def place(self, offset: int) -> tuple[int, int]:
        """(line, column), both 1-based, of an offset: the line in the source, or in the canonical text if unknown."""
        block = self.block_at(offset) if self.blocks else None
        line = block.line_at(offset) if block else None
        start = self.text.rfind("\n", 0, offset) + 1
        if block and block.breaks:
            start = max((at for at, _ in block.breaks if at <= offset), default=start)
        return line or self.text.count("\n", 0, offset) + 1, offset - start + 1
