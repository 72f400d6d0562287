"""Guard: one worker process that gets one document at a time, and is replaced when it dies.

A crash, an endless loop, a pattern that never ends and a document that fills the memory each end as one labelled
mishap; every other document is answered with its result.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from subprocess import PIPE, Popen
from typing import Any, BinaryIO

from ..errors import CrossfootError
from .bounds import Bounds
from .deadline import Deadline
from .fence import MEGABYTE
from .frames import ASK, DONE, FAILED, READY, Frame, read_frame, write_frame

START_SECONDS = 60.0
ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Mishap:
    """Why a document has no result; `text` says it in one line.

    `kind` is timeout, memory, crash or failed; what came up before a worker was asked has a name of its own.
    """

    kind: str
    text: str


class WorkerFailed(CrossfootError):
    """Workers cannot be started: its text is the cause."""


Answered = bytes | Mishap
"""What came of a document: the pickled result of the work, or why there is none."""


class Guard:
    """Answers documents one after the other, each exactly once. `work` must be picklable by reference."""

    def __init__(self, work: Callable[[Any], Any], bounds: Bounds | None = None) -> None:
        self._work = pickle.dumps(work, pickle.HIGHEST_PROTOCOL)
        self._bounds = bounds or Bounds()
        self._deadline = Deadline()
        self._process: Popen[bytes] | None = None
        self._served = 0
        self._stopped = False

    @property
    def key(self) -> tuple[bytes, Bounds]:
        """What guards that can stand in for each other share."""
        return self._work, self._bounds

    def ask(self, document: Any) -> Answered:
        """What the work gives for one document. Raises WorkerFailed when no worker can be started.

        A worker that was killed from outside is no fault of the document, which gets one more try.
        """
        body = pickle.dumps(document, pickle.HIGHEST_PROTOCOL)
        answer = self._ask(body)
        return self._ask(body) if answer is _KILLED and not self._stopped else answer

    def kill(self) -> None:
        """End the worker at once, from any thread; the document that it has gets no second try."""
        self._stopped = True
        process = self._process
        if process is not None:
            process.kill()

    def close(self) -> None:
        """End the worker; to be called when the guard is no longer needed."""
        self._retire()
        self._deadline.close()

    def __enter__(self) -> Guard:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _ask(self, body: bytes) -> Answered:
        process = self._process or self._start()
        if self._stopped:
            self._retire()
            return _KILLED
        seconds = self._bounds.seconds + (0.0 if self._served else self._bounds.extra_seconds)
        self._served += 1
        frame, in_time = self._exchange(process, Frame(ASK, body), seconds)
        if frame is None:
            return self._dead(in_time)
        if not in_time or frame.kind not in (DONE, FAILED) or self._is_worn(frame):
            self._retire()
        if frame.kind == DONE:
            return frame.body
        if frame.kind == FAILED:
            return Mishap("failed", frame.body.decode("utf-8", "replace"))
        return Mishap("memory", f"needs more than {self._bounds.megabytes} MB of memory")

    def _exchange(self, process: Popen[bytes], frame: Frame, seconds: float) -> tuple[Frame | None, bool]:
        """The answer to a message, None if the worker died over it, and whether it was in time."""
        asked, answers = _pipes(process)
        self._deadline.begin(process, seconds)
        with suppress(OSError):
            write_frame(asked, frame)
        answer = read_frame(answers)
        return answer, not self._deadline.end()

    def _is_worn(self, frame: Frame) -> bool:
        return self._served >= self._bounds.documents or frame.memory > self._bounds.kept_megabytes * MEGABYTE

    def _dead(self, in_time: bool) -> Mishap:
        code = self._retire()
        if not in_time:
            return Mishap("timeout", f"takes longer than {self._bounds.seconds:g} s")
        if code == _KILL_CODE:
            return _KILLED
        return Mishap("crash", f"ends the worker process: {_ending(code)}")

    def _start(self) -> Popen[bytes]:
        for _ in range(ATTEMPTS):
            self._process = process = _started(self._bounds.megabytes)
            self._served = 0
            frame, _ = self._exchange(process, Frame(ASK, self._work), START_SECONDS)
            if frame is not None and frame.kind == READY:
                return process
            code = self._retire()
            if code != _KILL_CODE:
                break
        raise WorkerFailed(f"a worker process does not start: {_ending(code)}")

    def _retire(self) -> int:
        """The exit code of the worker, which is gone afterwards."""
        process, self._process = self._process, None
        if process is None:
            return 0
        for pipe in _pipes(process):
            with suppress(OSError):
                pipe.close()
        with suppress(Exception):
            return process.wait(1.0)
        process.kill()
        return process.wait()


_KILL_CODE = -9
_KILLED = Mishap("crash", "ends the worker process: SIGKILL (from outside, or for want of memory)")


def _pipes(process: Popen[bytes]) -> tuple[BinaryIO, BinaryIO]:
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout  # type: ignore[return-value]


def _ending(code: int) -> str:
    if code >= 0:
        return f"exit code {code}"
    with suppress(ValueError):
        return signal.Signals(-code).name
    return f"signal {-code}"


def _started(megabytes: int) -> Popen[bytes]:
    """A new worker process. It starts from a thread that stays: Linux ends it with the thread that started it."""
    return _starter(os.getpid()).submit(_popen, megabytes).result()


@lru_cache(maxsize=1)
def _starter(pid: int) -> ThreadPoolExecutor:
    """The thread of a process that starts workers (a forked process needs its own)."""
    return ThreadPoolExecutor(1, f"crossfoot-starter-{pid}")


def _popen(megabytes: int) -> Popen[bytes]:
    script = f"import sys; sys.path[:] = {sys.path!r}; from {__package__}.worker import main; "
    command = [sys.executable, "-c", script + f"main({os.getpid()}, {megabytes})"]
    try:
        return Popen(command, stdin=PIPE, stdout=PIPE, **_APART)
    except OSError as error:
        raise WorkerFailed(f"a worker process does not start: {error.strerror}") from None


_APART: dict[str, Any] = {"creationflags": 0x200} if sys.platform == "win32" else {"process_group": 0}
"""Workers do not hear Ctrl-C in the terminal: their owner decides when they end."""
