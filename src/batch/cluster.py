"""A cluster: the same work as on one machine, a unit a task, on the workers of a Dask scheduler."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Any

from ..errors import CrossfootError
from .part import Number, Receipt, receipts_of
from .running import Numbered, Settings, Work, is_finished, run
from .shelf import Shelf
from .store import Store, store

ATTEMPTS = 5
"""How often a task is begun anew when the node that works on it is lost."""
PATIENCE = 20.0
"""Seconds in which a scheduler has to answer."""
TICK = 0.5
"""Seconds between two looks at whether to stop."""


class NoCluster(CrossfootError):
    """A cluster cannot be used: its text is the cause."""


class Cluster:
    """The workers of a scheduler; they need crossfoot installed, and must see inputs and outputs by the same names."""

    def __init__(self, address: str, work: Work | None = None) -> None:
        """`work` replaces what is done with a page. Raises NoCluster when no scheduler answers or Dask is missing."""
        try:
            import distributed
        except ImportError:
            raise NoCluster("a cluster needs Dask (pip install 'crossfoot[cluster]')") from None
        try:
            library: Any = distributed
            self._client = library.Client(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise NoCluster(f"{address}: no scheduler answers: {error}") from None
        self._work = work

    def parts(
        self,
        units: Sequence[Numbered],
        written: Mapping[Number, Receipt],
        place: Store,
        settings: Settings,
        stop: Callable[[], bool],
    ) -> Iterator[Receipt]:
        """As running.run does; the receipts of a unit come when all of it is written."""
        left = [unit for unit in units if not is_finished(unit[0], written)]
        for made in self.each(_run_unit, [(unit, place.url, settings, self._work) for unit in left], stop):
            yield from made

    def each(
        self, task: Callable[..., Any], arguments: Sequence[tuple[Any, ...]], stop: Callable[[], bool]
    ) -> Iterator[Any]:
        """The results of a task with each of some arguments, as they come. Raises what the task raises."""
        ended: SimpleQueue[Any] = SimpleQueue()
        waiting = {self._client.submit(task, *each, pure=False, retries=ATTEMPTS) for each in arguments}
        for future in waiting:
            future.add_done_callback(ended.put)
        try:
            while waiting and not stop():
                with suppress(Empty):
                    future = ended.get(timeout=TICK)
                    waiting.discard(future)
                    yield future.result()
        finally:
            self._client.cancel(list(waiting))

    def close(self) -> None:
        """Leave the cluster."""
        self._client.close()


_SHELF = Shelf()
"""The guards of a node that wait for its next task."""


def _run_unit(unit: Numbered, url: str, settings: Settings, work: Work | None) -> list[Receipt]:
    """The task of a worker: what another one has written of the unit before it was lost stays."""
    place = store(url)
    written = receipts_of(place, unit[0])
    return [*written.values(), *run([unit], written, place, settings, 1, work=work, shelf=_SHELF)]
