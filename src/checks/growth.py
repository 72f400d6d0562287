"""Growth: from one value to another, in percent, points, as a multiple, or by a multiple."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..interval import Interval
from .arithmetic import attempt
from .arithmetic import growth as evaluate
from .columns import column_pair
from .comparisons import compared
from .deciding import decide, significant
from .directed import directed, moved
from .heads import under_change_head
from .outcome import Binding, Outcome
from .pairs import pairs
from .terms import Discourse, Term

_SURE = 9.0
_NEVER = 99
_ROLES = ("to", "from", "change")


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every stated change whose two values can be found."""
    for term in discourse.terms:
        if term.roles & {"cagr", "average"}:
            continue
        if not (_is_change(term) or _is_inside(term, discourse) or under_change_head(term, discourse)):
            continue
        outcome = decide(list(_bindings(term, discourse)), evaluate)
        if outcome is not None:
            yield directed(_explained(outcome), _ROLES, discourse)
    yield from moved(discourse)


def _is_change(term: Term) -> bool:
    return term.kind in ("change", "points") or (term.kind == "multiple" and "by" in term.roles)


def _is_inside(term: Term, discourse: Discourse) -> bool:
    """Whether a percentage stands between a value and what it is held against ($84m, 6.4% above the $77m of 2022)."""
    pairs_here = (
        compared(discourse).get(term.sentence, []) if term.kind == "share" and "share" not in term.roles else []
    )
    return any(pair.first + 1 == term.order == pair.last - 1 and pair.value.is_amount for pair in pairs_here)


def _bindings(change: Term, discourse: Discourse) -> Iterator[Binding]:
    note = "by" if change.kind == "multiple" else ""
    in_table = column_pair(change, discourse, evaluate, _ROLES)
    if in_table is not None:
        yield Binding("growth", tuple(zip(_ROLES, (*in_table, change), strict=True)), "explicit", _SURE, closed=True)
    for pair in pairs(change, discourse, percent=change.kind != "multiple"):
        percentages = pair.value.dimension[0] == "percent"
        if change.kind == "points" and not percentages and not pair.sure:
            continue
        if not pair.closed and not _same_direction(change, pair.value, pair.base):
            continue
        roles = (("to", pair.value), ("from", pair.base), ("change", change))
        yield Binding("growth", roles, pair.tier, pair.prior, note, pair.sure)
        if change.claim.quantity.kind == "fraction":
            yield Binding("growth", roles, "searched", pair.prior - 0.1, "to")


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
    bound = {"explicit": 1, "resolved": 2}.get(outcome.binding.tier, _NEVER)
    telling = outcome.verdict == "undecided" and significant(outcome.binding.term("change")) >= bound
    if not (telling or outcome.verdict == "inconsistent") or outcome.stated is None:
        return outcome
    cause = _cause(outcome, outcome.stated)
    return replace(outcome, verdict="inconsistent", cause=cause) if cause else outcome


def _cause(outcome: Outcome, stated: Interval) -> str | None:
    value, base, change = (outcome.binding.term(role) for role in _ROLES)
    percentages = value.dimension[0] == "percent"
    if change.kind == "change" and percentages and (value.interval - base.interval).abs().meets(stated):
        return "percent for percentage points"
    if change.kind == "points" and not percentages:
        percent = replace(change, claim=change.claim.but(kind="change"))
        roles = tuple((role, percent if term is change else term) for role, term in outcome.binding.roles)
        if attempt(evaluate, replace(outcome.binding, roles=roles)).verdict == "consistent":
            return "percentage points for percent"
    whole = 1 if change.kind == "multiple" else 100
    by = (change.kind == "change" or outcome.binding.note == "by") and (change.claim.value or 0) > 0
    if (
        by
        and value.interval.low > base.interval.high
        and outcome.computed is not None
        and (stated - Interval.point(whole)).meets(outcome.computed)
    ):
        return "growth to for growth by"
    return outcome.cause
