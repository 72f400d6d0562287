"""Exact numbers and intervals as people read them."""

from __future__ import annotations

import sys
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal, Inexact
from fractions import Fraction

from .interval import Interval

MIN_DIGITS = 4
MAX_DIGITS = 15
_FINEST = 10**MAX_DIGITS
LARGEST = Fraction(sys.float_info.max)


def interval_text(interval: Interval) -> str:
    """`[53 500, 54 500]`, with ( and ) for open ends; a point is the number alone.

    Ends that cannot be written out are rounded outward, to as many digits as tell them apart; where only a decimal that
    cannot be written out parts them, they are the number alone.
    """
    if interval.is_point or interval.width * _FINEST < abs(interval.high):
        return number_text((interval.low + interval.high) / 2)
    below, above = interval.low, interval.high
    exact = _exact(below), _exact(above)
    for digits in range(MIN_DIGITS, MAX_DIGITS + 1):
        low = _rounded(below, exact[0], digits, ROUND_FLOOR)
        high = _rounded(above, exact[1], digits, ROUND_CEILING)
        if (low is exact[0] and high is exact[1]) or _tells_apart(below, above, low, high):
            break
    opening, closing = "(" if interval.low_open else "[", ")" if interval.high_open else "]"
    return f"{opening}{_grouped(low)}, {_grouped(high)}{closing}"


def number_text(value: Fraction, digits: int = MIN_DIGITS) -> str:
    """The number written out if that takes few digits, else rounded to `digits` and marked with ≈."""
    exact = _exact(value)
    if exact is not None:
        return _grouped(exact)
    return f"≈ {_grouped(_rounded(value, exact, digits, ROUND_HALF_EVEN))}"


def json_number(value: Fraction | Decimal) -> int | float:
    """An int when the value is integral, else the nearest float; what no float can hold becomes the largest one."""
    exact = Fraction(value)
    if abs(exact) > LARGEST:
        return sys.float_info.max if exact > 0 else -sys.float_info.max
    return exact.numerator if exact.denominator == 1 else float(exact)


def _tells_apart(below: Fraction, above: Fraction, low: Decimal, high: Decimal) -> bool:
    """Whether rounding the ends outward to low and high added less than a tenth to the width."""
    if low == high:
        return False
    added = (below - Fraction(low)) + (Fraction(high) - above)
    return not added or added * 10 <= above - below


def _exact(value: Fraction) -> Decimal | None:
    """The value as a decimal of at most MAX_DIGITS digits, None where that would round it."""
    context = Context(prec=MAX_DIGITS)
    near = context.divide(Decimal(value.numerator), Decimal(value.denominator))
    return None if context.flags[Inexact] else near


def _rounded(value: Fraction, exact: Decimal | None, digits: int, rounding: str) -> Decimal:
    """To so many significant digits; whole numbers keep all of theirs. `exact` is the value if it takes few digits."""
    if exact is not None and (value.denominator == 1 or len(exact.as_tuple().digits) <= digits):
        return exact
    whole = len(str(abs(value.numerator) // value.denominator))
    context = Context(prec=max(digits, whole), rounding=rounding)
    return context.divide(Decimal(value.numerator), Decimal(value.denominator))


def _grouped(value: Decimal) -> str:
    """Digits in groups of three from five on, no exponent, a true minus sign."""
    plain = f"{value:f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    sign, digits = ("−", plain[1:]) if plain.startswith("-") else ("", plain)
    whole, dot, rest = digits.partition(".")
    grouped = f"{int(whole):,}".replace(",", " ") if len(whole) > 4 else whole
    return f"{sign}{grouped}{dot}{rest}"
