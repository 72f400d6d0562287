"""Cues: the words that give a number its role in a relation, as data from rules/languages/<lang>/cues.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from ... import rulebook
from ...record import Record
from .samples import Counterexamples, Examples
from .wording import any_of

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
    "link",
    "signed",
    "of",
    "span",
    "shift",
    "told",
    "now",
    "this",
    "mark",
    "passed",
]


class Cue(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Words around a number that give it a role: before or after it, right before (`last`) or right after (`next`),
    or anywhere between it and the number before (`far`), or in the hedge that the claim itself holds (`hedge`);
    `ends` are patterns for what ends right before it.

    `examples` maps a sentence to the claim in it that gets the role; in a counterexample no claim gets it.
    """

    name: str
    role: RoleName
    before: list[str] = []
    after: list[str] = []
    far: list[str] = []
    last: list[str] = []
    next: list[str] = []
    ends: list[str] = []
    hedge: list[str] = []
    examples: Examples
    counterexamples: Counterexamples
    todo: dict[str, str] = {}


class CueFile(msgspec.Struct, forbid_unknown_fields=True):
    """rules/languages/<lang>/cues.yaml. `reach_*` are code points between a cue and its number.

    `moved` is a pattern for what ends right before the amount by which something moved, or one side leads the other
    (edged out York by).
    """

    cues: list[Cue] = []
    moved: str = ""
    reach_before: int = 14
    reach_after: int = 10


class Cues(Record, frozen=True):
    """The cue words of one language, compiled by role: what may stand before a number, what after it."""

    before: dict[str, re.Pattern[str]]
    after: dict[str, re.Pattern[str]]
    next: dict[str, re.Pattern[str]]
    last: dict[str, re.Pattern[str]]
    far: dict[str, re.Pattern[str]]
    ends: dict[str, re.Pattern[str]]
    hedge: dict[str, re.Pattern[str]]
    moved: re.Pattern[str]
    reach_before: int
    reach_after: int

    def roles(self, before: str, after: str, hedge: str = "") -> frozenset[str]:
        """The roles that the text before and after a number gives it, and the words of its hedge."""
        left, right = before[-self.reach_before :], after[: self.reach_after]
        found = _searched(self.before, left) + _matched(self.after, right) + _matched(self.next, after)
        found += _searched(self.last, left) + _searched(self.far, before) + _searched(self.ends, left)
        return frozenset(found + _searched(self.hedge, hedge) if hedge else found)


def _searched(patterns: dict[str, re.Pattern[str]], text: str) -> list[str]:
    return [role for role, pattern in patterns.items() if pattern.search(text)]


def _matched(patterns: dict[str, re.Pattern[str]], text: str) -> list[str]:
    return [role for role, pattern in patterns.items() if pattern.match(text)]


@lru_cache(maxsize=16)
def cues(lang: str, root: Path | None = None) -> Cues:
    """The cues of a language; a language without a cues.yaml has none. Raises BrokenRule."""
    file = rulebook.of_language(lang, "cues", CueFile, root) or CueFile()
    return compiled(file.cues, file)


def compiled(entries: Iterable[Cue], file: CueFile) -> Cues:
    """Some cues of a file, compiled, with the reach that the file gives them."""
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    beside: dict[str, list[str]] = {}
    last: dict[str, list[str]] = {}
    far: dict[str, list[str]] = {}
    ends: dict[str, list[str]] = {}
    hedge: dict[str, list[str]] = {}
    for cue in entries:
        before.setdefault(cue.role, []).extend(cue.before)
        after.setdefault(cue.role, []).extend(cue.after)
        beside.setdefault(cue.role, []).extend(cue.next)
        last.setdefault(cue.role, []).extend(cue.last)
        far.setdefault(cue.role, []).extend(cue.far)
        ends.setdefault(cue.role, []).extend(cue.ends)
        hedge.setdefault(cue.role, []).extend(cue.hedge)
    return Cues(
        {role: _any_of(words) for role, words in before.items() if words},
        {role: _any_of(words, lead=_GAP) for role, words in after.items() if words},
        {role: _any_of(words, lead=_BESIDE) for role, words in beside.items() if words},
        {role: _any_of(words, tail=_END) for role, words in last.items() if words},
        {role: _any_of(words) for role, words in far.items() if words},
        {role: re.compile(f"(?:{'|'.join(texts)}){_END}") for role, texts in ends.items() if texts},
        {role: _any_of(words) for role, words in hedge.items() if words},
        re.compile(file.moved or r"(?!)", re.IGNORECASE),
        file.reach_before,
        file.reach_after,
    )


_GAP = r"[^。；;，,、.!?！？]*?"
_BESIDE = r"[\s，,、：:—–()（）-]*"


_END = r"\s*$"


def _any_of(words: Iterable[str], lead: str = "", tail: str = "") -> re.Pattern[str]:
    """Any of the words between the lead and the tail."""
    return re.compile(f"{lead}{any_of(words)}{tail}", re.IGNORECASE)
