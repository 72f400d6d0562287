"""Articles that a page holds in the data of its scripts, for pages that build their text in the browser."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

import regex

from .draft import Draft
from .limits import MAX_SCRIPT_CHARS
from .page import fragment_of
from .shapes import sentences
from .structure import numbered, structured
from .walk import blocks_of

LONG_ENOUGH = 400
"""Characters of a text in a script that make it an article."""

_SENTENCES = 3
_ASSIGNED = regex.compile(r"^\s*(?:window\.|self\.|var\s+|let\s+|const\s+)?[\w.$\[\]'\"]{1,80}\s*=\s*(?=[{\[])")
_TAG = regex.compile(r"<(?:p|br|div|section|span|table|h[1-6])\b[^>]*>", regex.I)
_MARKUP = regex.compile(r"</?[a-zA-Z][^<>]*>")
_NODES = 200_000


def scripts_of(tree: Any) -> list[str]:
    """What stands in the page's own scripts that may hold an article."""
    texts = (script.text or "" for script in tree.iter("script") if not script.get("src"))
    return [text for text in texts if LONG_ENOUGH <= len(text) <= MAX_SCRIPT_CHARS]


def embedded_blocks(scripts: Sequence[str]) -> list[Draft]:
    """The blocks of the longest text with sentences in the data of scripts, an empty list without one."""
    texts = (text for script in scripts for text in _strings(_data(script)))
    best = max((text for text in texts if _is_article(text)), key=len, default="")
    return text_blocks(best) if best else []


def text_blocks(text: str) -> list[Draft]:
    """The blocks of an article's text as a page's data hold it: HTML, or lines."""
    if _TAG.search(text):
        body = fragment_of(text)
        return [] if body is None else blocks_of(body)
    return structured(list(numbered(text.split("\n"))))


def _is_article(text: str) -> bool:
    return len(text) >= LONG_ENOUGH and sentences(_MARKUP.sub(" ", text)) >= _SENTENCES


def _data(text: str) -> Any:
    found = _ASSIGNED.match(text)
    body = text[found.end() :] if found else text.lstrip()
    if not body.startswith(("{", "[")):
        return None
    try:
        return json.JSONDecoder(strict=False).raw_decode(body)[0]
    except (ValueError, RecursionError):
        return None


def _strings(data: Any) -> Iterator[str]:
    pending, seen = [data], 0
    while pending and seen < _NODES:
        one = pending.pop()
        seen += 1
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            pending.extend(one.values())
        elif isinstance(one, list):
            pending.extend(one)
