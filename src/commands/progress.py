"""Progress on the error stream while many files are checked, where a person looks on."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

MANY = 10
"""From so many files on there is something to wait for."""


def progressed(outcomes: Iterable[T], total: int) -> Iterator[T]:
    """The outcomes as they come, with a bar on the error stream if that is a terminal and there are many."""
    if total < MANY or not sys.stderr.isatty():
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(outcomes, "checking", total, console=Console(stderr=True), transient=True)
