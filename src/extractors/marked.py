"""CommonMark and the tables of GitHub -> blocks, by markdown-it; every run keeps its source line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec
import regex

from ..document import BlockKind, Origin
from .draft import Draft, DraftCell
from .limits import MAX_MARKDOWN
from .shapes import is_caption, is_credit, is_short_title
from .structure import numbered, structured

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_PROBE = 8
_DEEPEST = 60
_BRACKETS = 20_000
# CommonMark finds no emphasis where a bracket or quote stands between a mark and a Han character.
_LEFT_OVER = regex.compile(r"(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1")
_NOTE = regex.compile(r"\[\^[^\]\s]{1,40}\](?::[ \t]*)?")
_BREAK = regex.compile(r"(?i)<br\s*/?>")
_CJK = regex.compile(r"[\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}]")
_ATTRIBUTES = regex.compile(r"\s*\{[#.:][^{}]{0,200}\}\s*$")

Piece = tuple[str, int]


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """The parser: CommonMark with tables and strikethrough."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])


def blocks_of_markdown(text: str, first: int, env: dict[str, Any]) -> list[Draft]:
    """The blocks of some Markdown whose first line is line `first` of the file.

    `env` carries the link definitions from one piece of a file to the next. What costs too much to parse, or nests
    deeper than the parser follows, is read as plain lines.
    """
    lines = text.split("\n")
    if text.count("[") > _BRACKETS or len(text) > MAX_MARKDOWN:
        return structured(list(numbered(lines, first)))
    tokens = parser().parse(text, env)
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        return structured(list(numbered(lines, first)))
    reader = _Reader(lines, first)
    for token in tokens:
        reader.take(token)
    return [draft for draft in reader.drafts if draft.text.strip()]


@dataclass(slots=True)
class _Reader:
    """Takes the tokens of a piece one by one and keeps what they say. Lines are 0-based in the piece."""

    lines: Sequence[str]
    first: int
    drafts: list[Draft] = field(default_factory=list)
    heading: int = 0
    lists: int = 0
    items: int = 0
    number: int | None = None
    cells: list[DraftCell] | None = None
    head: bool = False
    row: int = -1
    column: int = -1
    line: int = 0

    def take(self, token: Token) -> None:
        if token.map:
            self.line = token.map[0]
        name = token.type
        if name == "inline":
            self.inline(token)
        elif name == "code_block":
            self.indented(token)
        elif name.endswith(("_open", "_close")):
            self.step(name.rpartition("_")[0], 1 if name.endswith("_open") else -1, token)

    def step(self, name: str, by: int, token: Token) -> None:
        """Into an element (by 1) or out of it (by -1)."""
        if name == "heading":
            self.heading = int(token.tag[1]) if by > 0 else 0
        elif name in ("bullet_list", "ordered_list"):
            self.lists += by
        elif name == "list_item":
            self.items += by
            self.number = int(token.info) if by > 0 and token.info.isdigit() else None
        elif name in ("table", "thead", "tr", "th", "td"):
            self.table_step(name, by)

    def table_step(self, name: str, by: int) -> None:
        if name == "table" and by > 0:
            self.cells, self.row = [], -1
        elif name == "table":
            cells, self.cells = _with_its_head(self.cells or []), None
            if cells:
                self.drafts.append(Draft("table", cells=cells, origin=Origin(line=cells[0].line)))
        elif name == "thead":
            self.head = by > 0
        elif name == "tr" and by > 0:
            self.row, self.column = self.row + 1, -1
        elif by > 0:
            self.column += 1

    def inline(self, token: Token) -> None:
        """The text of a paragraph, a heading, an item or a cell."""
        parts = list(_pieces(token.children or [], self.line))
        if self.cells is not None:
            text = _clean(" ".join(text for part in parts for text, _ in part))
            self.cells.append(DraftCell(self.row, self.column, text, self.head, line=self.first + self.line))
            return
        kind: BlockKind = "heading" if self.heading else "item" if self.items else "paragraph"
        for part in parts:
            draft = Draft(kind, level=self.heading or (self.lists if self.items else 0))
            for text, line in part:
                self.append(draft, text, line)
            if draft.runs:
                draft.origin = Origin(line=draft.runs[0].line)
                draft.kind = _kind(draft, token) if kind == "paragraph" else kind
                draft.number, self.number = (self.number if kind == "item" else None), None
                self.drafts.append(draft)

    def append(self, draft: Draft, text: str, line: int) -> None:
        """A source line of a block; its column is where its first characters stand in that line."""
        body = _clean(text)
        if self.heading:
            body = _ATTRIBUTES.sub("", body)
        if body:
            source = self.lines[line] if line < len(self.lines) else ""
            draft.append(body, self.first + line, max(0, source.find(body[:_PROBE])))

    def indented(self, token: Token) -> None:
        """Indented lines are code, but for paragraphs that a writer of Chinese, Japanese or Korean indented."""
        for offset, text in enumerate(token.content.split("\n")):
            if _CJK.search(text):
                self.drafts.append(Draft.line("paragraph", text, self.first + self.line + offset))


def _with_its_head(cells: list[DraftCell]) -> list[DraftCell]:
    """The cells, without the empty head that Markdown asks of a table that has none."""
    if any(cell.text for cell in cells if cell.row == 0):
        return cells
    return [msgspec.structs.replace(cell, row=cell.row - 1) for cell in cells if cell.row > 0]


def _pieces(children: Sequence[Token], line: int) -> Iterator[list[Piece]]:
    """The text of inline tokens: lists of (text, line), one list for each part between hard breaks.

    What is struck through was taken back by the writer.
    """
    part: list[Piece] = [("", line)]
    struck = 0
    for child in children:
        struck += (child.type == "s_open") - (child.type == "s_close")
        hard = child.type == "hardbreak" or (child.type == "html_inline" and bool(_BREAK.fullmatch(child.content)))
        if hard:
            yield part
        if child.type in ("softbreak", "hardbreak"):
            line += 1
        if hard:
            part = [("", line)]
        elif child.type == "softbreak":
            part.append(("", line))
        elif child.type in ("text", "code_inline", "text_special") and not struck:
            part[-1] = (part[-1][0] + child.content, line)
    yield part


def _clean(text: str) -> str:
    """Without marks of notes, and without emphasis that was not found."""
    return _LEFT_OVER.sub(r"\2", _NOTE.sub("", text)).replace("\t", " ").strip()


def _kind(draft: Draft, token: Token) -> BlockKind:
    if is_caption(draft.text) or is_credit(draft.text):
        return "caption"
    inner = [child.type for child in token.children or [] if child.type != "text" or child.content]
    strong = (
        bool(inner) and inner[0] == "strong_open" and inner[-1] == "strong_close" and inner.count("strong_open") == 1
    )
    return "heading" if strong and is_short_title(draft.text) else "paragraph"
