"""Reconciling: one cause, one finding.

What another relation confirms is no suspect; what one mistake breaks together is told once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..record import Record
from .binding.deciding import chance
from .binding.outcome import DIRECTION, Coded, Outcome

_CONFIRMING = {"share", "ratio", "difference", "growth", "cagr", "average", "conversion", "sum", "repeat", "period"}
_ALONE = {"shares_sum", "order", "count", "range", "period"}
_ORDER = {"consistent": 0, "hedge": 1, "inconsistent": 2, "undecided": 3}
_TIERS = {"explicit": 0, "resolved": 1, "searched": 2}
_VOUCHED = 0.05


class Kept(Record, frozen=True):
    """An outcome that is reported; `others` are those that the same mistake makes inconsistent too."""

    code: str
    outcome: Outcome
    others: tuple[Coded, ...] = ()


def reconciled(outcomes: Iterable[Coded]) -> list[Kept]:
    """What is reported of all outcomes, those that one mistake explains under one of them."""
    told = sorted(outcomes, key=lambda pair: _ORDER[pair[1].verdict])
    suspects: list[Kept] = []
    kept: list[Kept] = []
    confirmed = _confirmed(told)
    for code, outcome in told:
        if outcome.verdict in ("inconsistent", "undecided") and _cleared(outcome, confirmed):
            continue
        (suspects if outcome.verdict == "inconsistent" else kept).append(Kept(code, outcome))
    vouched = _vouched(kept)
    return kept + _merged([each for each in suspects if _stands(each.outcome, vouched)], vouched)


def _stands(outcome: Outcome, vouched: set[int]) -> bool:
    """Whether what else holds leaves an accusation: not both tellings are vouched for; where unsure, just one is."""
    if outcome.binding.check != "repeat":
        return True
    sure = len(vouched & _involved(outcome))
    return sure < 2 if outcome.binding.tier == "explicit" else sure == 1


def _cleared(outcome: Outcome, confirmed: set[tuple[int, str]]) -> bool:
    """Whether other relations confirm what is accused: the result, or both tellings of a figure told twice."""
    accused = _involved(outcome) if outcome.binding.check == "repeat" else {_result(outcome)}
    return all((order, _cleared_by(outcome)) in confirmed for order in accused)


def _confirmed(told: list[Coded]) -> set[tuple[int, str]]:
    return {
        (_result(outcome), check)
        for _, outcome in told
        if outcome.verdict in ("consistent", "hedge") and outcome.binding.check in _CONFIRMING
        for check in ("", outcome.binding.check)
    }


def _result(outcome: Outcome) -> int:
    return outcome.binding.roles[-1][1].order


def _involved(outcome: Outcome) -> set[int]:
    return {term.order for _, term in outcome.binding.roles}


def _cleared_by(outcome: Outcome) -> str:
    """The check that has to confirm the result to clear an accusation ("": any).

    A sum whose parts the text names may be wrong in a part, whatever else its total agrees with, a mean in its total;
    shares that exceed their whole may each be right of another; a share of a whole that is not printed is known from
    its siblings alone. No sum elsewhere speaks for a rank, a list, a span of time or a figure that cannot be.
    """
    check, tier = outcome.binding.check, outcome.binding.tier
    if outcome.binding.note == DIRECTION:
        return DIRECTION
    of_unprinted = check == "share" and all(role != "whole" for role, _ in outcome.binding.roles)
    alone = check in _ALONE or of_unprinted
    return check if alone or (check in ("sum", "average") and tier == "explicit") else ""


def _vouched(kept: list[Kept]) -> set[int]:
    """The terms that stand in relations which hold, and not by chance: several vouch where one alone would not."""
    doubt: dict[int, float] = {}
    for outcome in (each.outcome for each in kept if each.outcome.verdict == "consistent"):
        odds = chance(outcome, 1)
        for order in _involved(outcome):
            doubt[order] = doubt.get(order, 1.0) * odds
    return {order for order, odds in doubt.items() if odds < _VOUCHED}


def _merged(suspects: list[Kept], vouched: set[int]) -> list[Kept]:
    """One finding for a result accused twice, and for several relations that share a term nothing else vouches for."""
    results = Counter(_result(each.outcome) for each in suspects)
    shared = Counter(order for each in suspects for order in _involved(each.outcome))
    culprits = {order for order, times in shared.items() if times > 1 and order not in vouched}
    culprits |= {order for order, times in results.items() if times > 1}
    merged: list[Kept] = []
    for each in sorted(suspects, key=lambda each: _rank(each, culprits)):
        common = culprits & _involved(each.outcome)
        for n, first in enumerate(merged):
            if common & _involved(first.outcome) or _within(first.outcome, each.outcome):
                merged[n] = first.but(others=(*first.others, (each.code, each.outcome)))
                break
        else:
            merged.append(each)
    return merged


def _within(first: Outcome, second: Outcome) -> bool:
    """Whether the terms of one relation are all among those of the other."""
    mine, theirs = _involved(first), _involved(second)
    return mine <= theirs or theirs <= mine


def _rank(each: Kept, culprits: set[int]) -> tuple[bool, int, bool, int]:
    """Which of several is told: one with a likely cause, bound explicitly, whose result is what they share."""
    outcome = each.outcome
    in_result = _result(outcome) in culprits
    return outcome.cause is None, _TIERS[outcome.binding.tier], not in_result, min(_involved(outcome))
