"""What a ledger costs as it grows: benchmarks/ledger.py [--sizes N,N,N] [--ledger PLACE], by default SQLite in a file.

The ledger is filled with made-up facts: whom and what they are about is spread as it is in the news (a few keys have
very many facts, most have few), 50 a document, 16 years. At each size, documents of 50 new facts are held against
it and recorded, one by one. Prints the median and the worst time a document, and the size of the file.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from statistics import median

from crossfoot.facts import Article, Fact, Scope
from crossfoot.interval import Interval
from crossfoot.ledger import Ledger, open_ledger
from timing import timed

CLAIMS = 50
BATCH = 200
"""Documents a transaction while filling."""
MEASURED = 40
SUBJECTS, METRICS, TOPICS = 400, 120, 40
FIRST_YEAR, YEARS = 2010, 16

Told = tuple[Article, list[Fact]]


def zipf(names: int, chance: random.Random) -> int:
    """A number below `names`; the n-th is n times as rare as the first."""
    return min(names - 1, int(names ** chance.random()) - 1)


def documents(chance: random.Random) -> Iterator[Told]:
    """Articles with their facts, without end. An article is about few subjects."""
    for number in count():
        year = FIRST_YEAR + chance.randrange(YEARS)
        day = f"{year}-{chance.randrange(12) + 1:02}-{chance.randrange(28) + 1:02}"
        about = [f"subject-{zipf(SUBJECTS, chance)}" for _ in range(4)]
        yield (
            Article(f"{number:016x}", f"{number}.html", published=day, lang="zh"),
            [fact(chance, f"c{n}", chance.choice(about), year) for n in range(1, CLAIMS + 1)],
        )


def fact(chance: random.Random, claim: str, subject: str, year: int) -> Fact:
    value = chance.randrange(1, 10**6)
    topics = (f"topic-{zipf(TOPICS, chance)}",) if chance.random() < 0.3 else ()
    told = year - chance.randrange(3)
    scope = Scope("count", "piece", (subject,), f"metric-{zipf(METRICS, chance)}", topics)
    scope = scope.but(since=f"{told}-01-01", until=f"{told}-12-31")
    text = f"{value}件"
    return Fact(claim, scope, Interval.point(value), text, f"据统计，{told}年该主体共提交{text}，同比有所增长。")


def fill(ledger: Ledger, source: Iterator[Told], number: int) -> None:
    """Add so many documents."""
    while number > 0:
        batch = list(islice(source, min(BATCH, number)))
        ledger.remember_all(batch)
        number -= len(batch)


def measured(ledger: Ledger, source: Iterator[Told]) -> tuple[list[float], list[float], float]:
    """Seconds to hold a document against the ledger and to record it, and how many entries were met on average."""
    held, kept, met = [], [], 0
    for article, facts in islice(source, MEASURED):
        seconds, found = timed(lambda facts=facts: ledger.like(facts))
        held.append(seconds)
        met += sum(map(len, found.values()))
        kept.append(timed(lambda article=article, facts=facts: ledger.remember(article, facts))[0])
    return held, kept, met / MEASURED


def show(claims: int, seconds: float, held: list[float], kept: list[float], met: float, place: str) -> None:
    both = [a + b for a, b in zip(held, kept, strict=True)]
    size = f"{Path(place).stat().st_size / 1e6:5.0f} MB" if Path(place).is_file() else ""
    print(
        f"{claims:9,} claims  filled in {seconds:6.1f} s {size}  a document of {CLAIMS}: "
        f"held against {met:4.0f} entries {1000 * median(held):5.1f} ms, recorded {1000 * median(kept):5.1f} ms, "
        f"both {1000 * median(both):5.1f} ms (worst {1000 * max(both):5.1f})",
        flush=True,
    )


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10000,100000,1000000", metavar="N,N,N")
    parser.add_argument("--ledger", metavar="PLACE", help="an empty ledger: a file or a URL")
    options = parser.parse_args(arguments)
    source = documents(random.Random(1))
    with tempfile.TemporaryDirectory() as folder:
        place = options.ledger or f"{folder}/ledger.db"
        with open_ledger(place) as ledger:
            filled = 0
            for size in map(int, options.sizes.split(",")):
                seconds, _ = timed(lambda size=size, filled=filled: fill(ledger, source, (size - filled) // CLAIMS))
                show(size, seconds, *measured(ledger, source), place)
                filled = size + MEASURED * CLAIMS
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
