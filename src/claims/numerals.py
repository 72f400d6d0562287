"""Numerals: the value of a number in digits, in words or mixed (3万2千100, 一万五千亿, two hundred and five)."""

from __future__ import annotations

from decimal import Decimal

from .digits import Printed, printed, read_digits
from .lexicon import Lexicon
from .numeral import Numeral, is_measure
from .reading import Reader

_ONE = Decimal(1)
_FIVE = Decimal(5)
_DECIMALS = 3
_DECIMAL_KINDS = ("percent", "points", "multiple", "measure", "temperature")


def read_numeral(text: str, pos: int, lex: Lexicon) -> Numeral | None:
    """The numeral that starts at `pos`, or None."""
    char = text[pos : pos + 1]
    if char.isascii() and not char.isalpha():
        return _in_digits(text, pos, lex)
    if lex.onward.at(text, pos + 1) is None:
        if char in lex.lone_digits:
            return plain_numeral(pos, pos + 1, char, None, lex)
        if char in lex.lone_vague:
            return Numeral(pos, pos + 1, _FIVE, _ONE, _ONE, False, True, None, Decimal(2), Decimal(9))
    if char in lex.bare_scales:
        return Reader(text, pos, lex, current=_ONE).read() if _stands_for_one(text, pos, lex) else None
    return Reader(text, pos, lex).read()


def _stands_for_one(text: str, pos: int, lex: Lexicon) -> bool:
    """Whether a scale word alone is one of it: between a hedge and a unit (近亿元, 上万人) or before 余 (万余件)."""
    big = lex.big.at(text, pos)
    if big is None:
        return False
    hedge = lex.hedges_before.before(text, pos) or lex.hedges_of_scales.before(text, pos)
    return lex.inside.at(text, big[1]) is not None or (hedge is not None and hedge[0] != "none")


def _in_digits(text: str, pos: int, lex: Lexicon) -> Numeral | None:
    found = printed(text, pos)
    if found is None:
        return None
    number, end = _pointed(text, pos, *found, lex)
    if not goes_on(text, end, lex):
        return Numeral(pos, end, number.value, number.place, number.step, number.exact, False)
    big = lex.big.at(text, end)
    if big is not None and is_measure(text, end, big[1], lex):
        return Numeral(pos, end, number.value, number.place, number.step, number.exact, False)
    if big is not None and not text[big[1] : big[1] + 1].isdigit() and not _more(text, big[1], lex):
        return _scaled(pos, number, Decimal(big[0]), big[1])
    return Reader(text, pos, lex).read()


def _pointed(text: str, pos: int, whole: Printed, end: int, lex: Lexicon) -> tuple[Printed, int]:
    """The number with the decimals that a point between digits begins (２・５％), where a measure follows them."""
    point = lex.digit_point.at(text, end) if whole.exact else None
    decimals = printed(text, point[1]) if point and text[point[1] : point[1] + 1].isdigit() else None
    if point is None or decimals is None or not decimals[0].exact or decimals[1] - point[1] > _DECIMALS:
        return whole, end
    big = lex.big.at(text, decimals[1])
    unit = lex.units.at(text, big[1] if big else decimals[1])
    if big is None and (unit is None or unit[0].kind not in _DECIMAL_KINDS):
        return whole, end
    return read_digits(f"{text[pos:end]}.{text[point[1] : decimals[1]]}"), decimals[1]


def _more(text: str, end: int, lex: Lexicon) -> bool:
    """Whether a numeral in digits goes on after a scale word: 3万2千, 3万五千, 200亿零四千 (but not 3万一个)."""
    digit = lex.digits.at(text, end) if lex.pairs else None
    if digit is not None and (not digit[0] or lex.small.at(text, digit[1])):
        return True
    return goes_on(text, end, lex)


def goes_on(text: str, end: int, lex: Lexicon) -> bool:
    """Whether what follows may belong to the numeral that ends at `end`."""
    char = text[end : end + 1]
    if char not in lex.continues:
        return False
    if lex.big.at(text, end):
        return True
    if char == " ":
        if lex.inside.at(text, end):
            return True
        end += 1
        return (
            lex.big.at(text, end) is not None
            or lex.small.at(text, end) is not None
            or text[end : end + 1].isdigit()
            or (lex.inside.at(text, end - 1) is not None)
        )
    return bool(
        lex.big.at(text, end) or lex.small.at(text, end) or lex.inside.at(text, end) or lex.vague.at(text, end)
    ) or bool(lex.joiners.at(text, end) or lex.point.at(text, end))


def plain_numeral(start: int, end: int, digits: str, scale: str | None, lex: Lexicon) -> Numeral:
    """The numeral of digits as printed (or one in words) and of a scale word, where nothing else belongs to it."""
    if digits in lex.lone_digits:
        return Numeral(start, end, Decimal(lex.digits.words[digits]), _ONE, _ONE, True, True)
    number = read_digits(digits)
    if scale:
        return _scaled(start, number, Decimal(lex.big.words[scale]), end)
    return Numeral(start, end, number.value, number.place, number.step, number.exact, False)


def _scaled(start: int, number: Printed, scale: Decimal, end: int) -> Numeral:
    return Numeral(
        start, end, number.value * scale, number.place * scale, number.step * scale, False, False, tokens=2, scale=scale
    )
