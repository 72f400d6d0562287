"""Years told: the pair of amounts that a paragraph tells of two years, and what is held against the first as "then".

"In 2012 it had 42,000 guests. In 2022 it had 126,000, three times as many as then."
"""

from __future__ import annotations

import re

from ..binding.comparisons import CLAUSE, Compared, is_difference, linked
from ..binding.outcome import Tier
from ..discourse.labels import clause, coverage
from ..discourse.terms import Discourse, Term
from ..discourse.times import past, past_left_out, year_of

_PAIR = 2
_NAMED = 0.5
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_BACK = 1


def of_two_years(result: Term, discourse: Discourse) -> tuple[Compared, Tier] | None:
    """The only two amounts of their kind in the paragraph before a result, told of two years, the later beside it."""
    if result.kind not in ("multiple", "change") or not _held_to_then(result, discourse):
        return None
    told = _told(result, discourse)
    if not told or told[-1].sentence < result.sentence - _BACK:
        return None
    alike = [t for t in told if t.alike(told[-1])]
    if len(alike) != _PAIR:
        return None
    base, value = alike
    first, last = year_of(base, discourse), year_of(value, discourse)
    later = first is not None and last is not None and first < last
    if not later or base.sentence == value.sentence or not _of_one_name(value, base, discourse):
        return None
    return Compared(value, base), "explicit"


def _of_one_name(value: Term, base: Term, discourse: Discourse) -> bool:
    """Whether a value is called what the base is, or nothing at all."""
    own, name = (_YEAR.sub(" ", clause(term, discourse)) for term in (value, base))
    return linked(own, discourse.document.lang) or coverage(own, name) >= _NAMED


def _held_to_then(result: Term, discourse: Discourse) -> bool:
    """Whether the clause of a result names nothing but a time before, or is that of a yearly rate."""
    words = CLAUSE.split(result.before)[-1]
    if "cagr" in result.roles:
        return linked(words, discourse.document.lang)
    return past(words, discourse) and linked(past_left_out(words, discourse), discourse.document.lang)


def _told(result: Term, discourse: Discourse) -> list[Term]:
    return [
        t
        for t in discourse.by_block[result.block]
        if t.order < result.order
        and t.is_amount
        and t.kind != "duration"
        and t.cell is None
        and not is_difference(t, discourse)
    ]
