"""Yearly rates: the compound growth that leads from one value to another over a number of years."""

from __future__ import annotations

from collections.abc import Iterator

from .arithmetic import cagr as evaluate
from .deciding import decide
from .outcome import Binding, Outcome, Tier
from .pairs import pairs
from .terms import Discourse, Term


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every yearly rate whose values and years can be found."""
    for term in discourse.terms:
        if "cagr" in term.roles and term.kind in ("share", "change"):
            outcome = decide(list(_bindings(term, discourse)), evaluate)
            if outcome is not None:
                yield outcome


def _bindings(rate: Term, discourse: Discourse) -> Iterator[Binding]:
    years = [t for t in discourse.terms if t.block == rate.block and t.kind == "duration" and t.claim.unit == "year"]
    years.sort(key=lambda term: abs(term.order - rate.order))
    for n, duration in enumerate(years[:3]):
        for pair in pairs(rate, discourse, percent=False):
            if duration in (pair.value, pair.base) or pair.value.kind == "duration":
                continue
            near = n == 0 and abs(duration.order - rate.order) <= 2
            tier: Tier = pair.tier if near else "searched"
            roles = (("to", pair.value), ("from", pair.base), ("years", duration), ("rate", rate))
            yield Binding("cagr", roles, tier, pair.prior - n, closed=pair.sure)
