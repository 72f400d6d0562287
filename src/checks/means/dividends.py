"""Dividends: which of several amounts a mean divides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..binding.comparisons import CLAUSE, is_held_against, linked
from ..discourse import nearness
from ..discourse.terms import Discourse, Term
from ..discourse.times import past, past_left_out
from .per import Over, Per, per, printed_unit

_STEM = 5
_FAR = 60
_COUNTED = 2
_WORD = re.compile(r"[a-z]{4,}")


def only(terms: Sequence[Term]) -> Term | None:
    """The last of the terms, if all of them are of one value."""
    return terms[-1] if terms and all(t.interval == terms[0].interval for t in terms) else None


def apposed(totals: Sequence[Term], mean: Term, discourse: Discourse) -> Term | None:
    """The total right before a mean that stands in apposition to it (81 goals, an average of two a game)."""
    last = totals[-1]
    if last.order + 1 != mean.order or last.sentence != mean.sentence or not CLAUSE.search(mean.before):
        return None
    return last if linked(CLAUSE.split(mean.before, maxsplit=1)[-1], discourse.document.lang, strict=True) else None


def called(totals: Sequence[Term], mean: Term, discourse: Discourse) -> Term | None:
    """The only total whose words the mean's own words name (人均营收, per-pupil spending)."""
    fitting = [t for t in totals if _names(mean, t, discourse)]
    return fitting[0] if len(fitting) == 1 else None


def lost(total: Term, discourse: Discourse) -> bool:
    """Whether an amount that was lost or gained is all that its sentence tells of its unit: it lies between no two."""
    return sum(t.alike(total) for t in discourse.mates(total) if t.is_amount) == 1


def counted_far(mean: Term, over: Over, totals: Sequence[Term], discourse: Discourse) -> tuple[Term, Term] | None:
    """The total that a mean stands in apposition to, and the only number of the text of what the mean is over."""
    near = [t for t in totals if t.order < mean.order and t.sentence == mean.sentence]
    total = apposed(near, mean, discourse) if near and over.name and not over.span else None
    number = only(_counting(mean, over, discourse)) if total else None
    return (total, number) if total and number and number is not total else None


def _counting(mean: Term, over: Over, discourse: Discourse) -> list[Term]:
    """The sharp numbers told before a mean, however far, that count what it is over."""
    words = per(discourse.document.lang)
    told = discourse.terms[max(0, mean.order - _FAR) : mean.order]
    fitting = [t for t in told if t.is_amount and t.sharp and t.interval.low > 1 and "bound" not in t.roles]
    return [t for t in fitting if t.kind != "money" and words and words.counted(t, over, mean, discourse) >= _COUNTED]


def is_span(term: Term, over: Over | None) -> bool:
    """Whether a term is a length of the time that a mean is over: two months left, too."""
    return term.kind == "duration" and over is not None and over.span == term.claim.unit


def is_mean(term: Term, mine: Over | None, overs: dict[int, Over | None]) -> bool:
    """Whether a term is such a mean itself, which is divided no more; what a month brings may be told by the day."""
    over, span = overs.get(term.order), mine.span if mine else None
    return over is not None and over.span == span


def divides(number: Term, mean: Term, named: int) -> bool:
    """A number of members: more than one, and neither money nor an age."""
    if number.is_age:
        return False
    return number.interval.low > 1 and number.kind not in ("money", "share") and (named > 0 or not number.alike(mean))


def _names(mean: Term, total: Term, discourse: Discourse) -> bool:
    """Whether the words before a mean and those beside a total share a word; in scripts without spaces, two letters."""
    words = _WORD.findall(mean.before.lower())
    if words:
        return any(word[:_STEM] in nearness.surroundings(total, discourse).lower() for word in words)
    return nearness.naming(total, mean, discourse) > 0


def adds_up_to(total: Term, mean: Term, words: Per) -> bool:
    """Whether a total is counted as the mean is, or in a unit made of the mean's and another (GPU-hours)."""
    if total.alike(mean):
        return not _counts_other_things(total, mean)
    whole, part = printed_unit(total), printed_unit(mean)
    if total.kind not in ("count", "measure") or not whole or not part:
        return False
    made = whole[1:] == part or whole.split("-")[-1] == part
    return made or (total.kind == mean.kind and words.same(whole, part))


def _counts_other_things(total: Term, mean: Term) -> bool:
    """Whether a number without a unit stands before a noun (14 goals), where the mean has a unit of its own."""
    return not total.dimension[1] and bool(mean.dimension[1]) and total.after.lstrip()[:1].isalpha()


def of_another_time(total: Term, mean: Term, discourse: Discourse) -> bool:
    """Whether an amount is the mean of another time, told right after it (18,350 a month; in August 18,480), or a total
    whose mean is told before the one of that time (1.1m for 7, or 160,000 each, against 127,000).
    """
    if is_held_against(mean, discourse) and not is_held_against(total, discourse):
        return True
    if not mean.order < total.order <= mean.order + 2 or total.dimension != mean.dimension:
        return False
    dated = discourse.terms[total.order - 1].kind == "date" or past(total.before, discourse)
    return dated and linked(past_left_out(total.before, discourse), discourse.document.lang, strict=True)
