"""Average: a total divided by a number gives the mean (per head, per day, each)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from . import nearness
from .arithmetic import average as evaluate
from .deciding import decide, sharp
from .outcome import Binding, Outcome, Tier
from .per import Per, per, printed_unit
from .terms import Discourse, Term

_REACH = 14
_AHEAD = 4
_SURE = 2
_CLOSE = 4


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every mean whose total and number can be found."""
    words = per(discourse.document.lang)
    for term in discourse.terms:
        if not (term.is_amount or term.kind == "index") or term.cell is not None:
            continue
        over = words.over(term, discourse) if words else None
        if over is None and "average" not in term.roles:
            continue
        outcome = decide(list(_bindings(term, over, words, discourse)), evaluate)
        if outcome is not None:
            yield outcome


def _bindings(mean: Term, over: str | None, words: Per | None, discourse: Discourse) -> Iterator[Binding]:
    window = discourse.terms[max(0, mean.order - _REACH) : mean.order + _AHEAD]
    amounts = [t for t in window if t is not mean and t.is_amount and not t.roles & {"difference"} and t.cell is None]
    totals = [t for t in amounts if _adds_up_to(t, mean, words)]
    named = {t.order: _named(t, over, words) for t in amounts}
    closed = _closed(mean, totals, amounts, named)
    if closed is not None:
        certain = words is not None and words.certain(mean, discourse)
        yield closed if certain else replace(closed, tier="resolved")
        amounts = [t for t in amounts if t.sentence == mean.sentence]
    for total in totals:
        for number in amounts:
            if number is total or not _divides(number, total, named[number.order]):
                continue
            if closed is None or total.sentence == mean.sentence:
                prior = _prior(total, number, mean, named[number.order], discourse)
                yield _bound(total, number, mean, _tier(total, number, mean, named), prior)


def _bound(total: Term, number: Term, mean: Term, tier: Tier, prior: float) -> Binding:
    return Binding("average", (("total", total), ("n", number), ("mean", mean)), tier, prior)


def _closed(mean: Term, totals: list[Term], amounts: list[Term], named: dict[int, int]) -> Binding | None:
    """One sentence holds the total, the only number of what the mean is over, and after them the mean."""
    numbers = [
        t for t in amounts if t.sentence == mean.sentence and named[t.order] >= _SURE and _divides(t, mean, _SURE)
    ]
    own = [t for t in totals if t.sentence == mean.sentence and t.order < mean.order and sharp(t) and t not in numbers]
    if len(own) == len(numbers) == 1 and sharp(numbers[0]):
        return _bound(own[0], numbers[0], mean, "explicit", 9.0)
    return None


def _named(number: Term, over: str | None, words: Per | None) -> int:
    return words.counted(number, over) if over and words and number.interval.high > 1 else 0


def _adds_up_to(total: Term, mean: Term, words: Per | None) -> bool:
    """Whether a total is counted as the mean is."""
    if total.alike(mean):
        return True
    return total.kind == mean.kind == "count" and bool(words and words.same(printed_unit(total), printed_unit(mean)))


def _divides(number: Term, total: Term, named: int) -> bool:
    """A number that counts something else than the total does, or what the mean is said to be over; more than one."""
    if number.interval.low <= 1 or number.kind in ("money", "share"):
        return False
    return named >= _SURE or ("bound" not in number.roles and number.dimension != total.dimension)


def _prior(total: Term, number: Term, mean: Term, named: int, discourse: Discourse) -> float:
    prior = -0.25 * (abs(mean.order - total.order) + abs(mean.order - number.order))
    prior += 1.0 * (total.sentence == mean.sentence) + 1.0 * (number.sentence == mean.sentence)
    prior += 0.5 if "total" in total.roles else 0.0
    return prior + 1.5 * named + nearness.naming(number, mean, discourse) * 0.5


def _tier(total: Term, number: Term, mean: Term, named: dict[int, int]) -> Tier:
    """Resolved: the number counts what the mean is over and stands close, or both operands stand right beside it."""
    reach = max(mean.order - total.order, mean.order - number.order)
    if named[number.order] >= _SURE and reach <= _CLOSE:
        return "resolved"
    same = total.sentence == number.sentence == mean.sentence
    near = max(abs(mean.order - total.order), abs(mean.order - number.order)) <= 2
    return "resolved" if same and near else "searched"
