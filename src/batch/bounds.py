"""How many workers share the work, and what one document may cost; imports nothing that a single file needs not."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from ..checked import Failure
from ..targets import STDIN, Target

MANY = 10
"""From so many files on worker processes are started without being asked for: starting one costs half a second."""
LARGE = 2_000_000
"""Bytes of several files that are worth starting them too."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one document may cost, and how long a worker lives.

    `seconds` of time and `megabytes` of memory for a document; the first document of a worker has `extra_seconds` more,
    since rules and libraries are loaded with it. A worker is replaced after so many `documents`, or when it holds more
    than `kept_megabytes` after one.
    """

    seconds: float = 600.0
    megabytes: int = 2_000
    extra_seconds: float = 20.0
    documents: int = 2_000
    kept_megabytes: int = 1_000


@dataclass(frozen=True, slots=True)
class Jobs:
    """How many worker processes share the work, what one document may cost, and when to stop early."""

    count: int
    bounds: Bounds = field(default_factory=Bounds)
    stop: Callable[[], bool] | None = None


def jobs_for(targets: Sequence[Target | Failure]) -> int:
    """As many workers as there are processors where the files are many or large, 0 (none) where they are few."""
    paths = [target.path for target in targets if isinstance(target, Target) and target.path != STDIN]
    if len(paths) < 2 or (len(paths) < MANY and sum(map(_size, paths)) < LARGE):
        return 0
    return min(usable_processors(), len(paths))


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0


def usable_processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
