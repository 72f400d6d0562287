"""HTML pages: by the template of their source, else by a generic extractor that is named in the result."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import regex

from ..document import Extraction, Origin
from .draft import Draft, Extracted, Run
from .fields import field_value
from .locate import Locator
from .page import date_of, fragment_of, meta, parse, saved_from, title_of, tree_of, url_of, without_code
from .pagedata import page_data, strings_at
from .quick import Element, markup_of, parse_quickly
from .schema import Mirror, Source, Template
from .select import content, drop, first, select, text_of
from .shapes import says
from .sources import any_match, by_url
from .structure import numbered, structured
from .walk import blocks_of

ALL_LINK = 0.98
"""Share of a block's text in links from which it is nothing but a link."""

_MARKUP = regex.compile(r"</?[a-zA-Z][^<>]*>")


def read_html(text: str, sources: Sequence[Source], url: str | None, path: str, data: bytes | None = None) -> Extracted:
    """The article of a page; `data` is the page in UTF-8. Raises UnreadableDocument when the file holds no page."""
    source = by_url(sources, url)
    data = data or text.encode("utf-8", "replace")
    tree = parse_quickly(data) if source or not url else None
    if tree is None:
        tree = parse(text, path)
    url = url or url_of(tree) or saved_from(text)
    source = source or by_url(sources, url)
    found = _by_template(tree, source, url, text) if source else None
    if found is None:
        from .generic import read_generic

        found = read_generic(parse(text, path) if isinstance(tree, Element) else tree)
    if source:
        found.source, found.site = source.name, source.site
    found.url = url
    titles = [draft for draft in found.drafts[:1] if draft.kind == "title"]
    locator = Locator(text)
    locator.locate(titles, trusted=False)
    locator.rewind()
    locator.locate(
        found.drafts[len(titles) :], trusted=found.extraction.how.startswith(("template", "generic:scorer", "whole"))
    )
    return found


def _by_template(tree: Any, source: Source, url: str | None, text: str) -> Extracted | None:
    for template in source.html:
        if first(tree, template.when) is not None:
            found = _apply(tree, template, url, text)
            if found is not None:
                return found
    return None


def _apply(tree: Any, template: Template, url: str | None, text: str) -> Extracted | None:
    """The article by one template, None when its rules find no text."""
    data = page_data(tree, template.data) if template.data else []
    title = field_value(tree, template.title, url, "title", data) or title_of(tree)
    published = field_value(tree, template.published, url, "published", data) or date_of(tree)
    author = field_value(tree, template.author, url, "author", data)
    marks = ("more-pages",) if template.more and first(tree, template.more) is not None else ()
    found = _body(tree, template, data, text)
    if found is None:
        return None
    visible = len(content(without_code(tree)))
    rules = Mirror(template.strip, template.strip_text, template.strip_links, template.end)
    drafts = data_blocks(found, rules) if isinstance(found, list) else article_blocks(found, rules)
    if not drafts:
        return None
    way = "data" if isinstance(found, list) else "template"
    extraction = Extraction("html", f"{way}:{template.name}", share(drafts, visible), marks)
    return Extracted(with_title(drafts, title), extraction, None, title, published, author)


def _body(tree: Any, template: Template, data: Sequence[Any], text: str) -> Any | None:
    """The texts that the template's data gives (a list), else the element that holds the article, else None."""
    for path in template.body_data:
        texts = strings_at(list(data), path)
        if any(one.strip() for one in texts):
            return texts
    for selector in template.body:
        found = [node for node in select(tree, selector) if text_of(node)]
        if found:
            return _whole(found if template.join else found[:1], text)
    return None


def _whole(found: Sequence[Any], text: str) -> Any | None:
    """One element for the article, None when lxml cannot hold it."""
    if not isinstance(found[0], Element):
        return found[0] if len(found) == 1 else _together(found)
    tree, too_deep = tree_of(markup_of(found, text))
    whole = tree.find("body/div") if tree is not None and not too_deep else None
    return whole[0] if whole is not None and len(whole) == 1 else whole


def _together(nodes: Sequence[Any]) -> Any:
    """One element that holds copies of these, without those that stand in another of them."""
    from copy import deepcopy

    import lxml.etree

    inside = {inner for node in nodes for inner in node.iterdescendants()}
    whole = lxml.etree.Element("div")
    for node in nodes:
        if node not in inside:
            whole.append(deepcopy(node))
            whole[-1].tail = None
    return whole


def data_blocks(texts: Sequence[str], rules: Mirror) -> list[Draft]:
    """The blocks of texts out of a page's data, each of them HTML or plain lines."""
    if any(_MARKUP.search(text) for text in texts):
        body = fragment_of("".join(f"<div>{text}</div>" for text in texts))
        drafts = article_blocks(body, rules) if body is not None else []
    else:
        drafts = _kept(structured(list(numbered("\n".join(texts).split("\n")))), rules)
    for draft in drafts:
        draft.origin = Origin()
        for cell in draft.cells:
            cell.line = None
    return drafts


def article_blocks(body: Any, rules: Mirror) -> list[Draft]:
    """The blocks of an element without what the rules strip and what follows their end."""
    for selector in rules.strip:
        for node in select(body, selector):
            drop(node)
    return _kept(blocks_of(body), rules)


def _kept(drafts: Sequence[Draft], rules: Mirror) -> list[Draft]:
    out: list[Draft] = []
    for draft in drafts:
        if draft.kind == "table":
            out.append(draft)
        elif any_match(rules.end, draft.text):
            break
        elif not any_match(rules.strip_text, draft.text) and not (rules.strip_links and draft.linked >= ALL_LINK):
            out.append(draft)
    return out


def with_title(drafts: list[Draft], title: str | None) -> list[Draft]:
    """The blocks led by the title, which captions and headings of the body do not repeat."""
    if not title:
        return drafts
    repeats = [draft for draft in drafts if draft.kind != "table" and says(draft.text, title)]
    kept = [draft for draft in drafts if not any(draft is one for one in repeats)]
    places = [draft.runs[0] for draft in repeats]
    run = Run(title, places[0].line, places[0].indent) if places else Run(title)
    return [Draft("title", [run], origin=Origin(line=run.line)), *kept]


def share(drafts: Sequence[Draft], visible: int) -> float:
    """The kept share of `visible` characters, between 0 and 1."""
    return round(min(1.0, sum(len(draft.text) for draft in drafts) / max(1, visible)), 4)


def site_of(tree: Any) -> str | None:
    """The site's name as the page gives it."""
    return meta(tree, "og:site_name")
