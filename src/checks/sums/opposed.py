"""Opposed: two parts whose names leave no third (men and women, at home and abroad, tax revenue and the rest of it)."""

from __future__ import annotations

from collections.abc import Sequence

from ..binding.comparisons import CLAUSE
from ..binding.forms import forms
from ..discourse.labels import coverage
from ..discourse.terms import Discourse, Term
from .adding import adding

_PAIR = 2
_SHORT = 2
_NAMED = 0.5


def opposed(total: Term, parts: Sequence[Term], discourse: Discourse) -> bool:
    """Whether two parts are told under opposite names that say of what the total is told."""
    words = adding(discourse.document.lang)
    if words is None or len(parts) != _PAIR or not all(part.sharp for part in (total, *parts)):
        return False
    whole, first, second = (_label(term) for term in (total, *parts))
    for pair in words.opposites:
        for one, other in (pair, pair[::-1]):
            if one in first and other in second and not (one in whole or other in whole):
                rests = (first.replace(one, " "), second.replace(other, " "))
                return all(_of_it(rest, whole, discourse) for rest in rests)
    return False


def _label(term: Term) -> str:
    return CLAUSE.split(term.before)[-1].lower()


def _of_it(rest: str, whole: str, discourse: Discourse) -> bool:
    """Whether what a part's label says besides its name is nothing new, or what the total is told of."""
    words, rules = adding(discourse.document.lang), forms(discourse.document.lang)
    rest = words.breakdown.sub(" ", rest) if words is not None else rest
    rest = rules.linking.sub(" ", rest) if rules.linking else rest
    return sum(map(str.isalpha, rest)) <= _SHORT or coverage(rest, whole) >= _NAMED
