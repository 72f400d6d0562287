"""The JSON that pages carry in their scripts, and the way along a path into it."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from typing import Any

import regex

from .limits import MAX_SCRIPT_CHARS
from .schema import Data
from .select import select

MAX_VISITS = 200_000
"""Entries that one path may touch: a page's data can be as large as the page."""

MAX_VALUES = 50
"""Values that are read behind the `after` of one script."""

_ROW = regex.compile(r"(?:[0-9a-f]+:)?(?=[\[{])")
_ASSIGN = regex.compile(r"[\s=(]*")
_DECODER = json.JSONDecoder(strict=False)


def page_data(tree: Any, rules: Data) -> list[Any]:
    """The JSON values of the scripts that the rules name, in the order of the page; what is no JSON is passed over."""
    texts = [script.text or "" for script in select(tree, rules.select)]
    small = [text for text in texts if len(text) <= MAX_SCRIPT_CHARS]
    found = (_decoded(text, at) for text in small for at in _places(text, rules.after))
    return [value for value in found if value is not None]


def _places(text: str, after: str | None) -> Iterator[int]:
    """Where a value may begin: at the start, or behind each `after`."""
    if not after:
        yield 0
        return
    at = text.find(after)
    for _ in range(MAX_VALUES):
        if at < 0:
            return
        yield at + len(after)
        at = text.find(after, at + len(after))


def _decoded(text: str, at: int) -> Any:
    """The JSON value that starts at this place; a string that is itself JSON is read once more."""
    opening = _ASSIGN.match(text, at)
    try:
        value, _ = _DECODER.raw_decode(text, opening.end() if opening else at)
        return json.loads(value, strict=False) if isinstance(value, str) and value[:1] in ("{", "[") else value
    except (ValueError, RecursionError):
        return None


def strings_at(values: list[Any], path: str) -> list[str]:
    """The texts and numbers at the end of a path, in the order in which they stand."""
    budget = [MAX_VISITS]
    found = [end for value in values for end in _follow(value, path.split("."), budget)]
    flat = [one for end in found for one in (end if isinstance(end, list) else [end])]
    return [str(one) for one in flat if isinstance(one, (str, int, float)) and not isinstance(one, bool) and one != ""]


def _follow(value: Any, steps: list[str], budget: list[int]) -> Iterator[Any]:
    budget[0] -= 1
    if budget[0] < 0:
        return
    if not steps:
        yield value
    elif steps[0] == "**":
        yield from _anywhere(value, steps[1:], budget)
    elif steps[0] == "*":
        for one in _entries(value):
            yield from _follow(one, steps[1:], budget)
    elif isinstance(value, dict) and steps[0] in value:
        yield from _follow(value[steps[0]], steps[1:], budget)
    elif isinstance(value, list) and steps[0].isdigit() and int(steps[0]) < len(value):
        yield from _follow(value[int(steps[0])], steps[1:], budget)


def _anywhere(value: Any, steps: list[str], budget: list[int]) -> Iterator[Any]:
    """The rest of the path from every mapping in the value; the outermost comes first."""
    pending = deque([value])
    while pending and budget[0] > 0:
        one = pending.popleft()
        budget[0] -= 1
        if isinstance(one, dict):
            yield from _follow(one, steps, budget)
        pending.extend(_entries(one) or _embedded(one))


def _entries(value: Any) -> list[Any]:
    return list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []


def _embedded(value: Any) -> list[Any]:
    """A string that is a row of data, by itself or behind its number (`3:["$", …]`), as the value it holds."""
    found = _ROW.match(value) if isinstance(value, str) else None
    inner = _decoded(value, found.end()) if found else None
    return [] if inner is None or isinstance(inner, str) else [inner]
