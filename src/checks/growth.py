"""Growth: from one value to another, in percent, points, as a multiple, or by a multiple."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .arithmetic import growth as evaluate
from .deciding import decide
from .outcome import Binding, Outcome
from .pairs import pairs
from .terms import Discourse, Term


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every stated change whose two values can be found."""
    for term in discourse.terms:
        if term.roles & {"cagr"} or not _is_change(term):
            continue
        outcome = decide(list(_bindings(term, discourse)), evaluate)
        if outcome is not None:
            yield _explained(outcome)


def _is_change(term: Term) -> bool:
    return term.kind in ("change", "points") or (term.kind == "multiple" and "by" in term.roles)


def _bindings(change: Term, discourse: Discourse) -> Iterator[Binding]:
    note = "by" if change.kind == "multiple" else ""
    for pair in pairs(change, discourse, percent=change.kind != "multiple"):
        percentages = pair.value.dimension[0] == "percent"
        if change.kind == "points" and not percentages:
            continue
        if not pair.closed and not _same_direction(change, pair.value, pair.base):
            continue
        roles = (("to", pair.value), ("from", pair.base), ("change", change))
        yield Binding("growth", roles, pair.tier, pair.prior, note)


def _same_direction(change: Term, value: Term, base: Term) -> bool:
    """A fall leads to the smaller value; where the words give no direction, both ways are open."""
    nominal = change.claim.value
    if nominal is None or change.kind == "multiple" or change.interval.low == 0:
        return True
    if nominal < 0:
        return value.interval.low <= base.interval.high
    return True


def _explained(outcome: Outcome) -> Outcome:
    """The cause, where it is one of the two that editors know: percent for points, growth to for growth by."""
    if outcome.verdict != "inconsistent" or outcome.stated is None:
        return outcome
    value, base, change = (outcome.binding.term(role) for role in ("to", "from", "change"))
    if change.kind == "change" and value.dimension[0] == "percent":
        points = (value.interval - base.interval).abs()
        if points.meets(outcome.stated):
            return replace(outcome, cause="percent for percentage points")
    if outcome.binding.note == "by" and outcome.computed is not None:
        if (outcome.stated - outcome.computed).low <= 1 <= (outcome.stated - outcome.computed).high:
            return replace(outcome, cause="growth to for growth by")
    return outcome
