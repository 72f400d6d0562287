"""Years apart: a number of years that lies between the years told last, wherever they stand; it only verifies."""

from __future__ import annotations

from collections.abc import Iterator

from ...interval import Interval
from ..binding.outcome import Outcome
from ..discourse.terms import Discourse, Term
from .calendars import Day, day_of
from .period import judged

_SHORTEST = 6
_BACK = 3
_REACH = 60


def find(discourse: Discourse, free: frozenset[int]) -> Iterator[Outcome]:
    """The outcome of every free length that is just the time between two of the years told around it."""
    days = [(term, day_of(term.claim.quantity)) for term in discourse.terms if term.kind == "date"]
    dated = [(term, day) for term, day in days if day is not None and day.year]
    for term in discourse.terms:
        if term.order in free and _is_length(term):
            outcome = _between(term, _around(term, dated))
            if outcome is not None:
                yield outcome


def _is_length(term: Term) -> bool:
    years = term.kind == "duration" and term.claim.unit == "year" and term.claim.quantity.kind == "duration"
    return years and term.interval.is_point and term.interval.low >= _SHORTEST and "average" not in term.roles


def _around(length: Term, dated: list[tuple[Term, Day]]) -> list[tuple[Term, int]]:
    """The last dates before a length, one for each year, and the first after it in its sentence."""
    years: dict[int, Term] = {}
    for term, day in reversed(dated):
        if 0 < length.order - term.order <= _REACH and len(years) < _BACK and day.year:
            years.setdefault(day.year, term)
    after = next(((t, d) for t, d in dated if t.order > length.order and t.sentence == length.sentence), None)
    if after is not None and after[1].year:
        years.setdefault(after[1].year, after[0])
    return [(term, year) for year, term in years.items()]


def _between(length: Term, dates: list[tuple[Term, int]]) -> Outcome | None:
    for first, start in dates:
        for last, end in dates:
            if end - start == length.interval.low:
                return judged(length, first, last, Interval.point(end - start), closed=False)
    return None
