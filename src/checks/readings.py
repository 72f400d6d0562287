"""Readings: an accusation gives way where its numbers have another plausible reading that holds.

The result and one operand stay, the other is sought among the amounts around them; parts that are told to add up to
one total are not held against another. A fit counts against its chance: how exact it is against how many were tried.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from .binding.arithmetic import Evaluate, attempt, average, difference, growth, increment, ratio, share, sums
from .binding.deciding import chance, telling
from .binding.outcome import DIRECTION, Binding, Coded, Outcome
from .binding.rough import may_hold
from .discourse.terms import Discourse, Term

_FAR = 60
_OPERANDS = 2
_CENTRAL = 3
_SEVERAL = 2
_MOST = 24
_LUCK = 0.03
_CLOSED_LUCK = 0.015
_KIN_LUCK = 0.35
_NEARER_LUCK = 0.25
_CLOSED_KIN_LUCK = 0.1
_HELD = 0.25
_BASES = ("from", "to", "a", "b", "numerator", "denominator")
_OTHERS: dict[str, tuple[Evaluate, tuple[str, ...]]] = {
    "share": (share, ("whole",)),
    "growth": (growth, ("from", "to")),
    "difference": (difference, ("a", "b")),
    "ratio": (ratio, ("numerator", "denominator")),
    "average": (average, ("total", "n")),
}


def plausible(outcomes: Iterable[Coded], discourse: Discourse) -> list[Coded]:
    """The outcomes without the accusations that another reading of the same numbers answers."""
    told = list(outcomes)
    held = _Held(outcome for _, outcome in told if outcome.verdict == "consistent")
    return [each for each in told if each[1].verdict != "inconsistent" or not _answered(each[1], held, discourse)]


class _Held:
    """The relations that hold: which terms stand together in one, and in how many a term stands."""

    def __init__(self, outcomes: Iterable[Outcome]) -> None:
        self._kin: dict[int, set[int]] = {}
        self._times: Counter[int] = Counter()
        for outcome in outcomes:
            if chance(outcome, 1) >= _HELD:
                continue
            orders = {term.order for _, term in outcome.binding.roles}
            self._times.update(orders)
            for order in orders:
                self._kin.setdefault(order, set()).update(orders)

    def together(self, first: Term, second: Term) -> bool:
        """Whether two terms stand in one relation that holds."""
        return second.order in self._kin.get(first.order, ())

    def sibling(self, term: Term, whole: Term) -> bool:
        """Whether a term is one of several parts of a whole."""
        return self._times[whole.order] >= _SEVERAL and self.together(term, whole)

    def central(self, term: Term) -> bool:
        """Whether a term stands in several relations that hold: others may be of it too."""
        return self._times[term.order] >= _CENTRAL


def _answered(outcome: Outcome, held: _Held, discourse: Discourse) -> bool:
    binding = outcome.binding
    if binding.note == DIRECTION or any(term.cell is not None for _, term in binding.roles):
        return False
    if binding.check == "difference" and binding.closed:
        return False
    if binding.check == "sum":
        return _of_another_total(binding, held, discourse)
    evaluate, roles = _OTHERS.get(binding.check, (growth, ()))
    if len(binding.roles) != _OPERANDS + 1 or any(len(binding.all(role)) != 1 for role in roles):
        return False
    if any(_fits(binding, role, evaluate, held, discourse) for role in roles) or _is_step(binding):
        return True
    return any(_fits(each, role, evaluate, held, discourse, True) for each in _turned(binding) for role in roles)


def _turned(binding: Binding) -> Iterator[Binding]:
    """A change read the other way about: what it was said to end at is where another one began."""
    if binding.check in ("growth", "ratio"):
        (first, a), (second, b), result = binding.roles
        yield binding.but(roles=((first, b), (second, a), result))


def _of_another_total(binding: Binding, held: _Held, discourse: Discourse) -> bool:
    """Whether parts told apart from a total make up another one, or share a whole with it as its equals."""
    parts, total = binding.all("part"), binding.term("total")
    if total.kind == "share" and all(held.together(total, part) for part in parts):
        return True
    apart = all(part.sentence != total.sentence for part in parts)
    return apart and _fits(binding, "total", sums, held, discourse)


def _fits(
    binding: Binding, role: str, evaluate: Evaluate, held: _Held, discourse: Discourse, turned: bool = False
) -> bool:
    """Whether another term in a role makes the binding hold, too exactly for chance."""
    kept = next(term for name, term in binding.roles if name != role)
    old, result = binding.term(role), binding.roles[-1][1]
    closed = binding.closed and (role != "whole" or old.sentence == result.sentence)
    luck, kin_luck = (_CLOSED_LUCK, _CLOSED_KIN_LUCK) if closed else (_LUCK, _KIN_LUCK)
    rough = not closed and (result.claim.quantity.kind == "fraction" or not telling(result))
    tried = beside = 0
    for term in _candidates(binding, role, held, discourse):
        roles = tuple((name, term if name == role else before) for name, before in binding.roles)
        other = binding.but(roles=roles, tier="searched")
        if role == "whole" and term.middle < kept.middle:
            continue
        tried, beside = tried + 1, beside + (term.sentence == result.sentence)
        if not may_hold(other):
            continue
        outcome = attempt(evaluate, other)
        if outcome.verdict != "consistent":
            continue
        kin = held.together(kept, term)
        loose = not closed and (old.block != result.block or _is_nearer(term, old, result))
        loose = loose or (turned and term.sentence == result.sentence)
        bound = kin_luck if kin else _NEARER_LUCK if loose else luck
        if rough and _is_near(term, role, result) and not held.sibling(term, old):
            return True
        tries = 1 if kin else beside if term.sentence == result.sentence else tried
        if chance(outcome, tries) < bound:
            return True
    return False


def _is_near(term: Term, role: str, result: Term) -> bool:
    """Whether a term stands where a rough figure may mean it: a whole in its paragraph, others in its sentence."""
    return term.block == result.block if role == "whole" else term.sentence == result.sentence


def _is_nearer(term: Term, old: Term, result: Term) -> bool:
    """Whether a term stands nearer to the result than the operand that it would replace, which is told elsewhere."""
    return old.sentence != result.sentence and abs(term.order - result.order) < abs(old.order - result.order)


def _candidates(binding: Binding, role: str, held: _Held, discourse: Discourse) -> list[Term]:
    """The terms that may stand in a role instead of the one that does: central ones first, then the nearest."""
    result, old = binding.roles[-1][1], binding.term(role)
    taken = {term.order for _, term in binding.roles}
    around = discourse.terms[max(0, result.order - _FAR) : result.order + _FAR]
    fitting = [t for t in around if t.order not in taken and _may_replace(t, role, old, result)]
    fitting.sort(key=lambda t: (not held.central(t), abs(t.sentence - result.sentence), abs(t.order - result.order)))
    return fitting[:_MOST]


def _may_replace(term: Term, role: str, old: Term, result: Term) -> bool:
    held_against = "base" in term.roles and role not in _BASES and "base" not in old.roles
    held_against = held_against and old.sentence == result.sentence
    alike = term.kind == old.kind and term.alike(old)
    return (
        term.cell is None and term.sharp and (alike or (role == "whole" and _may_be_of(term, old))) and not held_against
    )


def _may_be_of(term: Term, old: Term) -> bool:
    """Whether a plain number may have left its unit to another (two thirds of 310 million euros, or 207 million)."""
    bare = ("count", "") in (term.dimension, old.dimension)
    return bare and term.is_amount and old.is_amount and term.sentence != old.sentence


def _is_step(binding: Binding) -> bool:
    """Whether what was taken for the value before is what it changed by (up 31.7 to 812.4, or 4.1%)."""
    if binding.check != "growth" or binding.term("change").kind != "change":
        return False
    return any(
        attempt(increment, Binding("growth", roles, "searched")).verdict == "consistent"
        for roles in _steps(binding.term("to"), binding.term("from"), binding.term("change"))
    )


def _steps(value: Term, base: Term, change: Term) -> Sequence[tuple[tuple[str, Term], ...]]:
    large, small = (value, base) if value.middle > base.middle else (base, value)
    return ((("to", large), ("by", small), ("change", change)),)
