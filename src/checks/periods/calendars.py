"""Calendars: the day that a date claim names, and the weekday that stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ... import rulebook
from ...claim import Quantity
from ...record import Record
from ..discourse.samples import Counterexamples, Examples
from ..rule_samples import samples

if TYPE_CHECKING:
    from ...rule_tests import RuleExample

_MONTHS = 12
_ISO = re.compile(r"(\d{4})?(?:-{1,2}(\d{2}))?(?:-{1,3}(\d{2}))?")


class Day(Record, frozen=True):
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


def weekday_before(text: str, lang: str) -> tuple[str, int] | None:
    """The full name of a weekday at the end of a text (before a bracket, in Latin a comma), with its ISO number."""
    for name in sorted(_weekdays(lang), key=len, reverse=True):
        bare = text.rstrip(" ,(" if name.isascii() else " （(")
        if name.isalpha() and bare.endswith(name):
            return name, _weekdays(lang)[name]
    return None


def years_meant(day: Day, beside: Day | None, published: str | None) -> list[int]:
    """The years that a date can be of: its own, else that of the full date told before it, else of the publication."""
    if day.year:
        return [day.year]
    if beside is not None and beside.year and day.month and day.day:
        later = (day.month, day.day) < (beside.month or 0, beside.day or 0)
        return [beside.year, beside.year + 1] if later else [beside.year]
    match = _ISO.fullmatch(published[:10]) if published else None
    if match is None or not all(match.groups()) or not day.month:
        return []
    year, month = int(match[1]), int(match[2])
    return [year + round((month - day.month) / _MONTHS)]


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
    file = rulebook.of_language(lang, "weekdays", Weekdays, root)
    return file.weekdays if file else {}


def examples(path: Path, file: str) -> Iterator[RuleExample]:
    """The examples of a weekdays.yaml, as tests."""
    rules = rulebook.load(path, Weekdays)

    def match(text: str, name: str | None) -> bool:
        found = weekday_named(text, rules.weekdays)
        return found is not None and name in (None, found[0])

    yield from samples(file, "weekdays", rules.examples.items(), rules.counterexamples, match)
