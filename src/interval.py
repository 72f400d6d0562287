"""Interval: what a printed number can mean, [low, high] with open or closed ends, in exact arithmetic.

The rule of comparison is that of XBRL Calculations 1.1: a statement is contradicted only if the stated and the computed
interval do not meet (https://www.xbrl.org/Specification/calculation-1.1/REC-2023-02-22/).
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import gcd, lcm

Number = int | Decimal | Fraction


class Interval:
    """[low, high]; `low_open` and `high_open` exclude the end. Raises ValueError when it would be empty.

    It never changes. The ends are kept as whole numbers over one positive denominator that need not be the least:
    reducing fractions at every step would cost more than all else that the checks do.
    """

    __slots__ = ("_high", "_low", "_per", "high_open", "low_open")

    _low: int
    _high: int
    _per: int
    low_open: bool
    high_open: bool

    def __new__(cls, low: Number, high: Number, low_open: bool = False, high_open: bool = False) -> Interval:
        """An interval from any exact numbers."""
        below, per = low.as_integer_ratio()
        above, other = (below, per) if high is low else high.as_integer_ratio()
        if per == other:
            return _over(below, above, per, low_open, high_open)
        common = per * other // gcd(per, other)
        return _over(below * (common // per), above * (common // other), common, low_open, high_open)

    @classmethod
    def point(cls, value: Number) -> Interval:
        """The interval that holds one value only."""
        return cls(value, value)

    @classmethod
    def of(cls, low: Number, high: Number, low_open: bool = False, high_open: bool = False) -> Interval:
        """An interval from any exact numbers."""
        return cls(low, high, low_open, high_open)

    @property
    def low(self) -> Fraction:
        """The lower end."""
        return Fraction(self._low) if self._per == 1 else Fraction(self._low, self._per)

    @property
    def high(self) -> Fraction:
        """The upper end."""
        return Fraction(self._high) if self._per == 1 else Fraction(self._high, self._per)

    @property
    def is_point(self) -> bool:
        """Whether it holds one value only."""
        return self._low == self._high

    @property
    def width(self) -> Fraction:
        """high minus low."""
        return Fraction(self._high - self._low, self._per)

    @property
    def about(self) -> tuple[float, float]:
        """The middle and the width, rounded."""
        return (self._low + self._high) / self._per / 2, (self._high - self._low) / self._per

    def narrower(self, times: int) -> bool:
        """Whether `times` its width is no more than its upper end is away from zero."""
        return (self._high - self._low) * times <= abs(self._high)

    @property
    def is_vague(self) -> bool:
        """Whether its width is more than its middle is away from zero."""
        return (self._high - self._low) * 2 > abs(self._low + self._high)

    def __repr__(self) -> str:
        return f"Interval(low={self.low!r}, high={self.high!r}, low_open={self.low_open}, high_open={self.high_open})"

    def __reduce__(self) -> tuple[object, ...]:
        return _over, (self._low, self._high, self._per, self.low_open, self.high_open)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Interval):
            return NotImplemented
        return (
            self._low * other._per == other._low * self._per
            and self._high * other._per == other._high * self._per
            and self.low_open == other.low_open
            and self.high_open == other.high_open
        )

    def __hash__(self) -> int:
        return hash((self.low, self.high, self.low_open, self.high_open))

    def __contains__(self, value: object) -> bool:
        if not isinstance(value, (int, Decimal, Fraction)):
            return False
        return self.meets(Interval.point(value))

    def __neg__(self) -> Interval:
        return _over(-self._high, -self._low, self._per, self.high_open, self.low_open)

    def __add__(self, other: Interval) -> Interval:
        mine, theirs = (1, 1) if self._per == other._per else (other._per, self._per)
        return _over(
            self._low * mine + other._low * theirs,
            self._high * mine + other._high * theirs,
            self._per * mine,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        per = self._per * other._per
        if self._low >= 0 and other._low >= 0:
            return _over(
                self._low * other._low,
                self._high * other._high,
                per,
                (self.low_open and other._low != 0) or (other.low_open and self._low != 0),
                (self.high_open and other._high != 0) or (other.high_open and self._high != 0),
            )
        corners = [
            (a * b, (a_open and b != 0) or (b_open and a != 0))
            for a, a_open in ((self._low, self.low_open), (self._high, self.high_open))
            for b, b_open in ((other._low, other.low_open), (other._high, other.high_open))
        ]
        low, high = min(v for v, _ in corners), max(v for v, _ in corners)
        return _over(low, high, per, _all_open(corners, low), _all_open(corners, high))

    def inverse(self) -> Interval:
        """1/x for every x held. Raises ZeroDivisionError when zero is held or bounds it."""
        if self._low <= 0 <= self._high:
            raise ZeroDivisionError("an interval with zero has no inverse")
        return _over(
            self._per * self._low, self._per * self._high, self._low * self._high, self.high_open, self.low_open
        )

    def __truediv__(self, other: Interval) -> Interval:
        return self * other.inverse()

    def scaled(self, factor: Number) -> Interval:
        """Every value times an exact factor."""
        if factor <= 0:
            return self * Interval.point(factor)
        top, bottom = factor.as_integer_ratio()
        return _over(self._low * top, self._high * top, self._per * bottom, self.low_open, self.high_open)

    def widened(self, by: Number) -> Interval:
        """Both ends moved outward by `by` (not negative)."""
        top, bottom = by.as_integer_ratio()
        more = top * self._per
        return _over(
            self._low * bottom - more,
            self._high * bottom + more,
            self._per * bottom,
            self.low_open,
            self.high_open,
        )

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        low = min((self.low, self.low_open), (other.low, other.low_open))
        high = max((self.high, not self.high_open), (other.high, not other.high_open))
        return Interval(low[0], high[0], low[1], not high[1])

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        below = self._low * other._per - other._high * self._per
        if below > 0 or (below == 0 and (self.low_open or other.high_open)):
            return False
        above = other._low * self._per - self._high * other._per
        return above < 0 or (above == 0 and not (other.low_open or self.high_open))

    def looseness(self, other: Interval) -> float:
        """The widths of both as a share of how far its middle is from zero, which it must not be.

        Where both are points, whole numbers count as one wide.
        """
        middle = abs(self._low + self._high)
        widths = (self._high - self._low) * other._per + (other._high - other._low) * self._per
        if not widths and middle % (2 * self._per) == 0:
            return 2 * self._per / middle
        return 2 * widths / (other._per * middle)

    def exceeds(self, other: Interval) -> bool:
        """Whether its lower end lies above the other's upper end."""
        return self._low * other._per > other._high * self._per

    def gap(self, other: Interval) -> Fraction:
        """The distance between the nearest ends: 0 when they meet or touch, positive otherwise."""
        return max(Fraction(0), other.low - self.high, self.low - other.high)

    def abs(self) -> Interval:
        """|x| for every x held."""
        if self._low >= 0:
            return self
        if self._high <= 0:
            return -self
        top = max((self._high, not self.high_open), (-self._low, not self.low_open))
        return _over(0, top[0], self._per, False, not top[1])


def _over(low: int, high: int, per: int, low_open: bool, high_open: bool) -> Interval:
    """The interval from low/per to high/per; `per` is positive."""
    if low > high or (low == high and (low_open or high_open)):
        raise ValueError(f"empty interval from {Fraction(low, per)} to {Fraction(high, per)}")
    made = object.__new__(Interval)
    made._low, made._high, made._per = low, high, per
    made.low_open, made.high_open = low_open, high_open
    return made


def _all_open(corners: list[tuple[int, bool]], value: int) -> bool:
    return all(is_open for corner, is_open in corners if corner == value)


def total(parts: Iterable[Interval]) -> Interval:
    """The Minkowski sum of the parts: every value that their sum can take."""
    known = list(parts)
    common = lcm(*(part._per for part in known))
    return _over(
        sum(part._low * (common // part._per) for part in known),
        sum(part._high * (common // part._per) for part in known),
        common,
        any(part.low_open for part in known),
        any(part.high_open for part in known),
    )
