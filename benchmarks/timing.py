"""What the benchmarks share: the texts they read by default, and clocks."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TypeVar

FIXTURES = Path(__file__).parent.parent / "fixtures"
ROUNDS = 3
T = TypeVar("T")


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """The seconds that some work took, and what it gave."""
    start = perf_counter()
    result = work()
    return perf_counter() - start, result


def fresh(*arguments: str, pick: Callable[[list[float]], float] = median) -> float:
    """Seconds for Python with these arguments in a new process, the median (or another pick) of a few runs."""
    command = [sys.executable, *arguments]
    return pick([timed(lambda: subprocess.run(command, check=True, capture_output=True))[0] for _ in range(ROUNDS)])
