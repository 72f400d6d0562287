"""Quotients: a plain number that its words call the ratio of the two amounts before it (两者之比, a ratio of 12.7)."""

from __future__ import annotations

from collections.abc import Iterator

from ..discourse.terms import Discourse, Term
from .comparisons import CLAUSE
from .forms import forms
from .outcome import Binding

_WORDS = 24


def quotients(discourse: Discourse) -> Iterator[list[Binding]]:
    """The bindings of every such number, one each way round: only a slip that repairs the sum may accuse."""
    for term in discourse.terms:
        if term.kind in ("count", "index") and term.claim.unit is None and _is_ratio(term, discourse):
            told = [t for t in discourse.mates(term) if t.order < term.order and t.is_amount and t.cell is None]
            if len(told) >= 2 and (told[-1].alike(told[-2]) or told[-1].kind == told[-2].kind == "count"):
                yield [_bound(told[-2], told[-1], term), _bound(told[-1], told[-2], term)]


def _bound(top: Term, bottom: Term, result: Term) -> Binding:
    return Binding("ratio", (("numerator", top), ("denominator", bottom), ("multiple", result)), "resolved")


def _is_ratio(term: Term, discourse: Discourse) -> bool:
    words = forms(discourse.document.lang).quotient
    clauses = CLAUSE.split(term.before[-_WORDS:])
    return bool(words and any(words.search(clause) for clause in clauses[-3:]))
