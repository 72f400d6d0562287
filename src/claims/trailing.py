"""What is printed after a unit and adds to the number: tenths of tenths (七成五, 3할 5푼), a half (1년 반)."""

from __future__ import annotations

from decimal import Decimal

from .apart import ends_word
from .lexicon import TENTHS, Lexicon, UnitSense

_HALVED = ("duration", "multiple", "measure")
_HALF = Decimal("0.5")


def added(text: str, unit: UnitSense, end: int, lex: Lexicon) -> tuple[Decimal | None, int]:
    """What is printed after the unit and adds to it: tenths of tenths (七成五), a half (1년 반)."""
    if unit.kind == "percent" and unit.factor == TENTHS:
        return _trailing(text, end, lex)
    half = lex.halves.at(text, end) if unit.kind in _HALVED or unit.name == "year" else None
    return (_HALF, half[1]) if half and ends_word(text, half[1], lex) else (None, end)


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
