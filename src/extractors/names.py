"""Which elements say by their names that they are no part of the article."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import regex

from .boilerplate import furniture_names

_TOKEN = regex.compile(r"(?<![A-Za-z0-9])([A-Za-z]+)\d*(?![A-Za-z0-9])")
_PARTS = regex.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_SKIPPED = frozenset({"footer", "aside", "nav"})
_POST = "hentry"
"""The class of a whole post, whose other classes name its tags and categories."""

_ROLES = frozenset({"navigation", "complementary", "contentinfo", "banner", "dialog", "search"})


class Names:
    """The elements of one page by their names; each is looked at once."""

    def __init__(self) -> None:
        self._fences: dict[Any, tuple[Any, ...]] = {}

    def fences(self, node: Any) -> tuple[Any, ...]:
        """The elements around a node (itself included) that are named as no part of the article."""
        if node is None or node.tag in ("body", "html"):
            return ()
        if node not in self._fences:
            outer = self.fences(node.getparent())
            self._fences[node] = (*outer, node) if is_furniture(node) else outer
        return self._fences[node]


def is_furniture(element: Any) -> bool:
    """Whether an element's name says that it is no part of the article."""
    if element.tag in _SKIPPED or element.get("role") in _ROLES:
        return True
    if element.tag in ("article", "main") or _POST in (element.get("class") or ""):
        return False
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return _is_named(named)


@lru_cache(maxsize=4_096)
def _is_named(classes: str) -> bool:
    """Whether a word of classes and ids (split at hyphens and capitals; hashes are no words) names furniture."""
    tokens = _TOKEN.findall(classes)
    return any(part.lower() in furniture_names() for token in tokens for part in _PARTS.findall(token))
