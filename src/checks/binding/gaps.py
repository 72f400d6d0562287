"""Gaps: the two amounts that a difference or a multiple lies between (24 and 38 minutes: 14 minutes apart)."""

from __future__ import annotations

from itertools import pairwise

from ..discourse.terms import Discourse, Term
from .comparisons import CLAUSE, Compared, compared, is_difference, linked
from .deciding import firm
from .forms import forms
from .outcome import Tier

_PAIR = 2
_FINE = 10
_DERIVED = ("share", "change", "points", "multiple", "rank", "date", "duration")


def words_between(first: int, second: int, discourse: Discourse) -> str | None:
    """The words between two terms without the numbers; None where an amount that is no difference stands there."""
    terms = discourse.terms[first : second + 1]
    if any(t.kind not in _DERIVED and not is_difference(t, discourse) for t in terms[1:-1]):
        return None
    return "".join(discourse.between(a, b) for a, b in pairwise(terms))


def held_against(term: Term, discourse: Discourse) -> set[int]:
    """The orders of the pairs of closed form that a term stands in: what is like it, not what it is derived from."""
    pairs = [{pair.value.order, pair.base.order} for pair in compared(discourse).get(term.sentence, [])]
    return set().union(*(orders for orders in pairs if term.order in orders))


def is_whole(term: Term, discourse: Discourse) -> bool:
    """Whether a term is only told as the whole of the share before it (70% of its capacity of 90 million)."""
    share = discourse.terms[term.order - 1] if term.order else None
    if share is None or share.kind != "share" or share.sentence != term.sentence or "of" not in term.roles:
        return False
    return not CLAUSE.search(discourse.between(share, term))


def firm_tier(pair: Compared, tier: Tier) -> Tier:
    """The tier, unless a value of the pair is too vague to calculate with."""
    return tier if firm(pair.value) and firm(pair.base) else "resolved"


def between_two(result: Term, discourse: Discourse) -> tuple[Compared, Tier] | None:
    """The two amounts told before a difference or a multiple, if there is no third of their kind.

    They stand in its sentence, or in the two before it; only words of a gap (14 apart, a lead of) make them explicit.
    """
    if result.kind == "change":
        return None
    told = _alike(result, discourse.mates(result), discourse)
    here = len(told) == 2
    if len(told) < 2 and _is_gap(result, discourse):
        told = _told_back(result, discourse)
    if len(told) != 2 or told[1].order > result.order or not told[0].alike(told[1]):
        return None
    rising = result.kind == "multiple" and told[0].interval.high < told[1].interval.high
    pair = Compared(told[1], told[0]) if rising else Compared(told[0], told[1])
    near = _is_gap(result, discourse) and (
        _leads_on(told[1], result, discourse) if here else _alone(result, told, discourse)
    )
    return pair, firm_tier(pair, "explicit" if near else "resolved" if _is_gap(result, discourse) else "searched")


def _leads_on(last: Term, result: Term, discourse: Discourse) -> bool:
    """Whether nothing new is named between the second amount and the result."""
    words = words_between(last.order, result.order, discourse)
    gap = forms(discourse.document.lang).gap
    clause = CLAUSE.split(words or "")[-1]
    drawn = gap is not None and gap.match(clause.lstrip()) and linked(gap.sub(" ", clause), discourse.document.lang)
    return words is not None and (bool(drawn) or linked(words, discourse.document.lang))


def _alone(result: Term, told: list[Term], discourse: Discourse) -> bool:
    """Whether the result is what its clause tells: it names the gap and its two sides, and no date."""
    gap = forms(discourse.document.lang).gap
    words = CLAUSE.split(result.before)[-1]
    last = discourse.terms[result.order - 1] if result.order else result
    if last.kind == "date" and last.sentence == result.sentence:
        return False
    known = "".join(t.before for t in told)
    after = CLAUSE.split(result.after)[0]
    if not words.strip() and not linked(gap.sub(" ", after) if gap else after, discourse.document.lang, known):
        return False
    return linked(gap.sub(" ", words) if gap else words, discourse.document.lang, known, strict=True)


def _is_gap(result: Term, discourse: Discourse) -> bool:
    gap = forms(discourse.document.lang).gap
    return bool(gap and (gap.search(CLAUSE.split(result.before)[-1]) or gap.search(CLAUSE.split(result.after)[0])))


def _told_back(result: Term, discourse: Discourse) -> list[Term]:
    """What its sentence and the two before it tell in its paragraph before the result, once there are two.

    Where one of them stands in its own sentence, the other has to stand in the one right before.
    """
    told: list[Term] = []
    for back in (0, 1, 2):
        if back == 2 and told and told[-1].sentence == result.sentence:
            break
        mates = discourse.by_sentence.get(result.sentence - back, [])
        there = [t for t in mates if t.block == result.block and t.order < result.order]
        told = _alike(result, there, discourse) + told
        if len(told) >= 2:
            break
    return _as_fine(told, result) if len(told) > 2 else told


def _is_bound(term: Term) -> bool:
    """Whether a term tells only where something begins or ends (children under 12)."""
    return term.claim.quantity.hedge in ("above", "below")


def _as_fine(told: list[Term], result: Term) -> list[Term]:
    """The terms printed finely enough for a difference as fine as the result (47,404 is none of 1.8 million)."""
    reach = abs(result.middle) / _FINE
    own = result.claim.quantity.step
    return [t for t in told if (step := t.claim.quantity.step) <= own or float(step) <= reach]


def _alike(result: Term, terms: list[Term], discourse: Discourse) -> list[Term]:
    """The terms that a result may compare: percentages for points, its own unit for a difference; for a multiple those
    of the dimension of the last one before it.
    """
    if result.kind == "points":
        return [t for t in terms if t.kind == "share"]
    told = [
        t for t in terms if t is not result and t.is_amount and not is_difference(t, discourse) and not _is_bound(t)
    ]
    told = [t for t in told if not is_whole(t, discourse)]
    plain = [t for t in told if "average" not in t.roles]
    told = told if len(told) == _PAIR and len(plain) == 1 else plain
    if result.is_amount:
        return [t for t in told if t.alike(result)]
    last = next((t for t in reversed(told) if t.order < result.order), None)
    return told if last is None or result.kind != "multiple" else [t for t in told if t.dimension == last.dimension]
