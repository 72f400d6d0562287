"""Pages of unknown sites: the element with the article's sentences, else what the page's own data hold.

Two ways read every page; where they disagree about its numbers, the document says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..document import Extraction
from .agreement import LOW, disagree
from .dates import iso
from .draft import Draft, Extracted
from .embedded import LONG_ENOUGH, embedded_blocks, scripts_of, text_blocks
from .facts import author_of, linked_data, string_of
from .html import share, site_of, with_title
from .page import date_of, meta, title_of, without_code
from .score import Article, article_of
from .walk import blocks_of

_MOST = 0.5
"""Share of the data's text that the page's elements must show: with less, the page builds its text in the browser."""


def read_generic(tree: Any) -> Extracted:
    """The article of a page whose site has no rules."""
    facts = linked_data(tree)
    title = title_of(tree) or string_of(facts.get("headline"))
    published = date_of(tree) or iso(string_of(facts.get("datePublished")) or "")
    author = author_of(facts) or meta(tree, "author")
    linked = string_of(facts.get("articleBody")) or ""
    scripts = scripts_of(tree)
    article = article_of(without_code(tree), title)
    drafts, how = _body(tree, article, linked, scripts)
    marks = (LOW,) if how == "generic:scorer" and disagree(article, linked) else ()
    extraction = Extraction("html", how, share(drafts, article.visible), marks)
    published = published or article.dated
    return Extracted(with_title(drafts, title), extraction, None, title, published, author, site_of(tree))


def _body(tree: Any, article: Article, linked: str, scripts: Sequence[str]) -> tuple[list[Draft], str]:
    """The blocks, and the name of the way that found them."""
    shown = sum(len(draft.text) for draft in article.drafts)
    if len(linked) >= LONG_ENOUGH and shown < _MOST * len(linked):
        return text_blocks(linked), "generic:ld+json"
    if shown < LONG_ENOUGH:
        held = embedded_blocks(scripts)
        if shown < _MOST * sum(len(draft.text) for draft in held):
            return held, "generic:json"
    if article.drafts:
        return article.drafts, "generic:scorer"
    body = tree.find("body")
    return blocks_of(tree if body is None else body), "whole"
