"""Time spans that a mean divides by without printing them: a year's total a month, a week, a day, an hour."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from ...interval import Interval
from ..binding.arithmetic import divided
from ..binding.deciding import decide
from ..binding.outcome import Binding, Outcome
from ..discourse.terms import Discourse, Term
from .per import Over, Per

_BACK = 6
_YEAR = re.compile(r"\d{4}")
_DERIVED = frozenset({"difference", "base", "plan", "rest"})
_SECONDS = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800}
_DAYS = {"month": (28, 31), "quarter": (90, 92), "half": (181, 184), "year": (365, 366)}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_ONE_DAY = "---01"
_WORKING = Fraction(3, 5)


def times(long: str, short: str) -> Interval | None:
    """How many of the short span the long one has (12 months, 365 to 366 days a year); None where it has not two."""
    if long in _MONTHS and short in _MONTHS:
        found = Interval.point(Fraction(_MONTHS[long], _MONTHS[short]))
    elif short not in _SECONDS:
        return None
    elif long in _DAYS:
        low, high = (Fraction(days * _SECONDS["day"], _SECONDS[short]) for days in _DAYS[long])
        found = Interval.of(low, high)
    else:
        found = Interval.point(Fraction(_SECONDS.get(long, 0), _SECONDS[short]))
    return found if found.low > 1 else None


def of_unprinted_span(
    mean: Term, overs: dict[int, Over | None], words: Per, certain: bool, discourse: Discourse
) -> Outcome | None:
    """The outcome of a mean over a span of time, held against the nearest total of a longer span told before it."""
    over = overs[mean.order]
    if over is None or over.span is None:
        return None
    passed = False
    for total in reversed(discourse.terms[max(0, mean.order - _BACK) : mean.order]):
        if not total.alike(mean) or total.cell is not None or total.roles & _DERIVED or not total.sharp:
            continue
        long = _span_of(total, overs, words, discourse)
        number = times(long, over.span) if long else None
        beside = total.order + 1 == mean.order or _only_day(total, mean, discourse)
        if number is not None:
            near = total.sentence >= mean.sentence - 1 and total.block == mean.block
            sure = certain or (over.leads and beside and total.sentence == mean.sentence)
            found = _decided(total, mean, number, sure and near and not passed, beside)
            accused = found is not None and found.verdict == "inconsistent"
            return None if accused and _of_another(total, mean, number, discourse) else found
        passed = passed or total.sentence == mean.sentence
    return None


def _of_another(total: Term, mean: Term, number: Interval, discourse: Discourse) -> bool:
    """Whether a mean is that of another total of its paragraph."""
    others = (t for t in discourse.by_block[mean.block] if t is not total and t.order < mean.order)
    return any(
        (found := _decided(other, mean, number, False, False)) is not None and found.verdict == "consistent"
        for other in others
        if other.is_amount and other.sharp and other.alike(mean)
    )


def _only_day(total: Term, mean: Term, discourse: Discourse) -> bool:
    """Whether all that stands between a total and its mean is the day that the mean is over (1日平均)."""
    between = discourse.terms[total.order + 1 : mean.order]
    return len(between) == 1 and between[0].kind == "date" and between[0].claim.quantity.since == _ONE_DAY


def _span_of(total: Term, overs: dict[int, Over | None], words: Per, discourse: Discourse) -> str | None:
    """The span that a total is the total of: said beside it, or the year that it is told for."""
    own = overs.get(total.order)
    if own is not None and own.span is not None:
        return own.span
    told = words.span_beside(total, discourse)
    return told or ("year" if _year_of(total, discourse) else None)


def _year_of(total: Term, discourse: Discourse) -> bool:
    """Whether a total is told for a year: the one before it, or the only date of its sentence."""
    if total.claim.period:
        return bool(_YEAR.fullmatch(total.claim.period))
    dates = [t for t in discourse.mates(total) if t.kind == "date"]
    return len(dates) == 1 and bool(_YEAR.fullmatch(dates[0].claim.quantity.since or ""))


def _decided(total: Term, mean: Term, number: Interval, may_accuse: bool, beside: bool) -> Outcome | None:
    """A mean over the working days of a year is no mistake either."""
    here = may_accuse and total.sentence == mean.sentence and beside
    binding = Binding(
        "average", (("total", total), ("mean", mean)), "explicit" if may_accuse else "searched", closed=here
    )
    outcome = decide([binding], _by(number))
    if outcome is not None and outcome.verdict == "inconsistent":
        open_days = Interval.of(number.low * _WORKING, number.high)
        loose = decide([binding], _by(open_days))
        return outcome if number.is_point or loose is None or loose.verdict == "inconsistent" else None
    return outcome


def _by(number: Interval) -> Callable[[Binding], Outcome]:
    return lambda binding: divided(binding, number)
