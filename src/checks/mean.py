"""Average: a total divided by a number gives the mean (per head, per day, each)."""

from __future__ import annotations

from collections.abc import Iterator

from . import nearness
from .arithmetic import average as evaluate
from .deciding import decide
from .outcome import Binding, Outcome, Tier
from .terms import Discourse, Term

_REACH = 12


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every mean whose total and number can be found."""
    for term in discourse.terms:
        if "average" in term.roles and term.is_amount and term.cell is None:
            outcome = decide(list(_bindings(term, discourse)), evaluate)
            if outcome is not None:
                yield outcome


def _bindings(mean: Term, discourse: Discourse) -> Iterator[Binding]:
    window = discourse.terms[max(0, mean.order - _REACH) : mean.order + 3]
    amounts = [t for t in window if t is not mean and t.is_amount and not t.roles & {"bound", "difference"}]
    for amount in amounts:
        for number in amounts:
            if amount is number or not _plausible(amount, number, mean):
                continue
            yield Binding(
                "average",
                (("total", amount), ("n", number), ("mean", mean)),
                _tier(amount, number, mean),
                _prior(amount, number, mean, discourse),
            )


def _plausible(amount: Term, number: Term, mean: Term) -> bool:
    """The total is counted as the mean is; what divides it is counted as something else."""
    return amount.alike(mean) and number.dimension != amount.dimension and number.interval.low > 0


def _prior(amount: Term, number: Term, mean: Term, discourse: Discourse) -> float:
    prior = -0.25 * (abs(mean.order - amount.order) + abs(mean.order - number.order))
    prior += 1.0 * (amount.sentence == mean.sentence) + 1.0 * (number.sentence == mean.sentence)
    prior += 0.5 if "total" in amount.roles else 0.0
    return prior + nearness.naming(number, mean, discourse) * 0.5


def _tier(amount: Term, number: Term, mean: Term) -> Tier:
    same = amount.sentence == number.sentence == mean.sentence
    near = max(abs(mean.order - amount.order), abs(mean.order - number.order)) <= 2
    return "resolved" if same and near else "searched"
