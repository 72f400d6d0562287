"""Difference: how much more or less one value is than another, in their own unit."""

from __future__ import annotations

from collections.abc import Iterator

from ..binding.arithmetic import difference as evaluate
from ..binding.comparisons import is_difference
from ..binding.deciding import decide
from ..binding.directed import directed
from ..binding.forms import forms
from ..binding.lone import lone
from ..binding.outcome import Binding, Outcome
from ..binding.pairs import pairs
from ..discourse.terms import Discourse, Term
from ..discourse.times import past
from ..means.mean_change import is_rate_of_change
from ..shares.leftover import left_of
from ..sums import net
from ..sums.columns import column_pair
from ..sums.netted import netted
from .chronicle import of_years

_ROLES = ("a", "b", "difference")
_LIST = 20
_SIGNS = ("+", "-", "−", "±", "＋", "－", "△", "▲")


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every stated difference whose two values can be found."""
    for term in discourse.terms:
        told = _in_table(term, discourse) or net.binding(term, discourse) or _left(term, discourse)
        told = told or netted(term, discourse)
        if told is None and not (term.is_amount and term.kind != "index" and _is_difference(term, discourse)):
            continue
        if is_rate_of_change(term, discourse):
            continue
        fixed = told or _of_years(term, discourse)
        outcome = decide([fixed] if fixed else list(_bindings(term, discourse)), evaluate)
        if outcome is not None:
            yield directed(outcome, _ROLES, discourse)


def _is_difference(term: Term, discourse: Discourse) -> bool:
    """Whether its own words make it a difference, or those of the first number after "respectively"."""
    before = discourse.terms[max(0, term.order - _LIST) : term.order]
    opening = next((t for t in before if t.sentence == term.sentence and "respectively" in t.roles), None)
    listed = opening is not None and opening.alike(term) and is_difference(opening, discourse)
    return listed or is_difference(term, discourse) or lone(term, discourse) is not None


def _in_table(result: Term, discourse: Discourse) -> Binding | None:
    """The binding of a column of differences; only signed numbers are taken for such."""
    signed = result.cell is not None and result.claim.text.lstrip()[:1] in _SIGNS
    pair = column_pair(result, discourse, evaluate, _ROLES) if signed else None
    return (
        Binding("difference", tuple(zip(_ROLES, (*pair, result), strict=True)), "explicit", closed=True)
        if pair
        else None
    )


def _left(result: Term, discourse: Discourse) -> Binding | None:
    """The binding of what is left of a whole once a part is taken off."""
    left = left_of(result, discourse)
    if left is None or len(left.parts) != 1:
        return None
    roles = (("a", left.whole), ("b", left.parts[0]), ("difference", result))
    return Binding("difference", roles, "explicit", closed=True)


def _of_years(result: Term, discourse: Discourse) -> Binding | None:
    """The binding of a difference between two of the years that the lines above it tell."""
    pair = of_years(result, discourse)
    if pair is None:
        return None
    roles = (("a", pair.value), ("b", pair.base), ("difference", result))
    return Binding("difference", roles, "explicit", closed=True)


def _left_behind(result: Term, discourse: Discourse) -> bool:
    """Whether a difference is what one of an earlier time was, from which another was reached (a gap, from 8 to 5)."""
    following = discourse.terms[result.order + 1 : result.order + 2]
    reached = forms(discourse.document.lang).reached
    if not following or not reached or following[0].sentence != result.sentence or not following[0].alike(result):
        return False
    return discourse.between(result, following[0]).strip().endswith(reached) and past(result.before, discourse)


def _bindings(result: Term, discourse: Discourse) -> Iterator[Binding]:
    bygone = _left_behind(result, discourse)
    for pair in pairs(result, discourse, percent=False, like=True):
        if pair.closed or pair.value.order < pair.base.order or "base" in pair.base.roles:
            roles = (("a", pair.value), ("b", pair.base), ("difference", result))
            tier = "searched" if bygone else pair.tier
            yield Binding("difference", roles, tier, pair.prior, closed=pair.sure and not bygone)
