"""Period: spans of years or days, and dates that cannot be."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from ..interval import Interval
from .calendars import Day, day_of, weekday_after
from .outcome import Binding, Outcome, span
from .terms import Discourse, Term

_JOINED = 8
_REACH = 20
_BESIDE = 12
_LEAP = 2000
_CLAUSE = re.compile("[，,、；;。]")


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every stated length of time between two dates, and of every weekday given with a date."""
    dates = [(term, day_of(term.claim.quantity)) for term in discourse.terms if term.kind == "date"]
    known = [(term, day) for term, day in dates if day is not None]
    for term in discourse.terms:
        if _is_length(term):
            outcome = _length(term, known, discourse)
            if outcome is not None:
                yield outcome
    for term, day in known:
        weekday = _weekday(term, day, discourse)
        if weekday is not None:
            yield weekday


def _is_length(term: Term) -> bool:
    is_duration = term.kind == "duration" and term.claim.quantity.kind == "duration"
    return is_duration and term.interval.low >= 1 and "average" not in term.roles


def _length(length: Term, dates: list[tuple[Term, Day]], discourse: Discourse) -> Outcome | None:
    best: Outcome | None = None
    for (first, start), (second, end) in _date_pairs(length, dates):
        computed = _elapsed(start, end, length.claim.unit)
        if computed is None:
            continue
        closed = _closed(first, second, length, discourse)
        outcome = _judged(length, first, second, computed, closed)
        if outcome.verdict == "consistent":
            return outcome
        best = best or (outcome if closed else None)
    return best


def _date_pairs(length: Term, dates: list[tuple[Term, Day]]) -> list[tuple[tuple[Term, Day], tuple[Term, Day]]]:
    """Pairs of dates near the length, the closest first; both of the same sentence or paragraph."""
    near = [p for p in dates if abs(p[0].block - length.block) <= 1 and abs(p[0].order - length.order) <= _REACH]
    found = [_in_time(a, b) for n, a in enumerate(near) for b in near[n + 1 :]]
    found.extend((a, a) for a in near if a[0].claim.quantity.since != a[0].claim.quantity.until)
    found.sort(key=lambda p: abs(p[0][0].order - length.order) + abs(p[1][0].order - length.order))
    return found[:12]


def _in_time(first: tuple[Term, Day], second: tuple[Term, Day]) -> tuple[tuple[Term, Day], tuple[Term, Day]]:
    """The two dates, the earlier year first: a text may name the end before the beginning."""
    later = first[1].year and second[1].year and first[1].year > second[1].year
    return (second, first) if later else (first, second)


def _elapsed(start: Day, end: Day, unit: str | None) -> Interval | None:
    """From the difference of two dates to the same counting both ends, in the unit; None where it cannot be told."""
    if unit == "year" and start.year and end.year and start.until:
        return Interval.of(start.until - start.year, start.until - start.year + 1)
    if unit == "year" and start.year and end.year and end.year > start.year:
        return Interval.of(end.year - start.year, end.year - start.year + 1)
    if unit == "day" and start.month and end.month and start.day and end.day:
        year = start.year or end.year or _LEAP + 1
        try:
            first = datetime.date(year, start.month, start.day)
            last = datetime.date(end.year or year, end.month, end.day)
        except ValueError:
            return None
        days = (last - first).days
        return Interval.of(days, days + 1) if days > 0 else None
    return None


def _closed(first: Term, second: Term, length: Term, discourse: Discourse) -> bool:
    """Whether the text says "from A to B, so long" in one go: nothing else can be meant."""
    if first.sentence != second.sentence or second.sentence != length.sentence or second.order + 1 != length.order:
        return False
    gap = discourse.between(first, second).strip()
    joined = first is second or (first.order + 1 == second.order and len(gap) <= _JOINED and not _CLAUSE.search(gap))
    plain = length.claim.quantity.hedge is None and "shift" not in length.roles
    gap = discourse.between(second, length)
    return joined and plain and len(gap) <= _BESIDE and ("span" in length.roles or not _CLAUSE.search(gap))


def _judged(length: Term, first: Term, second: Term, computed: Interval, closed: bool) -> Outcome:
    roles = (("from", first), ("to", second), ("duration", length))
    binding = Binding("period", roles, "explicit" if closed else "searched")
    stated = length.interval
    fits = stated.meets(computed)
    line = f"{first.claim.text} … {second.claim.text} = {span(computed)} {'∈' if fits else '∉'} {span(stated)}"
    told = f"“{length.claim.text.strip()}” from “{first.claim.text}” to “{second.claim.text}”"
    message = f"{told} holds" if fits else f"{told} is said; it is {span(computed)}"
    return Outcome(binding, "consistent" if fits else "inconsistent", line, stated, computed, message=message)


def _weekday(term: Term, day: Day, discourse: Discourse) -> Outcome | None:
    if not (day.month and day.day):
        return None
    binding = Binding("period", (("date", term),), "explicit")
    try:
        date = datetime.date(day.year or _LEAP, day.month, day.day)
    except ValueError:
        message = f"{term.claim.text.strip()} is no day of the calendar"
        return Outcome(binding, "inconsistent", message, message=message)
    if not day.year:
        return None
    stated = weekday_after(discourse.text[term.claim.end : term.claim.end + 12], discourse.document.lang)
    if stated is None:
        return None
    name, number = stated
    fits = date.isoweekday() == number
    line = f"{date.isoformat()} is a {date:%A}{'' if fits else f', not {name}'}"
    return Outcome(binding, "consistent" if fits else "inconsistent", line, message=line)
