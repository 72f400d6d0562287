"""Known: what other documents told before, by the key of the fact; of one run, and of several stores together."""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Protocol

from .fact import Article, Entry, Fact

Time = tuple[str | None, str | None]

MAX_ENTRIES = 100_000
"""Entries of one run that are remembered, the latest ones: a run over any number of documents stays in memory."""
SAME_PERIOD = 16
"""Entries of a key and a period that are looked at, the latest: what a fact costs does not grow with what is known."""
ANY_PERIOD = 6
"""Entries of a key that are looked at whatever their period, the latest."""


class Known(Protocol):
    """Facts that can be looked up."""

    def like(self, facts: Sequence[Fact]) -> Mapping[str, Sequence[Entry]]:
        """The entries with the keys of some facts, by key; the number of entries a key is bounded."""


class Memory(Protocol):
    """The facts of articles, which a new article is held against and then belongs to."""

    def meet(self, article: Article, facts: Sequence[Fact]) -> Mapping[str, Sequence[Entry]]:
        """Keep the facts of an article in place of those that it told before; give what others tell of them, by key.

        Of two articles that meet a memory at once, in two processes, one at least is given the other's facts.
        """


class Remembered:
    """The facts of the documents of one run; when there are too many, those first met are forgotten."""

    def __init__(self, limit: int = MAX_ENTRIES) -> None:
        self._limit = limit
        self._count = 0
        self._by_key: dict[str, dict[Time, deque[Entry]]] = {}
        self._latest: dict[str, deque[Entry]] = {}

    def meet(self, article: Article, facts: Sequence[Fact]) -> dict[str, list[Entry]]:
        """Add an article, and give the entries of those before it."""
        found = self.like(facts)
        self.remember(article, facts)
        return found

    def like(self, facts: Sequence[Fact]) -> dict[str, list[Entry]]:
        """The entries with the keys of some facts: the latest of their periods, and the latest of any period."""
        wanted: dict[str, set[Time]] = {}
        for fact in facts:
            if fact.scope.key in self._by_key:
                wanted.setdefault(fact.scope.key, set()).add(_time(fact))
        return {key: list(self._of(key, times)) for key, times in wanted.items()}

    def _of(self, key: str, wanted: Container[Time]) -> Iterator[Entry]:
        yield from (entry for entry in self._latest[key] if _time(entry.fact) not in wanted)
        for time, entries in self._by_key[key].items():
            if time in wanted:
                yield from entries

    def remember(self, article: Article, facts: Sequence[Fact]) -> None:
        """Add what an article tells; no article comes twice in a run."""
        for fact in facts:
            key = fact.scope.key
            if key is not None:
                times = self._by_key.setdefault(key, {})
                entries = times.setdefault(_time(fact), deque(maxlen=SAME_PERIOD))
                self._count += len(entries) < SAME_PERIOD
                entries.append(entry := Entry(article, fact))
                self._latest.setdefault(key, deque(maxlen=ANY_PERIOD)).append(entry)
        while self._count > self._limit:
            first = next(iter(self._by_key))
            self._count -= sum(map(len, self._by_key.pop(first).values()))
            del self._latest[first]


def _time(fact: Fact) -> Time:
    return fact.scope.since, fact.scope.until


class Chained:
    """A memory and further stores that are only read, looked up as one."""

    def __init__(self, memory: Memory, *more: Known) -> None:
        self._memory = memory
        self._more = more

    def meet(self, article: Article, facts: Sequence[Fact]) -> dict[str, list[Entry]]:
        """Add an article to the memory, and give the entries of all stores."""
        found: dict[str, list[Entry]] = {}
        for entries_by_key in (self._memory.meet(article, facts), *(known.like(facts) for known in self._more)):
            for key, entries in entries_by_key.items():
                found.setdefault(key, []).extend(entries)
        return found
