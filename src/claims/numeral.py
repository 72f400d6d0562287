"""A number as printed, before its unit and its hedges."""

from __future__ import annotations

from decimal import Decimal

from ..record import Record
from .lexicon import Lexicon
from .schema import Side

_CERTAIN = 20


class Numeral(Record, frozen=True):
    """A number as printed, `text[start:end]`.

    `unit_place` is the place of the last printed digit (0.1 for 5.4, 1000 for 5.4万), `step` that of the last non-zero
    one, `scale` the scale word it ends with (10000 for 5.4万). `exact` is true for an integer written out in full.
    `low`/`high` are set for vague numerals (数十, 十几, 三四十). `spelled` is true when no digit character was printed;
    `ordinal` when it ends as one (twenty-first); `fraction` when it is a part (三分之一, two thirds, 2 1/4).
    """

    start: int
    end: int
    value: Decimal
    unit_place: Decimal
    step: Decimal
    exact: bool
    spelled: bool
    inside: Side | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    tokens: int = 1
    scale: Decimal = Decimal(1)
    ordinal: bool = False
    fraction: bool = False
    percent: bool = False


def last_nonzero(value: Decimal, place: Decimal) -> Decimal:
    """The place of the last non-zero digit: 1000 for 5.4万, 100 for 3800, 10 for 70."""
    units = int(value / place)
    if not units:
        return place
    text = str(units)
    return place.scaleb(len(text) - len(text.rstrip("0")))


def is_measure(text: str, pos: int, end: int, lex: Lexicon) -> bool:
    """Whether what reads as a scale word begins a longer unit (9.6兆瓦 are megawatts)."""
    unit = lex.units.at(text, pos)
    return unit is not None and unit[1] > end and unit[0].kind == "measure"


def vague(
    start: int, end: int, base: Decimal, place: Decimal, tokens: int,
    estimate: tuple[Decimal, Decimal] | None, inside: Side | None,
) -> Numeral:  # fmt: skip
    """数十 = [20, 99], 十几 = [11, 19], 几十万 = [200000, 999999].

    The nominal value is what is printed for certain (120亿 of 一百二十几亿); where that is little or nothing (十几,
    数十), five of the vague place more. With an `estimate` (서너: 3 to 4), those are the ends, and the nominal value is
    halfway.
    """
    low, high = base + place * (1 if base else 2), base + 10 * place - 1
    nominal = base + 5 * place
    if base >= _CERTAIN * place:
        low = nominal = base
    if estimate:
        low, high = base + place * estimate[0], base + place * estimate[1]
        nominal = (low + high) / 2
    return Numeral(start, end, nominal, place, place, False, True, inside, low, high, tokens=tokens)


def between(low: Numeral, high: Numeral, start: int, end: int, tokens: int) -> Numeral:
    """An estimate of two digits: 三四十万 = [300000, 400000]."""
    middle = (low.value + high.value) / 2
    return Numeral(
        start, end, middle, high.unit_place, high.step, False, True, low.inside, low.value, high.value,
        tokens=tokens, scale=high.scale,
    )  # fmt: skip


def leads(text: str, pos: int, end: int, after_one: bool, lex: Lexicon) -> bool:
    """Whether the digit `text[pos:end]` may stand within a numeral: 两 before a scale word (三千两百) or in 一两个."""
    if text[pos] not in lex.leading or lex.small.at(text, end) or lex.big.at(text, end):
        return True
    return after_one and lex.units.at(text, end) is not None
