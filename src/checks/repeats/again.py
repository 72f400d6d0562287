"""Again: figures told again that agree, beyond those that words tie together: rounded, as a round mark, in a row.

What is found here only verifies. Agreement counts against its chance: the digits that agree against the figures of
their dimension that the text has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from ..binding.deciding import significant
from ..binding.outcome import Outcome
from ..binding.rough import may_meet
from ..discourse.earlier import Earlier
from ..discourse.terms import Discourse, Term
from .cellwise import Tables, columns
from .twofold import agree, is_headline, is_telling

_LUCK = 0.1
_REACH = 120
_OVER = Fraction(6, 5)
_UNDER = Fraction(10, 9)
_PERCENT = 3
_NEAR = 2
_CLOSE = 3
_TELLING = 2
_MANY = 10


def find(discourse: Discourse, free: frozenset[int]) -> Iterator[Outcome]:
    """An outcome for each of the terms in `free` (by their order) that an earlier telling agrees with."""
    rows = dict(_in_rows(discourse, free))
    alike = Counter(term.dimension for term in discourse.terms)
    seen = Earlier(_REACH)
    marks: set[int] = set()
    for term in (term for term in discourse.terms if _worth(term)):
        others = seen.latest(term) if term.order in free else ()
        told = rows.get(term.order) or next((o for o in others if _same(o, term, alike, discourse)), None)
        if told is not None and told.order not in marks:
            marks |= {told.order} if told.claim.quantity.hedge else set()
            outcome = agree(told, term)
            yield outcome.but(binding=outcome.binding.but(tier="searched"))
        seen.add(term)


def _worth(term: Term) -> bool:
    return is_telling(term) or (term.kind == "duration" and term.claim.value is not None)


def _in_rows(discourse: Discourse, free: frozenset[int]) -> Iterator[tuple[int, Term]]:
    """The figures that the table has too in the row that their sentence names."""
    tables = Tables(discourse)
    for sentence in discourse.by_sentence if tables.cells else ():
        for each in tables.named(sentence):
            there = columns(each, tables)
            if len(there) == 1 and each.term.order in free and significant(each.term) >= _TELLING:
                yield each.term.order, there[0]


def _same(other: Term, term: Term, alike: Counter[tuple[str, str]], discourse: Discourse) -> bool:
    if other.kind != term.kind and not _in_percent(other, term):
        return False
    if other.dimension != term.dimension or not other.dimension[1] or not may_meet(other, term):
        return _is_mark(other, term, discourse)
    if not other.interval.meets(term.interval):
        return False
    if other.claim.value == term.claim.value:
        return _equal(other, term, alike[term.dimension], discourse)
    return _is_rounded(other, term, alike[term.dimension]) or _is_mark(other, term, discourse)


def _in_percent(first: Term, second: Term) -> bool:
    return first.dimension == second.dimension and first.dimension[0] == "percent"


def _equal(other: Term, term: Term, alike: int, discourse: Discourse) -> bool:
    """Whether two equal figures are one: pointed at, in the headline, a multiple close by, or too long for chance."""
    if other.sentence == term.sentence:
        return "this" in term.roles and term.order == other.order + 1
    if other.cell is not None and term.cell is not None:
        return False
    pointed = "this" in term.roles and term.sentence == other.sentence + 1
    titled = is_headline(other, discourse) and term.kind == other.kind == "duration"
    manifold = term.kind == "multiple" and term.interval.low >= _MANY and term.sentence - other.sentence <= _CLOSE
    return pointed or titled or manifold or _chance(term, alike) <= _LUCK


def _is_rounded(other: Term, term: Term, alike: int) -> bool:
    """Whether one of two figures is the other rounded to fewer digits, and still to enough of them."""
    rough, fine = sorted((other, term), key=significant)
    plain = rough.claim.quantity.hedge in (None, "about") and fine.claim.quantity.hedge is None
    rounded = abs(Fraction(rough.claim.value or 0) - Fraction(fine.claim.value or 0)) * 2 <= rough.claim.quantity.step
    apart = other.sentence != term.sentence and other.cell is None and term.cell is None
    return plain and rounded and apart and _chance(rough, alike) <= _LUCK


def _chance(term: Term, alike: int) -> float:
    """How likely one of so many figures says the same by accident; percentages of two digits do all the time."""
    digits, least = significant(term), _PERCENT if term.dimension[0] == "percent" else _TELLING
    return alike / 10**digits if digits >= least else 1.0


def _is_mark(other: Term, term: Term, discourse: Discourse) -> bool:
    """Whether one is the round mark that the other has just passed or not quite reached: in the headline, or close."""
    if term.order - other.order > _NEAR + 1 and not is_headline(other, discourse):
        return False
    if other.dimension[0] != term.dimension[0] or not other.alike(term) or not other.dimension[1]:
        return False
    percent = other.dimension[0] == "percent"
    beside = term.order - other.order <= _NEAR + 1 and term.sentence - other.sentence <= (0 if not percent else 1)
    headline = is_headline(other, discourse) and not is_headline(term, discourse)
    return (headline and _reaches(other, term, rough=True)) or (beside and _reaches(term, other))


def _reaches(mark: Term, figure: Term, rough: bool = False) -> bool:
    """Whether a figure has just passed a mark, or nearly; of percentages only parts in words are, unless `rough`."""
    hedge, fraction = mark.claim.quantity.hedge, mark.claim.quantity.kind == "fraction"
    if figure.claim.quantity.hedge is not None or significant(figure) < _TELLING:
        return False
    if hedge is None and fraction and "mark" in mark.roles:
        hedge = "above"
    if mark.dimension[0] == "percent" and not (fraction or (rough and significant(mark) < _TELLING)):
        return False
    if hedge == "about" and fraction:
        return mark.interval.abs().meets(figure.interval.abs())
    line = abs(mark.interval.low if hedge == "above" else mark.interval.high)
    value = abs(figure.interval.high)
    over = hedge == "above" and 0 < line <= value < line * _OVER
    return over or (hedge == "below" and 0 < value <= line < value * _UNDER)
