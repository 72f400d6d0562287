"""Pages of unknown sites: ld+json first, then the better of an own scorer and trafilatura; the result says which."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ..document import Extraction
from .dates import iso
from .draft import Draft, Extracted
from .html import share, site_of, with_title
from .limits import MAX_GENERIC_BYTES
from .page import date_of, meta, title_of, without_code
from .score import best_blocks
from .select import content
from .structure import structured
from .walk import blocks_of

LONG_ENOUGH = 400
"""Characters of an articleBody that make it an article and no teaser."""

_ARTICLES = ("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "Report", "AnalysisNewsArticle")


def read_generic(tree: Any) -> Extracted:
    """The article of a page whose site has no rules."""
    facts = linked_data(tree)
    title = title_of(tree) or _string(facts.get("headline"))
    published = date_of(tree) or iso(_string(facts.get("datePublished")) or "")
    author = meta(tree, "author") or _author(facts)
    tree = without_code(tree)
    visible = len(content(tree))
    drafts, how = _body(tree, _string(facts.get("articleBody")) or "")
    extraction = Extraction("html", how, share(drafts, visible))
    return Extracted(with_title(drafts, title), extraction, None, title, published, author, site_of(tree))


def _body(tree: Any, linked: str) -> tuple[list[Draft], str]:
    """The blocks, and the name of the way that found them."""
    own = best_blocks(tree)
    size = _size(own)
    if len(linked) >= LONG_ENOUGH and "<" not in linked and len(linked) >= 0.8 * size:
        return structured(list(enumerate(linked.split("\n"), start=1))), "generic:ld+json"
    kept = _trafilatura(tree)
    if _size(kept) >= 0.6 * size and kept:
        return kept, "generic:trafilatura"
    if own:
        return own, "generic:scorer"
    body = tree.find("body")
    return blocks_of(tree if body is None else body), "whole"


def _size(drafts: list[Draft]) -> int:
    return sum(len(draft.text) for draft in drafts)


def linked_data(tree: Any) -> dict[str, Any]:
    """The first article that the page describes in ld+json, an empty mapping without one."""
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json" and script.text and len(script.text) < MAX_GENERIC_BYTES:
            try:
                data = json.loads(script.text, strict=False)
            except (ValueError, RecursionError):
                continue
            for one in _entries(data):
                if set(_types(one)) & set(_ARTICLES):
                    return one
    return {}


def _entries(data: Any) -> Iterator[dict[str, Any]]:
    pending = [data]
    while pending:
        one = pending.pop(0)
        if isinstance(one, list):
            pending.extend(one[:200])
        elif isinstance(one, dict):
            yield one
            pending.extend(one[key] for key in ("@graph", "mainEntity") if isinstance(one.get(key), (list, dict)))


def _types(one: dict[str, Any]) -> list[str]:
    kinds = one.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _string(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _author(facts: dict[str, Any]) -> str | None:
    author = facts.get("author")
    one = author[0] if isinstance(author, list) and author else author
    return _string(one.get("name")) if isinstance(one, dict) else _string(one)


def _trafilatura(tree: Any) -> list[Draft]:
    """What trafilatura finds, as blocks; nothing for a page that is too large for it."""
    import logging

    import lxml.etree
    import lxml.html

    page = lxml.etree.tostring(tree, method="html", encoding="unicode")
    if len(page) > MAX_GENERIC_BYTES:
        return []
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = trafilatura.bare_extraction(
        mended(lxml.html.document_fromstring(page)),
        favor_precision=True,
        include_tables=True,
        include_comments=False,
        with_metadata=False,
    )
    body = getattr(found, "body", None)
    return blocks_of(as_html(body)) if body is not None else []


def mended(tree: Any) -> Any:
    """Bare <section> and leaf <div> as paragraphs: trafilatura loses text that stands right in them."""
    for element in list(tree.iter("section", "div")):
        own = (element.text or "").strip() or any((child.tail or "").strip() for child in element)
        inner = any(child.tag in ("p", "div", "section", "table", "ul", "ol", "article") for child in element)
        if not inner and (own or (element.tag == "section" and "".join(element.itertext()).strip())):
            element.tag = "p"
    return tree


_NAMES = {
    "head": "h2",
    "list": "ul",
    "item": "li",
    "row": "tr",
    "cell": "td",
    "lb": "br",
    "quote": "blockquote",
    "hi": "span",
}


def as_html(body: Any) -> Any:
    """trafilatura's element names as those of HTML."""
    for element in body.iter():
        if element.tag == "cell" and element.get("role") == "head":
            element.tag = "th"
        elif element.tag == "head":
            element.tag = element.get("rend") if element.get("rend") in ("h1", "h2", "h3", "h4", "h5", "h6") else "h2"
        else:
            element.tag = _NAMES.get(element.tag, element.tag)
    return body
