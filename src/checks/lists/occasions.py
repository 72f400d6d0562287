"""Occasions: how often something happened against the years listed for it (three times, in 1961, 1988 and 2014)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...interval import Interval
from ..binding.outcome import Binding, Outcome
from ..discourse.terms import Discourse, Term
from ..periods.calendars import day_of
from .counted import FEWEST
from .listing import Listing, listing

_MOST = 20
_OFF = 2
_JOINED = re.compile(r"(?:年|년|[’']?)[\s、，,·・]*(?:and in|and|in|와|과|と|和|及|및|與|与)?[\s、，,·・]*")
_ENDED = re.compile(r"(?:年|년)?\s*(?:[.;)）。；，]|, (?:and|but)\b|$)")


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every number of times whose years are listed beside it."""
    rules = listing(discourse.document.lang)
    patterns = _compiled(rules) if rules else {}
    for years in _runs(discourse) if patterns else ():
        outcome = _counted(years, patterns, discourse)
        if outcome is not None:
            yield outcome


@lru_cache(maxsize=16)
def _patterns(listed: str, again: str, after: str) -> dict[str, re.Pattern[str]]:
    told = {"listed": listed, "again": again, "after": after}
    return {name: re.compile(pattern) for name, pattern in told.items() if pattern}


def _compiled(rules: Listing) -> dict[str, re.Pattern[str]]:
    return _patterns(rules.times_listed, rules.times_again, rules.times_after)


def _runs(discourse: Discourse) -> Iterator[list[Term]]:
    """Two or more single years in a row with nothing but marks and joining words between them."""
    run: list[Term] = []
    for term in discourse.terms:
        if run and not (_is_year(term) and _joined(run[-1], term, discourse)):
            if len(run) >= FEWEST:
                yield run
            run = []
        if _is_year(term):
            run.append(term)
    if len(run) >= FEWEST:
        yield run


def _is_year(term: Term) -> bool:
    day = day_of(term.claim.quantity) if term.kind == "date" and term.cell is None else None
    return day is not None and day.year is not None and not (day.month or day.until)


def _joined(last: Term, term: Term, discourse: Discourse) -> bool:
    gap = discourse.between(last, term)
    return last.sentence == term.sentence and bool(gap.strip()) and bool(_JOINED.fullmatch(gap))


def _counted(years: list[Term], patterns: dict[str, re.Pattern[str]], discourse: Discourse) -> Outcome | None:
    first, last, terms = years[0], years[-1], discourse.terms
    before = terms[first.order - 1] if first.order else None
    after = terms[last.order + 1] if last.order + 1 < len(terms) else None
    if before is not None and before.sentence == first.sentence and _may_count(before):
        gap = discourse.between(before, first)
        if "listed" in patterns and patterns["listed"].fullmatch(gap) and _complete(last, discourse):
            return _judged(before, years, 0)
        if "again" in patterns and patterns["again"].fullmatch(gap) and _complete(last, discourse):
            return _judged(before, years, 1)
    if after is not None and after.sentence == last.sentence and _may_count(after) and "after" in patterns:
        gap = discourse.between(last, after)
        return _judged(after, years, 1) if patterns["after"].fullmatch(gap) else None
    return None


def _may_count(term: Term) -> bool:
    value = term.claim.value
    plain = value is not None and value == int(value) and FEWEST <= value <= _MOST and term.claim.quantity.hedge is None
    return plain and (term.kind == "multiple" or (term.kind in ("count", "rank") and term.interval.is_point))


def _complete(last: Term, discourse: Discourse) -> bool:
    """Whether the list ends with its last year, and the sentence names no other one after it."""
    end = discourse.sentences.spans[last.sentence][1]
    others = any(_is_year(t) for t in discourse.mates(last) if t.order > last.order)
    return not others and bool(_ENDED.match(discourse.text[last.claim.end : end]))


def _judged(times: Term, years: list[Term], more: int) -> Outcome | None:
    """The number of times against the years, `more` of which is the one that the text speaks of."""
    stated, found = int(times.claim.value or 0), len(years) + more
    if abs(stated - found) > _OFF:
        return None
    fits = stated == found
    binding = Binding("count", (*(("member", year) for year in years), ("stated", times)), "explicit")
    listed = ", ".join(year.claim.text.strip() for year in years)
    line = f"{found} with {listed} {'=' if fits else '≠'} {stated}"
    message = f"{len(years)} years are listed, {'as stated' if fits else f'said to be the occasions of {stated}'}"
    point = Interval.point
    return Outcome(
        binding, "consistent" if fits else "inconsistent", line, point(stated), point(found), message=message
    )
