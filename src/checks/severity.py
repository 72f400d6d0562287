"""Severity: how much of what a reader takes away depends on a contradiction."""

from __future__ import annotations

from fractions import Fraction

from ..document import Document
from ..finding import Severity
from .binding.outcome import Outcome

_TELLING = Fraction(1, 20)


def severity(outcome: Outcome, document: Document) -> Severity:
    """`error` where a headline is concerned, the miss is a twentieth or more, or no arithmetic is; else `warning`.

    Relations whose hedge alone is off or that are undecided are notes; what holds has the weight of its check.
    """
    if outcome.verdict in ("hedge", "undecided"):
        return "note"
    if outcome.verdict == "consistent" or _in_headline(outcome, document):
        return "error"
    return "error" if _miss(outcome) >= _TELLING else "warning"


def _in_headline(outcome: Outcome, document: Document) -> bool:
    return any(document.blocks[term.block].kind == "title" for _, term in outcome.binding.roles)


def _miss(outcome: Outcome) -> Fraction:
    """The distance of what is stated and what comes out, against the larger of the two; 1 where there is no sum."""
    if outcome.stated is None or outcome.computed is None:
        return Fraction(1)
    size = max(abs(end) for each in (outcome.stated, outcome.computed) for end in (each.low, each.high))
    return outcome.stated.gap(outcome.computed) / size if size else Fraction(0)
