"""Gathering: what all other documents say about the facts of one, each fact once however often it is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from ..record import Record
from .comparing import Meaning, Telling, is_near, nearness, telling
from .fact import Article, Entry, Fact
from .slots import contradicting, days_of, differing, known_slots

NOTES = 3
"""Notes that a fact gets, those of the nearest scope; as many tellings of other times stand beside what is found."""
SHOWN = 12
"""Tellings of one meaning that are shown, those of the nearest scope."""
MANY = 50
"""Facts of one key in one document that are looked at; more are rows of a table."""
_GRAVEST: tuple[Meaning, ...] = ("conflict", "revision", "agreement", "refinement", "note")


class Gathered(Record, frozen=True):
    """What is known elsewhere about a fact: `meaning` the gravest of the tellings, `tellings` oldest first.

    `facts` are the places where the document tells it, the one that says most of its scope first.
    """

    facts: tuple[Fact, ...]
    meaning: Meaning
    tellings: tuple[Telling, ...]

    def of(self, *meanings: Meaning) -> list[Telling]:
        """The tellings of some meanings, oldest first."""
        return [each for each in self.tellings if each.meaning in meanings]


def gathered(article: Article, facts: Sequence[Fact], entries: Mapping[str, Sequence[Entry]]) -> Iterator[Gathered]:
    """What entries say about the facts of an article, in their order; where they say nothing, nothing is given."""
    groups: list[tuple[list[Fact], bool]] = []
    for same in _by_key(facts, entries):
        groups += [(group, any(_is_rival(group[0], fact) for fact in same)) for group in _told_once(same)]
    for group, torn in sorted(groups, key=lambda pair: pair[0][0].start):
        found = _weighed(article, group, entries[group[0].scope.key or ""], torn)
        if found is not None:
            yield found


def _by_key(facts: Sequence[Fact], entries: Mapping[str, Sequence[Entry]]) -> Iterator[list[Fact]]:
    """The facts that entries know, by key, without those keys that say too little to tell so many facts apart."""
    by: dict[str, list[Fact]] = {}
    for fact in facts:
        key = fact.scope.key
        if key is not None and key in entries:
            by.setdefault(key, []).append(fact)
    return (same for same in by.values() if len(same) <= MANY)


def _told_once(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Facts of one key, those that are one fact told again together, the one that says most first."""
    groups: list[list[Fact]] = []
    for fact in sorted(facts, key=lambda fact: (-known_slots(fact.scope), fact.interval.width, fact.start)):
        group = next((each for each in groups if _is_again(each[0], fact)), None)
        if group is None:
            groups.append([fact])
        else:
            group.append(fact)
    return groups


def _is_again(first: Fact, fact: Fact) -> bool:
    return not contradicting(first.scope, fact.scope) and first.interval.meets(fact.interval)


def _is_rival(fact: Fact, other: Fact) -> bool:
    """Whether two facts of one key are two numbers for the very same scope: it leaves out what tells them apart."""
    if days_of(other.scope) != days_of(fact.scope):
        return False
    apart = set(differing(fact.scope, other.scope)) - {"period"}
    return not apart and not fact.interval.meets(other.interval) and not is_near(fact, other)


def _weighed(article: Article, group: list[Fact], entries: Sequence[Entry], torn: bool) -> Gathered | None:
    told = [each for entry in entries if (each := telling(article, group[0], entry))]
    told = [each for per in _by_article(told) for each in _one_word(per, torn)]
    meaning = next((each for each in _GRAVEST if any(one.meaning == each for one in told)), None)
    if meaning is None:
        return None
    return Gathered(tuple(group), meaning, tuple(sorted(_bounded(told), key=_age)))


def _by_article(told: list[Telling]) -> list[list[Telling]]:
    by: dict[str, list[Telling]] = {}
    for each in told:
        by.setdefault(each.entry.article.id, []).append(each)
    return list(by.values())


def _one_word(told: list[Telling], torn: bool) -> list[Telling]:
    """What one other document says of a fact, each number once.

    Where it has our number, what else it tells of that scope is no other word. Where it has two other numbers for it,
    or we have, the scope says too little: nobody can tell which of them are the same fact.
    """
    agreeing = [each for each in told if each.meaning in ("agreement", "refinement")]
    others = _each_once([each for each in told if each not in agreeing])
    history = [each for each in others if each.meaning == "history"]
    if agreeing:
        return [max(agreeing, key=nearness), *history]
    rest = [each for each in others if each.meaning != "history"]
    rest = [each for each in rest if each.differs == rest[0].differs] if len(rest) > 1 else rest
    return history if torn or len(rest) > 1 else [*rest, *history]


def _each_once(told: list[Telling]) -> list[Telling]:
    """The tellings, those of one number and meaning as the one that says most."""
    kept: list[Telling] = []
    for each in sorted(told, key=nearness, reverse=True):
        if not any(_is_repeated(one, each) for one in kept):
            kept.append(each)
    return kept


def _is_repeated(one: Telling, each: Telling) -> bool:
    same = one.meaning == each.meaning and one.entry.fact.interval.meets(each.entry.fact.interval)
    return same and not contradicting(one.entry.fact.scope, each.entry.fact.scope)


def _bounded(told: list[Telling]) -> Iterator[Telling]:
    """No more of each meaning than a reader looks at."""
    for meaning in get_args(Meaning):
        some = sorted((each for each in told if each.meaning == meaning), key=nearness)
        yield from some[-(NOTES if meaning in ("note", "history") else SHOWN) :]


def _age(told: Telling) -> tuple[str, str, int]:
    article = told.entry.article
    return article.published or "", article.path, told.entry.fact.start
