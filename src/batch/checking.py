"""Checking files in guarded worker processes: what goes to a worker, and what comes back."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..checked import Answer, Failure
from ..errors import UnreadableDocument
from ..targets import STDIN, Target
from .bounds import Jobs
from .guard import Mishap
from .pool import Pool


@dataclass(frozen=True, slots=True)
class Piped(Target):
    """A target whose bytes were read here, since a worker has another standard input."""

    piped: bytes

    def data(self) -> bytes:
        """The bytes."""
        return self.piped


@dataclass(frozen=True, slots=True)
class Checking:
    """What a worker does with a file: read it and check it, with its facts where they are wanted."""

    url: str | None
    rules: Path | None
    facts: bool

    def __call__(self, target: Target) -> Answer:
        """The checked document or a Failure. Raises MemoryError."""
        from .. import pipeline

        try:
            document = pipeline.read_target(target, self.url, self.rules)
            return pipeline.check(document, rules=self.rules, facts=self.facts)
        except MemoryError:
            raise
        except Exception as error:
            return pipeline.failure_of(target.path, error)


def guarded(
    targets: Iterable[Target | Failure], url: str | None, rules: Path | None, jobs: Jobs, facts: bool = False
) -> Iterator[Answer]:
    """Every target checked, in order, with its facts where they are wanted; what no worker survives is a Failure."""
    pool: Pool[str] = Pool(Checking(url, rules, facts), jobs.count, jobs.bounds)
    for path, answer in pool.answers(map(_asked, targets), jobs.stop):
        yield Failure(path, answer.text) if isinstance(answer, Mishap) else _unpacked(answer)


def _unpacked(answer: bytes) -> Answer:
    checked: Answer = pickle.loads(answer)
    return checked


def _asked(target: Target | Failure) -> tuple[str, Target | Mishap]:
    if isinstance(target, Failure):
        return target.path, Mishap("failed", target.error)
    if target.path != STDIN:
        return target.path, target
    try:
        return target.path, Piped(target.path, target.data())
    except UnreadableDocument as error:
        return target.path, Mishap("failed", error.cause)
