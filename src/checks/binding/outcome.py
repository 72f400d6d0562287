"""Outcome: what the arithmetic of one binding says, before it is reported."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from ...display import interval_text, number_text
from ...finding import Verdict
from ...interval import Interval
from ...record import Record
from ..discourse.terms import Term

_OPEN = 2
Tier = Literal["explicit", "resolved", "searched"]
DIRECTION = "direction"
"""The note of a binding whose figures may all be right: its words say a rise where there was a fall."""


class Binding(Record, frozen=True):
    """Terms in roles, in the order in which they are reported.

    `tier` says how sure the binding is: explicit ones may accuse, resolved ones only with a recognised slip, searched
    ones never. `prior` ranks rival bindings of one result by place and cues (higher is better). `closed` says that one
    construction holds all its terms: then the sum is wrong however far it is off.
    """

    check: str
    roles: tuple[tuple[str, Term], ...]
    tier: Tier
    prior: float = 0.0
    note: str = ""
    closed: bool = False

    @property
    def in_one_sentence(self) -> bool:
        """Whether one sentence tells all terms."""
        return len({term.sentence for _, term in self.roles}) == 1

    def term(self, role: str) -> Term:
        """The first term in a role. Raises KeyError when the role is empty."""
        for name, term in self.roles:
            if name == role:
                return term
        raise KeyError(role)

    def all(self, role: str) -> list[Term]:
        """All terms in a role."""
        return [term for name, term in self.roles if name == role]


class Outcome(Record, frozen=True):
    """A binding, evaluated. `stated` and `computed` are in the result's own scale.

    `formula` is the sum in one line, or what writes it: most outcomes are rivals that nobody reads. `considered` gives
    every binding that was weighed for this result, evaluated, best place first; None where there was only this one.
    """

    binding: Binding
    verdict: Verdict
    formula: str | Callable[[], str]
    stated: Interval | None = None
    computed: Interval | None = None
    cause: str | None = None
    message: str = ""
    considered: Callable[[], list[Outcome]] | None = None

    def line(self) -> str:
        """The sum in one line."""
        return self.formula if isinstance(self.formula, str) else self.formula()


Coded = tuple[str, Outcome]
"""The code of a check and what it found."""


def compare(stated: Interval, computed: Interval, term: Term) -> Verdict:
    """The verdict of a stated result against a computed one; a miss that the hedge word alone explains is `hedge`."""
    if stated.meets(computed):
        return "consistent"
    quantity = term.claim.quantity
    if quantity.hedge is None:
        return "inconsistent"
    if quantity.kind == "fraction" and _on_its_side(stated, computed, quantity.hedge):
        return "hedge"
    step = Fraction(quantity.step) * (100 if quantity.kind == "fraction" else 1)
    low, high = min(stated.low, stated.high - step), max(stated.high, stated.low + step)
    slack = step if quantity.hedge != "about" else stated.width / 2
    return "hedge" if Interval(low - slack / 2, high + slack / 2).meets(computed) else "inconsistent"


def _on_its_side(stated: Interval, computed: Interval, hedge: str) -> bool:
    """Whether a value lies on the side of a part in words that its bound leaves open (38% is less than half)."""
    if hedge == "below":
        return computed.high <= stated.high <= computed.high * _OPEN
    return hedge == "above" and stated.low <= computed.low <= stated.low * _OPEN


def shown(number: Fraction | Decimal | int, digits: int = 4) -> str:
    """A number for the sum in one line: at most `digits` significant digits, without a sign that it was rounded."""
    return number_text(Fraction(number), digits).removeprefix("≈ ")


def span(interval: Interval) -> str:
    """An interval for the sum in one line: [5.5, 6.5], (0, 1], or the number alone."""
    return interval_text(interval).removeprefix("≈ ")
