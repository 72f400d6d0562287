"""What the schema of a source file cannot say: patterns compile, selectors are selectors, templates have a body."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import regex

from .. import rulebook
from ..errors import BrokenRule
from .schema import Data, Field, Mirror, Pattern, Source, Template
from .select import check_selector

Steps = list[str | int]


def check_source(path: Path, source: Source) -> None:
    """Raises BrokenRule with file and line when a pattern, a selector or a template cannot be used."""
    for steps, pattern in patterns_of(source):
        try:
            regex.compile(pattern.match)
        except regex.error as error:
            raise _broken(path, [*steps, "match"], pattern.name, f"the pattern does not compile: {error}") from None
    for steps, selector in selectors_of(source):
        try:
            check_selector(selector)
        except ValueError as error:
            raise _broken(path, steps, selector, str(error)) from None
    for number, template in enumerate(source.html):
        cause = _unusable(template)
        if cause:
            raise _broken(path, ["html", number, "name"], template.name, cause)


def patterns_of(source: Source) -> Iterator[tuple[Steps, Pattern]]:
    """Every pattern of a source, with the keys and indexes that lead to it."""
    yield from ((steps, node) for steps, node in _structs(source, []) if isinstance(node, Pattern))


def selectors_of(source: Source) -> Iterator[tuple[Steps, str]]:
    """Every CSS selector of a source, with the keys and indexes that lead to it."""
    for steps, node in _structs(source, []):
        if isinstance(node, (Template, Field, Data, Mirror)):
            for key in ("when", "more", "select"):
                if getattr(node, key, None):
                    yield [*steps, key], getattr(node, key)
            for key in ("body", "strip"):
                for index, selector in enumerate(getattr(node, key, ())):
                    yield [*steps, key, index], selector


def _structs(node: Any, steps: Steps) -> Iterator[tuple[Steps, Any]]:
    if isinstance(node, msgspec.Struct):
        yield steps, node
        for name in node.__struct_fields__:
            yield from _structs(getattr(node, name), [*steps, name])
    elif isinstance(node, list):
        for index, one in enumerate(node):
            yield from _structs(one, [*steps, index])


def _unusable(template: Template) -> str | None:
    if not template.body and not template.body_data:
        return "has neither body nor body_data"
    uses_data = template.body_data or any(one.data for one in (*template.title, *template.published, *template.author))
    return "names paths of data, but not the script that holds it" if uses_data and not template.data else None


def _broken(path: Path, steps: Steps, rule: str, cause: str) -> BrokenRule:
    return BrokenRule(str(path), rulebook.line_of(path, steps), rule, cause)
