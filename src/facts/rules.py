"""The words with which a language tells the scope of a number: rules/languages/<lang>/scopes.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from .. import rulebook


class Said(msgspec.Struct, forbid_unknown_fields=True):
    """Words that name who says so: `pattern` captures the name as `who`. `speech`: they may be no report's.

    `examples` map a text to the name in it; a counterexample names nobody.
    """

    name: str
    pattern: str
    examples: dict[str, str]
    counterexamples: list[str]
    speech: bool = False


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of one meaning, with texts that hold one of them and texts that hold none."""

    words: list[str]
    examples: list[str]
    counterexamples: list[str]


class Relative(msgspec.Struct, forbid_unknown_fields=True):
    """Words for a period as seen from the day of writing: so many years, months or quarters from its own."""

    unit: Literal["year", "quarter", "month"]
    shift: int
    words: list[str]


class ScopeFile(msgspec.Struct, forbid_unknown_fields=True):
    """rules/languages/<lang>/scopes.yaml; docs/languages.md explains each key.

    `examples` map a text to the numbers in it with the key and the period of the fact that each tells (`-` where the
    text gives no period); in a counterexample no number tells a fact with a key.
    """

    said: list[Said] = []
    credits: list[Said] = []
    again: Words = Words([], [], [])
    particles: list[str] = []
    stems: list[str] = []
    fillers: Words = Words([], [], [])
    units: dict[str, list[str]] = {}
    compared: list[str] = []
    compared_after: list[str] = []
    located: list[str] = []
    located_after: list[str] = []
    partner: list[str] = []
    partner_after: list[str] = []
    marks: list[str] = []
    genitives: list[str] = []
    alternatives: list[str] = []
    linking: list[str] = []
    joints: list[str] = []
    each: list[str] = []
    among: list[str] = []
    overall: list[str] = []
    basis: dict[str, list[str]] = {}
    relative: list[Relative] = []
    same_period: list[str] = []
    start_before: list[str] = []
    start_after: list[str] = []
    until: list[str] = []
    until_after: list[str] = []
    since: list[str] = []
    since_after: list[str] = []
    spans: list[str] = []
    ends: list[str] = []
    ends_before: list[str] = []
    before_date: list[str] = []
    terms: list[str] = []
    in_date: list[str] = []
    after_date: list[str] = []
    examples: dict[str, dict[str, str]] = {}
    counterexamples: list[str] = []


@lru_cache(maxsize=16)
def scope_file(lang: str, root: Path | None = None) -> ScopeFile:
    """The scope rules of a language; empty where it has none. Raises BrokenRule."""
    return rulebook.of_language(lang, "scopes", ScopeFile, root) or ScopeFile()


@lru_cache(maxsize=256)
def before_it(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that finds one of some words at the very end of a text, white space and an article aside."""
    return re.compile(rf"(?:{any_word(words)})(?:\s+the)?\s*$", re.IGNORECASE)


@lru_cache(maxsize=256)
def after_it(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that matches one of some words at the beginning of a text."""
    return re.compile(rf"\s?(?:{any_word(words)})")


@lru_cache(maxsize=256)
def anywhere(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that finds one of some words in a text."""
    return re.compile(any_word(words))


def any_word(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first; Latin ones stand alone."""
    return "|".join(_bounded(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"


def _bounded(word: str) -> str:
    start = r"\b" if word[0].isascii() and word[0].isalnum() else ""
    end = r"\b" if word[-1].isascii() and word[-1].isalnum() else ""
    return f"{start}{re.escape(word)}{end}"
