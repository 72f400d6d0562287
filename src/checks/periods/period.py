"""Period: spans of years or days, and dates that cannot be."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from ...interval import Interval
from ...told import Told
from ..binding.outcome import Binding, Outcome, span
from ..discourse.terms import Discourse, Term
from .calendars import Day, day_of, weekday_after, weekday_before, years_meant
from .elapsed import tied
from .lengths import lengths

_JOINED = 8
_REACH = 20
_BESIDE = 12
_LEAP = 2000
_SHORTEST = 2
_OLDEST = 200
_EDGE = 1
_CLAUSE = re.compile("[，,、；;。]")


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every stated length of time between two dates, and of every weekday given with a date."""
    dates = [(term, day_of(term.claim.quantity)) for term in discourse.terms if term.kind == "date"]
    known = [(term, day) for term, day in dates if day is not None]
    for term in discourse.terms:
        outcome = _tied(term, known, discourse) if _may_be_length(term) else None
        if outcome is None and _is_length(term):
            outcome = _length(term, known, discourse)
        if outcome is not None:
            yield outcome
    for term, day in known:
        weekday = _weekday(term, day, _last_full(term, known), discourse)
        if weekday is not None:
            yield weekday


def _may_be_length(term: Term) -> bool:
    bare = term.kind == "count" and not term.claim.unit and term.interval.high <= _OLDEST
    known = term.kind in ("duration", "rank") or bare
    return known and term.interval.is_point and term.interval.low >= _SHORTEST


def _tied(term: Term, dates: list[tuple[Term, Day]], discourse: Discourse) -> Outcome | None:
    """A length that its form ties to two years: judged if all stand in one sentence, else only if nothing else fits."""
    tie = tied(term, [(date, day) for date, day in dates if day.year], discourse)
    if tie is None:
        return None
    outcome = judged(term, tie.first, tie.last, tie.years, closed=True)
    if outcome.verdict == "consistent":
        return outcome
    other = _length(term, dates, discourse) if _is_length(term) and not tie.close else None
    return (other or outcome) if tie.slipped else None


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
        outcome = judged(length, first, second, computed, closed)
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
    joined = first is second or (first.order + 1 == second.order and len(gap) <= _JOINED and _through(gap, discourse))
    plain = length.claim.quantity.hedge is None and "shift" not in length.roles
    gap = discourse.between(second, length)
    return joined and plain and len(gap) <= _BESIDE and ("span" in length.roles or not _CLAUSE.search(gap))


def _through(gap: str, discourse: Discourse) -> bool:
    """Whether the text between two dates joins them as the ends of one span, in one clause."""
    rules = lengths(discourse.document.lang)
    return not _CLAUSE.search(gap) and (rules is None or any(0 <= gap.find(word) <= _EDGE for word in rules.joins))


def judged(length: Term, first: Term, second: Term, computed: Interval, closed: bool) -> Outcome:
    """A length held against the time between two dates."""
    roles = (("from", first), ("to", second), ("duration", length))
    binding = Binding("period", roles, "explicit" if closed else "searched")
    stated = length.interval
    fits = stated.meets(computed)
    line = f"{first.claim.text} … {second.claim.text} = {span(computed)} {'∈' if fits else '∉'} {span(stated)}"
    ends = {"first": first.claim.text, "second": second.claim.text}
    key = "told.length_holds" if fits else "told.length"
    message = Told(key, length=length.claim.text.strip(), value=span(computed), **ends)
    return Outcome(binding, "consistent" if fits else "inconsistent", line, stated, computed, message=message)


def _weekday(term: Term, day: Day, beside: Day | None, discourse: Discourse) -> Outcome | None:
    """The weekday of a date, held against the calendar; `beside` is the last full date of its block before it."""
    if not (day.month and day.day):
        return None
    binding = Binding("period", (("date", term),), "explicit")
    years = years_meant(day, beside, discourse.document.published)
    dates = [date for year in years or [_LEAP] if (date := _date(year, day))]
    if not dates:
        message = Told("told.no_day", claim=term.claim.text.strip())
        return Outcome(binding, "inconsistent", message, message=message)
    stated = _stated_weekday(term, discourse) if years else None
    if stated is None:
        return None
    name, number = stated
    date = next((each for each in dates if each.isoweekday() == number), dates[0])
    fits = date.isoweekday() == number
    day_name = Told(f"weekday.{date.isoweekday()}")
    line = Told("told.weekday" if fits else "told.other_weekday", date=date.isoformat(), weekday=day_name, stated=name)
    return Outcome(binding, "consistent" if fits else "inconsistent", line, message=line)


def _date(year: int, day: Day) -> datetime.date | None:
    try:
        return datetime.date(year, day.month or 0, day.day or 0)
    except ValueError:
        return None


def _last_full(term: Term, dates: list[tuple[Term, Day]]) -> Day | None:
    """The last full date before a term in its block."""
    full = [d for t, d in dates if t.block == term.block and t.order < term.order and d.year and d.month and d.day]
    return full[-1] if full else None


def _stated_weekday(term: Term, discourse: Discourse) -> tuple[str, int] | None:
    """The weekday that stands right after a date, or right before it."""
    lang, text = discourse.document.lang, discourse.text
    before = text[max(discourse.sentences.spans[term.sentence][0], term.claim.start - _BESIDE) : term.claim.start]
    return weekday_after(text[term.claim.end : term.claim.end + _BESIDE], lang) or weekday_before(before, lang)
