"""The element of a page that holds the article, and the blocks in it that are the article's.

Each block of the page has a value: its width where it reads as sentences, less than nothing where it is a link, a
label or a line of a menu. The article's element is the one whose blocks have the highest sum: it may hold sections,
boxes and tables, but no more of a menu than its sentences outweigh.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import msgspec
import regex

from .draft import Draft
from .elements import DROPPED
from .names import Names
from .piece import LINKED, Piece
from .shapes import ends_sentence
from .trim import dateline, densest, title_end, trimmed
from .walk import blocks_of

_MARKS = regex.compile(r"[。！？!?…｡]|[.؟](?=\s|$|[\"'”’)\]])|[」』”]$")
_CLAUSES = regex.compile(r"[，、,；;：:]")
_QUIET = frozenset(["p", "li", "dd", "td"])
_LEAVES = frozenset(["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "span", "a", "dd", "dt", "tr"])
SENTENCE = 40
"""Width from which a block with a sentence's end in it reads as one: 20 Han characters, six or seven Latin words."""

MOST = 0.5
"""Share of a page's sentences with which an element is the article whatever its name says."""

FEW = 0.2
"""Share of a page's sentences that must stand outside of such elements for all their names to be believed."""

FENCED = 2.0
"""What a block costs that stands in an element named as no part of the article: it will go in any case."""

SHORT = 12
"""Width of the shortest line that counts as a sentence when it ends as one."""

LABEL = 8.0
"""What a label costs: the width of text that must stand for every menu entry, date or button beside it."""


class Article(msgspec.Struct):
    """The article's blocks by the element that holds it, and by another look: `told` and `stretch` are sentences.

    `told` are those among the blocks, `stretch` those of the page's densest stretch, wherever they stand and whatever
    the elements around them are named. `visible` are the characters of all blocks of the page, `dated` the date that a
    line between the headline and the first sentence gives.
    """

    drafts: list[Draft]
    told: list[Draft]
    stretch: list[Draft]
    visible: int
    dated: str | None = None


def article_of(tree: Any, title: str | None = None) -> Article:
    """The blocks of the article, behind its title; none for a page without sentences."""
    body = tree.find("body")
    pieces = [Piece(draft, value(draft)) for draft in blocks_of(tree if body is None else body, DROPPED - {"nav"})]
    visible = sum(len(piece.draft.text) for piece in pieces)
    stretch = [piece.draft for piece in densest(pieces)]
    _fence(pieces)
    node = _best_node(pieces)
    if node is None:
        return Article([], [], stretch, visible)
    inside = [_inside(piece.draft.node, node) for piece in pieces]
    start = title_end(pieces, inside, title)
    held = [piece for piece, within in list(zip(pieces, inside, strict=True))[start or 0 :] if within]
    drafts = trimmed(held, start is None)
    sentences = {id(piece.draft) for piece in held if piece.is_prose}
    told = [draft for draft in drafts if id(draft) in sentences]
    return Article(drafts, told, stretch, visible, dateline(held, pieces, start))


def value(draft: Draft) -> float:
    """What a block says for the element it stands in being the article."""
    text = draft.text
    size = columns(text)
    if draft.kind == "table":
        return -size * draft.linked if draft.linked > LINKED else 0.0
    cost = 0.25 if draft.node.tag in _QUIET else 1.0
    if draft.linked >= LINKED:
        return -(cost if draft.node.tag == "p" else 1.0) * (LABEL + size * draft.linked)
    if reads(text, size):
        return size * (1 - draft.linked) ** 2
    if size >= SHORT and ends_sentence(text):
        return 0.5 * size * (1 - draft.linked) ** 2
    return -1.0 if draft.kind in ("heading", "caption") else -cost * LABEL


def reads(text: str, size: float) -> bool:
    """Whether a text reads as sentences."""
    if size >= SENTENCE and _MARKS.search(text):
        return True
    return size >= 3 * SENTENCE and len(_CLAUSES.findall(text)) >= 3


def columns(text: str) -> float:
    """About the width of a text, by the bytes of its characters: much faster than looking at each."""
    return (len(text) + len(text.encode("utf-8", "replace"))) / 2


def _fence(pieces: Sequence[Piece]) -> None:
    """Mark what stands in an element that is named as no part of the article.

    A name is not believed of an element that holds most of the sentences, nor of the one that holds the most when
    hardly any stand outside such elements.
    """
    names = Names()
    fences = [names.fences(piece.draft.node) for piece in pieces]
    held: dict[Any, float] = defaultdict(float)
    whole = outside = 0.0
    for around, piece in zip(fences, pieces, strict=True):
        worth = max(0.0, piece.value)
        whole += worth
        outside += 0.0 if around else worth
        for fence in around:
            held[fence] += worth
    most = MOST * whole
    if outside < FEW * whole and held:
        most = min(most, max(held.values()) - 1)
    for around, piece in zip(fences, pieces, strict=True):
        if any(held[fence] <= most for fence in around):
            piece.fenced = True
            piece.value = -FENCED


def _best_node(pieces: Sequence[Piece]) -> Any | None:
    sums: dict[Any, float] = defaultdict(float)
    for piece in pieces:
        for node in _chain(piece.draft.node):
            sums[node] += max(piece.value, -LABEL)
    sums = {node: total for node, total in sums.items() if node.tag not in _LEAVES}
    highest = max(sums.values(), default=0.0)
    if highest <= 0:
        return None
    # An element and the wrapper around it have the same sum: the inner one, whose chain is longer, is the article's.
    return max((node for node in sums if sums[node] > highest - 1), key=lambda node: len(_chain(node)))


def _chain(node: Any) -> list[Any]:
    out = []
    while node is not None:
        out.append(node)
        node = node.getparent()
    return out


def _inside(node: Any, outer: Any) -> bool:
    return any(one is outer for one in _chain(node))
