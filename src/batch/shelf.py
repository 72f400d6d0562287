"""Shelf: guards that wait for their next task with their workers running, since starting one costs half a second."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from threading import Lock
from typing import Any

from .bounds import Bounds
from .guard import Guard

Key = tuple[bytes, Bounds]


class Shelf:
    """Guards by their work and bounds; what is on it belongs to nobody, and ends with this process."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._idle: defaultdict[Key, list[Guard]] = defaultdict(list)

    def take(self, work: Callable[[Any], Any], bounds: Bounds | None) -> Guard:
        """A guard that waits, or a new one."""
        fresh = Guard(work, bounds)
        with self._lock:
            waiting = self._idle[fresh.key]
            return waiting.pop() if waiting else fresh

    def give(self, guard: Guard) -> None:
        """Put a guard on the shelf that has nothing left to do."""
        with self._lock:
            self._idle[guard.key].append(guard)
