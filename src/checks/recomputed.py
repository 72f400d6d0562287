"""Recomputed: shares, growths, differences and sums whose operands stand far off, found because the arithmetic fits.

The nearer operands are tried first, and a fit counts against its chance: how exact it is against how many were tried.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain

from .binding.arithmetic import Evaluate, attempt, difference, growth, share, sums
from .binding.comparisons import is_difference
from .binding.deciding import chance, significant
from .binding.outcome import Binding, Outcome
from .binding.rough import may_hold
from .discourse.naming import label_of
from .discourse.terms import Discourse, Term

_LUCK = 0.1
_DOUBTED = 0.05
_SMALL = 10
_TELLING = 2
_TELLING_SUM = 3
_BESIDE = 2
_MOST = 24
_FAR = 80
_PARTS = 8
_NO_OPERAND = frozenset({"average", "plan"})


def find(discourse: Discourse, free: frozenset[int], accused: frozenset[int]) -> Iterator[tuple[str, Outcome]]:
    """The code and the outcome of every relation found for the terms in `free`, none with a term accused elsewhere."""
    told = Pool([t for t in discourse.terms if t.is_amount and t.sharp and t.order not in accused])
    runs = [run for run in _runs(discourse) if not any(term.order in accused for term in run)]
    runs.sort(key=lambda run: run[0].order)
    for term in (term for term in discourse.terms if term.order in free and term.cell is None):
        found = _of_term(term, told, runs, discourse)
        if found is not None:
            yield found


class Pool:
    """The amounts that may be operands, in order, and those of each sentence."""

    def __init__(self, terms: list[Term]) -> None:
        self.terms = terms
        self.orders = [term.order for term in terms]
        self.by_sentence: dict[int, list[Term]] = {}
        for term in terms:
            if term.cell is None:
                self.by_sentence.setdefault(term.sentence, []).append(term)

    def around(self, term: Term) -> list[Term]:
        """Those that stand at most _FAR claims from a term."""
        first, last = bisect_left(self.orders, term.order - _FAR), bisect_right(self.orders, term.order + _FAR)
        return self.terms[first:last]


def _of_term(term: Term, told: Pool, runs: list[list[Term]], discourse: Discourse) -> tuple[str, Outcome] | None:
    if term.kind == "change" and significant(term) >= _TELLING:
        return _first("CF104", _changes(term, told, discourse), growth)
    if term.kind == "share" and significant(term) >= _TELLING:
        return _first("CF101", _shares(term, told), share)
    if not term.is_amount or term.kind in ("duration", "index") or significant(term) < _TELLING_SUM:
        return None
    if is_difference(term, discourse):
        return _first("CF103", _differences(term, told), difference)
    return _first("CF201", _sums(term, runs), sums)


def _first(code: str, bindings: Iterator[Binding], evaluate: Evaluate) -> tuple[str, Outcome] | None:
    """The first binding that holds and does not do so by chance; short figures fit more than they should."""
    for tried, binding in enumerate(bindings, start=1):
        outcome = attempt(evaluate, binding) if may_hold(binding) else None
        if outcome is not None and outcome.verdict == "consistent" and chance(outcome, tried) < _luck(binding):
            return code, outcome
    return None


def _luck(binding: Binding) -> float:
    if any(abs(term.interval.high) < _SMALL for _, term in binding.roles[:-1]):
        return 0.0
    return _LUCK if significant(binding.roles[-1][1]) > _TELLING else _DOUBTED


def _beside(term: Term, told: Pool) -> list[Term]:
    """The amounts nearest to a term in its sentence, before it first; those of the sentence before if it has none."""
    here = [t for t in told.by_sentence.get(term.sentence, []) if t is not term]
    ordered = [*[t for t in here if t.order < term.order][::-1], *[t for t in here if t.order > term.order]]
    before = told.by_sentence.get(term.sentence - 1, [])[::-1]
    return (ordered or before)[:_BESIDE]


def _alike(first: Term, told: Pool) -> list[Term]:
    """The amounts of a term's dimension, nearest first, its namesakes before others."""
    found = [t for t in told.around(first) if t is not first and t.alike(first) and t.kind == first.kind]
    near = [t for t in found if not t.roles & _NO_OPERAND]
    return sorted(near, key=lambda t: (t.dimension != first.dimension, abs(t.order - first.order)))[:_MOST]


def _changes(change: Term, told: Pool, discourse: Discourse) -> Iterator[Binding]:
    for value in _beside(change, told):
        if value.kind == "duration" or is_difference(value, discourse):
            continue
        label = label_of(value, discourse)
        far = [t for t in _alike(value, told) if t.sentence != value.sentence]
        named = sorted(far, key=lambda t: not label.names_same(label_of(t, discourse)))
        for base in named:
            yield Binding("growth", (("from", base), ("to", value), ("change", change)), "searched")


def _shares(result: Term, told: Pool) -> Iterator[Binding]:
    after = told.by_sentence.get(result.sentence + 1, [])[:1]
    for part in chain(_beside(result, told), after):
        for whole in _alike(part, told):
            if whole.interval.exceeds(part.interval):
                yield Binding("share", (("part", part), ("whole", whole), ("share", result)), "searched")


def _differences(result: Term, told: Pool) -> Iterator[Binding]:
    for value in (t for t in _beside(result, told) if t.alike(result)):
        for other in _alike(value, told):
            if other is not result:
                yield Binding("difference", (("a", value), ("b", other), ("difference", result)), "searched")


def _sums(total: Term, runs: list[list[Term]]) -> Iterator[Binding]:
    at = bisect_left(runs, total.order, key=lambda run: run[0].order)
    near = sorted(runs[max(0, at - _MOST) : at + _MOST], key=lambda run: abs(run[0].order - total.order))
    for run in near[:_MOST]:
        if run[0].alike(total) and run[0].kind == total.kind and total not in run:
            yield Binding("sum", (*(("part", part) for part in run), ("total", total)), "searched")


def _runs(discourse: Discourse) -> list[list[Term]]:
    """The like amounts of each sentence, paragraph and column of a table, two or more and no total among them."""
    places: dict[tuple[object, ...], list[Term]] = {}
    for term in discourse.terms:
        if term.is_amount and term.kind not in ("duration", "index") and not is_difference(term, discourse):
            for place in _places(term):
                places.setdefault((*place, term.dimension), []).append(term)
    runs = {tuple(t.order for t in run): run for run in places.values() if 2 <= len(run) <= _PARTS and _parts(run)}
    return list(runs.values())


def _places(term: Term) -> tuple[tuple[object, ...], ...]:
    if term.cell is not None:
        return (("column", term.block, term.cell[1]),)
    return (("sentence", term.sentence), ("paragraph", term.block))


def _parts(run: Sequence[Term]) -> bool:
    return all(term.sharp and not term.roles & {"average", "base", "total"} for term in run)
