"""Options and interrupts of the commands that work on many documents in worker processes."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any, Self

import click

from ..batch.bounds import Bounds, Jobs, jobs_for
from ..checked import Failure
from ..targets import Target

DEFAULT = Bounds()
jobs_option = click.option(
    "--jobs",
    type=click.IntRange(0, 1_000),
    envvar="CROSSFOOT_JOBS",
    help="Worker processes that share the work; a document that crashes one or hangs costs only itself. 0: none, all "
    "in one process. By default as many as there are processors for many or large files, and none for a few.",
)
timeout_option = click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    help=f"How long a worker may take over one document; {DEFAULT.seconds:g} by default.",
)
memory_option = click.option(
    "--memory",
    type=click.IntRange(1),
    metavar="MB",
    help=f"How much memory one document may take in a worker (on Linux); {DEFAULT.megabytes} by default.",
)


def bounds_of(timeout: float | None, memory: int | None, base: Bounds = DEFAULT) -> Bounds:
    """The bounds that the options ask for; those of `base` where they do not."""
    return Bounds(timeout or base.seconds, memory or base.megabytes)


@dataclass(frozen=True, slots=True)
class Workers:
    """The workers that the options ask for."""

    count: int | None = None
    timeout: float | None = None
    memory: int | None = None

    @contextmanager
    def for_(self, targets: Sequence[Target | Failure]) -> Iterator[tuple[Jobs | None, Callable[[], bool]]]:
        """The workers for some files (None: all is done in this process), and whether Ctrl-C has stopped them."""
        wanted = jobs_for(targets) if self.count is None else self.count
        if self.count is None and (self.timeout or self.memory):
            wanted = max(1, wanted)
        if not wanted:
            yield None, lambda: False
            return
        with Interrupts() as interrupted:
            yield Jobs(wanted, bounds_of(self.timeout, self.memory), interrupted), interrupted


class Interrupts:
    """Ctrl-C while it is entered: the first is only noted, so that what is done can be kept; the next ends all."""

    def __init__(self) -> None:
        self._noted = False
        self._before: Any = None

    def __call__(self) -> bool:
        """Whether there was one."""
        return self._noted

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._note)
        return self

    def __exit__(self, *_: object) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def _note(self, number: int, frame: FrameType | None) -> None:
        self._noted = True
        signal.signal(signal.SIGINT, self._before)


def tell_interrupted(done: int, total: int) -> None:
    """One line on the error stream: how far it came."""
    sys.stdout.flush()
    print(f"crossfoot: interrupted: {done} of {total} documents are done", file=sys.stderr)
