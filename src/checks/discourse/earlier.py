"""Earlier: the terms of a text so far, to be held against the next one, by what they measure."""

from __future__ import annotations

from collections.abc import Iterator

from .terms import Term


class Earlier:
    """Terms in the order in which they were added, of which the last `reach` are looked back at (None: all)."""

    def __init__(self, reach: int | None = None) -> None:
        self._reach = reach
        self._count = 0
        self._groups: dict[str, list[tuple[int, Term]]] = {}

    def add(self, term: Term) -> None:
        """Remember a term."""
        self._groups.setdefault(term.dimension[0], []).append((self._count, term))
        self._count += 1

    def latest(self, term: Term) -> Iterator[Term]:
        """The terms of the same group of dimensions within reach, the last one first."""
        floor = 0 if self._reach is None else self._count - self._reach
        for place, other in reversed(self._groups.get(term.dimension[0], [])):
            if place < floor:
                return
            yield other
