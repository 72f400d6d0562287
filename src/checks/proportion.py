"""Proportion: an accusation is believed where the numbers are near what is said of them, or a slip away from it.

A wrong number in print is a slip (a digit, a scale word) or a number that was right once, and so not far from the
right one. Numbers that are neither belong to other things; and what is known to a factor only accuses nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from .binding.outcome import DIRECTION, Binding, Coded, Outcome
from .binding.slips import is_telling

Operands = tuple[object, ...]

_FAR, _CLOSED_FAR = 5.0, 100.0
"""How many times too large or too small a number may be without a slip: bound openly, and in one construction."""
_SHARP = 3
"""How many times the width of what an operand means its upper end has to be."""
_UNEVEN = 10
_ALL = 100
_PRODUCTS = frozenset(("share", "ratio", "average", "growth"))


def believed(outcomes: Iterable[Coded]) -> list[Coded]:
    """The outcomes without the accusations that are out of proportion, and those of numbers that have their result."""
    told = list(outcomes)
    settled = {_operands(each.binding) for _, each in told if each.verdict == "consistent"} - {None}
    return [each for each in told if each[1].verdict != "inconsistent" or _stands(each[1], settled)]


def _stands(outcome: Outcome, settled: Set[Operands | None]) -> bool:
    binding = outcome.binding
    if binding.check == "difference":
        return binding.tier == "explicit" or not _is_uneven(binding)
    if binding.check not in _PRODUCTS or binding.note == DIRECTION:
        return True
    if _operands(binding) in settled:
        return False
    if not binding.closed and not all(term.interval.narrower(_SHARP) for _, term in binding.roles[:-1]):
        return False
    if is_telling(outcome):
        return True
    return (binding.closed or not _exceeds(outcome)) and _times(outcome) <= (_CLOSED_FAR if binding.closed else _FAR)


def _is_uneven(binding: Binding) -> bool:
    """Whether one side of a difference is so small that the difference is next to the other side itself."""
    small, large = sorted(abs(binding.term(role).interval.about[0]) for role in ("a", "b"))
    return small * _UNEVEN <= large


def _exceeds(outcome: Outcome) -> bool:
    """Whether what is said to be a part is larger than its whole."""
    if outcome.binding.check != "share" or outcome.stated is None or outcome.computed is None:
        return False
    return outcome.computed.low > _ALL >= outcome.stated.high


def _operands(binding: Binding) -> Operands | None:
    """What a relation of one sentence is between, apart from its result; None where it spans several."""
    if not binding.in_one_sentence:
        return None
    result = binding.roles[-1][1]
    return binding.check, result.kind, *((role, term.order) for role, term in binding.roles[:-1])


def _times(outcome: Outcome) -> float:
    """How many times too large or too small one of the numbers is at least."""
    if outcome.stated is None or outcome.computed is None:
        return 1.0
    stated, computed = outcome.stated.about[0], outcome.computed.about[0]
    binding = outcome.binding
    found = [_apart(stated, computed)]
    if binding.check == "growth" and {"to", "from"} <= {role for role, _ in binding.roles}:
        value, base = (binding.term(role).interval.about[0] for role in ("to", "from"))
        moved = {"change": base * stated / 100, "points": stated}.get(binding.roles[-1][1].kind)
        found += [] if moved is None else [_apart(value, base + moved), _apart(value, base - moved)]
    return min(found)


def _apart(one: float, other: float) -> float:
    """The factor between two numbers; 1 where one of them is nothing, which no factor tells."""
    one, other = abs(one), abs(other)
    return max(one / other, other / one) if one and other else 1.0
