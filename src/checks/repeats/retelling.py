"""Retelling: figures told again that no longer agree. The place says which two are one fact, a misprint what happened.

Two figures are held against each other where the text points back (上述31.4%, these five), where one is the round mark
that the other passes, where one stands in the headline, or where one misprint turns one into the other and their
length, their labels and their number make that no accident.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from ..binding.comparisons import is_difference
from ..binding.deciding import significant
from ..binding.outcome import Outcome
from ..discourse.facts import Fact, fact_of
from ..discourse.naming import named
from ..discourse.terms import Discourse, Term
from ..discourse.times import past
from ..sums import series
from .misprints import Misprint, keys, misprint
from .twofold import differ, is_headline, is_telling, is_told_alike

_LONE = 0.0005
_LABELLED = 0.03
_POINTED = 0.05
_UNTIMED = 0.01
_TOLD = 0.5
_HEAD = 0.25
_FEW = 3
_LEAD = 3
_BEYOND = Decimal("1.9")
_SHIFTS = tuple(Decimal(10) ** power for power in (-8, -6, -4, -3, 3, 4, 6, 8))
_MARK_REACH = 3
_POINT_REACH = 400
_ELLIPSIS = 2
_ANSWER = 2
_TELLING = 3
_ROUGH = 3
_BY_MARK = Decimal("0.1")
_BY_DIGIT = Decimal("0.02")
_CLEARER = 4
_ABSURD = 4
_WEAK = 0.005


class Retold:
    """The figures of a text that may be told again, indexed by what a misprint leaves of them."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.terms = [term for term in discourse.terms if is_telling(term)]
        self._facts: dict[int, Fact] = {}
        self._alike: dict[tuple[str, str], int] = {}
        for term in self.terms:
            self._alike[term.dimension] = self._alike.get(term.dimension, 0) + 1

    def fact(self, term: Term) -> Fact:
        """The fact of a term, worked out once."""
        if term.order not in self._facts:
            fact = fact_of(term, self.discourse)
            before = self._before(term) if fact.label.is_empty else None
            self._facts[term.order] = fact.after(self.fact(before)) if before else fact
        return self._facts[term.order]

    def _before(self, term: Term) -> Term | None:
        """The figure of the same dimension that stands before a term in its sentence, with at most one between."""
        near = self.discourse.terms[max(0, term.order - _ELLIPSIS) : term.order][::-1]
        alike = (other for other in near if other.sentence == term.sentence and other.dimension == term.dimension)
        return None if term.cell is not None else next(alike, None)

    def rivals(self, term: Term) -> int:
        """How many figures of its dimension the text has."""
        return self._alike[term.dimension]


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every figure told again that disagrees with the first telling."""
    retold = Retold(discourse)
    done: set[int] = set()
    for finder in (_headlines, _pointing, _marks, _misprints):
        for outcome in finder(retold):
            orders = {term.order for _, term in outcome.binding.roles}
            if not orders & done:
                done |= orders
                yield outcome


def _headlines(retold: Retold) -> Iterator[Outcome]:
    """A headline figure that the body never tells, while it tells another under its label or one misprint away."""
    body = [term for term in retold.terms if not is_headline(term, retold.discourse)]
    for term in retold.terms:
        if not is_headline(term, retold.discourse):
            continue
        alike = [other for other in body if is_told_alike(term, other)]
        fact = retold.fact(term)
        if any(_confirms(other, term) or _rounded(retold.fact(other), fact) for other in alike):
            continue
        able = [other for other in alike if fact.may_be(retold.fact(other))]
        able = [other for other in able if _one_role(term, other, retold)] or able
        labelled = [other for other in able if fact.label.shared(retold.fact(other).label)]
        slipped = _slipped(term, labelled, _HEAD) or _slipped(term, able, _POINTED)
        if slipped is not None:
            yield differ(term, slipped[0], slipped[1].cause)
            continue
        other = _near_in_lead(fact, able, retold) or _named_in_lead(fact, able, retold)
        if other is not None and not _nearly(term, other):
            yield differ(term, other, None)


def _rounded(other: Fact, fact: Fact) -> bool:
    """Whether a figure is another one of its label without the last places (33 for 33.2)."""
    step, fine = fact.term.claim.quantity.step, other.term.claim.quantity.step
    near = fine < step and Fraction(step) >= 2 * other.term.interval.gap(fact.term.interval)
    return near and fact.label.shared(other.label) > 0


def _one_role(term: Term, other: Term, retold: Retold) -> bool:
    """Whether both say how far something moved, or neither does."""
    return is_difference(term, retold.discourse) == is_difference(other, retold.discourse)


def _confirms(other: Term, term: Term) -> bool:
    """Whether another figure says the same; a rough one (1000억 for 920억) confirms only its own value."""
    if other.claim.value == term.claim.value:
        return True
    return other.interval.meets(term.interval) and other.interval.narrower(_ROUGH)


def _slipped(term: Term, others: list[Term], trust: float) -> tuple[Term, Misprint] | None:
    """The other that a misprint parts from a term, where none else comes near and it is no accident among so many."""
    found = [(other, slip) for other in others if (slip := misprint(term, other))]
    if not found:
        return None
    best = min(found, key=lambda pair: pair[1].chance)
    others_near = any(
        other.claim.value != best[0].claim.value and slip.chance < _CLEARER * best[1].chance for other, slip in found
    )
    return best if not others_near and best[1].chance * len(others) <= trust else None


def _named_in_lead(fact: Fact, others: list[Term], retold: Retold) -> Term | None:
    """The one of the lead's figures whose label shares most with a headline figure's; percentages may be worked out."""
    if fact.term.dimension[0] == "percent":
        return None
    lead = [other for other in others if other.cell is None and other.block <= _LEAD]
    shares = [fact.label.shared(retold.fact(other).label) for other in lead]
    most = max(shares, default=0)
    named = [other for other, share in zip(lead, shares, strict=True) if share == most and most]
    if not named or any(_nearly(fact.term, other) for other in named):
        return None
    return named[0] if len(named) == 1 or fact.label.names_same(retold.fact(named[0]).label) else None


def _near_in_lead(fact: Fact, others: list[Term], retold: Retold) -> Term | None:
    """The lead's first figure that a headline figure misses by little: one that it claims to pass, or its subject's."""
    for other in others:
        if other.block > _LEAD - 1 or other.cell is not None or not other.claim.value:
            continue
        miss = abs(1 - (fact.term.claim.value or 0) / other.claim.value)
        marked = fact.term.claim.quantity.hedge in ("above", "below") and miss <= _BY_MARK
        same = fact.subject is not None and fact.subject == retold.fact(other).subject
        if other.alike(fact.term) and (marked or (same and significant(fact.term) >= _TELLING and miss <= _BY_DIGIT)):
            return other
    return None


def _nearly(first: Term, second: Term) -> bool:
    """Whether two figures part by no more than a step of the rougher one: rounded the wrong way, or hedged."""
    step = max(Fraction(term.claim.quantity.step) for term in (first, second))
    return first.interval.gap(second.interval) <= step


def _pointing(retold: Retold) -> Iterator[Outcome]:
    """A figure that the text points back to, and that it has not told."""
    for n, term in enumerate(retold.terms):
        told, this = "told" in term.roles, "this" in term.roles
        if not (told or this):
            continue
        near = [other for other in retold.terms[max(0, n - _POINT_REACH) : n] if "difference" not in other.roles]
        earlier = [other for other in near if is_told_alike(term, other)]
        if any(_confirms(other, term) for other in earlier):
            continue
        beside = _beside(term, retold)
        if beside is not None:
            yield differ(beside, term, None)
            continue
        others = [o for o in retold.terms if not 0 <= o.sentence - term.sentence <= _ANSWER] if told else []
        around = [other for other in others if other is not term and is_told_alike(term, other)] or earlier
        around = around if told else [other for other in around if _may_be_named(term, other, retold)]
        slipped = _slipped(term, around, _TOLD if told else _POINTED)
        if slipped is not None and not any(other.claim.value == term.claim.value for other in around):
            yield differ(slipped[0], term, slipped[1].cause)


def _may_be_named(term: Term, other: Term, retold: Retold) -> bool:
    """Whether the words of another figure leave it open that a figure pointed at (of the 3,450 fish) is that one."""
    mine, theirs = retold.fact(term), retold.fact(other)
    silent = mine.label.is_empty or theirs.label.is_empty
    return mine.may_be(theirs) and (silent or mine.label.shared(theirs.label) > 0)


def _beside(term: Term, retold: Retold) -> Term | None:
    """The figure of the same unit right before a figure pointed at (有5起，这五起), with nothing named between."""
    terms = retold.discourse.terms
    before = terms[term.order - 1] if term.order else None
    if before is None or before.dimension != term.dimension or not before.dimension[1] or "this" not in term.roles:
        return None
    gap = retold.discourse.between(before, term).strip()
    return before if before.is_amount and 0 < len(gap) <= _FEW + 1 and not gap[0].isalnum() else None


def _marks(retold: Retold) -> Iterator[Outcome]:
    """A round mark that the figure right before it is said to pass or to near, and does not."""
    for term in retold.terms:
        if not _is_mark(term, retold.discourse):
            continue
        before = _before_mark(term, retold)
        if before is not None and _misses(before, term):
            slip = misprint(before, term)
            yield differ(before, term, slip.cause if slip else None)


def _is_mark(term: Term, discourse: Discourse) -> bool:
    """Whether a number is a round mark of the figure before it; a hedge that says so says it with nothing between."""
    if "mark" in term.roles:
        return term.claim.quantity.hedge != "about"
    return "passed" in term.roles and not named(term.before, discourse)


def _before_mark(term: Term, retold: Retold) -> Term | None:
    """The nearest figure of the mark's dimension before it in its sentence, past changes alone, of no other time."""
    for other in reversed(retold.discourse.terms[max(0, term.order - _MARK_REACH) : term.order]):
        if other.sentence != term.sentence or other.kind == "date" or past(term.before, retold.discourse):
            return None
        if other.alike(term) and other.kind == term.kind:
            whole = not {"difference", "plan", "average", "base"} & other.roles
            return other if whole and significant(other) >= 2 and other.claim.quantity.hedge is None else None
        if other.is_amount:
            return None
    return None


def _misses(figure: Term, mark: Term) -> bool:
    value, line = figure.claim.value, mark.claim.value
    if not value or not line or figure.interval.meets(mark.interval):
        return False
    over = abs(value / line)
    if misprint(figure, mark) is not None:
        return True
    if over > _ABSURD or over * _ABSURD < 1:
        return any(1 <= over * shift <= _BEYOND for shift in _SHIFTS)
    return over < 1 or over > _BEYOND if mark.claim.quantity.hedge != "below" else over > 1 or over * 2 < 1


def _misprints(retold: Retold) -> Iterator[Outcome]:
    """Two figures, one misprint apart, whose length, labels and number make that no accident."""
    told = Counter((term.dimension, term.claim.value) for term in retold.terms)
    seen: dict[tuple[object, ...], Term] = {}
    for term in retold.terms:
        for key in keys(term):
            place = (term.dimension[0], term.kind, *key)
            other = seen.get(place)
            if other is not None and min(told[each.dimension, each.claim.value] for each in (other, term)) == 1:
                yield from _same_fact(other, term, retold)
            seen[place] = term


def _of_line(first: Fact, second: Fact, slip: Misprint, discourse: Discourse) -> bool:
    """Whether one of two figures stands in a short line of its own whose name the words beside the other have."""
    for line, other in ((first, second), (second, first)):
        short = line.term.cell is not None or series.short(line.term.block, discourse)
        named = line.label.pieces and line.label.pieces <= other.label.pieces and not other.manner
        if short and named and slip.chance <= _WEAK and "base" not in other.term.roles:
            return True
    return False


def _same_fact(first: Term, second: Term, retold: Retold) -> Iterator[Outcome]:
    """The misprint between two tellings of one fact; nothing where they may well be two facts."""
    if first.sentence == second.sentence or (first.cell is not None and second.cell is not None):
        return
    slip = misprint(first, second)
    if slip is None or first.interval.meets(second.interval):
        return
    mine, theirs = retold.fact(first), retold.fact(second)
    if not mine.may_be(theirs):
        return
    labelled, alone = slip.chance * _FEW, slip.chance * retold.rivals(first)
    same = mine.label.names_same(theirs.label) or _of_line(mine, theirs, slip, retold.discourse)
    silent = mine.label.is_empty or theirs.label.is_empty or mine.label.shared(theirs.label)
    if (silent and alone <= _LONE) or (same and labelled <= (_LABELLED if mine.one_frame(theirs) else _UNTIMED)):
        yield differ(first, second, slip.cause)
    elif (silent and alone <= _WEAK) or (same and labelled <= _LABELLED):
        yield differ(first, second, slip.cause, sure=False)
