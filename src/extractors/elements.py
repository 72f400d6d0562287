"""What HTML elements are to a reader: passed over, part of a line, or blocks of their own kind."""

from __future__ import annotations

from ..document import BlockKind

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
INLINE = frozenset(
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
BOLD = frozenset({"b", "strong"})
KINDS: dict[str, BlockKind] = {
    "li": "item",
    "dt": "heading",
    "dd": "item",
    "figcaption": "caption",
    "caption": "caption",
}

LEVELS = {f"h{level}": level for level in range(1, 7)}

SOFT = frozenset({"p", "div", "span", "section"})
"""Blocks that in a short list item are lines of it."""
