"""Attached: the pair of values that a derived number (a change, a difference, a multiple) goes with by its place.

A derived number follows its pair in the same clause, stands inside it, leads into it, or opens the next sentence with
words that name nothing new ("That is growth of 50%").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from .comparisons import CLAUSE, Compared, compared, forms, is_difference, linked
from .deciding import sharp
from .outcome import Tier
from .terms import Discourse, Term

CROWD = 60
"""A sentence with more numbers than this is a list: no pair is read out of it."""
_LEAD = 36
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_BACK = 3
_DERIVED = ("share", "change", "points", "multiple", "rank", "date", "duration")


def attached(result: Term, discourse: Discourse) -> Iterator[tuple[Compared, Tier]]:
    """The pairs that a derived number may belong to, with how sure that is."""
    if result.cell is not None or len(discourse.mates(result)) > CROWD:
        return
    told = _respective(result, discourse)
    if told is not None:
        yield told, _sure(told, "explicit")
        return
    own = nearest(result, _pairs(result.sentence, discourse))
    if own is not None:
        yield own, _tier(own, result, discourse)
        return
    both = _both(result, discourse)
    if both is not None:
        yield both
        return
    split = _split(result, discourse)
    if split is not None:
        yield split
        return
    before = _pairs(result.sentence - 1, discourse)
    if len(before) == 1 and _bare(result, discourse):
        yield before[0], _sure(before[0], "explicit")


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
    """The pair around the result, else the last one before it, else the first one after it."""
    fitting = [pair for pair in pairs if result.order not in (pair.value.order, pair.base.order)]
    started = [pair for pair in fitting if pair.first < result.order]
    return started[-1] if started else fitting[0] if fitting else None


def _tier(pair: Compared, result: Term, discourse: Discourse) -> Tier:
    if pair.first < result.order < pair.last:
        return _sure(pair, "explicit")
    first, second = (pair.last, result.order) if pair.last < result.order else (result.order, pair.first)
    words = _words(first, second, discourse)
    if words is None:
        return "searched"
    leading = second == pair.first
    apart = forms(discourse.document.lang).apart
    if apart and (apart.search(words) or apart.search(CLAUSE.split(result.after)[0])):
        return "searched"
    known = "" if leading else pair.value.before + pair.base.before
    if linked(words, discourse.document.lang, known) and not (leading and len(words) > _LEAD):
        return _sure(pair, "explicit")
    return "searched" if leading or CLAUSE.search(words) else "resolved"


def _words(first: int, second: int, discourse: Discourse) -> str | None:
    """The words between two terms without the numbers; None where an amount that is no difference stands there."""
    terms = discourse.terms[first : second + 1]
    if any(t.kind not in _DERIVED and not is_difference(t, discourse) for t in terms[1:-1]):
        return None
    return "".join(discourse.between(a, b) for a, b in pairwise(terms))


def _sure(pair: Compared, tier: Tier) -> Tier:
    return tier if sharp(pair.value) and sharp(pair.base) else "resolved"


def _dated(sentence: int, discourse: Discourse) -> Iterator[Compared]:
    """Two amounts in a row that the sentence tells of two years (2020年18件, 2023年441件): the earlier is the base."""
    terms = [t for t in discourse.by_sentence.get(sentence, []) if t.cell is None]
    told = [t for t in terms if t.is_amount and t.kind != "duration" and not is_difference(t, discourse)]
    for first, second in pairwise(told):
        years = _year(first, discourse), _year(second, discourse)
        told_apart = first.alike(second) and None not in years and years[0] != years[1]
        if told_apart and linked(_without_dates(first, second, discourse), discourse.document.lang):
            early, late = (first, second) if str(years[0]) < str(years[1]) else (second, first)
            yield Compared(late, early)


def _year(term: Term, discourse: Discourse) -> str | None:
    """The year that a term's sentence gives it: its period's, else that of the last date before it."""
    period = term.claim.period
    if period is not None and _YEAR.fullmatch(period):
        return period
    dates = [t for t in discourse.mates(term) if t.kind == "date" and t.order < term.order]
    return dates[-1].claim.text.strip() if dates and _YEAR.fullmatch(dates[-1].claim.text.strip()) else None


def _without_dates(first: Term, second: Term, discourse: Discourse) -> str:
    terms = discourse.terms[first.order : second.order + 1]
    return "".join(discourse.between(a, b) for a, b in pairwise(terms))


def _both(result: Term, discourse: Discourse) -> tuple[Compared, Tier] | None:
    """The two amounts told before a difference or a multiple, if there is no third and no other time is named.

    They stand in its sentence, or in the two before it; only words of a gap (14 apart, a lead of) make them explicit.
    """
    if result.kind == "change" or elsewhere(result, discourse):
        return None
    told = _alike(result, discourse.mates(result), discourse)
    here = len(told) == 2
    if not told and _is_gap(result, discourse):
        told = _told_back(result, discourse)
    if len(told) != 2 or told[1].order > result.order or not told[0].alike(told[1]):
        return None
    rising = result.kind == "multiple" and told[0].interval.high < told[1].interval.high
    pair = Compared(told[1], told[0]) if rising else Compared(told[0], told[1])
    words = _words(told[1].order, result.order, discourse) if here else None
    near = words is not None and linked(words, discourse.document.lang) and _is_gap(result, discourse)
    return pair, _sure(pair, "explicit" if near else "resolved" if _is_gap(result, discourse) else "searched")


def _is_gap(result: Term, discourse: Discourse) -> bool:
    gap = forms(discourse.document.lang).gap
    return bool(gap and (gap.search(CLAUSE.split(result.before)[-1]) or gap.search(CLAUSE.split(result.after)[0])))


def _told_back(result: Term, discourse: Discourse) -> list[Term]:
    """What the two sentences before the result tell in its paragraph, once there are two."""
    told: list[Term] = []
    for back in (1, 2):
        mates = discourse.by_sentence.get(result.sentence - back, [])
        told = _alike(result, [t for t in mates if t.block == result.block], discourse) + told
        if len(told) >= 2:
            break
    return told


def _alike(result: Term, terms: list[Term], discourse: Discourse) -> list[Term]:
    """The terms that a result may compare: percentages for points, its own unit for a difference."""
    if result.kind == "points":
        return [t for t in terms if t.kind == "share"]
    told = [t for t in terms if t is not result and t.is_amount and not is_difference(t, discourse)]
    return [t for t in told if t.alike(result)] if result.is_amount else told


def elsewhere(result: Term, discourse: Discourse) -> bool:
    """Whether the words around a result hold it against another time (than last year)."""
    return _past(result.before, discourse) or _past(result.after[:_LEAD], discourse)


def _past(words: str, discourse: Discourse) -> bool:
    """Whether words name an earlier time."""
    past = forms(discourse.document.lang).past
    return bool(past and past.search(words))


def _bare(result: Term, discourse: Discourse) -> bool:
    """Whether a sentence opens with the result and names nothing new before it."""
    start = discourse.sentences.spans[result.sentence][0]
    mates = [t for t in discourse.mates(result) if t.order < result.order]
    amounts = [t for t in discourse.mates(result) if t.is_amount and t.kind != "duration" and t is not result]
    opening = discourse.text[start : result.claim.start]
    return not mates and not amounts and linked(opening, discourse.document.lang, strict=True)


def _split(result: Term, discourse: Discourse) -> tuple[Compared, Tier] | None:
    """The base stands before the result, alone in its sentence; the value is the one amount of the sentence before."""
    told = _values(result.sentence, discourse, result)
    here = [t for t in told if t.order < result.order] or told
    if len(here) != 1 or "base" not in here[0].roles:
        return None
    base = here[0]
    if base.order < result.order and _past(result.before, discourse) and not _past(base.before, discourse):
        return None
    value = _told_before(base, result.sentence - 1, discourse, result)
    if value is None:
        return None
    words = _words(min(base.order, result.order), max(base.order, result.order), discourse)
    near = words is not None and linked(words, discourse.document.lang)
    pair = Compared(value, base)
    return pair, _sure(pair, "explicit" if near else "resolved")


def _told_before(base: Term, sentence: int, discourse: Discourse, result: Term) -> Term | None:
    """The one amount of a sentence that a base may belong to; one that is itself compared passes on what it is compared
    with ("Visitors were 37. The year before, 25, up 47%. In 2019 it was 32, up 16%").
    """
    for back in range(_BACK):
        there = [t for t in _values(sentence - back, discourse, result) if t.alike(base)]
        if len(there) != 1 or there[0].block != base.block:
            return None
        derived = any(t.kind in ("change", "points", "multiple") for t in discourse.mates(there[0]))
        if not (derived and "base" in there[0].roles):
            return there[0]
    return None


def _values(sentence: int, discourse: Discourse, result: Term) -> list[Term]:
    """The amounts of a sentence that are neither differences nor spans of time."""
    known = forms(discourse.document.lang).ago
    return [
        t
        for t in discourse.by_sentence.get(sentence, [])
        if t is not result
        and t.is_amount
        and not is_difference(t, discourse)
        and not (t.kind == "duration" and (t.after.lstrip().startswith(known or ("\ue004",)) or t.claim.unit == "year"))
    ]
