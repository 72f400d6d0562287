"""The tellings of one fact by their dates, as the geometry of a small chart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from ...display import number_text
from ...interval import Interval
from ...record import Record

WIDTH, HEIGHT = 640, 240
LEFT, RIGHT, TOP, BOTTOM = 96, 24, 24, 36
UNDATED = 40
"""How far left of the dated tellings those without a date stand."""
ASIDE = 14
"""How far apart tellings of one day stand."""
THIN = 4


class Mark(Record, frozen=True):
    """One telling: `number` is that of its row; a bar from `top` down, or a dot where it `is_point`."""

    number: int
    x: int
    top: int
    height: int
    is_point: bool
    is_reference: bool


class Timeline(Record, frozen=True):
    """The chart: its marks, the least and the largest value, and the first and the last date (empty without any)."""

    marks: tuple[Mark, ...]
    low: str
    high: str
    first: str
    last: str


def timeline(tellings: Sequence[tuple[str | None, Interval, bool]]) -> Timeline:
    """The chart of (ISO date, interval, whether it is a trusted figure) of at least one telling, in their order."""
    low = min(interval.low for _, interval, _ in tellings)
    high = max(interval.high for _, interval, _ in tellings)
    days = [_day(told) for told, _, _ in tellings]
    dated = [day for day in days if day is not None]
    beside: Counter[int | None] = Counter()
    marks: list[Mark] = []
    for number, (day, (_, interval, is_reference)) in enumerate(zip(days, tellings, strict=True), 1):
        top, bottom = _y(interval.high, low, high), _y(interval.low, low, high)
        x = _x(day, dated) + ASIDE * beside[day]
        beside[day] += 1 if dated else 2
        is_point = bottom - top < THIN
        marks.append(Mark(number, min(x, WIDTH - RIGHT), top, max(THIN, bottom - top), is_point, is_reference))
    ends = (date.fromordinal(end).isoformat() for end in (min(dated), max(dated))) if dated else ("", "")
    first, last = ends
    return Timeline(tuple(marks), number_text(low), number_text(high), first, last if last != first else "")


def _x(day: int | None, dated: Sequence[int]) -> int:
    if day is None:
        return LEFT + ASIDE
    start, end = LEFT + ASIDE + UNDATED, WIDTH - RIGHT - UNDATED
    first, last = min(dated), max(dated)
    return start if first == last else start + round((end - start) * Fraction(day - first, last - first))


def _y(value: Fraction, low: Fraction, high: Fraction) -> int:
    if low == high:
        return (TOP + HEIGHT - BOTTOM) // 2
    return HEIGHT - BOTTOM - round((HEIGHT - BOTTOM - TOP) * (value - low) / (high - low))


def _day(told: str | None) -> int | None:
    """The first day that an ISO date of any length means, as an ordinal."""
    parts = [int(part) for part in (told or "")[:10].split("-") if part.isdigit()]
    try:
        return date(parts[0], *[*parts[1:], 1, 1][:2]).toordinal() if parts else None
    except ValueError:
        return None
