"""Slots: how far the scopes of two facts with one key are the same, slot by slot."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from typing import Literal

from ..claim import ClaimKind
from .fact import Scope

Slot = Literal["period", "whole", "basis", "attribution"]
SLOTS: tuple[Slot, ...] = ("period", "whole", "basis", "attribution")
Standing = Literal["same", "within", "unknown", "other"]
"""Known and equal; a time that holds the other; not known on one side at least, or on both; known and not equal."""

_WITHIN_A_WHOLE: frozenset[ClaimKind] = frozenset({"share", "rank"})
CHANGES: frozenset[ClaimKind] = frozenset({"change", "points", "multiple"})
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def standings(mine: Scope, other: Scope) -> dict[Slot, Standing]:
    """How each slot beside the key stands in two scopes."""
    return {
        "period": _periods(mine, other),
        "whole": _plain(mine.whole, other.whole),
        "basis": _plain(mine.basis, other.basis),
        "attribution": _plain(_sayers(mine), _sayers(other)),
    }


def differing(mine: Scope, other: Scope) -> tuple[Slot, ...]:
    """The slots in which two scopes are not surely the same, so that two numbers for them need not be.

    Unknown never equals known, and where neither side fills a slot it depends on the slot:
    - no period on either side may be any two times: not the same;
    - a share is of something, a rank among something: not the same. An amount needs no whole: the same;
    - a change has a basis. Over one whole year that is the year before: the same. Over any other time it may be the
      quarter or the year before: not the same. An amount has no basis: the same;
    - nobody named on either side: both tell it as it is: the same.
    """
    found = standings(mine, other)
    return tuple(slot for slot in SLOTS if found[slot] != "same" and not _both_may_lack(slot, mine, other))


def contradicting(mine: Scope, other: Scope) -> tuple[Slot, ...]:
    """The slots that make two facts different ones, whatever their numbers; who says so makes none."""
    found = standings(mine, other)
    return tuple(slot for slot in SLOTS if slot != "attribution" and found[slot] == "other")


def known_slots(scope: Scope) -> int:
    """How many of the slots beside the key are filled."""
    return sum(each not in (None, ()) for each in (scope.since, scope.until, scope.whole, scope.basis, _sayers(scope)))


def days_of(scope: Scope) -> tuple[str, str] | None:
    """The first and the last day of the period as ISO dates; None where an end is not known, or is no date."""
    first, last = _ends(scope.since), _ends(scope.until)
    return (first[0], last[1]) if first and last else None


def _both_may_lack(slot: Slot, mine: Scope, other: Scope) -> bool:
    if slot == "period" or any(_value(slot, scope) for scope in (mine, other)):
        return False
    if slot == "whole":
        return mine.kind not in _WITHIN_A_WHOLE
    return slot != "basis" or mine.kind not in CHANGES or (_is_a_year(mine) and _is_a_year(other))


def _value(slot: Slot, scope: Scope) -> object:
    return {"whole": scope.whole, "basis": scope.basis, "attribution": _sayers(scope)}.get(slot)


def _sayers(scope: Scope) -> tuple[str, ...]:
    """Who says so, beside those that it is about: what a company says of itself is what it tells as it is."""
    return tuple(name for name in scope.attribution if name not in scope.subjects)


def _plain(mine: object, other: object) -> Standing:
    if not mine or not other:
        return "unknown"
    return "same" if mine == other else "other"


def _periods(mine: Scope, other: Scope) -> Standing:
    first, second = days_of(mine), days_of(other)
    if first is None or second is None:
        mine_from, other_from = _ends(mine.since), _ends(other.since)
        return "other" if mine_from and other_from and mine_from[0] != other_from[0] else "unknown"
    if first == second:
        return "same"
    held = _holds(first, second) or _holds(second, first)
    return "within" if held else "other"


def _holds(outer: tuple[str, str], inner: tuple[str, str]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _is_a_year(scope: Scope) -> bool:
    """Whether the period is twelve whole months."""
    days = days_of(scope)
    if days is None:
        return False
    (year, month, day), last = _parts(days[0]), _parts(days[1])
    before = (year, 12) if month == 1 else (year + 1, month - 1)
    return day == 1 and last == (*before, monthrange(*before)[1])


def _ends(date: str | None) -> tuple[str, str] | None:
    """The first and the last day that an ISO date of any length can mean."""
    found = _DATE.fullmatch(date or "")
    if found is None:
        return None
    year, month, day = found.groups()
    first_month, last_month = month or "01", month or "12"
    if not 1 <= int(last_month) <= 12 or year == "0000":
        return None
    last_day = day or f"{monthrange(int(year), int(last_month))[1]:02d}"
    return f"{year}-{first_month}-{day or '01'}", f"{year}-{last_month}-{last_day}"


def _parts(date: str) -> tuple[int, int, int]:
    year, month, day = _numbers(date)
    return year, month, day


def _numbers(date: str) -> Iterator[int]:
    return (int(part) for part in date.split("-"))
