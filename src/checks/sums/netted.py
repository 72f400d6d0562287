"""Netted: what is left once a net loss is taken off what there was (96 schools; a net loss of 7 leaves it with 89)."""

from __future__ import annotations

from ..binding.comparisons import is_difference, linked
from ..binding.gaps import between_two
from ..binding.outcome import Binding
from ..discourse.terms import Discourse, Term
from ..shares.leftover import leftovers
from . import net

_LEAD = 40


def netted(rest: Term, discourse: Discourse) -> Binding | None:
    """The binding of a rest right after the loss that leaves it, if its paragraph tells one amount before it."""
    words = leftovers(discourse.document.lang)
    lost = discourse.terms[rest.order - 1] if rest.order else None
    if words is None or lost is None or not _drawn(lost, rest, discourse):
        return None
    if not (words.before.search(rest.before) and words.falls.search(lost.before[-_LEAD:])):
        return None
    told = _told(lost, rest, discourse)
    roles = (("a", told[0]), ("b", lost), ("difference", rest)) if len(told) == 1 else None
    return Binding("difference", roles, "explicit", closed=True) if roles else None


def _drawn(lost: Term, rest: Term, discourse: Discourse) -> bool:
    """Whether a loss stands right before what it leaves, and nothing new is named between them."""
    sharp = rest.is_amount and rest.sharp and lost.is_amount and lost.sharp and rest.cell is None
    alike = sharp and lost.sentence == rest.sentence and lost.alike(rest) and is_difference(lost, discourse)
    return alike and linked(discourse.between(lost, rest), discourse.document.lang)


def _told(lost: Term, rest: Term, discourse: Discourse) -> list[Term]:
    """The amounts of the paragraph before a loss that are counted like it and that it was not worked out from."""
    own = net.binding(lost, discourse)
    pair = between_two(lost, discourse) if own is None else None
    taken = {term.order for _, term in own.roles} if own else set()
    taken |= {pair[0].value.order, pair[0].base.order} if pair and pair[1] == "explicit" else set()
    terms = [t for t in discourse.by_block[rest.block] if t.order < lost.order and t.order not in taken]
    return [t for t in terms if t.is_amount and t.sharp and t.alike(rest) and t.kind == rest.kind]
