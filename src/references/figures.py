"""Figures: trusted figures in memory, looked up by key and period."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..facts import Entry, Fact, Scope
from ..facts.slots import days_of
from .reading import Reference

PER_KEY = 50
"""Rows of one key and period that are looked at."""

_Place = tuple[str, tuple[str, str] | None]


class Figures:
    """The rows of tables; those of other periods than the one asked for say nothing."""

    def __init__(self, references: Iterable[Reference]) -> None:
        self._entries: dict[_Place, list[Entry]] = {}
        for reference in references:
            for fact in reference.facts:
                for place in _places(fact.scope):
                    self._entries.setdefault(place, []).append(Entry(reference.article, fact))

    def like(self, facts: Sequence[Fact]) -> dict[str, list[Entry]]:
        """The rows with the keys and periods of some facts, by key."""
        wanted = dict.fromkeys(place for fact in facts for place in _places(fact.scope))
        found: dict[str, list[Entry]] = {}
        for place in wanted:
            found.setdefault(place[0], []).extend(self._entries.get(place, ())[:PER_KEY])
        return {key: entries for key, entries in found.items() if entries}


def _places(scope: Scope) -> list[_Place]:
    return [] if scope.key is None else [(scope.key, days_of(scope))]
