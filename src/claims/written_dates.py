"""Dates and periods in words: March 3, 2024 · the third quarter of 2024 · FY2023 · the 1990s · in her 30s.

The patterns are a language's own (`dates` in its files); what their groups mean is the same in every language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from .. import rulebook
from ..claim import Quantity
from ..errors import BrokenRule
from ..record import Record
from .fold import Folded
from .schema import Mask, WrittenDate

_GROUP = re.compile(r"\(\?P<[a-z_]+>")
_CENTURY, _FIRST_OF_LAST_CENTURY = 100, 50
_DECADE = 9
_MONTHS, _DAYS, _QUARTER = 12, 31, 3
_Parts = dict[str, int]


class DatePattern(Record, frozen=True):
    """A pattern of dates, with the numbers of the words in it (in lower case, without a point)."""

    pattern: re.Pattern[str]
    values: dict[str, int]


def date_patterns(path: Path, entries: Sequence[WrittenDate]) -> Iterator[DatePattern]:
    """The patterns of the entries of a file. Raises BrokenRule for one that does not compile."""
    for n, entry in enumerate(entries):
        try:
            pattern = re.compile(_expanded(entry))
        except re.error as error:
            line = rulebook.line_of(path, ["dates", n, "pattern"])
            raise BrokenRule(str(path), line, entry.name, f"pattern: {error}") from None
        yield DatePattern(pattern, {_key(word): number for word, number in entry.values.items()})


def as_masks(entries: Sequence[WrittenDate]) -> list[Mask]:
    """The entries as masks: what is a date is no other number."""
    return [
        Mask(
            name=entry.name, examples=entry.examples, counterexamples=entry.counterexamples, todo=entry.todo,
            pattern=_GROUP.sub("(?:", _expanded(entry)), first=entry.first,
        )
        for entry in entries
    ]  # fmt: skip


def written_date(hit: re.Match[str], patterns: Sequence[DatePattern], folded: Folded, source: str) -> Quantity | None:
    """The date that a mask covers in the folded text, in offsets of `source`; None when it is no date."""
    start, end = hit.span()
    for each in patterns:
        match = each.pattern.match(hit.string, start)
        if match and match.end() == end:
            parts = {name: _number(text, each.values) for name, text in match.groupdict().items() if text}
            return _quantity(parts, folded.at(start), folded.end(end), source)
    return None


def _expanded(entry: WrittenDate) -> str:
    words = {form for word in entry.values for form in (word, word[:1].upper() + word[1:])}
    return entry.pattern.replace("{words}", "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))))


def _key(word: str) -> str:
    return word.lower().rstrip(".")


def _number(text: str, values: dict[str, int]) -> int:
    return int(text) if text.isdigit() else values[_key(text)]


def _quantity(parts: _Parts, start: int, end: int, source: str) -> Quantity | None:
    if "age" in parts:
        low = Decimal(parts["age"])
        middle, high = low + _DECADE // 2, low + _DECADE
        return Quantity(start, end, source[start:end], middle, low, high, "year", "age", None, start, end)
    period = _period(parts)
    if period is None:
        return None
    since, until = period
    unit = next((name for name in ("quarter", "half") if name in parts), "month")
    low = high = Decimal(parts.get(unit, 1))
    if since[:1].isdigit():
        unit, low, high = "year", Decimal(since[:4]), Decimal(until[:4])
    return Quantity(
        start, end, source[start:end], low, low, high, unit, "date", None, start, end, since=since, until=until
    )


def _period(parts: _Parts) -> tuple[str, str] | None:
    """The first and the last day, as far as they are given; None for what no calendar has."""
    if parts.get("month", 1) > _MONTHS or max(parts.get("day", 1), parts.get("until_day", 1)) > _DAYS:
        return None
    if "decade" in parts:
        first = _full_year(parts["decade"])
        return f"{first:04}", f"{first + _DECADE:04}"
    if "century" in parts:
        last = parts["century"] * _CENTURY
        return f"{last - _CENTURY + 1:04}", f"{last:04}"
    if "year" in parts:
        parts["year"] = _full_year(parts["year"])
    if "months" in parts or "quarters" in parts:
        last = parts.get("months") or parts["quarters"] * _QUARTER
        return (_iso(parts | {"month": 1}), _iso(parts | {"month": last})) if last <= _MONTHS else None
    since = _iso(parts)
    if "until_year" in parts:
        year, last = parts["year"], parts["until_year"]
        last += year // _CENTURY * _CENTURY if last < _CENTURY else 0
        return (since, f"{last:04}") if last > year else None
    ends = {name.removeprefix("until_"): number for name, number in parts.items() if name.startswith("until_")}
    return since, _iso(parts | ends)


def _full_year(year: int) -> int:
    """90 is 1990, 23 is 2023."""
    if year >= _CENTURY:
        return year
    return year + (1900 if year >= _FIRST_OF_LAST_CENTURY else 2000)


def _iso(parts: _Parts) -> str:
    """2024, 2024-03, 2024-03-05, 2024-Q3; what comes before the first known part leaves its hyphen (--03-05)."""
    out = f"{parts['year']:04}" if "year" in parts else "-" if "month" in parts else ""
    if "quarter" in parts:
        return f"{out}-Q{parts['quarter']}"
    if "half" in parts:
        return f"{out}-H{parts['half']}"
    if "month" in parts:
        out += f"-{parts['month']:02}"
    return f"{out}-{parts['day']:02}" if "day" in parts else out
