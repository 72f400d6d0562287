"""This machine as the place where a batch is worked on."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ..errors import CrossfootError
from .bounds import Bounds
from .guard import Mishap
from .part import Number, Receipt
from .pool import Pool
from .running import Numbered, Settings, Work, run
from .store import Store

_WHOLE_TASK = Bounds(seconds=24 * 3_600.0, megabytes=32_000)


class TaskFailed(CrossfootError):
    """A step that is not about one document did not end well: its text is the cause."""


class Local:
    """Worker processes of this machine."""

    def __init__(self, jobs: int, work: Work | None = None) -> None:
        self._jobs = jobs
        self._work = work

    def parts(
        self,
        units: Sequence[Numbered],
        written: Mapping[Number, Receipt],
        place: Store,
        settings: Settings,
        stop: Callable[[], bool],
    ) -> Iterator[Receipt]:
        """As running.run does."""
        return run(units, written, place, settings, self._jobs, stop, self._work)

    def each(
        self, task: Callable[..., Any], arguments: Sequence[tuple[Any, ...]], stop: Callable[[], bool]
    ) -> Iterator[Any]:
        """The results of a task with each of some arguments, in order. Raises TaskFailed."""
        if len(arguments) == 1:
            yield task(*arguments[0])
            return
        pool: Pool[None] = Pool(_spread, min(self._jobs, max(1, len(arguments))), _WHOLE_TASK)
        for _, answer in pool.answers(((None, (task, each)) for each in arguments), stop):
            if isinstance(answer, Mishap):
                raise TaskFailed(answer.text)
            yield pickle.loads(answer)

    def close(self) -> None:
        """There is nothing to leave."""


def _spread(call: tuple[Callable[..., Any], tuple[Any, ...]]) -> Any:
    task, arguments = call
    return task(*arguments)
