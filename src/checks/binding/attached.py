"""Attached: the pair of values that a derived number (a change, a difference, a multiple) goes with by its place.

A derived number follows its pair in the same clause, stands inside it, leads into it, or opens the next sentence with
words that name nothing new ("That is growth of 50%").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..changes.afterwards import told_afterwards
from ..changes.years_told import of_two_years
from ..discourse.directions import apposed
from ..discourse.terms import Discourse, Term
from ..discourse.times import elsewhere, told_year
from .across import across
from .comparisons import CLAUSE, Compared, compared, is_difference, linked, restated
from .forms import forms
from .gaps import between_two, firm_tier, words_between
from .lone import lone
from .outcome import Tier
from .pointed import pointed

CROWD = 60
"""A sentence with more numbers than this is a list: no pair is read out of it."""
_LEAD = 36


def attached(result: Term, discourse: Discourse) -> Iterator[tuple[Compared, Tier]]:
    """The pairs that a derived number may belong to, with how sure that is."""
    if result.cell is not None or len(discourse.mates(result)) > CROWD:
        return
    told = _respective(result, discourse)
    if told is not None:
        yield told, firm_tier(told, "explicit")
        return
    by_place = pointed(result, discourse)
    if by_place is not None:
        yield by_place
        return
    own = nearest(result, _pairs(result.sentence, discourse))
    if own is not None:
        tier: Tier = "searched" if _of_others_too(own, result, discourse) else _tier(own, result, discourse)
        drawn = between_two(result, discourse) if tier == "searched" and own.first > result.order else None
        yield drawn if drawn and drawn[1] == "explicit" else (own, tier)
        return
    dated = of_two_years(result, discourse)
    if dated is not None:
        yield dated
        return
    alone = lone(result, discourse)
    if alone is not None:
        yield alone, firm_tier(alone, "explicit")
        return
    of_gap = _of_gap(result, discourse)
    both = None if of_gap or elsewhere(result, discourse) else between_two(result, discourse)
    if both is not None:
        yield both
        return
    split = across(result, discourse)
    if split is not None:
        yield split
        return
    after = told_afterwards(result, discourse)
    if after is not None:
        yield after
        return
    if of_gap:
        return
    before = [pair for pair in _pairs(result.sentence - 1, discourse) if _derivable(result, pair)]
    if len(before) == 1 and _bare(result, discourse):
        yield before[0], firm_tier(before[0], "explicit")


def _of_others_too(pair: Compared, result: Term, discourse: Discourse) -> bool:
    """Whether a result goes with more than a pair: several pairs are told and it sums them up, or another base is."""
    several = sum(other.last < result.order for other in _pairs(result.sentence, discourse)) > 1
    return ("total" in result.roles and several) or _told_after(pair, result, discourse)


def _told_after(pair: Compared, result: Term, discourse: Discourse) -> bool:
    """Whether a result is held against an amount right after it that is none of the pair (four more than the 10)."""
    following = [t for t in discourse.terms[result.order + 1 : result.order + 3] if t.kind != "duration"]
    if not following or following[0] in (pair.value, pair.base) or following[0].sentence != result.sentence:
        return False
    words, rules = discourse.between(result, following[0]).rstrip().lower(), forms(discourse.document.lang)
    onward = words.endswith(rules.held) or bool(rules.onward and rules.onward.match(words))
    return following[0].alike(pair.value) and onward


def _derivable(result: Term, pair: Compared) -> bool:
    """Whether a pair is of the dimension that a result is derived from: percentages for points, its own for amounts."""
    if result.kind == "points":
        return not pair.value.is_amount
    return pair.value.alike(result) if result.is_amount else pair.value.is_amount


def _respective(result: Term, discourse: Discourse) -> Compared | None:
    """The pair that stands in the same place of its list as the result in that after "respectively"."""
    mates = [t for t in discourse.mates(result) if t.cell is None]
    opening = next((n for n, t in enumerate(mates) if "respectively" in t.roles), None)
    if opening is None or mates[opening].order > result.order:
        return None
    results = [t for t in mates[opening:] if t.alike(result) and t.kind == result.kind]
    pairs = [pair for pair in _pairs(result.sentence, discourse) if pair.last < mates[opening].order]
    if len(results) < 2 or len(results) != len(pairs):
        return None
    return pairs[results.index(result)]


def _pairs(sentence: int, discourse: Discourse) -> list[Compared]:
    closed = compared(discourse).get(sentence, [])
    taken = {term.order for pair in closed for term in (pair.value, pair.base)}
    dated = [pair for pair in _dated(sentence, discourse) if not {pair.value.order, pair.base.order} & taken]
    return sorted([*closed, *dated], key=lambda pair: pair.last)


def nearest(result: Term, pairs: list[Compared]) -> Compared | None:
    """The pair around the result, else the last one before it, else the first one after it; of several that have one
    value, the last one before it.
    """
    fitting = [pair for pair in pairs if result.order not in (pair.value.order, pair.base.order)]
    started = [pair for pair in fitting if pair.first < result.order]
    told = [pair for pair in started if pair.last < result.order and pair.value is started[-1].value]
    if told and started[-1].last > result.order:
        return told[-1]
    return started[-1] if started else fitting[0] if fitting else None


def _tier(pair: Compared, result: Term, discourse: Discourse) -> Tier:
    if pair.first < result.order < pair.last:
        return firm_tier(pair, "explicit")
    first, second = (pair.last, result.order) if pair.last < result.order else (result.order, pair.first)
    words = words_between(first, second, discourse)
    level = not pair.value.is_amount and any(t.kind == "share" for t in discourse.terms[first + 1 : second])
    if words is None or level:
        return "searched"
    leading = second == pair.first
    words = words if leading else _without_time(words, discourse)
    apart = forms(discourse.document.lang).apart
    if apart and (apart.search(words) or apart.search(CLAUSE.split(result.after)[0])):
        return "searched"
    known = "" if leading else pair.value.before + pair.base.before
    if linked(words, discourse.document.lang, known) and not (leading and len(words) > _LEAD):
        return firm_tier(pair, "explicit")
    resulting = forms(discourse.document.lang).resulting
    if leading and resulting and resulting.search(words):
        return firm_tier(pair, "explicit")
    if not leading and apposed(words, discourse.document.lang):
        return firm_tier(pair, "explicit")
    return "searched" if leading or CLAUSE.search(words) else "resolved"


def _without_time(words: str, discourse: Discourse) -> str:
    """The words after a value without those that only tell its time."""
    when = forms(discourse.document.lang).when
    return when.sub("", words) if when else words


def _dated(sentence: int, discourse: Discourse) -> Iterator[Compared]:
    """Two amounts in a row that the sentence tells of two years (2020年18件, 2023年441件): the earlier is the base."""
    terms = [t for t in discourse.by_sentence.get(sentence, []) if t.cell is None]
    amounts = [t for t in terms if t.is_amount and t.kind != "duration" and not restated(t, discourse)]
    told = [t for t in amounts if not is_difference(t, discourse)]
    for first, second in pairwise(told):
        years = told_year(first, discourse), told_year(second, discourse)
        told_apart = first.alike(second) and None not in years and years[0] != years[1]
        noun = "".join(first.after.split()[:1])
        if told_apart and linked(_without_dates(first, second, discourse), discourse.document.lang, noun):
            early, late = (first, second) if str(years[0]) < str(years[1]) else (second, first)
            yield Compared(late, early)


def _without_dates(first: Term, second: Term, discourse: Discourse) -> str:
    terms = discourse.terms[first.order : second.order + 1]
    return "".join(discourse.between(a, b) for a, b in pairwise(terms))


def _of_gap(result: Term, discourse: Discourse) -> bool:
    """Whether it is a gap between two sides that a result says has grown or shrunk (the gap has doubled)."""
    gap, worded = forms(discourse.document.lang).gap, not any(map(str.isdigit, result.claim.text))
    return (
        result.kind in ("multiple", "change") and worded and bool(gap and gap.search(CLAUSE.split(result.before)[-1]))
    )


def _bare(result: Term, discourse: Discourse) -> bool:
    """Whether a sentence opens with the result and names nothing new before it."""
    start = discourse.sentences.spans[result.sentence][0]
    mates = [t for t in discourse.mates(result) if t.order < result.order]
    amounts = [t for t in discourse.mates(result) if t.is_amount and t.kind != "duration" and t is not result]
    opening = discourse.text[start : result.claim.start]
    return not mates and not amounts and linked(opening, discourse.document.lang, strict=True)
