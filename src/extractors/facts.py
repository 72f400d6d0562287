"""What a page says about its article in ld+json: headline, date, author and, sometimes, the whole text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .limits import MAX_SCRIPT_CHARS

_ARTICLES = frozenset(
    [
        "Article",
        "NewsArticle",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "OpinionNewsArticle",
        "BackgroundNewsArticle",
        "BlogPosting",
        "SocialMediaPosting",
        "Report",
        "TechArticle",
        "ScholarlyArticle",
    ]
)
_NESTED = ("@graph", "mainEntity", "mainEntityOfPage")


def linked_data(tree: Any) -> dict[str, Any]:
    """The first article that the page describes in ld+json, an empty mapping without one."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json" and script.text:
            for one in _entries(_parsed(script.text)):
                if _ARTICLES.intersection(_types(one)):
                    return one
    return {}


def _parsed(text: str) -> Any:
    if len(text) > MAX_SCRIPT_CHARS:
        return None
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _entries(data: Any) -> Iterator[dict[str, Any]]:
    pending = [data]
    while pending:
        one = pending.pop(0)
        if isinstance(one, list):
            pending.extend(one[:200])
        elif isinstance(one, dict):
            yield one
            pending.extend(one[key] for key in _NESTED if isinstance(one.get(key), (list, dict)))


def _types(one: dict[str, Any]) -> list[str]:
    kinds = one.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def string_of(value: Any) -> str | None:
    """A string without the white space around it, None for anything else or nothing."""
    return value.strip() or None if isinstance(value, str) else None


def author_of(facts: dict[str, Any]) -> str | None:
    """The name of the first author."""
    author = facts.get("author")
    one = author[0] if isinstance(author, list) and author else author
    return string_of(one.get("name")) if isinstance(one, dict) else string_of(one)
