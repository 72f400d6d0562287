"""Twofold: two tellings of one figure, and the outcome when they agree or do not."""

from __future__ import annotations

from ...told import Told
from ..binding.deciding import significant
from ..binding.outcome import Binding, Outcome, span
from ..discourse.terms import Discourse, Term


def is_telling(term: Term) -> bool:
    """Whether a figure is worth a comparison: an amount, a percentage or a multiple, a telling length of time."""
    if term.claim.value is None:
        return False
    if term.kind == "duration":
        return significant(term) >= 2
    return term.is_amount or term.kind in ("share", "change", "multiple")


def is_headline(term: Term, discourse: Discourse) -> bool:
    """Whether a term stands in the document's title."""
    return discourse.document.blocks[term.block].kind == "title"


def is_told_alike(first: Term, second: Term) -> bool:
    """One dimension and kind, or two counters of which one begins with the other (人, 人次)."""
    if first.kind != second.kind:
        return False
    mine, theirs = first.dimension, second.dimension
    if first.alike(second):
        return True
    return mine[0] == theirs[0] == "count" and (mine[1].startswith(theirs[1]) or theirs[1].startswith(mine[1]))


def agree(first: Term, second: Term) -> Outcome:
    """The outcome of two tellings that agree."""
    return _outcome(first, second, None, same=True)


def differ(first: Term, second: Term, cause: str | None, sure: bool = True) -> Outcome:
    """The outcome of two tellings that do not; `cause` is the misprint in words.

    One that is not `sure` is resolved: it accuses where just one of the two figures holds in another relation.
    """
    outcome = _outcome(first, second, cause, same=False)
    return outcome if sure else outcome.but(binding=outcome.binding.but(tier="resolved"))


def _outcome(first: Term, second: Term, cause: str | None, same: bool) -> Outcome:
    line = f"{first.claim.text.strip()} {'=' if same else '≠'} {second.claim.text.strip()}"
    return Outcome(
        Binding("repeat", (("first", first), ("second", second)), "explicit"),
        "consistent" if same else "inconsistent",
        f"{line}: {span(first.interval)} ∩ {span(second.interval)} {'≠' if same else '='} ∅",
        first.interval,
        second.interval,
        cause=cause,
        message=Told("told.twice", first=first.claim.text.strip(), second=second.claim.text.strip()),
    )
