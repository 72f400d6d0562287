"""The worker's side of a guard: gets one document at a time on its standard input, and answers each."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from typing import Any, BinaryIO

from .fence import bound_memory, memory_used, tie_to_owner, without_core_files
from .frames import ASK, DONE, FAILED, MEMORY, READY, Frame, read_frame, write_frame

Work = Callable[[Any], Any]


def main(owner: int, megabytes: int) -> None:
    """Serve the process `owner` until it closes the pipe. The first message is the work: a function, pickled."""
    tie_to_owner(owner)
    without_core_files()
    asked, answers = _own_pipes()
    first = read_frame(asked)
    if first is None:
        return
    work: Work = pickle.loads(first.body)
    bound_memory(megabytes)
    write_frame(answers, Frame(READY, b""))
    _serve(work, asked, answers)


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The pipes to the owner, out of the way of whatever prints or reads: print goes to the error stream."""
    asked, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    os.close(nothing)
    return os.fdopen(asked, "rb"), os.fdopen(answers, "wb")


def _serve(work: Work, asked: BinaryIO, answers: BinaryIO) -> None:
    while True:
        try:
            frame = read_frame(asked)
            if frame is None:
                return
            assert frame.kind == ASK
            answer = _answer(work, frame.body)
        except MemoryError:
            answer = Frame(MEMORY, b"")
        write_frame(answers, answer)
        if answer.kind == MEMORY:
            return


def _answer(work: Work, body: bytes) -> Frame:
    """What the work gives for one document; MemoryError goes through, since nothing is sure after it."""
    try:
        result = pickle.dumps(work(pickle.loads(body)), pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        raise
    except Exception as error:
        return Frame(FAILED, described(error).encode("utf-8", "replace"), memory_used())
    return Frame(DONE, result, memory_used())


def described(error: BaseException) -> str:
    """An exception that is nobody's fault but ours, in one line."""
    detail = " ".join(str(error).split())[:300]
    return f"internal error: {type(error).__name__}{': ' + detail if detail else ''}"
