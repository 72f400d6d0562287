"""Counted: a stated number of members against those that were found."""

from __future__ import annotations

from ...finding import Verdict
from ...interval import Interval
from ...told import Told
from ..binding.outcome import Binding, Outcome
from ..discourse.terms import Term
from .listing import Items

FEWEST, MOST = 2, 60
_SHORT = 40


def announces(term: Term) -> bool:
    """Whether a term is a plain number that a list may have; a place (the fourth deepest) counts no items."""
    value = term.claim.value
    whole = value is not None and value == int(value) and FEWEST <= value <= MOST and term.interval.is_point
    return whole and term.kind == "count" and term.claim.quantity.hedge is None and term.cell is None


def judged(term: Term, items: Items, closed: bool) -> Outcome | None:
    """The outcome of a number and its list; `closed` says that nothing but the list can be meant."""
    stated = int(term.claim.value or 0)
    if len(items) < FEWEST or not items.complete:
        return None
    binding = Binding("count", (("stated", term),), "explicit")
    listed = ", ".join(items.names[:12]) + (" …" if len(items) > 12 else "")
    fits = len(items) == stated
    line = Told("sum.listed", n=len(items), names=listed, sign="=" if fits else "≠", stated=stated)
    if not fits and not (closed and not items.may_be(stated) and _clean(items, stated)):
        return None
    verdict: Verdict = "consistent" if fits else "inconsistent"
    message = Told("told.listed_as_stated" if fits else "told.listed", n=len(items), stated=stated)
    return Outcome(binding, verdict, line, Interval.point(stated), Interval.point(len(items)), message=message)


def _clean(items: Items, stated: int) -> bool:
    """Whether a list is plain enough to count against its author: short names, at least three, off by one or two."""
    return len(items) >= 3 and abs(len(items) - stated) <= 2 and all(0 < _width(item) <= _SHORT for item in items.names)


def _width(name: str) -> int:
    """How long a name is to the eye: a Latin letter is half as wide as a character of the other scripts."""
    return sum(1 if char.isascii() else 2 for char in name)
