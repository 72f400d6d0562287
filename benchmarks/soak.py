"""Whether a process that checks damaged pages for hours keeps anything of them.

    benchmarks/soak.py [--documents 50000] [--seed N] [PATH...]

The beginnings of pages of PATH (by default the fixtures), damaged, are checked one after the other in this process.
Prints the memory and the number of objects that are alive at twenty points; the exit code is 1 when the second half
needs more than the first, or when a page ended otherwise than with an answer or with one line for people.
"""

from __future__ import annotations

import argparse
import gc
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from crossfoot.batch.fence import MEGABYTE, memory_used
from fuzz import Outcome, corpus_of, outcome_of
from mutations import mutated
from timing import FIXTURES

LONGEST = 200_000
SHORT = 6_000
"""Bytes that are checked of a damaged page, so that fifty thousand take half an hour."""
POINTS = 20
MAX_GROWTH = 0.05


@dataclass(frozen=True, slots=True)
class Point:
    """What the process holds after so many documents."""

    documents: int
    megabytes: float
    objects: int


def soak(corpus: Sequence[bytes], documents: int, seed: str) -> tuple[list[Point], Counter[str]]:
    """Check so many damaged pages; what was held at the points between them, and how often which outcome came."""
    points: list[Point] = []
    counts: Counter[str] = Counter()
    for number in range(1, documents + 1):
        case = f"{seed}/{number}"
        found = outcome_of(mutated(random.Random(case), corpus)[:SHORT])
        counts[found.kind] += 1
        if found.is_failure:
            print(f"{found.kind}: case {case}\n{found.said}", flush=True)
        if number * POINTS // documents > (number - 1) * POINTS // documents:
            points.append(_point(number))
    return points, counts


def _point(number: int) -> Point:
    gc.collect()
    point = Point(number, memory_used() / MEGABYTE, len(gc.get_objects()))
    print(f"{point.documents:9,} {point.megabytes:9.1f} {point.objects:10,}", flush=True)
    return point


def growth(values: Sequence[float]) -> float:
    """How much more the last quarter of some values is than the second one."""
    quarter = len(values) // 4
    return median(values[-quarter:]) / median(values[quarter : 2 * quarter]) - 1


def main(args: Sequence[str] | None = None) -> int:
    """Print what was held; 1 when it grows, or when a page failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument("--documents", type=int, default=50_000)
    parser.add_argument("--seed", default="1")
    given = parser.parse_args(args)
    corpus = [data for data in corpus_of(given.paths or [FIXTURES]) if len(data) <= LONGEST and data[:4] != b"%PDF"]
    if not corpus or given.documents < POINTS:
        print(f"give a folder with pages of up to {LONGEST:,} bytes, and at least {POINTS} documents", file=sys.stderr)
        return 2
    print(f"{len(corpus)} pages to damage\n{'documents':>9} {'MB':>9} {'objects':>10}", flush=True)
    start = time.process_time()
    points, counts = soak(corpus, given.documents, given.seed)
    more = {
        "memory": growth([point.megabytes for point in points]),
        "objects": growth([point.objects for point in points]),
    }
    each = 1_000 * (time.process_time() - start) / given.documents
    print(f"{each:.1f} ms of processor time a page; " + ", ".join(f"{n} {kind}" for kind, n in counts.most_common()))
    print("; ".join(f"{name} {by:+.1%} from the second quarter to the last" for name, by in more.items()))
    return int(max(more.values()) > MAX_GROWTH or any(Outcome(kind).is_failure for kind in counts))


if __name__ == "__main__":
    sys.exit(main())
