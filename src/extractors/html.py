"""HTML pages: by the template of their source, else by a generic extractor that is named in the result."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..document import Extraction, Origin
from .dates import from_groups, iso
from .draft import Draft, Extracted, Run
from .locate import Locator
from .page import date_of, meta, parse, title_of, url_of, without_code
from .schema import Field, Mirror, Source, Template
from .select import content, drop, first, select, text_of
from .sources import any_match, by_url, search
from .walk import blocks_of


def read_html(text: str, sources: Sequence[Source], url: str | None, path: str) -> Extracted:
    """The article of a page. Raises UnreadableDocument when the file holds no page."""
    tree = parse(text, path)
    url = url or url_of(tree)
    source = by_url(sources, url)
    found = _by_template(tree, source, url) if source else None
    if found is None:
        from .generic import read_generic

        found = read_generic(tree)
    if source:
        found.source, found.site = source.name, source.site
    found.url = url
    titles = [draft for draft in found.drafts[:1] if draft.kind == "title"]
    Locator(text).locate(titles, trusted=False)
    Locator(text).locate(
        found.drafts[len(titles) :], trusted=found.extraction.how.startswith(("template", "generic:scorer", "whole"))
    )
    return found


def _by_template(tree: Any, source: Source, url: str | None) -> Extracted | None:
    for template in source.html:
        if first(tree, template.when) is not None:
            found = _apply(tree, template, url)
            if found is not None:
                return found
    return None


def _apply(tree: Any, template: Template, url: str | None) -> Extracted | None:
    """The article by one template, None when its body selectors find no text."""
    title = field_value(tree, template.title, url, "title") or title_of(tree)
    published = field_value(tree, template.published, url, "published") or date_of(tree)
    author = field_value(tree, template.author, url, "author")
    body = next((node for one in template.body if (node := first(tree, one)) is not None and text_of(node)), None)
    if body is None:
        return None
    visible = len(content(without_code(tree)))
    drafts = article_blocks(body, Mirror(template.strip, template.strip_text, template.end))
    if not drafts:
        return None
    extraction = Extraction("html", f"template:{template.name}", share(drafts, visible))
    return Extracted(with_title(drafts, title), extraction, None, title, published, author)


def article_blocks(body: Any, rules: Mirror) -> list[Draft]:
    """The blocks of an element without what the rules strip and what follows their end."""
    for selector in rules.strip:
        for node in select(body, selector):
            drop(node)
    out: list[Draft] = []
    for draft in blocks_of(body):
        if draft.kind != "table" and any_match(rules.end, draft.text):
            break
        if draft.kind == "table" or not any_match(rules.strip_text, draft.text):
            out.append(draft)
    return out


def with_title(drafts: list[Draft], title: str | None) -> list[Draft]:
    """The blocks led by the title, which captions and headings of the body do not repeat."""
    if not title:
        return drafts
    same = _plain(title)
    kept = [draft for draft in drafts if draft.kind == "table" or _plain(draft.text) != same]
    places = [draft.runs[0] for draft in drafts if draft.kind != "table" and _plain(draft.text) == same]
    run = Run(title, places[0].line, places[0].indent) if places else Run(title)
    return [Draft("title", [run], origin=Origin(line=run.line)), *kept]


def _plain(text: str) -> str:
    return "".join(char for char in text if char.isalnum()).casefold()


def share(drafts: Sequence[Draft], visible: int) -> float:
    """The kept share of `visible` characters, between 0 and 1."""
    return round(min(1.0, sum(len(draft.text) for draft in drafts) / max(1, visible)), 4)


def field_value(tree: Any, fields: Sequence[Field], url: str | None, name: str) -> str | None:
    """The value of the first field that gives one; dates as ISO."""
    for one in fields:
        text = (url or "") if one.url else _node_text(tree, one)
        value = _picked(text, one, name) if text else None
        if value:
            return value
    return None


def _node_text(tree: Any, one: Field) -> str:
    node = first(tree, one.select) if one.select else None
    if node is None:
        return ""
    attribute = one.attr or ("content" if node.tag == "meta" else None)
    return " ".join((node.get(attribute) or "").split()) if attribute else text_of(node)


def _picked(text: str, one: Field, name: str) -> str | None:
    groups: dict[str, str | None] = {}
    if one.pattern:
        found = search(one.pattern, text)
        if not found:
            return None
        groups = found.groupdict()
    if groups.get("year"):
        return from_groups(groups, one.zone)
    value = groups.get(name) or text
    return iso(value, one.zone) if name == "published" else value.strip() or None


def site_of(tree: Any) -> str | None:
    """The site's name as the page gives it."""
    return meta(tree, "og:site_name")
