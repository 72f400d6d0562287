"""Title, date and author where a source's rules say that they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import unescape
from itertools import islice
from typing import Any

from .dates import from_groups, iso
from .pagedata import strings_at
from .schema import Field
from .select import first, select, text_of
from .sources import search

MAX_NODES = 50
"""Elements of one selector that are asked for a value."""


def field_value(tree: Any, fields: Sequence[Field], url: str | None, name: str, data: Sequence[Any] = ()) -> str | None:
    """The value of the first field that gives one; dates as ISO. `data` is what the template's scripts hold."""
    for one in fields:
        for text in _texts(tree, one, url, data):
            value = _picked(text, one, name) if text else None
            if value:
                return value
    return None


def _texts(tree: Any, one: Field, url: str | None, data: Sequence[Any]) -> Iterator[str]:
    if one.url:
        yield url or ""
    if one.data:
        yield from (unescape(text) for text in strings_at(list(data), one.data)[:MAX_NODES])
    if one.select:
        node = first(tree, one.select)
        if node is not None:
            yield _node_text(node, one.attr)
            yield from (_node_text(other, one.attr) for other in islice(select(tree, one.select), 1, MAX_NODES))


def _node_text(node: Any, attr: str | None) -> str:
    attribute = attr or ("content" if node.tag == "meta" else None)
    return " ".join((node.get(attribute) or "").split()) if attribute else text_of(node)


def _picked(text: str, one: Field, name: str) -> str | None:
    groups: dict[str, str | None] = {}
    if one.pattern:
        found = search(one.pattern, text)
        if not found:
            return None
        groups = found.groupdict()
    if groups.get("year") or groups.get("epoch"):
        return from_groups(groups, one.zone)
    value = groups.get(name) or text
    return iso(value, one.zone) if name == "published" else value.strip() or None
