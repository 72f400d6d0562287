"""Pages by Lexbor, which parses and selects twice to ten times as fast as lxml: what it finds is handed on to lxml.

Only pages on which Lexbor's work is bounded are read so. It follows HTML 5 to the letter, by which every start tag may
look through all open elements, and every paragraph opens once more all the formatting that was left open before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

MOST_TAGS = 10_000
"""Tags of a page that is read so: ten thousand elements inside each other take it a tenth of a second."""

MOST_COPIES = 1_200_000
"""Elements that formatting may come to when all of it is opened again behind every tag."""

MOST_BYTES = 1_000_000
"""Size of a page that is read so."""

MOST_COMPARED = 100_000_000
"""Pairs of attributes of one element that may be compared: each is held against all before it."""

_FORMATTING = re.compile(rb"<[bcefinstuBCEFINSTU](?:[\s/>]|[imotIMOT])")
"""The start of b, big, code, em, font, i, nobr, s, small, strike, strong, tt and u; it may be that of others."""

_STRETCH = 1_024
_BETWEEN = b" \t\n\r\f/\"'"
_CONTAINS = re.compile(r"(.+):contains\((['\"])(.*)\2\)")
_BEFORE_NAME = 2_000
_VERBATIM = 80
_QUOTES = "\"'= >"


class Element:
    """An element of such a page, as far as rules ask for it."""

    __slots__ = ("node",)

    def __init__(self, node: Any) -> None:
        self.node = node

    @property
    def tag(self) -> str:
        """Its name, in lower case."""
        return str(self.node.tag)

    @property
    def text(self) -> str:
        """All text in it, as it stands in the page."""
        return str(self.node.text(deep=True))

    def get(self, name: str) -> str | None:
        """An attribute."""
        value: str | None = self.node.attributes.get(name)
        return value

    def select(self, selector: str) -> list[Element]:
        """The elements that a selector names, in document order. Raises ValueError for one unknown to Lexbor."""
        names, words = _parted(selector)
        try:
            # A list of selectors gives an element once for every one that names it.
            found = {node.mem_id: Element(node) for node in self.node.css(names)}
        except _failure() as error:
            raise ValueError(f"no CSS selector that Lexbor knows: {error}") from None
        return [one for one in found.values() if not words or words in one.text]

    def first(self, selector: str) -> Element | None:
        """The first such element; what follows it is not looked at."""
        if ":contains(" in selector:
            return next(iter(self.select(selector)), None)
        try:
            found = self.node.css_first(selector)
        except _failure() as error:
            raise ValueError(f"no CSS selector that Lexbor knows: {error}") from None
        return None if found is None else Element(found)

    def strip(self, tags: Sequence[str]) -> None:
        """Take the elements of these names out of the page, with what is in them."""
        self.node.strip_tags(list(tags))


def parse_quickly(data: bytes) -> Element | None:
    """The root of a page in UTF-8, None when it could cost Lexbor more than a page may."""
    from selectolax.lexbor import LexborHTMLParser

    if not _is_bounded(data):
        return None
    try:
        root = LexborHTMLParser(data).root
    except _failure():
        return None
    return Element(root) if root is not None else None


def _is_bounded(data: bytes) -> bool:
    tags = data.count(b"<")
    if tags > MOST_TAGS or len(data) > MOST_BYTES or _compared(data) > MOST_COMPARED:
        return False
    return tags * tags <= 4 * MOST_COPIES or tags * len(_FORMATTING.findall(data)) <= MOST_COPIES


def _compared(data: bytes) -> int:
    """How many pairs of attributes the long stretches without another tag hold at most."""
    pairs = at = 0
    while at < len(data):
        if data.find(b"<", at, at + _STRETCH) >= 0:
            at += _STRETCH
            continue
        start, end = data.rfind(b"<", 0, at) + 1, data.find(b"<", at)
        stretch = data[start : end if end >= 0 else len(data)]
        if stretch[:1].isalpha():
            pairs += (len(stretch) - len(stretch.translate(None, _BETWEEN))) ** 2
        at = start + len(stretch) + 1
    return pairs


def check_quickly(selector: str) -> None:
    """Raises ValueError for a selector that Lexbor does not know."""
    root = parse_quickly(b"<p>")
    if root is not None:
        root.select(selector)


def _parted(selector: str) -> tuple[str, str]:
    """A selector and the words that its elements must contain: Lexbor looks for words in single nodes of text only."""
    found = _CONTAINS.fullmatch(selector) if ":contains(" in selector else None
    return (found[1], found[3]) if found else (selector, "")


def _failure() -> type[Exception]:
    from selectolax.lexbor import SelectolaxError

    return SelectolaxError


def markup_of(elements: Sequence[Element], source: str) -> str:
    """A page with nothing but the elements in a <div>, each in the line where it stands in the source."""
    out: list[str] = []
    at, counted, here, line = max(0, source.find("<body")), 0, 1, 1
    for one in _outermost(elements):
        html = str(one.node.html)
        at = _offset(one, html, source, at)
        here, counted = here + source.count("\n", counted, at), at
        out += ["\n" * (here - line), "" if out else "<html><body><div>", html]
        line = max(line, here) + html.count("\n")
    return "".join(out) + "</div></body></html>"


def _outermost(elements: Sequence[Element]) -> list[Element]:
    """The elements without those that stand in another of them."""
    if len(elements) == 1:
        return list(elements)
    known = {one.node.mem_id for one in elements}
    return [one for one in elements if not _is_inside(one.node.parent, known)]


def _is_inside(node: Any, known: set[int]) -> bool:
    while node is not None and node.mem_id not in known:
        node = node.parent
    return node is not None


def _offset(element: Element, html: str, source: str, at: int) -> int:
    """Where its content begins behind `at`, which is the answer too when the element is written differently there."""
    found = source.find(html[:_VERBATIM], at)
    if found < 0:
        found = _by_name(element, source, at)
    return max(at, source.find(">", found)) if found >= 0 else at


def _by_name(element: Element, source: str, at: int) -> int:
    """Where its start tag stands behind `at` by its id or class, -1 without one."""
    opening = f"<{element.tag}"
    name = element.get("id") or element.get("class")
    found = source.find(name, at) if name else -1
    while name and found >= 0:
        start = source.rfind("<", max(at, found - _BEFORE_NAME), found)
        quoted = source[found - 1] in _QUOTES and source[found + len(name) : found + len(name) + 1] in _QUOTES
        if quoted and start >= 0 and source[start : start + len(opening)].lower() == opening:
            return start
        found = source.find(name, found + 1)
    return -1
