"""Yearly rates: the compound growth that leads from one value to another over a number of years."""

from __future__ import annotations

from collections.abc import Iterator

from ...told import Told
from ..binding.arithmetic import attempt, simple
from ..binding.arithmetic import cagr as evaluate
from ..binding.deciding import chance, decide, significant
from ..binding.outcome import Binding, Outcome, Tier
from ..binding.pairs import pairs
from ..discourse.terms import Discourse, Term
from ..discourse.times import year_of
from .yearly_base import from_year_before
from .yearly_dates import between_dates

_TELLING = 3
_LUCK = 0.1


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every yearly rate whose values and years can be found."""
    for term in discourse.terms:
        if "cagr" in term.roles and term.kind in ("share", "change"):
            bindings = list(_bindings(term, discourse))
            outcome = _divided(bindings, decide(bindings, evaluate), discourse) or between_dates(term, discourse)
            if outcome is not None:
                yield outcome


def _divided(bindings: list[Binding], told: Outcome | None, discourse: Discourse) -> Outcome | None:
    """What was told, unless no pair gives the rate and the whole growth of one of them, shared out evenly, does."""
    if told is not None and told.verdict not in ("undecided", "inconsistent"):
        return told
    for tried, binding in enumerate(bindings, start=1):
        even = attempt(simple, binding)
        luck = chance(even, 1 if _as_far_apart(binding, discourse) else tried)
        if even.verdict == "consistent" and significant(binding.term("rate")) >= _TELLING and luck < _LUCK:
            compound = attempt(evaluate, binding)
            if compound.verdict == "inconsistent":
                return compound.but(cause=Told("cause.divided"))
    return told


def _as_far_apart(binding: Binding, discourse: Discourse) -> bool:
    """Whether the text tells the two values of two years that lie as far apart as it says."""
    first, last = (year_of(binding.term(role), discourse) for role in ("from", "to"))
    return bool(first and last) and int(str(last)) - int(str(first)) == binding.term("years").claim.value


def _bindings(rate: Term, discourse: Discourse) -> Iterator[Binding]:
    years = [t for t in discourse.by_block[rate.block] if t.kind == "duration" and t.claim.unit == "year"]
    years.sort(key=lambda term: abs(term.order - rate.order))
    dated = from_year_before(rate, years[0], discourse) if years else None
    if dated is not None:
        yield dated
    for n, duration in enumerate(years[:3]):
        for pair in pairs(rate, discourse, percent=False):
            if duration in (pair.value, pair.base) or pair.value.kind == "duration":
                continue
            near = n == 0 and abs(duration.order - rate.order) <= 2
            tier: Tier = pair.tier if near else "searched"
            roles = (("to", pair.value), ("from", pair.base), ("years", duration), ("rate", rate))
            yield Binding("cagr", roles, tier, pair.prior - n, closed=pair.sure)
