"""Time one recogniser: feed.py NAME LANG SECONDS LENGTH reads lines as JSON and prints its measure as JSON.

It runs in the environment that has the library, and needs nothing else than the standard library.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from itertools import cycle
from time import perf_counter, process_time

from recognisers import RECOGNISERS, Recognise, Recogniser, Span
from timing import timed


@dataclass(frozen=True, slots=True)
class Measure:
    """What one recogniser did in one language, or the reason why it did not.

    `first` is the seconds to import, load and read the first line; the other figures are of the lines after that,
    and `seconds` is processor time. `failed` counts the lines on which it raised an error.
    """

    name: str
    lang: str
    first: float = 0.0
    seconds: float = 0.0
    characters: int = 0
    found: int = 0
    failed: int = 0
    version: str = ""
    reason: str = ""

    @property
    def rate(self) -> float:
        """Characters a second."""
        return self.characters / max(self.seconds, 1e-9)


def outermost(spans: Iterable[Span]) -> int:
    """How many spans do not lie inside another: 25.2 inside 25.2% is not another quantity."""
    count, reached = 0, -1
    for _, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if end > reached:
            count, reached = count + 1, end
    return count


def feed(recognise: Recognise, lines: Sequence[str], seconds: float, length: int) -> tuple[float, int, int, int]:
    """(seconds, characters, quantities, lines failed) of line after line, until the time or the length is used up.

    The time is the clock's; the seconds are the processor's, which other work on the machine changes less.
    """
    answers: list[list[Span]] = []
    characters = failed = 0
    start, begun = perf_counter(), process_time()
    for line in cycle(lines):
        try:
            answers.append(recognise(line))
        except Exception:
            failed += 1
        characters += len(line)
        if characters >= length or perf_counter() - start >= seconds:
            break
    return process_time() - begun, characters, sum(map(outermost, answers)), failed


def ready(recogniser: Recogniser, lang: str, line: str) -> Recognise:
    """The recogniser after its first answer, since some compile their patterns only then."""
    recognise = recogniser.load(lang)
    recognise(line)
    return recognise


def measure(recogniser: Recogniser, lang: str, lines: Sequence[str], seconds: float, length: int) -> Measure:
    """One measure; a library that cannot be imported or loaded gives its reason."""
    try:
        first, recognise = timed(lambda: ready(recogniser, lang, lines[0]))
    except Exception as error:
        return Measure(recogniser.name, lang, reason=f"{type(error).__name__}: {error}")
    used, characters, found, failed = feed(recognise, lines, seconds, length)
    known = version(recogniser.package) if recogniser.package else ""
    return Measure(recogniser.name, lang, first, used, characters, found, failed, known)


def main(name: str, lang: str, seconds: str, length: str) -> None:
    logging.disable()
    recogniser = next(known for known in RECOGNISERS if known.name == name)
    answer = measure(recogniser, lang, json.load(sys.stdin), float(seconds), int(length))
    print(json.dumps(asdict(answer)))


if __name__ == "__main__":
    main(*sys.argv[1:])
