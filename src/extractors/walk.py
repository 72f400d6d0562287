"""An element of an HTML page -> blocks: sections, line breaks, lists, tables and captions, as a reader sees them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import regex

from ..document import BlockKind, Origin
from .draft import Draft, Run
from .inline import raised
from .limits import MAX_DEPTH
from .scripts import joiner
from .shapes import is_caption, is_credit, is_short_title
from .tables import is_layout, read_table

DROPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "button",
        "select",
        "textarea",
        "input",
        "svg",
        "canvas",
        "object",
        "embed",
        "audio",
        "video",
        "iframe",
        "map",
        "dialog",
        "rt",
        "rp",
        "head",
        "datalist",
        "progress",
        "meter",
    ]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "ruby",
        "rb",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "picture",
        "source",
        "hi",
        "ref",
        "o:p",
        "path",
        "g",
        "use",
    ]
)
_BOLD = frozenset({"b", "strong"})
_KINDS: dict[str, BlockKind] = {
    "li": "item",
    "dt": "heading",
    "dd": "item",
    "figcaption": "caption",
    "caption": "caption",
}
_CAPTION = 300
_SPACE = regex.compile(r"[\s\u200b\ufeff]+")
_ADDRESS = regex.compile(r"https?://\S+")
_HIDDEN = regex.compile(r"display\s*:\s*none", regex.I)
_LEVELS = {f"h{level}": level for level in range(1, 7)}


def blocks_of(element: Any, dropped: frozenset[str] = DROPPED) -> list[Draft]:
    """The blocks of an lxml element, in reading order; the lines are those of the page's source.

    `dropped` are the elements that are passed over.
    """
    walker = _Walker(dropped, node=element)
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

    def visit(self, element: Any, kind: BlockKind, level: int) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in self.dropped or is_hidden(element):
            return
        self.line = max(self.line, element.sourceline or 0)
        if tag in _INLINE:
            self.inline(element, tag, kind, level)
        elif tag == "table":
            self.table(element, kind, level)
        elif tag in ("br", "hr"):
            self.flush(kind, level)
        else:
            self.block(element, tag, kind, level)

    def table(self, element: Any, kind: BlockKind, level: int) -> None:
        """A data table as one block; what only places things, or is too large for a grid, as what stands in it."""
        draft = None if is_layout(element) else read_table(element)
        if draft is None:
            self.block(element, "table", kind, level)
        else:
            self.flush(kind, level)
            draft.node, draft.linked = element, _linked(element)
            self.drafts.append(draft)

    def block(self, element: Any, tag: str, kind: BlockKind, level: int) -> None:
        self.flush(kind, level)
        outer, self.node = self.node, element
        inner, depth = _nested(element, tag, kind, level)
        self.children(element, inner, depth)
        self.flush(inner, depth)
        self.node = outer

    def inline(self, element: Any, tag: str, kind: BlockKind, level: int) -> None:
        if tag == "sup":
            self.superscript(element)
            return
        bold, link = tag in _BOLD, tag == "a" and element.get("href") is not None
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
        runs, self.runs = _collapsed(self.runs), []
        strong, self.plain = not self.plain, False
        linked, self.linked = self.linked, 0
        if not runs:
            return
        draft = Draft(kind, runs, level, origin=Origin(line=runs[0].line), node=self.node)
        text = draft.text
        draft.linked = 0.0 if _ADDRESS.fullmatch(text) else min(1.0, linked / len(text))
        if kind == "paragraph":
            draft.kind = _kind(text, strong)
        self.drafts.append(draft)


def _linked(table: Any) -> float:
    """The share of a table's text that stands in links."""
    links = sum(len("".join(link.itertext()).strip()) for link in table.iter("a") if link.get("href") is not None)
    return min(1.0, links / max(1, len("".join("".join(table.itertext()).split()))))


def _nested(element: Any, tag: str, kind: BlockKind, level: int) -> tuple[BlockKind, int]:
    """The kind and level of what stands in a block element."""
    if tag in _LEVELS:
        return "heading", _LEVELS[tag]
    if tag in ("ul", "ol"):
        return kind, level + 1
    if tag == "table":
        return ("caption" if _shows_picture(element) else kind), level
    if tag in _KINDS and kind != "item":
        return _KINDS[tag], level if tag == "li" else 0
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
        broken = "\n" in run.text
        for index, word in enumerate(_SPACE.split(run.text)):
            spaced = spaced or index > 0
            if not word:
                continue
            if lines and spaced:
                lines[-1][1].append(_gap(lines[-1][1][-1], word, broken))
            spaced = False
            if not lines or lines[-1][0] != run.line:
                lines.append((run.line, []))
            lines[-1][1].append(word)
    return [Run("".join(words), line) for line, words in lines]


def _gap(before: str, after: str, broken: bool) -> str:
    """A space, but nothing where a line of the source may end between two Han or kana."""
    return joiner(before[-1], after[0]) if broken else " "
