"""Afterwards: a change whose base is told right after it (the margin is 18%, 3 points up. A year before it was 15%)."""

from __future__ import annotations

from ..binding.comparisons import CLAUSE, Compared, is_difference, linked, restated
from ..binding.forms import forms
from ..binding.gaps import firm_tier, words_between
from ..binding.outcome import Tier
from ..discourse.terms import Discourse, Term
from ..discourse.times import past, past_left_out, year_of

_BACK = 3
_AHEAD = 2


def told_afterwards(result: Term, discourse: Discourse) -> tuple[Compared, Tier] | None:
    """The pair of a result whose base follows it and tells nothing but the earlier time; None where none does."""
    base = _base(result, discourse)
    value = _value(result, base, discourse) if base is not None else None
    if base is None or value is None or value.dimension != base.dimension:
        return None
    words = words_between(value.order, result.order, discourse)
    if words is None or not linked(past_left_out(words, discourse), discourse.document.lang):
        return None
    pair = Compared(value, base)
    return pair, firm_tier(pair, "explicit")


def _base(result: Term, discourse: Discourse) -> Term | None:
    """The next level after a result, if its clause says only that it is one of an earlier time."""
    for term in discourse.terms[result.order + 1 :]:
        if term.block != result.block or term.sentence > result.sentence + _AHEAD:
            return None
        if not _level(term, result, discourse):
            if term.is_amount and not is_difference(term, discourse) and term.kind != "duration":
                return None
            continue
        return term if _of_earlier_time(term, result, discourse) else None
    return None


def _of_earlier_time(base: Term, result: Term, discourse: Discourse) -> bool:
    lang = discourse.document.lang
    words = CLAUSE.split(base.before)[-1]
    told = linked(past_left_out(words, discourse), lang, strict=True)
    after = CLAUSE.split(base.after)[0].rstrip("。.")
    if not told or not linked(after, lang, strict=True):
        return False
    dated = discourse.terms[base.order - 1]
    if dated.kind == "date" and dated.sentence == base.sentence:
        held = discourse.terms[result.order - 1]
        same = held.kind == "date" and year_of(result, discourse) == year_of(base, discourse)
        return same and bool(linked(CLAUSE.split(dated.before)[-1], lang, strict=True))
    return past(words, discourse)


def _level(term: Term, result: Term, discourse: Discourse) -> bool:
    """Whether a term is a level that a result may be derived from: a share for points, its own kind else."""
    if result.kind == "points":
        return term.kind == "share"
    if term.cell is not None or is_difference(term, discourse) or restated(term, discourse):
        return False
    return term.is_amount and (not result.is_amount or term.alike(result)) and "bound" not in term.roles


def _value(result: Term, base: Term, discourse: Discourse) -> Term | None:
    """The last level before a result, in its sentence or in the nearest before it that tells one."""
    for back in range(_BACK):
        mates = discourse.by_sentence.get(result.sentence - back, [])
        told = [t for t in mates if t.order < result.order and t.block == result.block]
        levels = [t for t in told if _level(t, result, discourse) and t.kind == base.kind and t.alike(base)]
        if levels:
            value = levels[-1]
            alone = not back or len(levels) == 1
            return value if alone and not _times(value, discourse) & _times(base, discourse) else None
        if any(t.is_amount and t.kind != "duration" and not is_difference(t, discourse) for t in told):
            return None
    return None


def _times(term: Term, discourse: Discourse) -> set[str]:
    """The earlier times that the clause of a term names."""
    pattern = forms(discourse.document.lang).past
    return set(pattern.findall(CLAUSE.split(term.before)[-1])) if pattern else set()
