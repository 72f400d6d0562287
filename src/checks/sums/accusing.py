"""Accusing: when parts that do not add up to their total say so, and when they may have been misread."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ...record import Record
from ...told import Told
from ..binding.arithmetic import attempt
from ..binding.arithmetic import sums as evaluate
from ..binding.deciding import significant
from ..binding.outcome import Binding, Outcome, Tier
from ..binding.slips import slip
from ..discourse.terms import Discourse, Term

_MANY = 16
_AFTER = 8
FAR, TOLD, CLOSE = Fraction(3), Fraction(10), Fraction(4, 3)
"""How many times off a sum may be for its numbers to be the ones that were meant: as a rule, where the text surely says
that they add up, and where it hardly does."""


class Guess(Record, frozen=True):
    """Terms that may be the parts of a total.

    `closed`: the text says that they are all of them and no others. `some`: it may name only some, so that they are
    wrong only if they exceed the total. Without a slip, and a resolved guess at all, accuses only if the sum is less
    than `far` times off.
    """

    parts: Sequence[Term]
    tier: Tier
    closed: bool = False
    some: bool = False
    far: Fraction = FAR


def binding_of(guess: Guess, total: Term) -> Binding:
    """The parts in the order in which they are told, and their total."""
    ordered = sorted(guess.parts, key=lambda term: term.order)
    return Binding("sum", (*(("part", part) for part in ordered), ("total", total)), guess.tier)


def accused(guess: Guess, outcome: Outcome, total: Term, discourse: Discourse) -> Outcome | None:
    """A miss that a slip or a part left out explains; a closed list of exact numbers needs no explanation."""
    if outcome.verdict != "inconsistent" or len(guess.parts) > _MANY:
        return None
    terms = [term for _, term in outcome.binding.roles]
    if not all(term.sharp for term in terms) or _planned(total, discourse):
        return None
    if guess.tier == "resolved" and (significant(total) < 3 or not _near(outcome, guess.far)):
        return None
    if guess.some and not _exceeds(outcome):
        return None
    cause = slip(outcome, evaluate) or _left_out(outcome, total)
    if cause:
        return outcome.but(cause=cause)
    exact = all(term.interval.is_point for term in terms)
    too_much = exact and _exceeds(outcome) and _of_one_unit(terms)
    near = _near(outcome, TOLD if too_much else guess.far if exact else CLOSE)
    sure = guess.closed and near and _clear(outcome) and not _skipped(terms, discourse)
    return outcome if sure else None


def _of_one_unit(terms: list[Term]) -> bool:
    """Whether all terms are counted in one unit that the text prints."""
    return bool(terms[0].dimension[1]) and all(term.dimension == terms[0].dimension for term in terms)


def _skipped(terms: list[Term], discourse: Discourse) -> bool:
    """Whether a number of the same dimension stands among the terms and is none of them: the list was misread."""
    orders = {term.order for term in terms}
    inside = discourse.terms[min(orders) : max(orders)]
    return any(other.order not in orders and other.alike(terms[-1]) for other in inside)


def _planned(total: Term, discourse: Discourse) -> bool:
    """Whether a total is a plan or a target: what has been reached need not come to it."""
    words = discourse.cues.before.get("plan")
    return "plan" in total.roles or bool(words and words.search(total.before + " " + total.after[:_AFTER]))


def _exceeds(outcome: Outcome) -> bool:
    if outcome.stated is None or outcome.computed is None:
        return False
    return outcome.computed.low > outcome.stated.high


def _clear(outcome: Outcome) -> bool:
    """Whether the miss is beyond all rounding."""
    if outcome.stated is None or outcome.computed is None:
        return False
    return outcome.stated.gap(outcome.computed) > outcome.stated.width + outcome.computed.width


def _near(outcome: Outcome, times: Fraction = FAR) -> bool:
    """Whether the sum is less than so many times off: beyond that, other numbers were meant."""
    if outcome.stated is None or outcome.computed is None:
        return False
    low, high = sorted((outcome.stated.high, outcome.computed.high))
    return low > 0 and high <= times * low


def _left_out(outcome: Outcome, total: Term) -> str | None:
    """The one part without which the others add up."""
    parts = outcome.binding.all("part")
    if len(parts) < 3:
        return None
    for part in parts:
        rest = Guess([other for other in parts if other is not part], "searched")
        if attempt(evaluate, binding_of(rest, total)).verdict == "consistent":
            return Told("cause.left_out", claim=part.claim.text.strip())
    return None
