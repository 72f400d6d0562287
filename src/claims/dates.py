"""Dates: a year, a month and a day that stand together are one date, with its first and last day."""

from __future__ import annotations

from decimal import Decimal

from ..claim import Quantity

_SHORT, _SHORT_FROM, _SHORT_TO, _PIVOT, _CENTURY = 2, 10, 99, 70, 2000
_NEXT = {"year": ("month", "quarter", "half"), "month": ("day",)}


def follows(held: Quantity, last_unit: str | None, quantity: Quantity, gap: str) -> bool:
    """Whether a date goes on with the next part (2023年 and 11月); `last_unit` is that of its last part."""
    if held.kind != "date" or quantity.kind != "date" or held.since != held.until:
        return False
    return quantity.unit in _NEXT.get(last_unit or "", ()) and not gap.strip(" \u00a0\u3000")


def short_year(held: Quantity, part: Quantity, gap: str) -> Quantity:
    """What reads as a number of years is a year without its century where a month follows at once (25年3月期)."""
    value = held.value
    months = part.kind == "date" and part.unit in _NEXT["year"] and not gap
    if not months or value is None or held.kind != "duration" or held.unit != "year" or held.hedge is not None:
        return held
    if held.num_end - held.num_start != _SHORT or not _SHORT_FROM <= value <= _SHORT_TO or held.low != held.high:
        return held
    year = value + (_CENTURY if value < _PIVOT else _CENTURY - 100)
    return dated(held.but(kind="date", value=year, low=year, high=year))


def joined(held: Quantity, part: Quantity, text: str) -> Quantity:
    """The date with its next part."""
    since, until = (f"{held.since or ''}-{_part(part.unit, number)}" for number in (part.low, part.high))
    return held.but(end=part.end, text=text[held.start : part.end], since=since, until=until)


def dated(quantity: Quantity) -> Quantity:
    """A lone year, month or day with its ISO form; months and days without a year keep the gap (--08-11)."""
    if quantity.kind != "date" or quantity.since is not None or quantity.value is None:
        return quantity
    since, until = (_alone(quantity.unit, number) for number in (quantity.low, quantity.high))
    return quantity.but(since=since, until=until)


def _alone(unit: str | None, number: Decimal) -> str:
    """The ISO form of a year, month or day that stands alone."""
    if unit == "year":
        return f"{int(number):04}"
    return {"month": "--", "day": "---"}.get(unit or "", "-") + _part(unit, number)


def _part(unit: str | None, number: Decimal) -> str:
    return {"quarter": f"Q{int(number)}", "half": f"H{int(number)}"}.get(unit or "", f"{int(number):02}")
