"""Known: what other documents told before, by the key of the fact; of one run, and of several stores together."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from typing import Protocol

from .fact import Article, Entry, Fact

MAX_ENTRIES = 100_000
"""Entries of one run that are remembered, the latest ones: a run over any number of documents stays in memory."""
PER_KEY = 50
"""Entries of one key that are looked at, the latest ones: what a fact costs does not grow with what is known."""


class Known(Protocol):
    """Facts that can be looked up."""

    def like(self, facts: Sequence[Fact]) -> Mapping[str, Sequence[Entry]]:
        """The entries with the keys of some facts, by key; the number of entries a key is bounded."""


class Memory(Known, Protocol):
    """Facts that can be looked up and added to."""

    def remember(self, article: Article, facts: Sequence[Fact]) -> None:
        """Keep the facts of an article in place of those that it told before."""


class Remembered:
    """The facts of the documents of one run."""

    def __init__(self, limit: int = MAX_ENTRIES) -> None:
        self._limit = limit
        self._by_key: dict[str, deque[Entry]] = defaultdict(lambda: deque(maxlen=PER_KEY))
        self._order: deque[str] = deque()

    def like(self, facts: Sequence[Fact]) -> dict[str, list[Entry]]:
        """The entries with the keys of some facts, the latest last."""
        keys = {key for fact in facts if (key := fact.scope.key) is not None}
        return {key: list(self._by_key[key]) for key in keys if key in self._by_key}

    def remember(self, article: Article, facts: Sequence[Fact]) -> None:
        """Add what an article tells of; no article comes twice in a run."""
        for fact in facts:
            key = fact.scope.key
            if key is None:
                continue
            self._by_key[key].append(Entry(article, fact))
            self._order.append(key)
            if len(self._order) > self._limit:
                self._forget(self._order.popleft())

    def _forget(self, key: str) -> None:
        entries = self._by_key.get(key)
        if entries:
            entries.popleft()
        if not entries:
            self._by_key.pop(key, None)


class Chained:
    """A memory and further stores that are only read, looked up as one."""

    def __init__(self, memory: Memory, *more: Known) -> None:
        self._memory = memory
        self._all: tuple[Known, ...] = (memory, *more)

    def like(self, facts: Sequence[Fact]) -> dict[str, list[Entry]]:
        """The entries of all stores."""
        found: dict[str, list[Entry]] = {}
        for known in self._all:
            for key, entries in known.like(facts).items():
                found.setdefault(key, []).extend(entries)
        return found

    def remember(self, article: Article, facts: Sequence[Fact]) -> None:
        """Add to the memory."""
        self._memory.remember(article, facts)
