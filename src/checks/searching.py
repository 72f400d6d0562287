"""Searching: the last pass. Relations of what nothing has bound, found by arithmetic alone; they only verify.

It comes after reconciling, so that what it finds neither clears an accusation nor vouches for a figure.
"""

from __future__ import annotations

from collections.abc import Sequence

from . import recomputed
from .discourse.terms import Discourse
from .periods import years_apart
from .reconcile import Kept
from .repeats import again

_REPEAT = "CF501"
_PERIOD = "CF401"


def supplemented(kept: Sequence[Kept], discourse: Discourse) -> list[Kept]:
    """What is kept, with what the search adds; what was undecided gives way to a relation that holds."""
    accused = frozenset(order for each in kept for order in _accused(each))
    repeated = {each.outcome.binding.roles[-1][1].order for each in kept if each.code == _REPEAT}
    every = frozenset(term.order for term in discourse.terms) - accused
    found = [Kept(_REPEAT, outcome) for outcome in again.find(discourse, every - repeated)]
    settled = {
        each.outcome.binding.roles[-1][1].order
        for each in kept
        if each.outcome.verdict in ("consistent", "hedge") and each.code != _REPEAT
    }
    found += [Kept(code, outcome) for code, outcome in recomputed.find(discourse, every - settled, accused)]
    found += [Kept(_PERIOD, outcome) for outcome in years_apart.find(discourse, every - settled)]
    told = {(each.code, each.outcome.binding.roles[-1][1].order) for each in found}
    return [each for each in kept if not _superseded(each, told)] + found


def _superseded(each: Kept, told: set[tuple[str, int]]) -> bool:
    return each.outcome.verdict == "undecided" and (each.code, each.outcome.binding.roles[-1][1].order) in told


def _accused(each: Kept) -> set[int]:
    """The terms that a contradiction may be due to: its result, and either of two tellings."""
    if each.outcome.verdict != "inconsistent":
        return set()
    roles = each.outcome.binding.roles
    return {term.order for _, term in (roles if each.code == _REPEAT else roles[-1:])}
