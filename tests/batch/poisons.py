"""Work for guards in tests: a document's text says what it does to its worker."""

import ctypes
import os
import re
import sys
import time
from collections import deque
from collections.abc import Callable

POISONS: dict[str, Callable[[], object]] = {
    "abort": os.abort,
    "segfault": lambda: ctypes.string_at(0),
    "loop": lambda: deque(iter(int, 1), maxlen=0),
    "pattern": lambda: re.match(r"(a+)+$", "a" * 60 + "b"),
    "memory": lambda: bytearray(10**10),
    "exit": lambda: os._exit(3),
    "raise": lambda: 1 // 0,
    "quit": lambda: sys.exit("no more"),
    "print": lambda: print("words that are no answer", flush=True),
    "read": lambda: sys.stdin.read(),
    "leave": lambda: lambda: None,
    "grow": lambda: HELD.append(b"x" * 60_000_000),
    "slow": lambda: time.sleep(0.5),
}
EXPECTED = {
    "abort": "crash: ends the worker process: SIGABRT",
    "segfault": "crash: ends the worker process: SIGSEGV",
    "loop": "timeout: takes longer than 1.5 s",
    "pattern": "timeout: takes longer than 1.5 s",
    "memory": "memory: needs more than 500 MB of memory",
    "exit": "crash: ends the worker process: exit code 3",
    "raise": "failed: internal error: ZeroDivisionError: integer division or modulo by zero",
    "quit": "crash: ends the worker process: exit code 1",
}
FIVE = ("abort", "segfault", "loop", "pattern", "memory")
HELD: list[bytes] = []


def work(document: str | bytes) -> object:
    """The length of a document, or what its poison does."""
    if isinstance(document, str) and document in POISONS:
        POISONS[document]()
        if document == "leave":
            return POISONS["leave"]()
    return len(document), os.getpid()
