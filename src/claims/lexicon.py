"""The lexicon: what a language's files under rules/languages/ say about numbers, as tables for the lexer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from .. import rulebook
from ..errors import BrokenRule
from ..record import Record
from .masks import DIGITS, broken_mask, masks_of
from .plain_words import following, plain_pattern, plain_units
from .scanning import longest_first, scanner
from .schema import Compound, Examples, HedgeSide, Hedging, Join, LanguageFile, Numerals, Side
from .senses import UnitSense, WordSense, era_sense, estimates, unit_senses, word_sense
from .tables import Table, word_table
from .written_dates import DatePattern, as_masks, date_patterns

__all__ = ["Examples", "Lexicon", "Table", "UnitSense", "WordSense", "language_files", "lexicon"]

V = TypeVar("V")
SIGNS = frozenset("-+△▲±")
_LONGEST_SPOKEN = 24
_BEYOND = ("onward", "halved", "broken_units", "hedges_compared")
_ONSET = ("hedges_before", "unit_prefixes", "negative")
_LEXICAL = ("numerals.yaml", "units.yaml", "hedges.yaml", "words.yaml", "joins.yaml", "masks.yaml", "dates.yaml")


class Lexicon(Record, frozen=True, eq=False):
    """The tables of one language, the common ones included.

    `scan` finds every mask and every place where a number may start; the sets of characters say what starts there
    (`numeral_starts`, `word_starts`), what goes on after it (`continues`) and what a number after a joining word can
    begin with (`onset`). `onward` holds what may go on within a numeral, `follow` what may go on after one in digits,
    with whether a number has to come next; `behind` are the last characters of what may stand before a number and
    belong to it.
    """

    lang: str
    digits: Table[int]
    tens: Table[int]
    small: Table[int]
    big: Table[int]
    money: Table[int]
    ordinals: Table[int]
    parts: Table[int]
    point: Table[None]
    digit_point: Table[None]
    joiners: Table[None]
    tens_joiners: Table[None]
    vague: Table[tuple[Decimal, Decimal] | None]
    inside: Table[Side]
    articles: Table[None]
    negative: Table[None]
    negative_after: Table[str]
    part_joiners: Table[None]
    followers: Table[None]
    tenths: Table[Decimal]
    halved: Table[Side | None]
    not_halves: Table[None]
    leading: frozenset[str]
    bare_scales: frozenset[str]
    units: Table[UnitSense]
    broken_units: Table[UnitSense]
    unit_prefixes: Table[UnitSense]
    hedges_before: Table[HedgeSide]
    spanning: dict[str, tuple[re.Pattern[str], re.Pattern[str]]]
    hedges_of_scales: Table[HedgeSide]
    hedges_compared: Table[tuple[Side, tuple[str, ...]]]
    hedges_after: Table[HedgeSide]
    hedges_bare: Table[HedgeSide]
    words: Table[WordSense]
    joins: Table[tuple[Join, ...]]
    compounds: dict[str, Compound]
    dates: tuple[DatePattern, ...]
    scan: re.Pattern[str]
    follow: Table[bool]
    onset: frozenset[str]
    plain_units: frozenset[str]
    beyond: Table[None]
    longer: Table[None]
    numeral_starts: frozenset[str]
    word_starts: frozenset[str]
    lone_digits: frozenset[str]
    lone_vague: frozenset[str]
    continues: frozenset[str]
    behind: frozenset[str]
    onward: Table[None]
    spaced_digits: bool
    unspaced: bool
    decimal_comma: bool
    words_apart: bool
    rising: frozenset[str]
    bound: frozenset[str]
    lone_big: frozenset[str]
    demonstratives: frozenset[str]
    halves: Table[None]
    glued_hedges: frozenset[str]
    pairs: bool
    tail: bool
    scaled_only: frozenset[str]
    leaders: Table[None]
    readings: dict[str, str]
    spoken: re.Pattern[str]


def language_files(lang: str, root: Path | None = None) -> list[Path]:
    """The rule files of one language: the common ones first."""
    base = (root or rulebook.builtin_root()) / "languages"
    return [path for folder in ("common", lang) for path in sorted((base / folder).glob("*.yaml"))]


def lexical_files(lang: str, root: Path | None = None) -> list[tuple[Path, LanguageFile]]:
    """The files of a language that the lexicon is made of, read. Raises BrokenRule for one that cannot be used."""
    paths = [path for path in language_files(lang, root) if path.name in _LEXICAL]
    return [(path, rulebook.load(path, LanguageFile)) for path in paths]


@lru_cache(maxsize=16)
def lexicon(lang: str, root: Path | None = None) -> Lexicon:
    """The lexicon of a language. Raises BrokenRule when a file cannot be used, or no file is there."""
    files = lexical_files(lang, root)
    if not any(path.parent.name == lang for path, _ in files):
        raise BrokenRule(f"languages/{lang}", 0, "", "there are no rules for this language")
    return _build(lang, files)


def _build(lang: str, files: list[tuple[Path, LanguageFile]]) -> Lexicon:
    numerals = [entry for _, file in files for entry in file.numerals]
    words = _both_cases({w: word_sense(e, v) for w, v in e.words.items()} for _, f in files for e in f.words)
    joins: dict[str, tuple[Join, ...]] = {}
    for join in (entry for _, file in files for entry in file.joins):
        joins |= {word: (*joins.get(word, ()), join) for word in join.between if word}
    compounds = [entry for _, file in files for entry in file.compounds]
    dates = tuple(pattern for path, file in files for pattern in date_patterns(path, file.dates))
    tables = _numeral_tables(numerals) | _unit_tables(files) | _first_characters(numerals, words)
    follow = following(tables, joins, words)
    units = plain_units(tables)
    return Lexicon(
        lang=lang,
        words=words,
        joins=Table(joins.items()),
        compounds={unit: entry for entry in compounds for unit in entry.units},
        dates=dates,
        follow=follow,
        plain_units=frozenset() if tables["words_apart"] else frozenset(units),
        beyond=word_table([joins, *(tables[name].words for name in _BEYOND)]),
        longer=word_table([words.words, tables["negative"].words]),
        onset=tables["numeral_starts"].union(*(tables[name].firsts for name in _ONSET)),
        scan=_scan(
            files,
            plain_pattern(tables, units, joins, follow),
            _beginnings(numerals),
            [*words.words, *_spoken(numerals)],
        ),
        **tables,
    )


def _numeral_tables(numerals: list[Numerals]) -> dict[str, Any]:
    """What the entries on numerals say, as the fields of a Lexicon."""
    readings = {word: number for n in numerals for word, number in n.readings.items()}
    return {
        "digits": _both_cases(n.digits for n in numerals),
        "tens": _both_cases(n.tens for n in numerals),
        "small": _both_cases(n.small for n in numerals),
        "big": _both_cases(n.big for n in numerals),
        "money": Table(pair for n in numerals for pair in n.money.items()),
        "ordinals": _both_cases(n.ordinals for n in numerals),
        "parts": _both_cases(n.parts for n in numerals),
        "point": word_table(n.point for n in numerals),
        "digit_point": word_table(n.digit_point for n in numerals),
        "joiners": word_table(n.joiners for n in numerals),
        "tens_joiners": word_table(n.tens_joiners for n in numerals),
        "vague": Table([*((w, None) for n in numerals for w in n.vague), *estimates(numerals)]),
        "inside": Table(pair for n in numerals for pair in n.inside.items()),
        "articles": _both_cases(dict.fromkeys(n.articles) for n in numerals),
        "negative": _both_cases(dict.fromkeys(n.negative) for n in numerals),
        "negative_after": Table(pair for n in numerals for pair in n.negative_after.items()),
        "part_joiners": word_table(n.part_joiners for n in numerals),
        "followers": word_table(n.followers for n in numerals),
        "tenths": Table(pair for n in numerals for pair in n.tenths.items()),
        "spaced_digits": any(n.spaced_digits for n in numerals),
        "unspaced": any(n.unspaced for n in numerals),
        "decimal_comma": any(n.decimal_comma for n in numerals),
        "words_apart": any(n.words_apart for n in numerals),
        "rising": frozenset(sign for n in numerals for sign in n.rising),
        "bound": frozenset(word for n in numerals for word in n.bound),
        "lone_big": frozenset(word for n in numerals for word in n.lone_big),
        "demonstratives": frozenset(word for n in numerals for word in n.demonstratives),
        "halves": word_table(n.halves for n in numerals),
        "halved": Table((w, None if s == "half" else s) for n in numerals for w, s in n.halved.items()),
        "not_halves": word_table(n.not_halves for n in numerals),
        "leading": frozenset(word for n in numerals for word in n.leading),
        "bare_scales": frozenset(word for n in numerals for word in n.bare_scales),
        "pairs": any(n.pairs for n in numerals),
        "tail": any(n.tail for n in numerals),
        "scaled_only": frozenset(word for n in numerals for word in n.scaled_only),
        "leaders": word_table(n.leaders for n in numerals),
        "readings": readings,
        "spoken": re.compile(rf"(?<!\w)(?:{longest_first(readings)}){{1,{_LONGEST_SPOKEN}}}(?!\w)"),
    }


def _unit_tables(files: list[tuple[Path, LanguageFile]]) -> dict[str, Any]:
    """What the entries on units, eras and hedges say, as the fields of a Lexicon."""
    units = [entry for _, file in files for entry in file.units]
    eras = [entry for _, file in files for entry in file.eras]
    hedges = [entry for _, file in files for entry in file.hedges]
    prefixes = [(w, s) for u in units for w, s in unit_senses(u, u.before)]
    before = _both_cases(dict.fromkeys(h.before, h.side) for h in hedges if not h.scales)
    of_scales = Table((w, h.side) for h in hedges if h.scales for w in h.before)
    unit_prefixes = Table([*prefixes, *((w, era_sense(o)) for e in eras for w, o in e.words.items())])
    negative = [word for _, file in files for n in file.numerals for word in n.negative]
    return {
        "units": Table((w, s) for u in units if not u.broken for w, s in unit_senses(u, u.words)),
        "broken_units": Table((w, s) for u in units if u.broken for w, s in unit_senses(u, u.words)),
        "unit_prefixes": unit_prefixes,
        "hedges_before": before,
        "spanning": {word: _around_length(h) for h in hedges if h.takers for word in h.before},
        "hedges_of_scales": of_scales,
        "behind": frozenset(w[-1] for w in (*before.words, *of_scales.words, *unit_prefixes.words, *negative))
        | SIGNS
        | {" "},
        "hedges_after": Table((w, h.side) for h in hedges if not h.bare and not h.needs for w in h.after),
        "hedges_bare": Table((w, h.side) for h in hedges if not h.needs for w in h.after),
        "hedges_compared": Table((w, (h.side, tuple(h.needs))) for h in hedges if h.needs for w in h.after),
        "glued_hedges": frozenset(word for h in hedges if h.glued for word in h.after),
    }


def _around_length(hedging: Hedging) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What ends right before a hedge of a length of time, and what begins right after the length."""
    takers, lengths = longest_first(hedging.takers), longest_first(hedging.lengths)
    return re.compile(rf"(?i:\b(?:{takers})\W+)\Z"), re.compile(rf"(?i:\W*\b(?:{lengths})\b|['’])")


def _beginnings(numerals: list[Numerals]) -> list[str]:
    """The words that a numeral can begin with."""
    begin = [w for n in numerals for w in (*n.digits, *n.tens, *n.small, *n.articles, *n.ordinals, *n.parts)]
    begin += [w for n in numerals for w in (*n.vague, *n.estimates)]
    return begin + [w for n in numerals for w in n.big if len(w) == 1 and not w.isascii()]


def _spoken(numerals: list[Numerals]) -> Iterable[str]:
    """How a number in readings (にじゅう) can begin: with a scale word, or a digit and a scale word."""
    scales = {word for n in numerals for word in (*n.small, *n.big)}
    for readings in (n.readings for n in numerals):
        closing = [word for word, number in readings.items() if number in scales]
        yield from (word + scale for word in readings for scale in closing)


def _first_characters(numerals: list[Numerals], words: Table[WordSense]) -> dict[str, Any]:
    """The characters at which the lexer has to look, as the fields of a Lexicon."""
    scales = [w for n in numerals for w in (*n.small, *n.big, *n.inside, *n.joiners, *n.point, *n.vague)]
    within = [w for n in numerals for w in (*n.digits, *n.tens, *n.ordinals, *n.estimates)]
    return {
        "numeral_starts": frozenset(word[0] for word in _beginnings(numerals) if not word[0].isascii()),
        "word_starts": frozenset(word[0] for word in words.words),
        "lone_digits": _lone_digits(numerals),
        "lone_vague": frozenset(word for n in numerals for word in n.vague if len(word) == 1),
        "continues": frozenset(word[0] for word in scales),
        "onward": _both_cases([dict.fromkeys((*scales, *within, *DIGITS))]),
    }


def _scan(
    files: list[tuple[Path, LanguageFile]], plain: str, numerals: Iterable[str], words: Iterable[str]
) -> re.Pattern[str]:
    """The pattern that the lexer scans with. Raises BrokenRule for a mask that is no pattern."""
    masks = [pair for path, file in files for pair in ((path, as_masks(file.dates)), (path, file.masks))]
    try:
        return scanner(masks_of(masks), plain, numerals, words)
    except re.error as error:
        raise broken_mask(masks) or error from None


def _both_cases(tables: Iterable[dict[str, V]]) -> Table[V]:
    """The words and, for a sentence's start, the same with a capital."""
    merged: dict[str, V] = {}
    for table in tables:
        for word, value in table.items():
            merged[word] = value
            merged.setdefault(word[:1].upper() + word[1:], value)
    return Table(merged.items())


def _lone_digits(numerals: list[Numerals]) -> frozenset[str]:
    """The digits of one character that begin no longer word of a number."""
    words = [w for n in numerals for w in (*n.digits, *n.tens, *n.vague, *n.estimates, *n.ordinals, *n.parts)]
    longer = {word[0] for word in words if len(word) > 1}
    return frozenset(w for n in numerals for w in n.digits if len(w) == 1 and w not in longer)
