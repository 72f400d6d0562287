"""Difference: how much more or less one value is than another, in their own unit."""

from __future__ import annotations

from collections.abc import Iterator

from .arithmetic import difference as evaluate
from .comparisons import is_difference
from .deciding import decide
from .outcome import Binding, Outcome
from .pairs import pairs
from .terms import Discourse, Term


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every stated difference whose two values can be found."""
    for term in discourse.terms:
        if term.is_amount and term.kind != "index" and is_difference(term, discourse):
            outcome = decide(list(_bindings(term, discourse)), evaluate)
            if outcome is not None:
                yield outcome


def _bindings(result: Term, discourse: Discourse) -> Iterator[Binding]:
    for pair in pairs(result, discourse, percent=False, like=True):
        if pair.closed or pair.value.order < pair.base.order or "base" in pair.base.roles:
            roles = (("a", pair.value), ("b", pair.base), ("difference", result))
            yield Binding("difference", roles, pair.tier, pair.prior)
