"""Cues: the words that give a number its role in a relation, as data from rules/languages/<lang>/cues.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from .. import rulebook
from .samples import Counterexamples, Examples

RoleName = Literal[
    "base",
    "total",
    "part",
    "share",
    "rate",
    "ratio",
    "by",
    "difference",
    "rest",
    "average",
    "cagr",
    "respectively",
    "count",
    "bound",
    "plan",
    "listing",
    "ranked",
    "split",
    "back",
    "span",
]


class Cue(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Words that stand before or after a number and give it a role.

    `examples` maps a sentence to the claim in it that gets the role; in a counterexample no claim gets it.
    """

    name: str
    role: RoleName
    before: list[str] = []
    after: list[str] = []
    examples: Examples
    counterexamples: Counterexamples
    todo: dict[str, str] = {}


class CueFile(msgspec.Struct, forbid_unknown_fields=True):
    """rules/languages/<lang>/cues.yaml. `reach_*` are code points between a cue and its number."""

    cues: list[Cue] = []
    reach_before: int = 14
    reach_after: int = 10


@dataclass(frozen=True, slots=True)
class Cues:
    """The cue words of one language, compiled by role: what may stand before a number, what after it."""

    before: dict[str, re.Pattern[str]]
    after: dict[str, re.Pattern[str]]
    reach_before: int
    reach_after: int

    def roles(self, before: str, after: str) -> frozenset[str]:
        """The roles that the text before and after a number gives it."""
        left, right = before[-self.reach_before :], after[: self.reach_after]
        found = {role for role, pattern in self.before.items() if pattern.search(left)}
        found.update(role for role, pattern in self.after.items() if pattern.match(right))
        return frozenset(found)


@lru_cache(maxsize=16)
def cues(lang: str, root: Path | None = None) -> Cues:
    """The cues of a language; a language without a cues.yaml has none. Raises BrokenRule."""
    path = (root or rulebook.builtin_root()) / "languages" / lang / "cues.yaml"
    file = rulebook.load(path, CueFile) if path.exists() else CueFile()
    return compiled(file.cues, file)


def compiled(entries: Iterable[Cue], file: CueFile) -> Cues:
    """Some cues of a file, compiled, with the reach that the file gives them."""
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for cue in entries:
        before.setdefault(cue.role, []).extend(cue.before)
        after.setdefault(cue.role, []).extend(cue.after)
    return Cues(
        {role: _any_of(words) for role, words in before.items() if words},
        {role: _any_of(words, gap=True) for role, words in after.items() if words},
        file.reach_before,
        file.reach_after,
    )


def _any_of(words: Iterable[str], gap: bool = False) -> re.Pattern[str]:
    """Any of the words; Latin ones whole. With `gap`, a few words may come first, but no punctuation."""
    parts = (
        (r"\b" if word[0].isascii() and word[0].isalnum() else "")
        + re.escape(word)
        + (r"\b" if word[-1].isascii() and word[-1].isalnum() else "")
        for word in sorted(set(words), key=len, reverse=True)
    )
    lead = r"[^。；;，,、.!?！？]*?" if gap else ""
    return re.compile(f"{lead}(?:{'|'.join(parts)})", re.IGNORECASE)
