"""Rough: whether a binding may hold, and by which factor a number would have to be off for it to.

Floating point, to pass over the many bindings and slips that cannot hold; those near enough are evaluated exactly.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...interval import Interval
from ...record import Record
from ..discourse.terms import Term
from .outcome import Binding, Outcome

_SLACK = 0.06
_FINE = 0.01
_LINEAR = {"sum": {"part": 1, "less": -1}, "difference": {"a": 1, "b": -1}}
_PROPORTIONAL = {
    "share": {"part": 1, "whole": -1},
    "ratio": {"numerator": 1, "denominator": -1},
    "average": {"total": 1, "n": -1},
}


def may_hold(binding: Binding) -> bool:
    """Whether a binding may be consistent: False only where it surely is not."""
    computed = _computed(binding)
    return computed is None or _near(binding.roles[-1][1], computed)


def may_add_up(parts: Sequence[Term], total: Term) -> bool:
    """Whether the sum of some terms may be another: False only where it surely is not."""
    return _near(total, [_added(parts)])


def _near(result: Term, computed: list[tuple[float, float]]) -> bool:
    """Whether one of some values, each with how wide it is, may be a result."""
    stated = abs(result.middle)
    doubt = _SLACK * stated + 2 * result.spread * max(stated, 1.0)
    for value, margin in computed:
        about = abs(value)
        if abs(about - stated) <= doubt + _SLACK * about + margin:
            return True
    return False


def _added(parts: Sequence[Term]) -> tuple[float, float]:
    value = wide = 0.0
    for term in parts:
        value += term.middle
        wide += term.spread * abs(term.middle)
    return value, 2 * wide


def may_meet(first: Term, second: Term) -> bool:
    """Whether two terms may mean the same value: False only where they surely do not."""
    reach = first.spread * abs(first.middle) + second.spread * abs(second.middle)
    return abs(first.middle - second.middle) <= reach + _SLACK * abs(first.middle)


def _computed(binding: Binding) -> list[tuple[float, float]] | None:
    """About what a binding computes, in each way that it may be meant, and about how wide; None where unknown."""
    if binding.check == "difference":
        first, second = binding.term("a"), binding.term("b")
        wide = 2 * (first.spread * abs(first.middle) + second.spread * abs(second.middle))
        return [(first.middle - second.middle, wide)]
    if binding.check == "growth":
        return _grown(binding)
    if binding.check == "sum":
        return [_added(binding.all("part"))]
    if binding.check not in _PROPORTIONAL:
        return None
    (top, _), (bottom, _) = _PROPORTIONAL[binding.check].items()
    quotient = _quotient(binding.term(top), binding.term(bottom))
    scales = (100, 1000) if binding.check == "share" else (1,)
    return quotient and [(scale * quotient[0], scale * quotient[1]) for scale in scales]


def _grown(binding: Binding) -> list[tuple[float, float]] | None:
    before, after, change = (binding.term(role) for role in ("from", "to", "change"))
    quotient = None if change.kind == "points" else _quotient(after, before)
    if quotient is None:
        return None
    value, wide = quotient
    if change.kind == "multiple":
        return [(value, wide), (value - 1, wide)]
    return [(100 * (value - 1), 100 * wide)]


def _quotient(above: Term, below: Term) -> tuple[float, float] | None:
    if not below.middle or below.spread >= 1:
        return None
    value = above.middle / below.middle
    return value, 2 * abs(value) * (above.spread + below.spread)


class Wanted(Record, frozen=True):
    """The factors that may repair a sum, each with how far off it may be, as a share of it."""

    factors: tuple[float, ...]
    slack: float

    def near(self, factor: float) -> bool:
        """Whether a factor is near enough to be tried."""
        return any(abs(factor - wanted) <= self.slack * abs(wanted) for wanted in self.factors)


def repairing(outcome: Outcome, term: Term) -> Wanted | None:
    """The factors on a term that may repair an outcome; None where any may (no plain arithmetic)."""
    if outcome.stated is None or outcome.computed is None:
        return None
    stated, computed = _middle(outcome.stated), _middle(outcome.computed)
    value = abs(_middle(term.interval))
    if not (stated and computed and value):
        return None
    factors = _factors(outcome, term, stated, computed, value)
    if factors is None:
        return None
    widths = sum(_relative(interval) for interval in (outcome.stated, outcome.computed, term.interval))
    if len(factors) > 2:
        widths = max(widths, (outcome.stated.about[1] + outcome.computed.about[1]) / value)
    return Wanted(factors, _FINE + 2 * widths * max(1.0, *(abs(1 / factor) for factor in factors if factor)))


def _factors(outcome: Outcome, term: Term, stated: float, computed: float, value: float) -> tuple[float, ...] | None:
    binding = outcome.binding
    role = next(name for name, other in binding.roles if other is term)
    if term is binding.roles[-1][1]:
        known = binding.check in (*_LINEAR, *_PROPORTIONAL, "growth")
        return (computed / stated, -computed / stated) if known else None
    if role in _PROPORTIONAL.get(binding.check, {}):
        return ((stated / computed) ** _PROPORTIONAL[binding.check][role],)
    if binding.check == "growth":
        return _of_growth(outcome, role, stated)
    if role in _LINEAR.get(binding.check, {}):
        return tuple(1 + sign * (end - computed) / value for end in (stated, -stated) for sign in (1, -1))
    return None


def _of_growth(outcome: Outcome, role: str, stated: float) -> tuple[float, ...] | None:
    """On one of two values that a percentage or a multiple compares; None for points, or where one is not printed."""
    binding = outcome.binding
    change = binding.term("change")
    if not binding.all("from"):
        return None
    before, after = (_middle(binding.term(name).interval) for name in ("from", "to"))
    if change.kind == "points" or not (before and after):
        return None
    if change.kind == "multiple":
        wanted = [stated + (1 if binding.note == "by" else 0)]
    else:
        wanted = [1 + stated / 100, 1 - stated / 100]
    ratios = [each * before / after for each in wanted if each]
    return tuple(each if role == "to" else 1 / each for each in ratios)


def _middle(interval: Interval) -> float:
    return interval.about[0]


def _relative(interval: Interval) -> float:
    middle, width = interval.about
    return width / abs(middle) if middle else 1.0
