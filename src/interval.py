"""Interval: what a printed number can mean, [low, high] with open or closed ends, in exact arithmetic.

The rule of comparison is that of XBRL Calculations 1.1: a statement is contradicted only if the stated and the computed
interval do not meet (https://www.xbrl.org/Specification/calculation-1.1/REC-2023-02-22/).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import lcm

Number = int | Decimal | Fraction


@dataclass(frozen=True, slots=True)
class Interval:
    """[low, high]; `low_open` and `high_open` exclude the end. Raises ValueError when it would be empty."""

    low: Fraction
    high: Fraction
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if not _reaches(self.low, self.low_open, self.high, self.high_open):
            raise ValueError(f"empty interval from {self.low} to {self.high}")

    @classmethod
    def point(cls, value: Number) -> Interval:
        """The interval that holds one value only."""
        exact = Fraction(value)
        return cls(exact, exact)

    @classmethod
    def of(cls, low: Number, high: Number, low_open: bool = False, high_open: bool = False) -> Interval:
        """An interval from any exact numbers."""
        return cls(Fraction(low), Fraction(high), low_open, high_open)

    @property
    def is_point(self) -> bool:
        """Whether it holds one value only."""
        return self.low == self.high

    @property
    def width(self) -> Fraction:
        """high minus low."""
        return self.high - self.low

    def __contains__(self, value: object) -> bool:
        if not isinstance(value, (int, Decimal, Fraction)):
            return False
        exact = Fraction(value)
        above = exact > self.low or (exact == self.low and not self.low_open)
        return above and (exact < self.high or (exact == self.high and not self.high_open))

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low, self.high_open, self.low_open)

    def __add__(self, other: Interval) -> Interval:
        return Interval(
            self.low + other.low,
            self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        if self.low.numerator >= 0 and other.low.numerator >= 0:
            return Interval(
                self.low * other.low,
                self.high * other.high,
                (self.low_open and other.low != 0) or (other.low_open and self.low != 0),
                (self.high_open and other.high != 0) or (other.high_open and self.high != 0),
            )
        corners = [
            (a * b, (a_open and b != 0) or (b_open and a != 0))
            for a, a_open in ((self.low, self.low_open), (self.high, self.high_open))
            for b, b_open in ((other.low, other.low_open), (other.high, other.high_open))
        ]
        low, high = min(v for v, _ in corners), max(v for v, _ in corners)
        return Interval(low, high, _all_open(corners, low), _all_open(corners, high))

    def inverse(self) -> Interval:
        """1/x for every x held. Raises ZeroDivisionError when zero is held or bounds it."""
        if self.low <= 0 <= self.high:
            raise ZeroDivisionError("an interval with zero has no inverse")
        return Interval(1 / self.high, 1 / self.low, self.high_open, self.low_open)

    def __truediv__(self, other: Interval) -> Interval:
        return self * other.inverse()

    def scaled(self, factor: Number) -> Interval:
        """Every value times an exact factor."""
        if factor <= 0:
            return self * Interval.point(factor)
        exact = factor if isinstance(factor, int) else Fraction(factor)
        return Interval(self.low * exact, self.high * exact, self.low_open, self.high_open)

    def widened(self, by: Number) -> Interval:
        """Both ends moved outward by `by` (not negative)."""
        return Interval(self.low - Fraction(by), self.high + Fraction(by), self.low_open, self.high_open)

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        low = min((self.low, self.low_open), (other.low, other.low_open))
        high = max((self.high, not self.high_open), (other.high, not other.high_open))
        return Interval(low[0], high[0], low[1], not high[1])

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return _reaches(self.low, self.low_open, other.high, other.high_open) and _reaches(
            other.low, other.low_open, self.high, self.high_open
        )

    def gap(self, other: Interval) -> Fraction:
        """The distance between the nearest ends: 0 when they meet or touch, positive otherwise."""
        return max(Fraction(0), other.low - self.high, self.low - other.high)

    def abs(self) -> Interval:
        """|x| for every x held."""
        if self.low >= 0:
            return self
        if self.high <= 0:
            return -self
        top = max((self.high, not self.high_open), (-self.low, not self.low_open))
        return Interval(Fraction(0), top[0], False, not top[1])


def _reaches(low: Fraction, low_open: bool, high: Fraction, high_open: bool) -> bool:
    """Whether a lower end lies below an upper one, or on it where both belong to their intervals."""
    below = low.numerator * high.denominator - high.numerator * low.denominator
    return below < 0 or (below == 0 and not low_open and not high_open)


def _all_open(corners: list[tuple[Fraction, bool]], value: Fraction) -> bool:
    return all(is_open for corner, is_open in corners if corner == value)


def total(parts: list[Interval]) -> Interval:
    """The Minkowski sum of the parts: every value that their sum can take."""
    return Interval(
        _added([part.low for part in parts]),
        _added([part.high for part in parts]),
        any(part.low_open for part in parts),
        any(part.high_open for part in parts),
    )


def _added(ends: list[Fraction]) -> Fraction:
    """The sum; over one common denominator, since adding fractions pair by pair reduces each step."""
    common = lcm(*(end.denominator for end in ends))
    return Fraction(sum(end.numerator * (common // end.denominator) for end in ends), common)
