"""The senses of words: what a unit means, what a quantity in words means, which ends an estimate has."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from ..claim import QuantityKind
from ..record import Record
from .schema import Numerals, Unit, Words

TENTHS = 10
_SYMBOL = 3


class WordSense(Record, frozen=True):
    """What a quantity in words means."""

    kind: QuantityKind
    unit: str | None
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    apart: bool = False
    needs_after: tuple[str, ...] = ()


class UnitSense(Record, frozen=True):
    """What a unit word means: its name and kind.

    `weak` ones (个, つ) make no claim with a number in words, `glued` ones (41C) stand right behind the digits,
    `short_years` ones (年度) make a year of two digits. `offset` is the year before the first of an era or a century.
    """

    name: str
    kind: QuantityKind
    factor: Decimal
    weak: bool
    offset: int = 0
    glued: bool = False
    decimals: bool = False
    short_years: bool = False


def unit_senses(unit: Unit, words: dict[str, str]) -> Iterable[tuple[str, UnitSense]]:
    """The printed forms of a unit with what each means; Latin words with a capital too."""
    for word, name in words.items():
        sense = UnitSense(
            name or word, unit.kind, unit.factor, unit.weak, 0, unit.glued, unit.decimals, unit.short_years
        )
        yield word, sense
        if len(word) > _SYMBOL and word[0].isascii() and word[1].islower():
            yield word[0].upper() + word[1:], sense


def era_sense(offset: int) -> UnitSense:
    """The unit that an era gives; `offset` is the year before its first."""
    return UnitSense("era", "date", Decimal(1), False, offset)


def word_sense(entry: Words, value: str) -> WordSense:
    """What a quantity in words means whose entry gives it this value."""
    needs = tuple(entry.needs_after)
    nominal, _, interval = value.rpartition(" ")
    low, _, high = interval.partition("..")
    if not high:
        return WordSense(entry.kind, entry.unit or None, Decimal(low), None, None, entry.apart, needs)
    middle = Decimal(nominal) if nominal else (Decimal(low) + Decimal(high)) / 2
    return WordSense(entry.kind, entry.unit or None, middle, Decimal(low), Decimal(high), entry.apart, needs)


def estimates(numerals: list[Numerals]) -> Iterable[tuple[str, tuple[Decimal, Decimal]]]:
    """The words for two neighbouring digits with the lower and the higher one."""
    for word, ends in (item for n in numerals for item in n.estimates.items()):
        low, _, high = ends.partition("..")
        yield word, (Decimal(low), Decimal(high))
