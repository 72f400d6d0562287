"""A parsed HTML page, and the facts that pages of any site give about themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import regex

from ..errors import UnreadableDocument
from .dates import iso
from .quick import Element
from .select import first, select, text_of

_SAVED = regex.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s<>]+)")
SAVED_WITHIN = 20_000
"""Characters of a page in which the browser that saved it may say from where."""

_NOISE = ("script", "style", "noscript", "template")
DATES = (
    ("meta[property='article:published_time']", "content"),
    ("meta[itemprop='datePublished']", "content"),
    ("meta[name='publishdate']", "content"),
    ("meta[name='pubdate']", "content"),
    ("meta[name='publish-date']", "content"),
    ("meta[name='parsely-pub-date']", "content"),
    ("meta[property='og:release_date']", "content"),
    ("meta[property='og:published_time']", "content"),
    ("meta[name='DC.date.issued']", "content"),
    ("meta[name='date']", "content"),
    ("[itemprop='datePublished']", "datetime"),
    ("[itemprop='datePublished']", "content"),
    ("article time[datetime]", "datetime"),
    ("time[pubdate]", "datetime"),
)
_SEPARATOR = regex.compile(r"\s*[|｜_–—:：：«»-]\s*")
_LONG_TAG = regex.compile(r"<([A-Za-z]\w{0,20}+)\s[^<>]{10000,}+>")
_MOST_ATTRIBUTES = 2_000
_SITE_SUFFIX = regex.compile(r"\s*[|_–—-]\s*[^|_–—-]{1,30}$")


def parse(text: str, path: str) -> Any:
    """The root of the page's tree. Raises UnreadableDocument when there is no page in it."""
    tree, too_deep = tree_of(text)
    if too_deep:
        raise UnreadableDocument(path, "nests its HTML elements more than 2000 deep: the parser gives up")
    if tree is None:
        raise UnreadableDocument(path, "is HTML without any element")
    return tree


def fragment_of(text: str) -> Any:
    """The body of a tree for a piece of a page."""
    tree, _ = tree_of(f"<html><body>{text}</body></html>")
    return None if tree is None else tree.find("body")


def tree_of(text: str) -> tuple[Any | None, bool]:
    """The root, and whether the parser left something out because it stands too deep."""
    import lxml.etree

    # huge_tree only lifts the bound on depth from 256, which real pages with unclosed tags pass; the size is bounded.
    parser = lxml.etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    text = _LONG_TAG.sub(_without_crowd, text)
    data = text.replace("\x00", "").encode("utf-8", "replace")
    try:
        tree = lxml.etree.fromstring(data, parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError):
        tree = None
    limit = lxml.etree.ErrorTypes.ERR_RESOURCE_LIMIT
    return tree, any(entry.type == limit for entry in parser.error_log)


def _without_crowd(tag: regex.Match[str]) -> str:
    """A tag, or its name alone when it has thousands of attributes: the parser compares each with all the others."""
    return tag.group() if tag.group().count("=") <= _MOST_ATTRIBUTES else f"<{tag[1]}>"


def without_code(tree: Any) -> Any:
    """The tree with scripts and styles taken out."""
    if isinstance(tree, Element):
        tree.strip(_NOISE)
        return tree
    import lxml.etree

    lxml.etree.strip_elements(tree, *_NOISE, with_tail=False)
    return tree


def url_of(tree: Any) -> str | None:
    """The address that the page gives as its own."""
    for selector, attribute in (("link[rel='canonical']", "href"), ("meta[property='og:url']", "content")):
        node = first(tree, selector)
        value = (node.get(attribute) or "").strip() if node is not None else ""
        if value.startswith(("http://", "https://")):
            return str(value)
    return None


def saved_from(text: str) -> str | None:
    """The address that a browser wrote into the page when it saved it."""
    found = _SAVED.search(text, 0, SAVED_WITHIN)
    return found[1] if found else None


def title_of(tree: Any) -> str | None:
    """og:title, else a lone <h1>, else <title>; without the site's name.

    What follows a separator at the title's end goes when a heading or the site's own name shows that it is no part of
    the title; <title> alone loses a short end in any case.
    """
    headings = [text for one in select(tree, "h1, h2") if (text := text_of(one))]
    lead = [text for one in select(tree, "h1") if (text := text_of(one))]
    node = first(tree, "meta[property='og:title']")
    shown = " ".join((node.get("content") or "").split()) if node is not None else ""
    if shown:
        return without_site(shown, headings, meta(tree, "og:site_name"))
    node = first(tree, "title")
    whole = text_of(node) if node is not None else ""
    if len(lead) == 1 and _names_article(lead[0], whole):
        return lead[0]
    title = without_site(whole, headings, meta(tree, "og:site_name"))
    return (_SITE_SUFFIX.sub("", whole) if title == whole else title) or None


def _names_article(heading: str, title: str) -> bool:
    """Whether the only <h1> is the article's title, not the site's name: <title> starts with it, or says less."""
    return title.startswith(heading) or (heading not in title and len(heading) >= len(title))


def without_site(title: str, headings: Sequence[str], site: str | None) -> str:
    """The title up to the separator behind which a heading of the page ends or the site's name stands."""
    for found in _SEPARATOR.finditer(title):
        before, after = title[: found.start()], title[found.end() :]
        if before in headings or (site and after.casefold() == site.casefold()):
            return before
    return title


def date_of(tree: Any) -> str | None:
    """The date of publication that the page's markup gives."""
    for selector, attribute in DATES:
        node = first(tree, selector)
        found = iso(node.get(attribute) or "") if node is not None else None
        if found:
            return found
    return None


def meta(tree: Any, name: str) -> str | None:
    """The content of a named <meta> (by name or property)."""
    node = first(tree, f"meta[name='{name}'], meta[property='{name}']")
    return (node.get("content") or "").strip() or None if node is not None else None
