"""The element of a page that holds the article, by its sentences: punctuation and length, in any script.

Each paragraph-like element gives its score to its parent and half of it to the grandparent; links, lists of links and
names that mark page furniture count against it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import regex

from .draft import Draft
from .scripts import width
from .walk import blocks_of, is_hidden
from .weights import Weights

_MARKS = regex.compile(r"[,.，。、；;：:！!？?]")
_FURNITURE = regex.compile(
    r"(?i)(?:^|[\s_-])(?:comments?|related|recommend\w*|share\w*|social|sidebar|footer|nav|menu|breadcrumbs?|crumbs?|copyright|"
    r"promo|advert\w*|ads?|banner|hot|rank\w*|tags?|toolbar|login|popup|modal|cookie\w*|newsletter|subscribe|widget|pagination|"
    r"pager|author-bio|disclaimer|recirc\w*|most-?read|trending|more-?news|list)(?:$|[\s_-]|\d)"
)
_BLOCKS = frozenset(
    {
        "p",
        "div",
        "section",
        "article",
        "td",
        "li",
        "blockquote",
        "ul",
        "ol",
        "table",
        "pre",
        "dl",
        "figure",
        "main",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "form",
    }
)
_CANDIDATES = ("p", "div", "section", "td", "pre", "article", "li", "blockquote")
_SKIPPED = frozenset({"nav", "footer", "aside", "button", "script", "style", "select", "noscript"})


def best_blocks(tree: Any) -> list[Draft]:
    """The blocks of the best element without the furniture inside it."""
    node = best_node(tree)
    return blocks_of(_pruned(node)) if node is not None else []


def best_node(tree: Any) -> Any | None:
    """The element with the highest score, None for a page without sentences."""
    scores: dict[Any, float] = defaultdict(float)
    weights = Weights(tree)
    for element in tree.iter(*_CANDIDATES):
        value = _paragraph_score(element, weights)
        if value <= 0 or _in_furniture(element):
            continue
        parent = element.getparent()
        if parent is not None:
            scores[parent] += value
            grand = parent.getparent()
            if grand is not None:
                scores[grand] += value / 2
        if not any(child.tag == "p" for child in element) and element.tag != "p":
            scores[element] += value
    if not scores:
        return None
    return max(scores, key=lambda one: scores[one] * (1 - weights.link_share(one)))


def _paragraph_score(element: Any, weights: Weights) -> float:
    """Sentences in the element's own text: 0 for a container, a short line or a line of links."""
    if any(child.tag in _BLOCKS for child in element):
        own = [element.text or "", *(child.tail or "" for child in element)]
        text = " ".join(part for part in own if part.strip())
    else:
        text = "".join(element.itertext())
    text = " ".join(text.split())
    if width(text) < 40:
        return 0.0
    marks = len(_MARKS.findall(text))
    if not marks:
        return 0.0
    return (1 + marks + min(width(text) / 100, 6)) * (1 - weights.link_share(element)) ** 2


def is_furniture(element: Any) -> bool:
    """Whether an element's name says that it is no part of the article."""
    if element.tag in _SKIPPED:
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(named.strip()) and bool(_FURNITURE.search(named))


def _in_furniture(element: Any) -> bool:
    node = element
    for _ in range(12):
        if node is None or node.tag in ("body", "html", "main", "article"):
            return False
        if is_furniture(node) or is_hidden(node):
            return True
        node = node.getparent()
    return False


def _pruned(node: Any) -> Any:
    """The element without furniture and without lists of links; the tree itself stays as it is."""
    from copy import deepcopy

    from .select import drop

    copy = deepcopy(node)
    weights = Weights(copy)
    for element in list(copy.iter()):
        if element is copy or not isinstance(element.tag, str) or element.getparent() is None:
            continue
        furniture = is_furniture(element) and weights.text[element] < 0.4 * weights.text[copy]
        if furniture or (element.tag in ("ul", "ol", "div", "table") and _is_link_list(element, weights)):
            drop(element)
    return copy


def _is_link_list(element: Any, weights: Weights) -> bool:
    return weights.link_share(element) > 0.6 and len(element.findall(".//a")) >= 3
