"""Damaged documents against the promise that none of them crashes, hangs or fills the memory.

    benchmarks/fuzz.py [--seconds 60] [--seed N] [--out FOLDER] [--again FILE] [PATH...]

The documents of PATH (by default the fixtures) are damaged in many ways, each with the seed that is printed, then
read and checked in a child process that has a deadline and a bound on its memory. What ends otherwise than with an
answer or with one line for people is saved in FOLDER beside what it said, and the exit code is 1. --again runs one such
file.
"""

from __future__ import annotations

import argparse
import hashlib
import multiprocessing
import random
import resource
import sys
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from crossfoot.errors import CrossfootError
from crossfoot.pipeline import check
from mutations import mutated
from timing import FIXTURES

MEMORY = 3_000_000_000
"""Bytes of address space for the child."""

DEADLINE = 60.0
"""Seconds of processor time for one document."""

SLOW = 45.0
"""Seconds of processor time above which an answer came too late."""

SUFFIXES = (".html", ".htm", ".pdf", ".txt", ".md")
_LARGEST = 1_500_000


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: `answered`, `refused`, or a failure with what was said."""

    kind: str
    said: str = ""
    seconds: float = 0.0

    @property
    def is_failure(self) -> bool:
        return self.kind not in ("answered", "refused")


def outcome_of(data: bytes) -> Outcome:
    """Read and check one document here and now."""
    start = time.process_time()
    try:
        check(data)
        kind, said = "answered", ""
    except CrossfootError as error:
        kind, said = "refused", error.args[0]
        if "\n" in said:
            kind = "more than one line"
    except MemoryError:
        kind, said = "memory", traceback.format_exc()
    except Exception:
        kind, said = "exception", traceback.format_exc()
    seconds = time.process_time() - start
    return Outcome("slow" if seconds > SLOW and kind in ("answered", "refused") else kind, said, seconds)


def _serve(wire: Connection, near: Connection) -> None:
    # With the parent's end open here too, the child would not see the parent end.
    near.close()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    while data := wire.recv_bytes():
        wire.send(outcome_of(data))


class Child:
    """A process that checks one document after the other, and is replaced when it dies or is too late."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._wire: Connection | None = None

    def outcome(self, data: bytes) -> Outcome:
        """What became of a document in the child."""
        if self._process is None or self._wire is None:
            self._start()
        assert self._wire is not None
        try:
            self._wire.send_bytes(data or b"\n")
            # A busy machine gives a process less than all of a processor.
            if self._wire.poll(3 * DEADLINE):
                return self._answer()
        except (EOFError, OSError):
            return Outcome("death", f"the child ended with {self.close()}")
        self.close()
        return Outcome("hang", f"no answer after {3 * DEADLINE:.0f} s")

    def _answer(self) -> Outcome:
        assert self._wire is not None
        found = self._wire.recv()
        assert isinstance(found, Outcome)
        return found

    def _start(self) -> None:
        context = multiprocessing.get_context("fork")
        self._wire, far = context.Pipe()
        self._process = context.Process(target=_serve, args=(far, self._wire), daemon=True)
        self._process.start()
        far.close()

    def close(self) -> int | None:
        """End the child. Returns its exit code, negative for a signal."""
        process, self._process, self._wire = self._process, None, None
        if process is None:
            return None
        process.join(0.5)
        process.kill()
        process.join()
        return process.exitcode


def corpus_of(paths: Sequence[Path]) -> list[bytes]:
    """The documents in files and folders, in order."""
    files = [file for path in paths for file in (sorted(path.rglob("*")) if path.is_dir() else [path])]
    wanted = [file for file in files if file.suffix.lower() in SUFFIXES and file.is_file()]
    return [file.read_bytes() for file in wanted if file.stat().st_size <= _LARGEST]


def fuzz(corpus: Sequence[bytes], seed: int, seconds: float, out: Path) -> Counter[str]:
    """Damage and check until the time is up. Failures are saved and told. Returns how often which outcome came."""
    counts: Counter[str] = Counter()
    child, end, number, slowest = Child(), time.monotonic() + seconds, 0, 0.0
    told: set[str] = set()
    while time.monotonic() < end:
        number += 1
        data = mutated(random.Random(f"{seed}/{number}"), corpus)
        found = child.outcome(data)
        counts[found.kind] += 1
        slowest = max(slowest, found.seconds)
        if found.is_failure:
            _save(data, found, f"{seed}/{number}", out, told)
    child.close()
    print(
        f"{number} documents, slowest {slowest:.1f} s: " + ", ".join(f"{n} {kind}" for kind, n in counts.most_common())
    )
    return counts


def _save(data: bytes, found: Outcome, case: str, out: Path, told: set[str]) -> None:
    """The document and what was said, named by what failed; the same failure is saved three times at most."""
    last = found.said.strip().splitlines()[-1:] or [""]
    where = [line.strip() for line in found.said.splitlines() if line.strip().startswith("File ")][-1:]
    known = hashlib.sha256("|".join([found.kind, *where]).encode()).hexdigest()[:8]
    copy = next((n for n in range(3) if f"{known}-{n}" not in told), None)
    if copy is None:
        return
    told.add(f"{known}-{copy}")
    out.mkdir(parents=True, exist_ok=True)
    name = out / f"{found.kind.replace(' ', '-')}-{known}-{copy}"
    name.with_suffix(".bin").write_bytes(data)
    name.with_suffix(".txt").write_text(f"case {case}, {found.seconds:.1f} s\n{found.said}\n", encoding="utf-8")
    print(f"{found.kind}: {name}.bin ({found.seconds:.1f} s) {last[0][:200]} {' '.join(where)}", flush=True)


def main(args: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--out", type=Path, default=Path("report/fuzz"))
    parser.add_argument("--again", type=Path, metavar="FILE")
    given = parser.parse_args(args)
    if given.again:
        found = Child().outcome(given.again.read_bytes())
        print(f"{found.kind} after {found.seconds:.1f} s\n{found.said}")
        return int(found.is_failure)
    seed = given.seed if given.seed is not None else random.SystemRandom().randrange(1 << 32)
    corpus = corpus_of(given.paths or [FIXTURES])
    if not corpus:
        print("no documents there", file=sys.stderr)
        return 2
    print(f"seed {seed}, {len(corpus)} documents to damage", flush=True)
    counts = fuzz(corpus, seed, given.seconds, given.out)
    return int(any(Outcome(kind).is_failure for kind in counts))


if __name__ == "__main__":
    sys.exit(main())
