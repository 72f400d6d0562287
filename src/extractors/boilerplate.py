"""What the pages of many sites have around their articles (rules/sources/shared/boilerplate.yaml)."""

from __future__ import annotations

from functools import lru_cache

import regex

from .. import rulebook
from .limits import PATTERN_SECONDS
from .schema import Boilerplate, Pattern

LONGEST = 320
"""Characters of the longest block that is held against the lines: what is longer is text."""


@lru_cache(maxsize=1)
def boilerplate() -> Boilerplate:
    """The names and lines."""
    return rulebook.load(rulebook.builtin_root() / "sources" / "shared" / "boilerplate.yaml", Boilerplate)


@lru_cache(maxsize=1)
def furniture_names() -> frozenset[str]:
    """Words in the classes and ids of elements that are no part of an article."""
    return frozenset(boilerplate().names)


def is_dropped(line: str) -> bool:
    """Whether a line is a tool, a notice or an advertisement wherever it stands."""
    return _matches(line, "drop")


def is_end(line: str) -> bool:
    """Whether a line heads what follows an article: related articles, comments, references."""
    return _matches(line, "end")


@lru_cache(maxsize=4_096)
def _matches(line: str, kind: str) -> bool:
    if len(line) > LONGEST:
        return False
    try:
        return bool(_joined(kind).search(line, timeout=PATTERN_SECONDS))
    except TimeoutError:
        return False


@lru_cache(maxsize=2)
def _joined(kind: str) -> regex.Pattern[str]:
    """All patterns of a kind as one."""
    patterns: list[Pattern] = getattr(boilerplate(), kind)
    return regex.compile("|".join(f"(?:{pattern.match})" for pattern in patterns))
