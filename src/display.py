"""Exact numbers and intervals as people read them."""

from __future__ import annotations

import sys
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal, localcontext
from fractions import Fraction

from .interval import Interval

MIN_DIGITS = 4
MAX_DIGITS = 15
LARGEST = Fraction(sys.float_info.max)


def interval_text(interval: Interval) -> str:
    """`[53 500, 54 500]`, with ( and ) for open ends; a point is the number alone.

    Ends that cannot be written out are rounded outward, to as many digits as tell them apart.
    """
    if interval.is_point:
        return number_text(interval.low)
    for digits in range(MIN_DIGITS, MAX_DIGITS + 1):
        low = _rounded(interval.low, digits, ROUND_FLOOR)
        high = _rounded(interval.high, digits, ROUND_CEILING)
        if _tells_apart(interval, low, high):
            break
    opening, closing = "(" if interval.low_open else "[", ")" if interval.high_open else "]"
    return f"{opening}{_grouped(low)}, {_grouped(high)}{closing}"


def number_text(value: Fraction, digits: int = MIN_DIGITS) -> str:
    """The number written out if that takes few digits, else rounded to `digits` and marked with ≈."""
    exact = _exact(value)
    if exact is not None:
        return _grouped(exact)
    return f"≈ {_grouped(_rounded(value, digits, ROUND_HALF_EVEN))}"


def json_number(value: Fraction | Decimal) -> int | float:
    """An int when the value is integral, else the nearest float; what no float can hold becomes the largest one."""
    exact = Fraction(value)
    if abs(exact) > LARGEST:
        return sys.float_info.max if exact > 0 else -sys.float_info.max
    return exact.numerator if exact.denominator == 1 else float(exact)


def _tells_apart(interval: Interval, low: Decimal, high: Decimal) -> bool:
    """Whether rounding added less than a tenth to the width."""
    added = (interval.low - Fraction(low)) + (Fraction(high) - interval.high)
    return low != high and added * 10 <= interval.width


def _exact(value: Fraction) -> Decimal | None:
    """The value as a decimal of at most MAX_DIGITS digits, None where that would round it."""
    with localcontext(prec=MAX_DIGITS):
        near = Decimal(value.numerator) / Decimal(value.denominator)
    return near if Fraction(near) == value else None


def _rounded(value: Fraction, digits: int, rounding: str) -> Decimal:
    """To so many significant digits; whole numbers keep all of theirs."""
    exact = _exact(value)
    if exact is not None and (value.denominator == 1 or len(exact.as_tuple().digits) <= digits):
        return exact
    whole = len(str(abs(value.numerator) // value.denominator))
    with localcontext(prec=max(digits, whole), rounding=rounding):
        return Decimal(value.numerator) / Decimal(value.denominator)


def _grouped(value: Decimal) -> str:
    """Digits in groups of three from five on, no exponent, a true minus sign."""
    plain = f"{value:f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    sign, digits = ("−", plain[1:]) if plain.startswith("-") else ("", plain)
    whole, dot, rest = digits.partition(".")
    grouped = f"{int(whole):,}".replace(",", " ") if len(whole) > 4 else whole
    return f"{sign}{grouped}{dot}{rest}"
