"""Deciding: among the bindings that one result may have, which holds, and whether a miss may accuse.

Place and cues rank; arithmetic verifies. A fit counts against its chance: a round figure fits something by accident.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .arithmetic import Evaluate, attempt
from .outcome import Binding, Outcome
from .slips import slip

MAX_RIVALS = 60
_CHANCE = 0.35
_NEAR = 1.6


def decide(bindings: Sequence[Binding], evaluate: Evaluate) -> Outcome | None:
    """The outcome of the best binding, or None when nothing plausible was found.

    The rivals of an explicit binding silence it when one of them fits better than by chance.
    """
    ranked = sorted(bindings, key=lambda binding: -binding.prior)[:MAX_RIVALS]
    outcomes = [attempt(evaluate, binding) for binding in ranked]
    if not outcomes:
        return None
    best = outcomes[0]
    if best.verdict == "consistent":
        return best
    rival = _rival(outcomes, best)
    cause = None
    if best.binding.tier != "searched" and best.verdict == "inconsistent":
        cause = slip(best, evaluate)
    if rival is not None and not (cause and best.binding.tier == "explicit" and _weaker(rival, best)):
        return rival
    return _accused(best, cause)


def _rival(outcomes: list[Outcome], best: Outcome) -> Outcome | None:
    """The best-placed other binding that fits, if it does not fit by chance alone."""
    for tried, outcome in enumerate(outcomes[1:], start=2):
        if outcome.verdict == "consistent" and (
            outcome.binding.prior >= best.binding.prior - _NEAR or chance(outcome, tried) < _CHANCE
        ):
            return outcome
    return None


def chance(outcome: Outcome, tried: int) -> float:
    """How likely one of `tried` unrelated values would fit the stated interval: its relative width, times the tries."""
    if outcome.stated is None or outcome.computed is None:
        return 0.0
    middle = abs(outcome.stated.low + outcome.stated.high) / 2
    if not middle:
        return 1.0
    width = float((outcome.stated.width + outcome.computed.width) / middle)
    return min(1.0, width * tried / 2)


def _weaker(rival: Outcome, best: Outcome) -> bool:
    return rival.binding.prior < best.binding.prior - _NEAR


def _accused(best: Outcome, cause: str | None) -> Outcome | None:
    if best.binding.tier == "searched":
        return None
    if best.verdict == "inconsistent" and best.binding.tier == "resolved" and not cause:
        return replace(best, verdict="undecided")
    return replace(best, cause=cause)
