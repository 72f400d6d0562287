"""Pool: several guards that work on documents side by side, with the answers in the order of the documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from threading import Condition, Lock, Thread
from typing import Any, Generic, TypeVar

from .bounds import Bounds
from .guard import Answered, Guard, Mishap
from .shelf import Shelf

Item = TypeVar("Item")

AHEAD = 64
"""Documents a worker that may be done before the one whose turn it is."""
MAX_HELD = 256_000_000
"""Bytes of answers that wait for their turn; above that no new document is begun."""
TICK = 0.2
"""Seconds between two looks at whether to stop."""


class Pool(Generic[Item]):
    """`jobs` guards, each served by a thread. A document that is slow holds up only what comes AHEAD of it.

    Guards come from the `shelf` and go back to it where there is one.
    """

    def __init__(
        self, work: Callable[[Any], Any], jobs: int, bounds: Bounds | None = None, shelf: Shelf | None = None
    ) -> None:
        self._shelf = shelf
        take = Guard if shelf is None else shelf.take
        self._guards = [take(work, bounds) for _ in range(jobs)]
        self._changed = Condition()
        self._source = Lock()
        self._answers: dict[int, tuple[Item, Answered]] = {}
        self._begun = self._given = self._held = self._open = 0
        self._stopped = False
        self._error: BaseException | None = None

    def answers(
        self, items: Iterable[tuple[Item, Any]], stop: Callable[[], bool] | None = None
    ) -> Iterator[tuple[Item, Answered]]:
        """For every (item, document) the item with what came of the document, in order; a Mishap stays as it is.

        It ends early once `stop` says so. An error of the items, or of starting workers, is raised after the answers
        before it.
        """
        waiting = iter(items)
        self._open = len(self._guards)
        threads = [Thread(target=self._serve, args=(guard, waiting), daemon=True) for guard in self._guards]
        for thread in threads:
            thread.start()
        try:
            while (turn := self._next(stop)) is not None:
                yield turn
        finally:
            self._stop()
            for thread in threads:
                thread.join()
        if self._error is not None:
            raise self._error

    def _next(self, stop: Callable[[], bool] | None) -> tuple[Item, Answered] | None:
        """The answer whose turn it is, None when there are no more."""
        with self._changed:
            while self._given not in self._answers:
                if self._open == 0 or (stop is not None and stop()):
                    return None
                self._changed.wait(TICK)
            turn = self._answers.pop(self._given)
            self._given += 1
            self._held -= _size(turn[1])
            self._changed.notify_all()
            return turn

    def _stop(self) -> None:
        with self._changed:
            self._stopped = True
            self._changed.notify_all()
            busy = self._open > 0
        if busy:
            for guard in self._guards:
                guard.kill()

    def _serve(self, guard: Guard, waiting: Iterator[tuple[Item, Any]]) -> None:
        """The life of one thread: items as long as there are any."""
        try:
            while (begun := self._begin(waiting)) is not None:
                number, item, document = begun
                del begun
                answer = document if isinstance(document, Mishap) else guard.ask(document)
                del document
                self._done(number, item, answer)
        except BaseException as error:
            with self._changed:
                self._error, self._stopped = self._error or error, True
        finally:
            self._put_away(guard)
            with self._changed:
                self._open -= 1
                self._changed.notify_all()

    def _put_away(self, guard: Guard) -> None:
        with self._changed:
            is_sound = not self._stopped
        if is_sound and self._shelf is not None:
            self._shelf.give(guard)
        else:
            guard.close()

    def _begin(self, waiting: Iterator[tuple[Item, Any]]) -> tuple[int, Item, Any] | None:
        """The next item with its number, as soon as there is room for its answer; None when there are no more."""
        with self._source:
            with self._changed:
                while not self._stopped and not self._has_room():
                    self._changed.wait()
                if self._stopped:
                    return None
            for item, document in waiting:
                self._begun += 1
                return self._begun - 1, item, document
            return None

    def _has_room(self) -> bool:
        ahead = self._begun - self._given
        return ahead < len(self._guards) or (ahead < AHEAD * len(self._guards) and self._held < MAX_HELD)

    def _done(self, number: int, item: Item, answer: Answered) -> None:
        with self._changed:
            self._answers[number] = item, answer
            self._held += _size(answer)
            self._changed.notify_all()


def _size(answer: Answered) -> int:
    return len(answer) if isinstance(answer, bytes) else 0
