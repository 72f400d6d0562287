"""Per so many: how many of something there are for every so many people (6 beds per 1,000 residents)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from ...interval import Interval
from ...record import Record
from ..binding.arithmetic import per_many
from ..binding.comparisons import CLAUSE, is_difference
from ..binding.deciding import decide
from ..binding.outcome import Binding, Outcome
from ..binding.slots import measured
from ..discourse.labels import clause
from ..discourse.labels import find as find_named
from ..discourse.terms import Discourse, Term
from .per import Per, per

_LEAST = 100
_BACK = 16


class Rate(Record, frozen=True):
    """`term` is how many there are for every `many`, whose term is `printed` (每千人) unless it is a word (每万人).

    `kind` are the words before the many that say of whom, `what` those between it and the rate.
    """

    term: Term
    many: Interval
    printed: Term | None
    kind: str
    what: str
    unit: str


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every such rate whose population and whose total its paragraph tells."""
    for term in discourse.terms:
        rate = _rate(term, discourse)
        if rate is None:
            continue
        population, total = _population(rate, discourse), _total(rate, discourse)
        if population is not None and total is not None and population is not total:
            roles = (("total", total), ("n", population), ("mean", term))
            yield from filter(
                None, [decide([Binding("average", roles, "explicit", closed=True)], _for_every(rate.many))]
            )


def is_per_many(term: Term, discourse: Discourse) -> bool:
    """Whether a term is such a rate: no mean over one thing."""
    return _rate(term, discourse) is not None


def _for_every(many: Interval) -> Callable[[Binding], Outcome]:
    return lambda binding: per_many(binding, many)


def _rate(term: Term, discourse: Discourse) -> Rate | None:
    words = per(discourse.document.lang)
    if words is None or not term.is_amount or term.cell is not None:
        return None
    last = discourse.terms[term.order - 1] if term.order else term
    many = last.claim.value if last.claim.quantity.hedge is None else None
    if many is not None and many >= _LEAST and last.kind == "count" and last.sentence == term.sentence:
        gap = discourse.between(last, term)
        tied = next((word for word in words.each_after if gap.lstrip().startswith(word)), "")
        if tied or _led(last, words):
            what = CLAUSE.split(gap.lstrip()[len(tied) :])[-1].strip().removeprefix("の").removeprefix("의 ")
            return Rate(
                term, Interval.point(Fraction(many)), last, CLAUSE.split(last.before)[-1], what, last.dimension[1]
            )
    return _worded(term, words, discourse)


def _led(many: Term, words: Per) -> bool:
    """Whether a word for every stands right before a number, or begins it."""
    return many.before.rstrip().endswith(words.each_before) or many.claim.text.startswith(words.each_before)


def _worded(term: Term, words: Per, discourse: Discourse) -> Rate | None:
    """A rate whose many is a word (每万人)."""
    over = words.over(term, discourse) if words.many else None
    if over is None:
        return None
    name = max((many for many in words.many if over.name.startswith(many)), key=len, default="")
    if not name:
        return None
    what = CLAUSE.split(term.before)[-1].rpartition(name)[2]
    return Rate(term, Interval.point(words.many[name]), None, "", what, name[-1])


def _told(rate: Rate, discourse: Discourse) -> list[Term]:
    near = discourse.terms[max(0, rate.term.order - _BACK) : rate.term.order]
    told = [t for t in near if t.block == rate.term.block and t.is_amount and t.cell is None and t.sharp]
    return [t for t in told if t is not rate.printed and not is_difference(t, discourse)]


def _population(rate: Rate, discourse: Discourse) -> Term | None:
    """The amount that the words before the many name, else the only one of its kind in the sentence."""
    told = [t for t in _told(rate, discourse) if t.kind == "count" and t.dimension[1] == rate.unit]
    word = (rate.kind.split() or [""])[-1]
    found = find_named(word, [(t, clause(t, discourse)) for t in told], discourse)
    if found is not None:
        return found.term
    here = [t for t in told if t.sentence == rate.term.sentence]
    return here[0] if len(here) == 1 else None


def _total(rate: Rate, discourse: Discourse) -> Term | None:
    """The amount that the words between the many and the rate name, else the only one in the sentence."""
    told = [t for t in _told(rate, discourse) if t.alike(rate.term)]
    words = measured(rate.what, discourse.document.lang)
    found = find_named(words, [(t, clause(t, discourse)) for t in told], discourse)
    if found is not None:
        return found.term
    here = [t for t in told if t.sentence == rate.term.sentence and t.dimension[1] != rate.unit]
    return here[0] if len(here) == 1 else None
