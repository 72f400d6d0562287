"""Mean changes: how much something changed by in each year (from 900 to 1,500 in three years, 200 a year).

They are held against the change that is told for the whole time, else against the two values of their sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..binding.arithmetic import average, mean_change
from ..binding.comparisons import compared, is_difference
from ..binding.deciding import decide
from ..binding.outcome import Binding, Outcome
from ..discourse.terms import Discourse, Term
from .per import per

_SPAN = "year"


def is_mean_change(term: Term, discourse: Discourse) -> bool:
    """Whether a term says by how much something changed in each year (年均增加450万)."""
    words = per(discourse.document.lang)
    if words is None or not term.is_amount or term.cell is not None or not is_difference(term, discourse):
        return False
    over = words.over(term, discourse)
    return "cagr" in term.roles or (over is not None and over.span == _SPAN)


def is_rate_of_change(term: Term, discourse: Discourse) -> bool:
    """Whether a term says by how much something changed in each span of time, of whatever length."""
    words = per(discourse.document.lang)
    over = words.over(term, discourse) if words is not None and is_difference(term, discourse) else None
    return is_mean_change(term, discourse) or (over is not None and over.span is not None)


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every mean change whose time and whole change its sentence tells."""
    for term in discourse.terms:
        if "difference" in term.roles and is_mean_change(term, discourse):
            yield from filter(None, [_outcome(term, discourse)])


def _outcome(mean: Term, discourse: Discourse) -> Outcome | None:
    told = [t for t in discourse.mates(mean) if t.order < mean.order and t.cell is None]
    spans = [t for t in told if t.kind == "duration" and t.claim.unit == _SPAN]
    if len({t.interval for t in spans}) != 1 or spans[0].interval.high <= 1:
        return None
    changes = [t for t in told if t.alike(mean) and is_difference(t, discourse) and not is_mean_change(t, discourse)]
    if changes:
        roles = (("total", changes[-1]), ("n", spans[-1]), ("mean", mean))
        return decide([Binding("average", roles, "explicit", closed=len(changes) == 1)], average)
    pairs = [p for p in compared(discourse).get(mean.sentence, []) if p.value.alike(mean) and p.last < mean.order]
    if len(pairs) != 1:
        return None
    both = (("to", pairs[0].value), ("from", pairs[0].base), ("n", spans[-1]), ("mean", mean))
    return decide([Binding("average", both, "explicit", closed=True)], mean_change)
