"""What the rules of a new source might be, from one saved page of it."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from .dates import iso
from .draft import Draft
from .elements import DROPPED
from .facts import author_of, linked_data
from .page import DATES, meta, parse, title_of, url_of, without_code
from .score import article_of
from .select import first, select, text_of
from .shapes import says
from .stable import kind_selector, selector_of
from .walk import blocks_of

LONGEST_DATE_LINE = 120
"""Characters of an element that is taken for a line with the date."""

NEARLY_ALL = 0.9
"""Share of the article's text that its element holds: the rest may be a title or a lead that stands outside."""

OG_TITLE = "meta[property='og:title']"
LD = "script[type='application/ld+json']"


class Place(msgspec.Struct):
    """Where a fact stands: a selector and its attribute, or a path in ld+json; `node` shows it on this page.

    `zoned` says that what stands there needs no time zone: it names one, or it is no time.
    """

    select: str | None = None
    attr: str | None = None
    data: str | None = None
    node: Any = None
    zoned: bool = True


@dataclass(slots=True)
class Proposal:
    """Selectors for a page. `strip` takes out what stands in the body and reads as no part of the article.

    `kept` are the blocks that read as the article, `left` what is in the body beside them and has no stable selector.
    """

    body: str
    node: Any
    title: list[Place] = field(default_factory=list)
    published: list[Place] = field(default_factory=list)
    author: list[Place] = field(default_factory=list)
    strip: list[tuple[str, Any]] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    url: str | None = None


def propose(text: str, path: str) -> Proposal | None:
    """Selectors for the page with this markup, None where no element with an article is found.

    Raises UnreadableDocument when there is no page in it.
    """
    whole = parse(text, path)
    facts = linked_data(whole)
    tree = without_code(copy.deepcopy(whole))
    title = title_of(tree)
    article = article_of(tree, title)
    body = _body(tree, article.drafts)
    if body is None:
        return None
    selector, node = body
    found = Proposal(selector, node, url=url_of(tree), kept=[draft.text for draft in article.drafts])
    found.title = list(_titles(tree, title, facts))
    found.published = list(_dates(tree, node, facts))
    found.author = list(_authors(tree, facts))
    _find_furniture(found, title)
    return found


def _body(tree: Any, drafts: Sequence[Draft]) -> tuple[str, Any] | None:
    """The innermost element with a stable selector that holds nearly all of the blocks' text, and that selector."""
    held: dict[Any, int] = {}
    for draft in drafts:
        for node in (draft.node, *draft.node.iterancestors()) if draft.node is not None else ():
            held[node] = held.get(node, 0) + len(draft.text)
    most = NEARLY_ALL * sum(len(draft.text) for draft in drafts)
    around = [node for node, size in held.items() if size >= most and node.tag not in ("html", "body", "p", "span")]
    for node in sorted(around, key=lambda one: -sum(1 for _ in one.iterancestors())):
        selector = selector_of(node, tree)
        if selector:
            return selector, node
    return None


def _titles(tree: Any, title: str | None, facts: dict[str, Any]) -> Iterator[Place]:
    for element in tree.iter("h1", "h2", "h3"):
        found = selector_of(element, tree) if title and says(text_of(element), title) else None
        if found:
            yield Place(found, node=element)
            break
    if facts.get("headline"):
        yield Place(data="**.headline")
    elif first(tree, OG_TITLE) is not None:
        yield Place(OG_TITLE, node=first(tree, OG_TITLE))


def _dates(tree: Any, body: Any, facts: dict[str, Any]) -> Iterator[Place]:
    places = [*_marked_dates(tree), *_linked_date(facts)]
    shown = _date_line(tree, body) if not places else None
    yield from places[:2] if shown is None else [shown]


def _marked_dates(tree: Any) -> Iterator[Place]:
    for selector, attribute in DATES:
        node = first(tree, selector)
        if node is not None and iso(node.get(attribute) or ""):
            own = None if node.tag == "meta" else attribute
            yield Place(selector, own, node=node, zoned=_is_zoned(node.get(attribute)))


def _linked_date(facts: dict[str, Any]) -> Iterator[Place]:
    printed = str(facts.get("datePublished") or "")
    if iso(printed):
        yield Place(data="**.datePublished", zoned=_is_zoned(printed))


def _is_zoned(printed: str) -> bool:
    """Whether a date names its zone, or has no time that would need one."""
    return (iso(printed) or "") == (iso(printed, "+00:00") or "")


def _date_line(tree: Any, body: Any) -> Place | None:
    """The last short element before the article that shows a date and has a stable selector."""
    found = None
    for element in tree.iter():
        if element is body:
            break
        if isinstance(element.tag, str) and element.tag not in ("meta", "title", "option"):
            text = text_of(element)
            if len(text) <= LONGEST_DATE_LINE and iso(text) and (selector := selector_of(element, tree)):
                found = Place(selector, node=element, zoned=_is_zoned(text))
    return found


def _authors(tree: Any, facts: dict[str, Any]) -> Iterator[Place]:
    site = (meta(tree, "og:site_name") or "").casefold()
    named = author_of(facts)
    if named and named.casefold() != site:
        yield Place(data="**.author.*.name" if isinstance(facts.get("author"), list) else "**.author.name")
    written = meta(tree, "author")
    if written and written.casefold() != site:
        yield Place("meta[name='author']", node=first(tree, "meta[name='author']"))


def _find_furniture(found: Proposal, title: str | None) -> None:
    """Fill in `strip` and `left`: the elements of the body that hold no block of the article."""
    blocks = blocks_of(found.node, DROPPED)
    kept = {*found.kept, *(block.text for block in blocks if title and says(block.text, title))}
    good = {node for block in blocks if block.text in kept for node in (block.node, *block.node.iterancestors())}
    for block in blocks:
        if block.text in kept or any(block.node is one or one in block.node.iterancestors() for _, one in found.strip):
            continue
        element = _outermost(block.node, found.node, good)
        selector = None if element is None else _strip_selector(element, found.node, good)
        if element is None or selector is None:
            found.left.append(block.text)
        elif selector not in (one for one, _ in found.strip):
            found.strip.append((selector, element))


def _outermost(node: Any, body: Any, good: set[Any]) -> Any | None:
    """The largest element around the block that stands in the body and holds nothing of the article."""
    outer = None
    while node is not None and node is not body and node not in good:
        outer, node = node, node.getparent()
    return outer


def _strip_selector(element: Any, body: Any, good: set[Any]) -> str | None:
    """A stable selector of the element under the body that names nothing of the article."""
    for candidate in kind_selector(element):
        matches = select(body, candidate)
        if element in matches and not any(one in good for one in matches):
            return candidate
    return None
