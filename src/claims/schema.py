"""The shape of the files under rules/languages/ that speak of numbers; docs/languages.md explains each key."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

from ..claim import QuantityKind

Side = Literal["above", "below", "about"]
HedgeSide = Literal["above", "below", "about", "none"]
JoinKind = Literal["range", "fraction", "among", "per", "ratio", "mixed", "bounds", "power", "tens"]


class Examples(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """What every entry carries: texts with the surface it must find in them, texts in which it must find none."""

    name: str
    examples: dict[str, str]
    counterexamples: list[str]
    todo: dict[str, str] = {}


class Numerals(Examples, kw_only=True):
    """How a language writes numbers."""

    digits: dict[str, int] = {}
    tens: dict[str, int] = {}
    small: dict[str, int] = {}
    big: dict[str, int] = {}
    money: dict[str, int] = {}
    ordinals: dict[str, int] = {}
    parts: dict[str, int] = {}
    spaced_digits: bool = False
    unspaced: bool = False
    decimal_comma: bool = False
    words_apart: bool = False
    pairs: bool = False
    tail: bool = False
    leading: list[str] = []
    bare_scales: list[str] = []
    halved: dict[str, Literal["half", "above", "about"]] = {}
    not_halves: list[str] = []
    tenths: dict[str, Decimal] = {}
    scaled_only: list[str] = []
    followers: list[str] = []
    leaders: list[str] = []
    readings: dict[str, str] = {}
    point: list[str] = []
    digit_point: list[str] = []
    joiners: list[str] = []
    tens_joiners: list[str] = []
    vague: list[str] = []
    estimates: dict[str, str] = {}
    inside: dict[str, Side] = {}
    articles: list[str] = []
    negative: list[str] = []
    negative_after: dict[str, str] = {}
    rising: list[str] = []
    part_joiners: list[str] = []
    bound: list[str] = []
    lone_big: list[str] = []
    demonstratives: list[str] = []
    halves: list[str] = []


class Unit(Examples, kw_only=True):
    """Unit words of one kind. `words` maps a printed form to the unit's name ('' takes the form itself)."""

    kind: QuantityKind
    words: dict[str, str]
    before: dict[str, str] = {}
    factor: Decimal = Decimal(1)
    weak: bool = False
    glued: bool = False
    decimals: bool = False
    short_years: bool = False
    broken: bool = False


class Era(Examples, kw_only=True):
    """Year counts that start anew: `words` maps an era's name to the year before its first."""

    words: dict[str, int]


class Hedging(Examples, kw_only=True):
    """Hedge words that stand before the number or after the unit; `bare` ones only with a number without a unit.

    Words of the side `none` only look like a hedge (予約 ends like 約). Where `takers` are given, the words before a
    length of time hedge it only after one of those or before one of `lengths`: else they say what it is taken over.
    """

    side: HedgeSide
    takers: list[str] = []
    lengths: list[str] = []
    bare: bool = False
    glued: bool = False
    scales: bool = False
    needs: list[str] = []
    before: list[str] = []
    after: list[str] = []


class Words(Examples, kw_only=True):
    """Quantities said in words alone (half, doubled, 首位). A word's value is `v`, `low..high` or `v low..high`.

    `apart` ones begin a word; with `needs_after`, one of those words stands after it, or a unit that it is a part of.
    """

    words: dict[str, str]
    kind: QuantityKind
    unit: str = ""
    apart: bool = False
    needs_after: list[str] = []


class Join(Examples, kw_only=True):
    """What stands between two numerals that make one quantity.

    `next` ones join only a digit and the next one up (5、6人).
    """

    kind: JoinKind
    between: list[str]
    needs: list[str] = []
    needs_after: list[str] = []
    barred: list[str] = []
    counted: bool = False
    near: bool = False
    bare: bool = False
    wholes: bool = False
    next: bool = False


class Mask(Examples, kw_only=True):
    """A pattern of what is no number: identifiers, codes, versions, addresses, clock times, section numbers.

    `first` holds the characters that a match can begin with, `after` those that follow the digits of one that begins
    with digits, both as the inside of a character class.
    """

    pattern: str
    first: str
    after: str = ""


class WrittenDate(Examples, kw_only=True):
    """A pattern of dates and periods in words; its groups say what they mean.

    year, month, day, quarter, half, decade, century; months and quarters (from the year's first on); until_year,
    until_month, until_day; age (a decade of life).
    `first` is as in Mask; `values` are the numbers of words, which `{words}` in the pattern stands for.
    """

    pattern: str
    first: str
    values: dict[str, int] = {}


class Compound(Examples, kw_only=True):
    """Units that follow one another in one amount (3元5角, 2 dollars 50 cents): parts of the first, as 1/n.

    `meant` is the unit that a word of many meanings has in front of such a part (分, points or minutes: 8分02秒).
    """

    units: list[str]
    parts: dict[str, int] = {}
    between: list[str] = []
    bare: int = 0
    meant: str = ""


class LanguageFile(msgspec.Struct, forbid_unknown_fields=True):
    """One file under rules/languages/<lang>/: any of these lists of entries."""

    numerals: list[Numerals] = []
    units: list[Unit] = []
    eras: list[Era] = []
    hedges: list[Hedging] = []
    words: list[Words] = []
    joins: list[Join] = []
    masks: list[Mask] = []
    dates: list[WrittenDate] = []
    compounds: list[Compound] = []
