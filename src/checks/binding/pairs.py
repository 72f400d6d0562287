"""Pairs: the two amounts that a change, a difference or a multiple may compare, ranked by place, cue and name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from ...record import Record
from ..discourse import nearness
from ..discourse.terms import Discourse, Term
from ..discourse.times import elsewhere, past, past_left_out
from ..sums.rows import rowed
from .attached import CROWD, attached
from .comparisons import CLAUSE, is_difference, linked
from .corroborated import corroborated, witnesses
from .forms import forms
from .outcome import Tier
from .sides import named
from .slots import slotted

_FAR = 30
_WORD = re.compile(r"[^\W\d_]{2,}")
_CLOSED = 8.0
_UNLIKE = 1000
_LOOSE = 1.0
_CORROBORATED = 4.0


class Pair(Record, frozen=True):
    """`base` is what the other value is held against (from, denominator); `tier` and `prior` as in a Binding.

    `closed` marks the pairs of a closed form: which of the two is the base is then beyond doubt.
    """

    value: Term
    base: Term
    tier: Tier
    prior: float
    closed: bool = False
    by_label: bool = False

    @property
    def sure(self) -> bool:
        """Whether one construction holds the pair and its result: no label led to a value."""
        return self.closed and self.tier == "explicit" and not self.by_label


def pairs(result: Term, discourse: Discourse, percent: bool, like: bool = False) -> Iterator[Pair]:
    """The pairs that a result may compare.

    `percent` lets percentages be compared (for points and for changes of a share), `like` keeps to the result's own
    dimension (for differences).
    """
    near, far = _candidates(result, discourse, percent, like)
    closed = list(_closed(result, discourse, percent, like))
    yield from closed
    sure = {frozenset((pair.value.order, pair.base.order)) for pair in closed}
    about = _About(result, near, far, discourse)
    for first, second in combinations([*near, *far], 2):
        if not first.alike(second) or (sure and frozenset((first.order, second.order)) in sure):
            continue
        if "base" in first.roles and "base" in second.roles:
            continue
        yield about.oriented(first, second)
        yield about.oriented(second, first)


def _closed(result: Term, discourse: Discourse, percent: bool, like: bool) -> Iterator[Pair]:
    placed = list(attached(result, discourse))
    settled = any(tier == "explicit" for _, tier in placed) or len(discourse.mates(result)) > CROWD
    told = None if settled else slotted(result, discourse, like) or named(result, discourse, like)
    if told is None and not settled and (row := rowed(result, discourse)) and (row[1] == "explicit" or not placed):
        told = row
    for pair, tier in [told] if told else placed:
        if (pair.value.is_amount or percent) and (not like or pair.value.alike(result)):
            prior = {"explicit": _CLOSED, "resolved": _CLOSED / 2}.get(tier, _LOOSE)
            yield Pair(pair.value, pair.base, tier, prior, closed=True, by_label=told is not None)


def _candidates(result: Term, discourse: Discourse, percent: bool, like: bool) -> tuple[list[Term], list[Term]]:
    def fits(term: Term) -> bool:
        if term is result or term.roles & {"bound"} or (like and not term.alike(result)):
            return False
        return term.is_amount or (percent and term.kind == "share")

    low = max(0, result.order - _FAR)
    around = discourse.terms[low : result.order + _FAR]
    near = [term for term in around if term.sentence == result.sentence and fits(term)]
    far = [term for term in discourse.terms[low : result.order] if fits(term) and term.sentence != result.sentence]
    return near[-10:], far[-10:]


class _About:
    """What the pairs of one result have in common, worked out once: how well each of its candidates is placed."""

    def __init__(self, result: Term, near: list[Term], far: list[Term], discourse: Discourse) -> None:
        self.result, self.near, self.discourse = result, near, discourse
        self._here = {term.order for term in near}
        self._told = witnesses(result, discourse)
        self._place = {term.order: self._placed(term) for term in (*near, *far)}
        self._naming = {term.order: nearness.naming(term, result, discourse) for term in (*near, *far)}

    def oriented(self, value: Term, base: Term) -> Pair:
        """The pair of two candidates, one way round; the way that the cues give ranks higher."""
        based = "base" in base.roles
        prior = self._place[value.order] + self._place[base.order] + (0.3 if value.order < base.order else 0.0)
        prior += 2.0 if based else -1.5 if "base" in value.roles else 0.0
        prior += self._naming[base.order]
        tier = self._tier(value, base, based)
        if tier != "searched" and self._apart(value, base):
            tier = "searched"
        other = self._of_another_time(base) or self._of_another_clause(base)
        if self._told and value.sharp and base.sharp and not other and self._corroborated(value, base):
            near_by = all(t.sentence >= self.result.sentence - 1 and t.cell is None for t in (value, base))
            tier, prior = "explicit" if near_by else tier, prior + _CORROBORATED
        return Pair(value, base, tier, prior)

    def _placed(self, term: Term) -> float:
        result = self.result
        score = -0.25 * min(abs(result.order - term.order), 12)
        score += 1.5 if term.order in self._here else 0.8 if term.block == result.block else 0.0
        score -= 1.0 if "difference" in term.roles or "rest" in term.roles else 0.0
        score -= 1.0 if term.claim.quantity.hedge in ("above", "below") else 0.0
        score -= 0.7 if term.kind == "duration" and result.kind != "duration" else 0.0
        return score

    def _tier(self, value: Term, base: Term, based: bool) -> Tier:
        """Explicit: both in the result's sentence, nearest to it among their like, one of them marked as the base."""
        result = self.result
        if not (based or result.kind != "change") or not _same_size(value, base):
            return "searched"
        if value.order not in self._here or base.order not in self._here:
            return "resolved" if based and value.block == base.block == result.block else "searched"
        closest = self._closest(value, base)
        gap = max(abs(result.order - value.order), abs(result.order - base.order))
        leads = value.order < max(base.order, result.order)
        leads = leads and not (value.enclosed or self._of_what_follows(base))
        if based and closest and gap <= 4 and leads and value.sharp and base.sharp and not self._listed(base):
            return "explicit"
        return "resolved" if based or closest else "searched"

    def _listed(self, base: Term) -> bool:
        """Whether a base is the last of several that stand side by side (from 214, then 387, to 652)."""
        told = [t for t in self.near if t.order < base.order and t.alike(base)]
        words = self.discourse.between(told[-1], base) if told else ""
        return words.startswith("、") and not CLAUSE.search(words[1:])

    def _closest(self, value: Term, base: Term) -> bool:
        """Whether no other amount of their dimension, differences aside, stands nearer to the result."""
        alike = [term for term in self.near if term.alike(value) and "difference" not in term.roles]
        alike.sort(key=lambda term: abs(term.order - self.result.order))
        return {term.order for term in alike[:2]} == {value.order, base.order}

    def _apart(self, value: Term, base: Term) -> bool:
        """Whether a time or a subject of its own parts the result from the pair, or the base from its value."""
        if base.order < self.result.order and elsewhere(self.result, self.discourse):
            return True
        if self._of_another_clause(base):
            return True
        if self._nearer_to_another(base):
            return True
        if _has_own_subject(base, value, self.discourse):
            return True
        return not _continues(max(value, base, key=lambda t: t.order), self.result, self.discourse)

    def _of_another_clause(self, base: Term) -> bool:
        """Whether a result names the time that it is held against, and a base stands in a clause after that (9.5 fewer
        than the year before, but above the 172 promised).
        """
        between = self.discourse.text[self.result.claim.end : base.claim.start]
        return bool(CLAUSE.search(between)) and elsewhere(self.result, self.discourse)

    def _nearer_to_another(self, base: Term) -> bool:
        """Whether another number derived like the result stands right before a base that follows both (310 more than
        in 2023, 1,160 below the 19,400): the base is that one's.
        """
        last = self.discourse.terms[base.order - 1]
        if last.order <= self.result.order or last.kind != self.result.kind:
            return False
        return not last.is_amount or is_difference(last, self.discourse)

    def _of_another_time(self, base: Term) -> bool:
        """Whether a result is held against an earlier time, and a base told before it is of none."""
        bygone = "base" in base.roles or past(base.before, self.discourse)
        return base.order < self.result.order and not bygone and elsewhere(self.result, self.discourse)

    def _of_what_follows(self, base: Term) -> bool:
        """Whether a base stands after the result with a word for than behind it: it leads to a result of its own."""
        than = forms(self.discourse.document.lang).than
        return base.order > self.result.order and base.after.lstrip(" )）").startswith(than)

    def _corroborated(self, value: Term, base: Term) -> bool:
        return corroborated(value, base, self.result, self._told, self.discourse)


def _continues(last: Term, result: Term, discourse: Discourse) -> bool:
    """Whether no clause with a subject of its own stands between the operands and a result that follows them."""
    if last.order > result.order or last.cell is not None:
        return True
    terms = discourse.terms[last.order : result.order + 1]
    words = "".join(discourse.between(a, b) for a, b in pairwise(terms))
    return not CLAUSE.search(words) or linked(words, discourse.document.lang, last.before)


def _has_own_subject(base: Term, value: Term, discourse: Discourse) -> bool:
    """Whether the clause of a base after its value names something new (sales 132, exports beat last year's 10)."""
    if value.order > base.order or value.sentence != base.sentence or base.cell is not None:
        return False
    *before, own = CLAUSE.split(base.before)
    words = past_left_out(own, discourse)
    told = discourse.text[discourse.sentences.spans[value.sentence][0] : value.claim.start]
    new = not linked(words, discourse.document.lang, value.before)
    return bool(before) and new and not any(stem in told.lower() for stem in _stems(words))


def _stems(words: str) -> list[str]:
    """How the words begin: four letters of a Latin word, two of any other."""
    return [word[: 4 if word.isascii() else 2].lower() for word in _WORD.findall(words)]


def _same_size(first: Term, second: Term) -> bool:
    """Whether neither is thousands of times the other ("from 3.2 to 4.1 million" leaves a scale unsaid)."""
    big, small = abs(first.middle), abs(second.middle)
    return big <= _UNLIKE * small and small <= _UNLIKE * big
