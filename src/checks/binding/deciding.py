"""Deciding: among the bindings that one result may have, which holds, and whether a miss may accuse.

Place and cues rank; arithmetic verifies. A fit counts against its chance: a round figure fits something by accident.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..discourse.terms import Term
from .arithmetic import Evaluate, attempt
from .outcome import Binding, Outcome
from .rough import may_hold
from .slips import slip

MAX_RIVALS = 60
_CHANCE = 0.35
_NEAR = 1.6
_TELLING = 3
_BELIEVED = 4
_DOUBT = 4
_TWO = 2
_NARROW = 0.06
_LOOSE = 4


def holding(bindings: Sequence[Binding], evaluate: Evaluate) -> Outcome | None:
    """The outcome of the best binding that holds, not by chance alone; None where none does. It looks for no slip."""
    ranked = _ranked(bindings)
    if not ranked:
        return None
    best = attempt(evaluate, ranked[0])
    return best if best.verdict == "consistent" else _rival(ranked, best, evaluate, _CHANCE)


def decide(bindings: Sequence[Binding], evaluate: Evaluate, trust: float = _CHANCE) -> Outcome | None:
    """The outcome of the best binding, or None when nothing plausible was found.

    The rivals of an explicit binding silence it when one of them fits better than by chance: `trust` is how likely a
    fit by accident may be and still count.
    """
    ranked = _ranked(bindings)
    if not ranked:
        return None
    best = attempt(evaluate, ranked[0])
    outcome = best if best.verdict == "consistent" else _against_rivals(ranked, best, evaluate, trust)
    return outcome and outcome.but(considered=lambda: [attempt(evaluate, binding) for binding in ranked])


def _ranked(bindings: Sequence[Binding]) -> list[Binding]:
    return sorted(bindings, key=lambda binding: -binding.prior)[:MAX_RIVALS]


def _against_rivals(ranked: list[Binding], best: Outcome, evaluate: Evaluate, trust: float) -> Outcome | None:
    rival = _rival(ranked, best, evaluate, trust)
    cause = None
    if best.binding.tier != "searched" and best.verdict == "inconsistent":
        cause = slip(best, evaluate)
    if rival is not None and not (cause and best.binding.tier == "explicit" and _weaker(rival, best)):
        return rival
    return _accused(best, cause)


def _rival(ranked: list[Binding], best: Outcome, evaluate: Evaluate, trust: float) -> Outcome | None:
    """The best-placed other binding that fits, if it does not fit by chance alone."""
    for tried, binding in enumerate(ranked[1:], start=2):
        outcome = attempt(evaluate, binding) if may_hold(binding) else None
        if (
            outcome is not None
            and outcome.verdict == "consistent"
            and (
                binding.prior >= best.binding.prior - _NEAR
                or chance(outcome, tried) < trust
                or _operands(outcome) == _operands(best)
            )
        ):
            return outcome
    return None


def _operands(outcome: Outcome) -> set[int]:
    """The terms of a binding whatever their roles: the same two values the other way round are no new guess."""
    return {term.order for _, term in outcome.binding.roles}


def chance(outcome: Outcome, tried: int) -> float:
    """How likely one of `tried` unrelated values would fit the stated interval: its relative width, times the tries."""
    if outcome.stated is None or outcome.computed is None:
        return 0.0
    if not outcome.stated.about[0]:
        return 1.0
    return min(1.0, outcome.stated.looseness(outcome.computed) * tried / 2)


def _weaker(rival: Outcome, best: Outcome) -> bool:
    return rival.binding.prior < best.binding.prior - _NEAR


def _accused(best: Outcome, cause: str | None) -> Outcome | None:
    if best.binding.tier == "searched":
        return None
    if best.verdict == "inconsistent" and not _may_accuse(best, cause):
        return best.but(verdict="undecided")
    return best.but(cause=cause)


def _may_accuse(best: Outcome, cause: str | None) -> bool:
    """Explicit bindings accuse unless the miss is absurd in a form that is not closed; resolved ones need sharp figures
    and a telling slip.
    """
    if best.binding.tier == "explicit":
        return (bool(cause) or best.binding.closed or not _absurd(best)) and _clear(best)
    result = best.binding.roles[-1][1]
    if best.computed is not None and not best.computed.narrower(_LOOSE):
        return False
    return bool(cause) and significant(result) >= _TELLING and all(term.sharp for _, term in best.binding.roles)


def firm(term: Term) -> bool:
    """Whether a term is narrow enough to calculate with; a bound (more than 14,000) may be."""
    return term.interval.narrower(4)


def _clear(best: Outcome) -> bool:
    """Whether a miss leaves no doubt where an operand is only a bound: it may stand for more than its step."""
    bounded = any(term.claim.quantity.hedge in ("above", "below") for _, term in best.binding.roles[:-1])
    if not bounded or best.stated is None or best.computed is None:
        return True
    return best.stated.gap(best.computed) * _DOUBT >= max(abs(best.stated.high), abs(best.computed.high))


def significant(term: Term) -> int:
    """How many significant digits a number prints: 3 for 54.7, 1 for 4万 and for a third."""
    value = term.claim.value
    if term.claim.quantity.kind == "fraction" and not any(char.isdigit() for char in term.claim.text):
        return 1
    return len(f"{abs(value):f}".replace(".", "").strip("0")) if value is not None else 0


def telling(term: Term) -> bool:
    """Whether hardly any other sum would fit a number: it prints two significant digits, or 5.0% and not 5%."""
    return significant(term) >= _TWO or 0 < term.spread <= _NARROW


def _absurd(outcome: Outcome) -> bool:
    """A miss by more than a factor that no slip explains: the wrong numbers were bound, not a mistake made."""
    if outcome.stated is None or outcome.computed is None:
        return False
    stated, computed = abs(outcome.stated.high), abs(outcome.computed.high)
    return stated > _BELIEVED * computed or computed > _BELIEVED * stated
