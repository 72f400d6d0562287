"""Dates: a year, a month and a day that stand together are one date, with its first and last day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..claim import Quantity

_NEXT = {"year": ("month", "quarter", "half"), "month": ("day",)}


def merged(quantities: Iterable[Quantity], text: str) -> Iterator[Quantity]:
    """The quantities, with runs such as 2023年11月20日 made one; every date carries `since` and `until`."""
    held: Quantity | None = None
    last_unit: str | None = None
    for quantity in quantities:
        if held is not None and _follows(held, last_unit, quantity, text):
            held, last_unit = _joined(held, quantity, text), quantity.unit
            continue
        if held is not None:
            yield held
        held, last_unit = _dated(quantity), quantity.unit
    if held is not None:
        yield held


def _follows(held: Quantity, last_unit: str | None, quantity: Quantity, text: str) -> bool:
    if held.kind != "date" or quantity.kind != "date" or held.since != held.until:
        return False
    gap = text[held.end : quantity.start]
    return quantity.unit in _NEXT.get(last_unit or "", ()) and gap in ("", " ")


def _joined(held: Quantity, part: Quantity, text: str) -> Quantity:
    when = f"{held.since or ''}-{_part(part)}"
    return replace(held, end=part.end, text=text[held.start : part.end], since=when, until=when)


def _part(quantity: Quantity) -> str:
    number = int(quantity.value or 0)
    return {"quarter": f"Q{number}", "half": f"H{number}"}.get(quantity.unit or "", f"{number:02}")


def _dated(quantity: Quantity) -> Quantity:
    """A lone year, month or day with its ISO form; months and days without a year keep the gap (--08-11)."""
    if quantity.kind != "date" or quantity.since is not None or quantity.value is None:
        return quantity
    number = int(quantity.value)
    when = {"year": f"{number:04}", "month": f"--{number:02}", "day": f"---{number:02}"}.get(quantity.unit or "")
    if when is None:
        when = f"-{_part(quantity)}"
    return replace(quantity, since=when, until=when)
