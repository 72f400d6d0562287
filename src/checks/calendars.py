"""Calendars: the day that a date claim names, and the weekday that stands beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import msgspec

from .. import rulebook
from ..claim import Quantity
from .samples import Counterexamples, Examples

_ISO = re.compile(r"(\d{4})?(?:-{1,2}(\d{2}))?(?:-{1,3}(\d{2}))?")


@dataclass(frozen=True, slots=True)
class Day:
    """A date as far as it is given; `until` is the last year of a printed range of years."""

    year: int | None
    month: int | None
    day: int | None
    until: int | None = None


class Weekdays(msgspec.Struct, forbid_unknown_fields=True):
    """rules/languages/<lang>/weekdays.yaml: names of the days, Monday is 1."""

    weekdays: dict[str, int]
    examples: Examples
    counterexamples: Counterexamples


def day_of(quantity: Quantity) -> Day | None:
    """The day that a date quantity names, or None when it is no date of the calendar."""
    since = quantity.since
    if since is None and quantity.value is not None and quantity.text.isdigit():
        since = quantity.text
    match = _ISO.fullmatch(since or "-")
    if not match or not any(match.groups()):
        return None
    year, month, day = (int(group) if group else None for group in match.groups())
    until = quantity.until if quantity.until != quantity.since else None
    return Day(year, month, day, int(until) if until and until.isdigit() else None)


def weekday_after(text: str, lang: str) -> tuple[str, int] | None:
    """The weekday named at the start of a text (after a comma or a bracket), with its ISO number."""
    return weekday_named(text, _weekdays(lang))


def weekday_named(text: str, names: dict[str, int]) -> tuple[str, int] | None:
    """The one of `names` at the start of a text (after a comma or a bracket), with its ISO number."""
    match = re.match(r"[\s，,（(]*", text)
    start = match.end() if match else 0
    for name in sorted(names, key=len, reverse=True):
        if text.startswith(name, start):
            return name, names[name]
    return None


@lru_cache(maxsize=16)
def _weekdays(lang: str, root: Path | None = None) -> dict[str, int]:
    path = (root or rulebook.builtin_root()) / "languages" / lang / "weekdays.yaml"
    return rulebook.load(path, Weekdays).weekdays if path.exists() else {}
