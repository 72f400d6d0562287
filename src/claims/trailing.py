"""What is printed after a unit and adds to the number: tenths of tenths (七成五, 3할 5푼), a half (1년 반)."""

from __future__ import annotations

from decimal import Decimal

from .apart import ends_word
from .lexicon import Lexicon, UnitSense
from .numeral import Numeral
from .senses import TENTHS

_HALVED = ("duration", "multiple", "measure", "age", "money")
_COUNTED = ("duration", "measure", "date")
_MAX_DECIMALS, _TOP_DIGIT = 2, 9
_HALF = Decimal("0.5")


def added(text: str, unit: UnitSense, end: int, lex: Lexicon) -> tuple[Decimal | None, int]:
    """What is printed after the unit and adds to it: tenths of tenths (七成五), a half (1년 반)."""
    if unit.kind == "percent" and unit.factor == TENTHS:
        return _trailing(text, end, lex)
    half = _half(text, end, lex) if unit.kind in _HALVED or unit.name == "year" else None
    if half:
        return _HALF * unit.factor, half
    found = _decimals(text, end, lex) if unit.decimals else None
    return (found[0] * unit.factor, found[1]) if found else (None, end)


def _half(text: str, end: int, lex: Lexicon) -> int | None:
    """Where the word for a half that starts at `end` ends, if it is one."""
    half = lex.halves.at(text, end)
    if half is None or lex.not_halves.at(text, end) is not None:
        return None
    return half[1] if not lex.words_apart or ends_word(text, half[1], lex) else None


def halved(text: str, numeral: Numeral, lex: Lexicon) -> Numeral:
    """A number with half a unit or a hedge between its counter and its unit: 一个半小时, 两个半月, 一个多月."""
    found = lex.halved.at(text, numeral.end)
    unit = lex.units.at(text, found[1]) if found else None
    if found is None or unit is None or numeral.low is not None or unit[0].kind not in _COUNTED:
        return numeral
    if found[0] is not None:
        return numeral.but(end=found[1], inside=found[0])
    return numeral.but(end=found[1], value=numeral.value + _HALF)


def broken_unit(text: str, numeral: Numeral, end: int, lex: Lexicon) -> tuple[UnitSense, int] | None:
    """A unit that is one only with a broken number: 3.04块 and 三块五 are money, 三块 are pieces."""
    found = lex.broken_units.at(text, end)
    if (
        found is None
        or numeral.value % 1
        or _half(text, found[1], lex)
        or _decimals(text, found[1], lex)
        or _has_part(text, found, lex)
    ):
        return found
    return None


def _has_part(text: str, unit: tuple[UnitSense, int], lex: Lexicon) -> bool:
    """Whether a digit and a part of the unit follow it: 三块 before 五毛."""
    compound = lex.compounds.get(unit[0].name)
    digit = _one_digit(text, unit[1]) or lex.digits.at(text, unit[1])
    part = lex.units.at(text, digit[1]) if digit else None
    return compound is not None and part is not None and part[0].kind == "money" and part[0].name in compound.parts


def _decimals(text: str, end: int, lex: Lexicon) -> tuple[Decimal, int] | None:
    """The decimals printed after a unit (1米75, 三块零四): one or two digits that count nothing themselves."""
    digits: list[int] = []
    pos = end
    while len(digits) <= _MAX_DECIMALS:
        digit = _one_digit(text, pos) or lex.digits.at(text, pos)
        if digit is None or digit[0] > _TOP_DIGIT:
            break
        digits.append(digit[0])
        pos = digit[1]
    if not 0 < len(digits) <= _MAX_DECIMALS or text[pos : pos + 1] in tuple(".,%:-/"):
        return None
    if lex.units.at(text, pos) or not ends_word(text, pos, lex):
        return None
    return Decimal((0, tuple(digits), -len(digits))), pos


def _trailing(text: str, end: int, lex: Lexicon) -> tuple[Decimal | None, int]:
    """What follows tenths: 七成五 is 75 %, 五成九三 59.3 %, 3割8分7厘 38.7 %, 三成半 35 %."""
    extra, place, pos = Decimal(0), Decimal(1), end
    while place > Decimal("0.001"):
        pos += _space_before_named(text, pos, lex)
        half = lex.tenths.at(text, pos)
        digit = lex.digits.at(text, pos) or _one_digit(text, pos)
        if half is None and digit is None:
            break
        if digit is None and half is not None:
            extra, pos, place = extra + place * half[0], half[1], place / 10
            break
        assert digit is not None
        named = lex.tenths.at(text, digit[1])
        if named is None and text[pos].isdigit():
            break
        extra, pos, place = extra + place * digit[0], named[1] if named else digit[1], place / 10
    return (extra, pos) if place < 1 else (None, end)


def _space_before_named(text: str, pos: int, lex: Lexicon) -> int:
    """1 where a space and a digit with the name of its place follow (3할 5푼), else 0."""
    digit = _one_digit(text, pos + 1) if text[pos : pos + 1] == " " else None
    return 1 if digit and lex.tenths.at(text, digit[1]) else 0


def _one_digit(text: str, pos: int) -> tuple[int, int] | None:
    char = text[pos : pos + 1]
    return (int(char), pos + 1) if char.isascii() and char.isdigit() else None
