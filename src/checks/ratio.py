"""Ratio: one value is so many times another."""

from __future__ import annotations

from collections.abc import Iterator

from .arithmetic import ratio as evaluate
from .deciding import decide
from .outcome import Binding, Outcome
from .pairs import pairs
from .terms import Discourse, Term


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every multiple whose two values can be found."""
    for term in discourse.terms:
        if term.kind == "multiple" and "by" not in term.roles:
            outcome = decide(list(_bindings(term, discourse)), evaluate)
            if outcome is not None:
                yield outcome


def _bindings(multiple: Term, discourse: Discourse) -> Iterator[Binding]:
    for pair in pairs(multiple, discourse, percent=True):
        roles = (("numerator", pair.value), ("denominator", pair.base), ("multiple", multiple))
        yield Binding("ratio", roles, "searched" if _may_be_score(multiple) else pair.tier, pair.prior)


def _may_be_score(multiple: Term) -> bool:
    """Whether a multiple is printed as two numbers (3比1): that may be a score, and then it compares nothing."""
    return multiple.claim.unit is None and sum(char.isdigit() for char in multiple.claim.text) >= 2
