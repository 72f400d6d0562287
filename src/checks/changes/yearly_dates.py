"""Yearly dates: a yearly rate whose years are not counted in print, but told as the dates of its two values.

"Output rose from 620 tonnes in 2018 to 1,543 tonnes in 2023, or 20% a year."
"""

from __future__ import annotations

from ..binding.arithmetic import attempt, compounded
from ..binding.outcome import Binding, Outcome
from ..binding.pairs import Pair, pairs
from ..discourse.terms import Discourse, Term
from ..discourse.times import year_of

_SHORTEST = 2


def between_dates(rate: Term, discourse: Discourse) -> Outcome | None:
    """The outcome of a rate over the years between two dates; counted with both ends, they are one more."""
    if any(t.kind == "duration" for t in discourse.mates(rate)):
        return None
    sure = [pair for pair in pairs(rate, discourse, percent=False) if pair.tier == "explicit"]
    years = _years(sure[0], rate, discourse) if len(sure) == 1 else None
    if years is None or years < _SHORTEST:
        return None
    roles = (("to", sure[0].value), ("from", sure[0].base), ("rate", rate))
    binding = Binding("cagr", roles, "explicit", sure[0].prior, closed=True)
    first = attempt(lambda each: compounded(each, years), binding)
    other = attempt(lambda each: compounded(each, years + 1), binding)
    return other if first.verdict == "inconsistent" and other.verdict == "consistent" else first


def _years(pair: Pair, rate: Term, discourse: Discourse) -> int | None:
    """The years between the only two dates of a sentence, else between those of the two values."""
    dates = [t.claim.quantity.since for t in discourse.mates(rate) if t.kind == "date" and t.order < rate.order]
    named = {text[:4] for text in dates if text and text[:4].isdigit()}
    told = {year for term in (pair.value, pair.base) if (year := year_of(term, discourse))}
    found = sorted(named if len(named) == 2 else told if not named or len(named) == 1 else set())
    return int(found[1]) - int(found[0]) if len(found) == 2 else None
