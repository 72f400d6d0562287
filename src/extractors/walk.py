"""An element of an HTML page -> blocks: sections, line breaks, lists, tables and captions, as a reader sees them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import regex

from ..document import BlockKind, Origin
from .draft import Draft, Run
from .elements import BOLD, DROPPED, INLINE, KINDS, LEVELS, SOFT
from .inline import raised
from .limits import MAX_DEPTH
from .lists import Numbering, is_short_item
from .scripts import joined, joiner
from .shapes import is_caption, is_credit, is_short_title
from .tables import is_layout, read_pairs, read_table

_CAPTION = 300
_SPACE = regex.compile(r"[\s\u200b\ufeff]+")
_ADDRESS = regex.compile(r"https?://\S+")
_HIDDEN = regex.compile(r"display\s*:\s*none", regex.I)


def blocks_of(element: Any, dropped: frozenset[str] = DROPPED) -> list[Draft]:
    """The blocks of an lxml element, in reading order; the lines are those of the page's source.

    `dropped` are the elements that are passed over.
    """
    walker = _Walker(dropped, line=element.sourceline or 1, node=element)
    walker.children(element, "paragraph", 0)
    walker.flush("paragraph", 0)
    return walker.drafts


def is_hidden(element: Any) -> bool:
    """Whether the page itself takes the element out of view.

    `visibility: hidden` does not count: pages that load their pictures late carry it on the article.
    """
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and _HIDDEN.search(style))


@dataclass(slots=True)
class _Walker:
    dropped: frozenset[str]
    drafts: list[Draft] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    plain: bool = False
    bold: int = 0
    depth: int = 0
    line: int = 1
    node: Any = None
    links: int = 0
    linked: int = 0
    short_item: bool = False
    lists: list[Numbering | None] = field(default_factory=list)
    number: int | None = None

    def visit(self, element: Any, kind: BlockKind, level: int) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in self.dropped or is_hidden(element):
            return
        self.line = max(self.line, element.sourceline or 0)
        if tag in INLINE:
            self.inline(element, tag, kind, level)
        elif tag == "table":
            self.table(element, kind, level)
        elif tag in ("br", "hr"):
            self.flush(kind, level)
        elif self.short_item and tag in SOFT:
            self.line_of_item(element, kind, level)
        elif tag in ("ul", "ol"):
            self.list(element, tag, kind, level)
        elif tag == "li":
            self.item(element, kind, level)
        elif tag == "dl" and (pairs := read_pairs(element)):
            self.flush(kind, level)
            self.placed(pairs)
        else:
            self.block(element, tag, kind, level)

    def table(self, element: Any, kind: BlockKind, level: int) -> None:
        """A data table as one block, or in rows where it is too large; what only places things as what stands in it."""
        if is_layout(element):
            self.block(element, "table", kind, level)
            return
        self.flush(kind, level)
        for caption in element.iterchildren("caption"):
            self.visit(caption, kind, level)
        for draft in read_table(element):
            self.placed(draft)

    def placed(self, draft: Draft) -> None:
        """Take a draft that was read in one piece."""
        draft.linked = _linked(draft.node)
        self.drafts.append(draft)

    def block(self, element: Any, tag: str, kind: BlockKind, level: int) -> None:
        self.flush(kind, level)
        outer, self.node = self.node, element
        inner, depth = _nested(element, tag, kind, level)
        self.children(element, inner, depth)
        self.flush(inner, depth)
        self.node = outer

    def list(self, element: Any, tag: str, kind: BlockKind, level: int) -> None:
        """A list; what stands in an item of another list is no line of that item."""
        outer, self.short_item = self.short_item, False
        self.lists.append(Numbering(element) if tag == "ol" else None)
        self.block(element, tag, kind, level)
        self.lists.pop()
        self.short_item = outer

    def item(self, element: Any, kind: BlockKind, level: int) -> None:
        """A list item: one block when it is short, with its number in an ordered list."""
        outer, self.short_item = self.short_item, is_short_item(element)
        self.flush(kind, level)
        self.number = self.lists[-1].of(element) if self.lists and self.lists[-1] else None
        self.block(element, "li", kind, level)
        self.short_item, self.number = outer, None

    def line_of_item(self, element: Any, kind: BlockKind, level: int) -> None:
        """A paragraph in a short list item."""
        self.say(" ")
        self.children(element, kind, level)
        self.say(" ")

    def inline(self, element: Any, tag: str, kind: BlockKind, level: int) -> None:
        if tag == "sup":
            self.superscript(element)
            return
        bold, link = tag in BOLD, tag == "a" and element.get("href") is not None
        self.bold += bold
        self.links += link
        self.children(element, kind, level)
        self.bold -= bold
        self.links -= link

    def children(self, element: Any, kind: BlockKind, level: int) -> None:
        self.say(element.text)
        if self.depth >= MAX_DEPTH:
            self.say("".join(element.itertext()))
            return
        self.depth += 1
        for child in element:
            self.visit(child, kind, level)
            self.say(child.tail)
        self.depth -= 1

    def superscript(self, element: Any) -> None:
        """Raised digits of a power stay, marks of notes go."""
        self.say(raised(element))

    def say(self, text: str | None) -> None:
        if not text:
            return
        if not text.isspace():
            lead = len(text) - len(text.lstrip())
            self.plain = self.plain or not self.bold
            self.linked += len(text.strip()) if self.links else 0
            self.runs.append(Run(text, self.line + text.count("\n", 0, lead)))
        elif self.runs:
            self.runs[-1].text += text
        self.line += text.count("\n")

    def flush(self, kind: BlockKind, level: int) -> None:
        """End the block that is being read."""
        runs, self.runs = _collapsed(self.runs) if self.runs else [], []
        strong, self.plain = not self.plain, False
        linked, self.linked = self.linked, 0
        if not runs:
            return
        draft = Draft(kind, runs, level, origin=Origin(line=runs[0].line), node=self.node)
        if kind == "item":
            draft.number, self.number = self.number, None
        text = draft.text
        draft.linked = 0.0 if _ADDRESS.fullmatch(text) else min(1.0, linked / len(text))
        if kind == "paragraph":
            draft.kind = _kind(text, strong)
        self.drafts.append(draft)


def _linked(element: Any) -> float:
    """The share of an element's text that stands in links."""
    links = sum(len("".join(link.itertext()).strip()) for link in element.iter("a") if link.get("href") is not None)
    return min(1.0, links / max(1, len("".join("".join(element.itertext()).split()))))


def _nested(element: Any, tag: str, kind: BlockKind, level: int) -> tuple[BlockKind, int]:
    """The kind and level of what stands in a block element."""
    if tag in LEVELS:
        return "heading", LEVELS[tag]
    if tag in ("ul", "ol"):
        return kind, level + 1
    if tag == "table":
        return ("caption" if _shows_picture(element) else kind), level
    if tag in KINDS and kind != "item":
        return KINDS[tag], level if tag == "li" else 0
    return kind, level


def _shows_picture(table: Any) -> bool:
    """Whether a layout table holds a picture with its caption, and no article."""
    return table.find(".//img") is not None and sum(len(text.strip()) for text in table.itertext()) <= _CAPTION


def _kind(text: str, strong: bool) -> BlockKind:
    if is_caption(text) or is_credit(text):
        return "caption"
    return "heading" if strong and is_short_title(text) else "paragraph"


def _collapsed(runs: list[Run]) -> list[Run]:
    """The runs with white space collapsed; one run a source line."""
    lines: list[tuple[int | None, list[str]]] = []
    spaced = False
    for run in runs:
        words = _SPACE.split(run.text)
        broken = "\n" in run.text
        spaced = spaced or not words[0]
        ends_spaced = len(words) > 1 and not words[-1]
        words = [word for word in words if word]
        if not words:
            spaced = spaced or ends_spaced
            continue
        if lines and spaced:
            lines[-1][1].append(_gap(lines[-1][1][-1], words[0], broken))
        if not lines or lines[-1][0] != run.line:
            lines.append((run.line, []))
        lines[-1][1].append(joined(words) if broken else " ".join(words))
        spaced = ends_spaced
    return [Run("".join(words), line) for line, words in lines]


def _gap(before: str, after: str, broken: bool) -> str:
    """A space, but nothing where a line of the source may end between two Han or kana."""
    return joiner(before[-1], after[0]) if broken else " "
