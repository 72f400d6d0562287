"""Mistaken: the two slips that editors know of a change: percent for percentage points, growth *to* for growth *by*."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ...interval import Interval
from ...told import Told
from ..discourse.terms import Term
from .arithmetic import attempt
from .arithmetic import growth as evaluate
from .deciding import chance, decide, significant
from .outcome import Binding, Outcome

_NEVER = 99
_TELLING = 2
_LUCK = {"explicit": 0.1, "resolved": 0.02}
_CAUSES = {"change": "cause.percent", "points": "cause.points"}

Bind = Callable[[Term], Iterable[Binding]]
Roles = tuple[tuple[str, Term], ...]


def explained(outcome: Outcome) -> Outcome:
    """The outcome with the cause, if it is one of the two: then a miss of a resolved binding may accuse too."""
    bound = {"explicit": 1, "resolved": 2}.get(outcome.binding.tier, _NEVER)
    telling = outcome.verdict == "undecided" and significant(outcome.binding.term("change")) >= bound
    if not (telling or outcome.verdict == "inconsistent") or outcome.stated is None:
        return outcome
    cause = _cause(outcome, outcome.stated)
    return outcome.but(verdict="inconsistent", cause=cause) if cause else outcome


def _cause(outcome: Outcome, stated: Interval) -> str | None:
    value, base, change = (outcome.binding.term(role) for role in ("to", "from", "change"))
    percentages = value.dimension[0] == "percent"
    if change.kind == "change" and percentages and (value.interval - base.interval).abs().meets(stated):
        return Told(_CAUSES["change"]) if _in_place(outcome) else None
    if change.kind == "points" and not percentages and fits_as_percent(outcome.binding.roles):
        return Told(_CAUSES["points"])
    whole = 1 if change.kind == "multiple" else 100
    by = (change.kind == "change" or outcome.binding.note == "by") and (change.claim.value or 0) > 0
    if (
        by
        and value.interval.exceeds(base.interval)
        and outcome.computed is not None
        and (stated - Interval.point(whole)).meets(outcome.computed)
    ):
        return Told("cause.to_for_by")
    return outcome.cause


def _in_place(outcome: Outcome) -> bool:
    """Whether percentages may be what a change is of: a closed form gives them, or its own sentence tells both."""
    return outcome.binding.tier == "explicit" or outcome.binding.in_one_sentence


def fits_as_percent(roles: Roles) -> bool:
    """Whether points told of two amounts are the percentage from the one to the other."""
    return _holds(tuple((role, _twin(term) if role == "change" else term) for role, term in roles))


def fits_in_some_way(roles: Roles) -> bool:
    """Whether points told of two amounts are their difference (a rate per head, an index) or their percentage."""
    return _holds(roles) or fits_as_percent(roles)


def _holds(roles: Roles) -> bool:
    return attempt(evaluate, Binding("growth", roles, "searched")).verdict == "consistent"


def misnamed(change: Term, told: Outcome | None, bind: Bind) -> Outcome | None:
    """A change in percent whose pair is found once it is read in points, or the other way round, and then fits.

    `told` is what the change gave as it is printed: only where that is open, or a fit that chance explains, is the
    other reading tried. `bind` gives the bindings of a term.
    """
    if change.kind not in _CAUSES or significant(change) < _TELLING or not _open(told):
        return None
    twin = _twin(change)
    found = decide(list(bind(twin)), evaluate)
    if found is None or found.verdict != "consistent" or chance(found, 1) > _LUCK.get(found.binding.tier, -1):
        return None
    if not _in_place(found):
        return None
    if (found.binding.term("to").dimension[0] == "percent") != (twin.kind == "points"):
        return None
    roles = tuple((role, change if term is twin else term) for role, term in found.binding.roles)
    outcome = attempt(evaluate, found.binding.but(roles=roles))
    return outcome.but(cause=Told(_CAUSES[change.kind])) if outcome.verdict == "inconsistent" else None


def _open(told: Outcome | None) -> bool:
    return (
        told is None
        or told.verdict == "undecided"
        or (told.binding.tier == "searched" and chance(told, 1) > _LUCK["explicit"])
    )


def _twin(change: Term) -> Term:
    """The same number, read in points where percent is printed and in percent where points are."""
    return change.telling(change.claim.but(kind="points" if change.kind == "change" else "change"))
