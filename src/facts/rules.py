"""The words with which a language tells the scope of a number: rules/languages/<lang>/scopes.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import msgspec

from .. import rulebook


class Said(msgspec.Struct, forbid_unknown_fields=True):
    """Words that name who says so: `pattern` captures the name as `who`.

    `examples` map a text to the name in it; a counterexample names nobody.
    """

    name: str
    pattern: str
    examples: dict[str, str]
    counterexamples: list[str]


class Words(msgspec.Struct, forbid_unknown_fields=True):
    """Words of one meaning, with texts that hold one of them and texts that hold none."""

    words: list[str]
    examples: list[str]
    counterexamples: list[str]


class ScopeFile(msgspec.Struct, forbid_unknown_fields=True):
    """rules/languages/<lang>/scopes.yaml.

    `fillers` say nothing of what is counted; `units` are classes of units that count alike. `compared` and `oblique`
    stand before a name (`_after`: after it) that a number is not about: that of another value (比, than), that of
    a place or partner (向, to).
    """

    said: list[Said] = []
    fillers: list[str] = []
    units: dict[str, list[str]] = {}
    compared: list[str] = []
    compared_after: list[str] = []
    oblique: list[str] = []
    oblique_after: list[str] = []
    joints: list[str] = []


@lru_cache(maxsize=16)
def scope_file(lang: str, root: Path | None = None) -> ScopeFile:
    """The scope rules of a language; empty where it has none. Raises BrokenRule."""
    return rulebook.of_language(lang, "scopes", ScopeFile, root) or ScopeFile()


def any_word(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first; Latin ones stand alone."""
    return "|".join(_bounded(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"


def _bounded(word: str) -> str:
    start = r"\b" if word[0].isascii() and word[0].isalnum() else ""
    end = r"\b" if word[-1].isascii() and word[-1].isalnum() else ""
    return f"{start}{re.escape(word)}{end}"
