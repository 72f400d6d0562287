"""Yearly bases: the value that a yearly rate starts from, told elsewhere of the year that lies so many years before.

"Sales were 72 million in 2024. By 2027 they are to reach 97 million, up 10% a year over three years."
"""

from __future__ import annotations

import re

from ..binding.comparisons import is_difference
from ..binding.outcome import Binding
from ..discourse.labels import clause, coverage
from ..discourse.terms import Discourse, Term

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_NAMED = 0.5
_NAME = 3
_PRIOR = 8.0


def from_year_before(rate: Term, years: Term, discourse: Discourse) -> Binding | None:
    """The binding of a rate, if just one amount of the right year has the name of the value that is reached."""
    value = _reached(rate, discourse)
    count = years.claim.value
    if value is None or count is None or years.sentence != rate.sentence:
        return None
    target = _year(value, discourse)
    if target is None:
        return None
    base = _of_year(target - int(count), value, discourse)
    if base is None:
        return None
    roles = (("to", value), ("from", base), ("years", years), ("rate", rate))
    return Binding("cagr", roles, "explicit", _PRIOR, closed=True)


def _reached(rate: Term, discourse: Discourse) -> Term | None:
    """The only level in the sentence of a rate."""
    mates = [t for t in discourse.mates(rate) if t.is_amount and t.kind != "duration" and t.cell is None]
    levels = [t for t in mates if not is_difference(t, discourse)]
    return levels[0] if len(levels) == 1 and levels[0].sharp else None


def _of_year(year: int, value: Term, discourse: Discourse) -> Term | None:
    words = clause(value, discourse)
    told = [
        t
        for t in discourse.terms
        if t.order < value.order
        and t.dimension == value.dimension
        and t.cell is None
        and t.sharp
        and not is_difference(t, discourse)
        and _year(t, discourse) == year
    ]
    named = [t for t in told if _share(clause(t, discourse), words) >= _NAMED]
    if not named and len(told) == 1:
        named = [t for t in told if _has_name(clause(t, discourse), _sentence(value, discourse))]
    return named[0] if len({t.interval for t in named}) == 1 else None


def _has_name(label: str, sentence: str) -> bool:
    """Whether a sentence has a name of three letters or more that a label has."""
    letters, words = ("".join(filter(str.isalpha, text)) for text in (_YEAR.sub("", label), sentence))
    return any(letters[at : at + _NAME] in words for at in range(len(letters) - _NAME + 1))


def _sentence(term: Term, discourse: Discourse) -> str:
    """The words of a term's sentence before it."""
    return discourse.text[discourse.sentences.spans[term.sentence][0] : term.claim.start]


def _share(one: str, other: str) -> float:
    """How much of the shorter of two labels the other has, dates aside."""
    first, second = sorted((_YEAR.sub(" ", one), _YEAR.sub(" ", other)), key=len)
    return coverage(first, second)


def _year(term: Term, discourse: Discourse) -> int | None:
    """The year of a term: that of the last date before it in its sentence, else that of its period."""
    dates = [t.claim.text for t in discourse.mates(term) if t.kind == "date" and t.order < term.order]
    found = _YEAR.search(dates[-1]) if dates else _YEAR.search(term.claim.period or "")
    return int(found[0]) if found else None
