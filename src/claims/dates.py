"""Dates: a year, a month and a day that stand together are one date, with its first and last day."""

from __future__ import annotations

from ..claim import Quantity

_NEXT = {"year": ("month", "quarter", "half"), "month": ("day",)}


def follows(held: Quantity, last_unit: str | None, quantity: Quantity, gap: str) -> bool:
    """Whether a date goes on with the next part (2023年 and 11月); `last_unit` is that of its last part."""
    if held.kind != "date" or quantity.kind != "date" or held.since != held.until:
        return False
    return quantity.unit in _NEXT.get(last_unit or "", ()) and not gap.strip(" \u00a0\u3000")


def joined(held: Quantity, part: Quantity, text: str) -> Quantity:
    """The date with its next part."""
    when = f"{held.since or ''}-{_part(part)}"
    return held.but(end=part.end, text=text[held.start : part.end], since=when, until=when)


def dated(quantity: Quantity) -> Quantity:
    """A lone year, month or day with its ISO form; months and days without a year keep the gap (--08-11)."""
    if quantity.kind != "date" or quantity.since is not None or quantity.value is None:
        return quantity
    number = int(quantity.value)
    when = {"year": f"{number:04}", "month": f"--{number:02}", "day": f"---{number:02}"}.get(quantity.unit or "")
    if when is None:
        when = f"-{_part(quantity)}"
    return quantity.but(since=when, until=when)


def _part(quantity: Quantity) -> str:
    number = int(quantity.value or 0)
    return {"quarter": f"Q{number}", "half": f"H{number}"}.get(quantity.unit or "", f"{number:02}")
