"""Heads: what the head of a table column says that its figures are, as data from rules/languages/<lang>/tables.yaml."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import msgspec

from ... import rulebook
from .samples import Counterexamples
from .terms import Discourse, Term


class TableFile(msgspec.Struct, forbid_unknown_fields=True):
    """rules/languages/<lang>/tables.yaml.

    A head with one of the words in `changes` stands above changes in percent. `examples` are such heads.
    """

    changes: list[str]
    examples: list[str]
    counterexamples: Counterexamples


@lru_cache(maxsize=16)
def change_head(lang: str, root: Path | None = None) -> re.Pattern[str]:
    """What the heads of columns of changes hold; nothing for a language without rules. Raises BrokenRule."""
    file = rulebook.of_language(lang, "tables", TableFile, root)
    words = file.changes if file else []
    return re.compile("|".join(map(re.escape, words)) or r"(?!)", re.IGNORECASE)


def under_change_head(term: Term, discourse: Discourse) -> bool:
    """Whether a percentage stands in a column whose head, the nearest one above it, speaks of changes."""
    if term.cell is None or term.kind != "share":
        return False
    row, column = term.cell
    for cell in reversed(discourse.document.blocks[term.block].cells):
        text = discourse.text[cell.start : cell.end]
        if cell.row < row and cell.column <= column < cell.column + cell.column_span and _is_head(text):
            return bool(change_head(discourse.document.lang).search(text))
    return False


def _is_head(text: str) -> bool:
    """Whether a cell names its column: it has letters, and is no figure with a word."""
    return any(char.isalpha() for char in text) and sum(char.isdigit() for char in text) * 2 < len(text)
