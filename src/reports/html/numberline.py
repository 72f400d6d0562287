"""Two intervals on one number line, as the geometry of a small chart."""

from __future__ import annotations

from fractions import Fraction

from ...display import interval_text
from ...interval import Interval
from ...record import Record

WIDTH = 320
MARGIN = 16
POINT = 2


class Bar(Record, frozen=True):
    """One interval: `x` and `width` in the chart's units, `is_point` for one that is drawn as a dot, `label`."""

    x: int
    width: int
    is_point: bool
    label: str


class NumberLine(Record, frozen=True):
    """What is stated above what comes out, on one scale; `zero` is where zero lies, None when it is outside."""

    stated: Bar
    computed: Bar
    zero: int | None


def number_line(stated: Interval | None, computed: Interval | None) -> NumberLine | None:
    """The chart of two intervals, None where one is missing."""
    if stated is None or computed is None:
        return None
    low, high = min(stated.low, computed.low), max(stated.high, computed.high)
    if low == high:
        low, high = low - 1, high + 1
    zero = _at(Fraction(0), low, high) if low <= 0 <= high else None
    return NumberLine(_bar(stated, low, high), _bar(computed, low, high), zero)


def _bar(interval: Interval, low: Fraction, high: Fraction) -> Bar:
    start, end = _at(interval.low, low, high), _at(interval.high, low, high)
    is_point = end - start < POINT
    return Bar(start, max(POINT, end - start), is_point, interval_text(interval))


def _at(value: Fraction, low: Fraction, high: Fraction) -> int:
    return MARGIN + round((WIDTH - 2 * MARGIN) * (value - low) / (high - low))
