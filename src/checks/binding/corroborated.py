"""Corroborated: a pair of values that another derived number beside a result confirms, whatever the result says.

"from 41,200 to 36,460, a loss of 4,740, or 11.5%": the loss holds the pair together when the percentage is wrong,
and the loss and the percentage hold each other together when one of the two values is wrong.
"""

from __future__ import annotations

from itertools import pairwise

from ...interval import Interval
from ..discourse.terms import Discourse, Term
from ..discourse.times import past
from .comparisons import is_difference, linked
from .deciding import significant

_BESIDE = 2
_TELLING = 2
_NARROW = 20
_ROUGHLY = 0.2
_WHOLE = Interval.point(100)


def witnesses(result: Term, discourse: Discourse) -> list[Term]:
    """The derived numbers right beside a result in its sentence, with no new name between."""
    beside = discourse.terms[max(0, result.order - _BESIDE) : result.order + _BESIDE + 1]
    telling = [t for t in beside if t is not result and t.sentence == result.sentence and significant(t) >= _TELLING]
    return [term for term in telling if _linked(result, term, discourse)]


def corroborated(value: Term, base: Term, result: Term, told: list[Term], discourse: Discourse) -> bool:
    """Whether one of the witnesses of a result goes with the pair or with the result."""
    return any(t is not value and t is not base and _goes(value, base, result, t, discourse) for t in told)


def _goes(value: Term, base: Term, result: Term, other: Term, discourse: Discourse) -> bool:
    try:
        if _may_derive(value, base, other):
            derived = _derived(value, base, other, discourse)
            if derived is not None and _fits(derived, other.interval.abs()):
                return True
        near = value.sentence == base.sentence >= result.sentence - 1 and value.cell is None and base.cell is None
        return near and _joint(value, base, result, other, discourse)
    except (ZeroDivisionError, ValueError, OverflowError):
        return False


def _may_derive(value: Term, base: Term, other: Term) -> bool:
    """Whether a number of the other's kind that is derived from the pair may fit: False only where it surely does not.

    What fits is so narrow that the middles lie within a twentieth of each other.
    """
    if not base.middle:
        return True
    if other.kind == "change":
        about = 100 * (value.middle / base.middle - 1)
    elif other.kind == "multiple":
        about = value.middle / base.middle
    else:
        about = value.middle - base.middle
    stated = abs(other.middle)
    return abs(abs(about) - stated) <= _ROUGHLY * stated


def _derived(value: Term, base: Term, other: Term, discourse: Discourse) -> Interval | None:
    """What a number of the other's kind would be if it were derived from the pair; None where it cannot be."""
    if other.kind == "change" and value.is_amount:
        return ((value.interval / base.interval).scaled(100) - _WHOLE).abs()
    if other.kind == "multiple" and value.is_amount:
        return value.interval / base.interval
    points = other.kind == "points" and not value.is_amount
    if points or (other.is_amount and other.alike(value) and is_difference(other, discourse)):
        return (value.interval - base.interval).abs()
    return None


def _joint(value: Term, base: Term, result: Term, other: Term, discourse: Discourse) -> bool:
    """Whether a difference and a percentage are of one pair with one of the two values, so that the other is wrong.

    Words have to make the other value the one that they are held against: with it untold, all three may be right.
    """
    if "base" not in base.roles and not past(base.before, discourse):
        return False
    amount, percent = (result, other) if other.kind == "change" else (other, result)
    if percent.kind != "change" or not amount.alike(value) or significant(result) < _TELLING:
        return False
    if not is_difference(amount, discourse):
        return False
    difference = amount.interval.abs()
    bases = (base.interval, value.interval - difference, value.interval + difference)
    return any(_fits((difference / base).scaled(100), percent.interval.abs()) for base in bases)


def _fits(computed: Interval, stated: Interval) -> bool:
    """Whether both meet, and are too narrow to do so by chance."""
    return computed.meets(stated) and (computed.width + stated.width) * _NARROW <= abs(stated.low + stated.high)


def _linked(first: Term, second: Term, discourse: Discourse) -> bool:
    """Whether the words between two derived numbers name nothing new."""
    first, second = sorted((first, second), key=lambda term: term.order)
    terms = discourse.terms[first.order : second.order + 1]
    words = "".join(discourse.between(a, b) for a, b in pairwise(terms))
    return linked(words, discourse.document.lang)
