"""The lexicon: what a language's files under rules/languages/ say about numbers, as tables for the lexer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Generic, Literal, TypeVar

import msgspec

from .. import rulebook
from ..claim import QuantityKind
from ..errors import BrokenRule

V = TypeVar("V")
Side = Literal["above", "below", "about"]


class Examples(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """What every entry carries: texts with the surface it must find in them, texts in which it must find none."""

    name: str
    examples: dict[str, str]
    counterexamples: list[str]
    todo: dict[str, str] = {}


class Numerals(Examples, kw_only=True):
    """How a language writes numbers; docs/languages.md explains each key."""

    digits: dict[str, int] = {}
    tens: dict[str, int] = {}
    small: dict[str, int] = {}
    big: dict[str, int] = {}
    money: dict[str, int] = {}
    spaced_digits: bool = False
    words_apart: bool = False
    scaled_only: list[str] = []
    point: list[str] = []
    joiners: list[str] = []
    vague: list[str] = []
    inside: dict[str, Side] = {}
    articles: list[str] = []
    halves: list[str] = []


class Unit(Examples, kw_only=True):
    """Unit words of one kind. `words` maps a printed form to the unit's name ('' takes the form itself)."""

    kind: QuantityKind
    words: dict[str, str]
    before: dict[str, str] = {}
    factor: Decimal = Decimal(1)
    weak: bool = False


class Hedging(Examples, kw_only=True):
    """Hedge words that stand before the number or after the unit."""

    side: Side
    before: list[str] = []
    after: list[str] = []


class Words(Examples, kw_only=True):
    """Quantities said in words alone (half, doubled, 首位). A word's value is `v`, `low..high` or `v low..high`."""

    words: dict[str, str]
    kind: QuantityKind
    unit: str = ""


@dataclass(frozen=True, slots=True)
class WordSense:
    """What a quantity in words means."""

    kind: QuantityKind
    unit: str | None
    value: Decimal
    low: Decimal | None
    high: Decimal | None


class Join(Examples, kw_only=True):
    """What stands between two numerals that make one quantity."""

    kind: Literal["range", "fraction", "per", "ratio"]
    between: list[str]
    needs: list[str] = []
    barred: list[str] = []


class Mask(Examples, kw_only=True):
    """A pattern of what is no number: identifiers, codes, versions, addresses, clock times, section numbers."""

    pattern: str


class LanguageFile(msgspec.Struct, forbid_unknown_fields=True):
    """One file under rules/languages/<lang>/: any of these lists of entries."""

    numerals: list[Numerals] = []
    units: list[Unit] = []
    hedges: list[Hedging] = []
    words: list[Words] = []
    joins: list[Join] = []
    masks: list[Mask] = []


class Table(Generic[V]):
    """Words of a text looked up longest first, at a place or ending at a place, in constant time."""

    def __init__(self, words: Iterable[tuple[str, V]]) -> None:
        self.words = dict(words)
        self._after: dict[str, list[int]] = {}
        self._before: dict[str, list[int]] = {}
        for word in self.words:
            for index, key in ((self._after, word[0]), (self._before, word[-1])):
                lengths = index.setdefault(key, [])
                if len(word) not in lengths:
                    lengths.append(len(word))
        for index in (self._after, self._before):
            for lengths in index.values():
                lengths.sort(reverse=True)

    def at(self, text: str, pos: int) -> tuple[V, int] | None:
        """The value of the longest word that starts at `pos`, and where it ends."""
        for length in self._after.get(text[pos : pos + 1], ()):
            word = text[pos : pos + length]
            if len(word) == length and word in self.words and _bounded(word, text, pos, pos + length):
                return self.words[word], pos + length
        return None

    def before(self, text: str, pos: int) -> tuple[V, int] | None:
        """The value of the longest word that ends at `pos`, and where it starts."""
        for length in self._before.get(text[pos - 1 : pos], ()) if pos else ():
            word = text[pos - length : pos] if length <= pos else ""
            if word in self.words and _bounded(word, text, pos - length, pos):
                return self.words[word], pos - length
        return None


def _bounded(word: str, text: str, start: int, end: int) -> bool:
    """A Latin word must not go on beyond its ends; other scripts write words without a gap."""
    if word[-1].isascii() and word[-1].isalpha() and text[end : end + 1].isascii() and text[end : end + 1].isalpha():
        return False
    before = text[start - 1 : start] if start else ""
    return not (word[0].isascii() and word[0].isalpha() and before.isascii() and before.isalpha())


@dataclass(frozen=True, slots=True)
class UnitSense:
    """What a unit word means: its name and kind; `weak` ones (个, つ) make no claim with a number in words."""

    name: str
    kind: QuantityKind
    factor: Decimal
    weak: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables of one language, the common ones included."""

    lang: str
    digits: Table[int]
    tens: Table[int]
    small: Table[int]
    big: Table[int]
    money: Table[int]
    point: Table[None]
    joiners: Table[None]
    vague: Table[None]
    inside: Table[Side]
    articles: Table[None]
    halves: Table[None]
    units: Table[UnitSense]
    unit_prefixes: Table[UnitSense]
    hedges_before: Table[Side]
    hedges_after: Table[Side]
    words: Table[WordSense]
    joins: Table[Join]
    masks: re.Pattern[str]
    candidates: re.Pattern[str]
    spaced_digits: bool
    words_apart: bool
    scaled_only: frozenset[str]


def language_files(lang: str, root: Path | None = None) -> list[Path]:
    """The rule files of one language: the common ones first."""
    base = (root or rulebook.builtin_root()) / "languages"
    return [path for folder in ("common", lang) for path in sorted((base / folder).glob("*.yaml"))]


@lru_cache(maxsize=16)
def lexicon(lang: str, root: Path | None = None) -> Lexicon:
    """The lexicon of a language. Raises BrokenRule when a file cannot be used, or no file is there."""
    paths = [path for path in language_files(lang, root) if path.name in _LEXICAL]
    if not any(path.parent.name == lang for path in paths):
        raise BrokenRule(f"languages/{lang}", 0, "", "there are no rules for this language")
    files = [(path, rulebook.load(path, LanguageFile)) for path in paths]
    return _build(lang, files)


_LEXICAL = ("numerals.yaml", "units.yaml", "hedges.yaml", "words.yaml", "joins.yaml", "masks.yaml")


def _build(lang: str, files: list[tuple[Path, LanguageFile]]) -> Lexicon:
    numerals = [entry for _, file in files for entry in file.numerals]
    units = [entry for _, file in files for entry in file.units]
    hedges = [entry for _, file in files for entry in file.hedges]
    words = {
        word: _sense(entry, value) for _, file in files for entry in file.words for word, value in entry.words.items()
    }
    joins = {word: entry for _, file in files for entry in file.joins for word in entry.between}
    for word in list(words):
        words.setdefault(word[:1].upper() + word[1:], words[word])
    starts = {word for n in numerals for word in (*n.digits, *n.tens, *n.vague, *n.articles, *n.halves)} | set(words)
    starts |= {word for n in numerals for word in n.small}
    return Lexicon(
        lang=lang,
        digits=_both_cases(n.digits for n in numerals),
        tens=_both_cases(n.tens for n in numerals),
        small=_both_cases(n.small for n in numerals),
        big=_both_cases(n.big for n in numerals),
        money=Table(pair for n in numerals for pair in n.money.items()),
        point=_set(n.point for n in numerals),
        joiners=_set(n.joiners for n in numerals),
        vague=_set(n.vague for n in numerals),
        inside=Table(pair for n in numerals for pair in n.inside.items()),
        articles=_both_cases(dict.fromkeys(n.articles) for n in numerals),
        halves=_both_cases(dict.fromkeys(n.halves) for n in numerals),
        units=Table((w, s) for u in units for w, s in _senses(u, u.words)),
        unit_prefixes=Table((w, s) for u in units for w, s in _senses(u, u.before)),
        hedges_before=_both_cases(dict.fromkeys(h.before, h.side) for h in hedges),
        hedges_after=Table((w, h.side) for h in hedges for w in h.after),
        words=Table(words.items()),
        joins=Table(joins.items()),
        masks=_masks(files),
        candidates=_candidates(starts),
        spaced_digits=any(n.spaced_digits for n in numerals),
        words_apart=any(n.words_apart for n in numerals),
        scaled_only=frozenset(word for n in numerals for word in n.scaled_only),
    )


def _senses(unit: Unit, words: dict[str, str]) -> Iterable[tuple[str, UnitSense]]:
    return ((word, UnitSense(name or word, unit.kind, unit.factor, unit.weak)) for word, name in words.items())


def _sense(entry: Words, value: str) -> WordSense:
    nominal, _, interval = value.rpartition(" ")
    low, _, high = interval.partition("..")
    if not high:
        return WordSense(entry.kind, entry.unit or None, Decimal(low), None, None)
    middle = Decimal(nominal) if nominal else (Decimal(low) + Decimal(high)) / 2
    return WordSense(entry.kind, entry.unit or None, middle, Decimal(low), Decimal(high))


def _set(lists: Iterable[list[str]]) -> Table[None]:
    return Table((word, None) for words in lists for word in words)


def _both_cases(tables: Iterable[dict[str, V]]) -> Table[V]:
    """The words and, for a sentence's start, the same with a capital."""
    merged: dict[str, V] = {}
    for table in tables:
        for word, value in table.items():
            merged[word] = value
            merged.setdefault(word[:1].upper() + word[1:], value)
    return Table(merged.items())


def _candidates(starts: Iterable[str]) -> re.Pattern[str]:
    """Where a number may start: a digit, or the first letters of a number in words."""
    latin = sorted({w for s in starts for w in (s, s[:1].upper() + s[1:]) if s[:1].isascii()}, key=len, reverse=True)
    other = sorted({word[0] for word in starts if not word[:1].isascii()})
    parts = [r"\d"]
    if other:
        parts.append("[" + "".join(map(re.escape, other)) + "]")
    if latin:
        parts.append(r"\b(?:" + "|".join(map(re.escape, latin)) + r")\b")
    return re.compile("|".join(parts))


def _masks(files: list[tuple[Path, LanguageFile]]) -> re.Pattern[str]:
    """All masks as one pattern; each is compiled by itself first so that an error names its rule."""
    parts = []
    for path, file in files:
        for n, mask in enumerate(file.masks):
            try:
                re.compile(mask.pattern)
            except re.error as error:
                line = rulebook.line_of(path, ["masks", n, "pattern"])
                raise BrokenRule(str(path), line, mask.name, f"the pattern does not compile: {error}") from None
            parts.append(f"(?:{mask.pattern})")
    return re.compile("|".join(parts) or r"(?!)", re.MULTILINE)
