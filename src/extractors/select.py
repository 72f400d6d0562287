"""CSS selectors over lxml (compiled once) and Lexbor."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from .quick import Element, check_quickly


@lru_cache(maxsize=512)
def _compiled(selector: str) -> Any:
    import cssselect
    import lxml.etree

    # cssselect's own :contains() is told apart by case and needs no function that is called back for every element.
    return lxml.etree.XPath(cssselect.HTMLTranslator().css_to_xpath(selector))


def select(tree: Any, selector: str) -> list[Any]:
    """The elements that a selector names, in document order. Raises ValueError for no selector."""
    if isinstance(tree, Element):
        return tree.select(selector)
    found: list[Any] = _compiled(selector)(tree)
    return found


def first(tree: Any, selector: str) -> Any | None:
    """The first such element, None without one."""
    if isinstance(tree, Element):
        return tree.first(selector)
    return next(iter(select(tree, selector)), None)


def text_of(element: Any) -> str:
    """The element's text on one line."""
    return " ".join(content(element).split())


def content(element: Any) -> str:
    """The element's text as it stands in the page."""
    if isinstance(element, Element):
        return element.text
    import lxml.etree

    return str(lxml.etree.tostring(element, method="text", encoding="unicode", with_tail=False))


def drop(element: Any) -> None:
    """Take an element out of its tree; the text that follows it stays."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail
    if tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + tail
        else:
            before.tail = (before.tail or "") + tail
    parent.remove(element)


def check_selector(selector: str) -> None:
    """Raises ValueError with the cause when this is no CSS selector."""
    import cssselect

    try:
        cssselect.HTMLTranslator().css_to_xpath(selector)
    except cssselect.SelectorError as error:
        raise ValueError(f"no CSS selector: {error}") from None
    check_quickly(selector)
