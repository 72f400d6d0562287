"""Frequency: one in so much time against so many in a longer time (every six minutes, which is ten an hour)."""

from __future__ import annotations

from collections.abc import Iterator

from ..binding.arithmetic import frequency
from ..binding.comparisons import CLAUSE, linked
from ..binding.deciding import decide
from ..binding.outcome import Binding, Outcome
from ..discourse.terms import Discourse, Term
from .per import Per, per
from .timespan import times


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every rate that stands beside the time between two, as the same thing in other words."""
    words = per(discourse.document.lang)
    if words is None or not words.passing:
        return
    for term in discourse.terms:
        if term.kind == "duration" and term.cell is None and term.sharp and words.passes(term, discourse):
            yield from _outcomes(term, words, discourse)


def _outcomes(passing: Term, words: Per, discourse: Discourse) -> Iterator[Outcome]:
    rate = _rate_after(passing, words, discourse)
    over = words.over(rate, discourse) if rate else None
    number = times(over.span, passing.claim.unit or "") if over and over.span else None
    if rate is not None and number is not None and over is not None and _ends(rate, over.name, discourse):
        binding = Binding("average", (("n", passing), ("mean", rate)), "explicit", closed=True)
        outcome = decide([binding], lambda each: frequency(each, number))
        yield from [outcome] if outcome else []


def _ends(rate: Term, name: str, discourse: Discourse) -> bool:
    """Whether the clause of a rate names nothing else behind it, such as the days on which it is so."""
    return linked(CLAUSE.split(rate.after)[0].rstrip(" .;"), discourse.document.lang, name, strict=True)


def _rate_after(passing: Term, words: Per, discourse: Discourse) -> Term | None:
    """The number right after a time between two, if the words between say that it is the same in other words."""
    mates = [t for t in discourse.mates(passing) if t.order == passing.order + 1]
    if not mates or mates[0].kind != "count" or not mates[0].sharp:
        return None
    told = discourse.between(passing, mates[0])
    said = any(word in told.lower() for word in words.means) and CLAUSE.search(told)
    return mates[0] if said and linked(told, discourse.document.lang) else None
