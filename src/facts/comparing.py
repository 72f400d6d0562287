"""Comparing: what one telling of a fact says about another of the same key.

A number of another document contradicts only where every slot of the two scopes is surely the same and no usual way of
writing the one number gives the other: one false alarm costs more than one missed error.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from ..interval import Interval
from ..record import Record
from .fact import Article, Entry, Fact, Scope
from .slots import CHANGES, Slot, contradicting, differing, known_slots

Meaning = Literal["conflict", "revision", "agreement", "refinement", "note", "history"]
"""What a telling says: another number for the same fact, the same source's later one, the same number, a more precise
one, another number for what need not be the same fact, the number of another time."""

NEVER: frozenset[str] = frozenset({"date"})
"""Kinds that tell when something is, which the other facts of a document say better."""
_FINER = 4
"""A number that many times narrower than another may be what the other was cut from."""
_OF_ONE_SIZE = 10
"""How many times larger than another a number may be to be told beside it where they need not be one fact."""
_CHANCE = 0.1
"""How loose two numbers may be, as a share of them, to be no match by chance where the time is not the same."""
_WORN = Fraction(1, 10)
"""A trailing zero counts as rounding where the places it hides are no more than this share of the number."""


class Telling(Record, frozen=True):
    """What an entry says about a fact; `differs` are the slots in which they are not surely the same."""

    entry: Entry
    meaning: Meaning
    differs: tuple[Slot, ...] = ()


def telling(article: Article, fact: Fact, entry: Entry) -> Telling | None:
    """What an entry says about a fact of an article; None where it says nothing: another thing, or the same article."""
    if is_same_article(article, entry.article) or fact.scope.kind in NEVER:
        return None
    differs = _differing(fact.scope, entry)
    contradicts = contradicting(fact.scope, entry.fact.scope)
    if "period" in contradicts:
        return Telling(entry, "history", differs) if contradicts == ("period",) else None
    if fact.interval.meets(entry.fact.interval):
        says = not contradicts and _is_telling(fact, entry.fact, differs)
        return Telling(entry, _agreement(article, fact, entry), differs) if says else None
    if is_near(fact, entry.fact):
        return None
    if not differs and fact.sure and entry.fact.sure:
        return Telling(entry, _conflict(article, entry), differs)
    return Telling(entry, "note", differs) if _is_comparable(fact, entry.fact) else None


def _differing(scope: Scope, entry: Entry) -> tuple[Slot, ...]:
    """The slots that differ; a trusted figure holds whoever tells it, unless another is named."""
    differs = differing(scope, entry.fact.scope)
    if entry.article.rank == "reference" and not (scope.attribution and entry.fact.scope.attribution):
        return tuple(slot for slot in differs if slot != "attribution")
    return differs


def is_same_article(mine: Article, other: Article) -> bool:
    """Whether two articles are one: what it says is no word of another source."""
    return mine.id == other.id or (mine.url is not None and mine.url == other.url)


def is_near(mine: Fact, other: Fact) -> bool:
    """Whether two numbers that do not meet may be one number: written more roughly, cut off, or hedged amiss.

    A rise and a fall of one size may be one change too, whose direction stands in words that were not understood.
    """
    first, second = _softened(mine, other), _softened(other, mine)
    return first.meets(second) or (mine.scope.kind in CHANGES and first.abs().meets(second.abs()))


def nearness(told: Telling) -> tuple[int, int, str]:
    """Sorts tellings: the nearest scope last, among equals the best known and the latest last."""
    return -len(told.differs), known_slots(told.entry.fact.scope), told.entry.article.published or ""


def _is_telling(mine: Fact, other: Fact, differs: tuple[Slot, ...]) -> bool:
    """Whether two numbers that meet are no chance: without a common period they have to be exact enough."""
    if mine.interval.is_vague or other.interval.is_vague:
        return False
    if "period" not in differs:
        return True
    return other.interval.about[0] != 0 and mine.interval.looseness(other.interval) <= _CHANCE


def _is_comparable(mine: Fact, other: Fact) -> bool:
    """Whether two numbers are of one order of size: what is not surely the same fact is not worth a note else."""
    sizes = sorted(abs(each.interval.about[0]) for each in (mine, other))
    return sizes[1] <= sizes[0] * _OF_ONE_SIZE


def _softened(mine: Fact, other: Fact) -> Interval:
    """What a number can mean if whoever wrote it was no stickler."""
    interval = mine.interval
    if mine.hedge is not None:
        return interval.widened(interval.width / 2)
    if interval.is_point:
        return interval.widened(_worn(interval.low) / 2)
    if other.interval.width * _FINER <= interval.width:
        return Interval(interval.low, interval.high + interval.width / 2, interval.low_open, interval.high_open)
    return interval


def _worn(value: Fraction) -> Fraction:
    """The step of a whole number that ends in zeros and may be rounded; 0 where it is not."""
    step = Fraction(1)
    while value and value % (step * 10) == 0 and step * 10 <= abs(value) * _WORN:
        step *= 10
    return step if step > 1 else Fraction(0)


def _agreement(article: Article, fact: Fact, entry: Entry) -> Meaning:
    """A later number that is finer and lies in the earlier one refines it; any other agrees."""
    mine, other = fact.interval, entry.fact.interval
    finer = mine.width * _FINER <= other.width and not other.is_point
    inside = other.low <= mine.low and mine.high <= other.high
    return "refinement" if finer and inside and _is_later(article, entry.article) else "agreement"


def _conflict(article: Article, entry: Entry) -> Meaning:
    """Another number that the same source tells at another time may be its revision."""
    mine, other = article.source or article.site, entry.article.source or entry.article.site
    times = article.published, entry.article.published
    return "revision" if mine is not None and mine == other and all(times) and times[0] != times[1] else "conflict"


def _is_later(article: Article, other: Article) -> bool:
    return bool(article.published and other.published and article.published > other.published)
