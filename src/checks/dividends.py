"""Dividends: which of several amounts a mean divides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from . import nearness
from .comparisons import CLAUSE, linked
from .terms import Discourse, Term

_STEM = 5
_WORD = re.compile(r"[a-z]{4,}")


def only(terms: Sequence[Term]) -> Term | None:
    """The last of the terms, if all of them are of one value."""
    return terms[-1] if terms and all(t.interval == terms[0].interval for t in terms) else None


def apposed(totals: Sequence[Term], mean: Term, discourse: Discourse) -> Term | None:
    """The total right before a mean that stands in apposition to it (81 goals, an average of two a game)."""
    last = totals[-1]
    if last.order + 1 != mean.order or last.sentence != mean.sentence or not CLAUSE.search(mean.before):
        return None
    return last if linked(CLAUSE.split(mean.before, maxsplit=1)[-1], discourse.document.lang, strict=True) else None


def called(totals: Sequence[Term], mean: Term, discourse: Discourse) -> Term | None:
    """The only total whose words the mean's own words name (人均营收, per-pupil spending)."""
    fitting = [t for t in totals if _names(mean, t, discourse)]
    return fitting[0] if len(fitting) == 1 else None


def _names(mean: Term, total: Term, discourse: Discourse) -> bool:
    """Whether the words before a mean and those beside a total share a word; in scripts without spaces, two letters."""
    words = _WORD.findall(mean.before.lower())
    if words:
        return any(word[:_STEM] in nearness.surroundings(total, discourse).lower() for word in words)
    return nearness.naming(total, mean, discourse) > 0
