"""Candidates: a mean with the amounts around it that may be its total and its number."""

from __future__ import annotations

from collections.abc import Sequence

from ...record import Record
from ..binding.comparisons import is_difference
from ..binding.gaps import held_against
from ..discourse.terms import Discourse, Term
from .dividends import adds_up_to, divides, is_mean, is_span, lost
from .mean_names import counts, of_name
from .per import Over, Per

_REACH = 24
_AHEAD = 4


class Mean(Record, frozen=True):
    """A mean with what may be its total and its number; `named` says how well a term counts what it is over.

    `divisor` is the number that the words beside it divide by, `told` the mean over the same thing told before it;
    `beside`: its clause goes on with other figures.
    """

    term: Term
    over: Over | None
    totals: Sequence[Term]
    numbers: Sequence[Term]
    named: dict[int, int]
    certain: bool
    divisor: Term | None
    told: Term | None
    averaged: bool
    called: Sequence[Term]
    beside: bool


def candidates(term: Term, overs: dict[int, Over | None], words: Per, discourse: Discourse) -> Mean:
    """A mean with its candidates; `overs` tells of every term what it may be a mean over."""
    window = discourse.terms[max(0, term.order - _REACH) : term.order + _AHEAD]
    divisor = words.divisor(term, discourse)
    amounts = [t for t in window if t is not term and t.is_amount and t.cell is None]
    over = overs[term.order]
    amounts = [t for t in amounts if is_span(t, over) or _is_level(t, divisor, discourse)]
    amounts = [t for t in amounts if not is_mean(t, over, overs) and t.order not in held_against(term, discourse)]
    named = {t.order: counts(t, over, term, words, discourse) for t in amounts}
    totals = [t for t in amounts if adds_up_to(t, term, words)]
    numbers = [t for t in amounts if divides(t, term, named[t.order])]
    told = [t for t in window if t.order < term.order and over and overs.get(t.order) == over and t.alike(term)]
    certain = words.certain(term, over, discourse)
    return Mean(
        term,
        over,
        totals,
        numbers,
        named,
        certain,
        divisor,
        told[-1] if told else None,
        words.averaged(term, discourse),
        of_name(over, totals, discourse),
        words.told_beside(term),
    )


def _is_level(term: Term, divisor: Term | None, discourse: Discourse) -> bool:
    return not is_difference(term, discourse) or bool(divisor and lost(term, discourse))
