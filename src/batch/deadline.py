"""Deadline: a process that is not done in time is killed, whatever it is stuck in."""

from __future__ import annotations

from subprocess import Popen
from threading import Condition, Thread
from time import monotonic

_FAR = float("inf")


class Deadline:
    """Watches one process at a time, from a thread of its own that wakes about once a deadline.

    The owner of the process may be blocked in reading from it or in writing to it: killing it ends both.
    """

    def __init__(self) -> None:
        self._changed = Condition()
        self._process: Popen[bytes] | None = None
        self._due = self._wake = _FAR
        self._struck = self._closed = False
        self._thread: Thread | None = None

    def begin(self, process: Popen[bytes], seconds: float) -> None:
        """From now on the process has so many seconds."""
        with self._changed:
            if self._thread is None:
                self._thread = Thread(target=self._watch, daemon=True)
                self._thread.start()
            self._process, self._due, self._struck = process, monotonic() + seconds, False
            if self._due < self._wake:
                self._changed.notify()

    def end(self) -> bool:
        """The process is done; whether it was killed before."""
        with self._changed:
            self._process, self._due = None, _FAR
            return self._struck

    def close(self) -> None:
        """Stop watching."""
        with self._changed:
            self._closed = True
            self._changed.notify()

    def _watch(self) -> None:
        with self._changed:
            while not self._closed:
                self._strike_if_due()
                self._wake = self._due
                self._changed.wait(None if self._wake == _FAR else max(0.0, self._wake - monotonic()))

    def _strike_if_due(self) -> None:
        if self._process is not None and monotonic() >= self._due:
            self._process.kill()
            self._struck, self._process, self._due = True, None, _FAR
