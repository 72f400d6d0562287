"""Mean names: the total and the number that the words of a mean name (売上高, 人 of 1人当たりの売上高)."""

from __future__ import annotations

from collections.abc import Sequence

from ..binding.comparisons import CLAUSE
from ..binding.forms import forms
from ..binding.slots import measured
from ..discourse.labels import clause, coverage
from ..discourse.terms import Discourse, Term
from .per import Over, Per, printed_unit

_FULL = 0.75
_LEAST = 2
_SURE = 2


def of_name(over: Over | None, totals: Sequence[Term], discourse: Discourse) -> list[Term]:
    """The totals whose labels have the name that the mean has besides what it is over."""
    lang = discourse.document.lang
    linking = forms(lang).linking
    name = measured(over.named.strip(), lang) if over is not None else ""
    name = linking.sub(" ", name) if linking else name
    if sum(map(str.isalpha, name)) < _LEAST:
        return []
    return [total for total in totals if coverage(name, clause(total, discourse)) >= _FULL]


def counting(over: Over | None, numbers: Sequence[Term], discourse: Discourse) -> list[Term]:
    """The numbers that count what the mean is over and nothing narrower: by their name, else the one of them all."""
    name = (over.noun or over.name) if over is not None else ""
    named = [number for number in numbers if headed(name, number, discourse)]
    whole = [number for number in numbers if "total" in number.roles]
    return named or (whole if len(whole) == 1 else list(numbers))


def counted_as(over: Over | None, total: Term) -> bool:
    """Whether a total is counted in the unit of what the mean is over, where its form tells both (병원 한 곳당)."""
    return over is not None and bool(over.noun) and printed_unit(total) == over.name


def headed(name: str, number: Term, discourse: Discourse) -> bool:
    """Whether the words before a number end with a name, as a word of its own where the script parts words.

    The name may begin with the unit that the number prints (每个考场: 考场21300个).
    """
    lang = discourse.document.lang
    name = name.removeprefix(printed_unit(number)) if not name.isascii() else name
    words = measured(CLAUSE.split(number.before)[-1].strip(), lang).strip().lower()
    if len(name) < _LEAST or not words.endswith(name):
        return False
    return " " not in number.before.strip() or words.split()[-1] == name


def fits(total: Term, mean: Term) -> bool:
    """Whether a mean may be one of a total: counted as it is, or in a number without a unit."""
    return total.alike(mean) or mean.dimension == ("count", "")


def counts(number: Term, over: Over | None, mean: Term, words: Per, discourse: Discourse) -> int:
    """How well a number counts what a mean is over: by its unit and its nouns, or by the name right before it."""
    if over is None or number.interval.high <= 1 or (over.span is not None and number.alike(mean)):
        return 0
    head = number.kind == "count" and headed(over.noun or over.name, number, discourse)
    return _SURE if head else words.counted(number, over, mean, discourse)
