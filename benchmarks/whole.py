"""The whole check beside what others need for a part of it: benchmarks/whole.py [FOLDER].

Every page is checked from its bytes to its findings, extracted by trafilatura, and extracted and searched for numbers
by trafilatura and recognizers-text: page by page in turn, so that what else the machine does hits all alike. FOLDER
holds pages as for benchmarks/extraction.py; without it, the fixtures are read.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import process_time

from crossfoot import read
from crossfoot.checks import check_claims
from crossfoot.claims import claims_of
from crossfoot.extractors.encoding import decode
from crossfoot.fixtures import EXPECTED, Expected
from crossfoot.rulebook import load
from extraction import PEERS, Page, pages_of
from timing import FIXTURES

WORKER = Path(__file__).with_name("whole_peers.py")
ROUNDS = 3
STAGES = ("extraction", "claims", "checks")
OWN = "crossfoot, whole check"
KNOWN, UNKNOWN = "sources with rules", "unknown sites"
BOTH = "trafilatura, recognizers-text"
LEAST = {"trafilatura": 1.0, BOTH: 100.0}
"""How many times faster the whole check is meant to be on pages of sources with rules."""
COLUMNS = f"{'':34} {'pages':>6} {'ms a page':>10} {'times':>8}"
LEGEND = """ms a page  processor time; of crossfoot and trafilatura the fastest of three rounds
times      how many times slower than crossfoot's whole check of the same pages"""


@dataclass(slots=True)
class Sum:
    """The seconds that some pages took, and those of crossfoot's whole check of the same pages."""

    pages: int = 0
    seconds: float = 0.0
    own: float = 0.0

    @property
    def times(self) -> float:
        """How many times slower than crossfoot."""
        return self.seconds / max(self.own, 1e-9)


@dataclass(slots=True)
class Spent:
    """What the pages of one group took, by what was done."""

    sums: dict[str, Sum] = field(default_factory=dict)

    def add(self, stages: dict[str, float], theirs: dict[str, float]) -> None:
        """Count a page."""
        whole = sum(stages.values())
        for name, seconds in {OWN: whole, **stages, **theirs}.items():
            each = self.sums.setdefault(name, Sum())
            each.pages, each.seconds, each.own = each.pages + 1, each.seconds + seconds, each.own + whole


class Peers:
    """The other libraries, in a process of the environment that has them."""

    def __init__(self, folder: Path) -> None:
        python = folder / "bin" / "python"
        self.reason = "" if python.exists() else f"no {folder.name}: `make bench-whole` makes it"
        if not self.reason:
            command = [str(python), "-W", "ignore", str(WORKER)]
            self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, html: str, lang: str) -> dict[str, float]:
        """The seconds of each library on a page; nothing once it is known why they give none."""
        if self.reason or not (self.process.stdin and self.process.stdout):
            return {}
        self.process.stdin.write(json.dumps({"html": html, "lang": lang}) + "\n")
        self.process.stdin.flush()
        told = json.loads(self.process.stdout.readline() or '{"reason": "it died"}')
        self.reason = str(told.get("reason", ""))
        return {} if self.reason else told

    def close(self) -> None:
        """End the process."""
        if hasattr(self, "process") and self.process.stdin:
            self.process.stdin.close()
            self.process.wait()


def fixture_pages() -> Iterator[Page]:
    """The pages among the fixtures, by their addresses."""
    for file in sorted(FIXTURES.glob("*/*/page.html")):
        told = load(file.with_name(EXPECTED), Expected)
        yield Page(f"{file.parent.parent.name}/{file.parent.name}", file.read_bytes(), "", told.lang or "", told.url)


def own(page: Page) -> tuple[dict[str, float], str, str]:
    """The seconds of each stage on a page, its language, and whether a source with rules was recognised."""
    times = [process_time()]
    document = read(page.data, url=page.url)
    times.append(process_time())
    claims = claims_of(document)
    times.append(process_time())
    check_claims(document, claims)
    times.append(process_time())
    seconds = {stage: times[n + 1] - times[n] for n, stage in enumerate(STAGES)}
    return seconds, document.lang, UNKNOWN if document.source is None else KNOWN


def fastest(rounds: Sequence[dict[str, float]]) -> dict[str, float]:
    """Of several rounds the one that took least."""
    return min(rounds, key=lambda each: sum(each.values()))


def run(pages: Sequence[Page], peers: Peers) -> dict[str, Spent]:
    """What the pages of each group took; all of them once before, unmeasured."""
    groups = {KNOWN: Spent(), UNKNOWN: Spent()}
    for page in pages:
        own(page)
    for page in pages:
        told = [own(page) for _ in range(ROUNDS)]
        _, lang, group = told[0]
        groups[group].add(fastest([each for each, _, _ in told]), theirs(page, lang, peers))
    return {name: spent for name, spent in groups.items() if spent.sums}


def theirs(page: Page, lang: str, peers: Peers) -> dict[str, float]:
    """The seconds of the other libraries on a page: the recogniser is asked once, it takes seconds."""
    html = decode(page.data, page.name).text
    told = peers.ask(html, lang)
    if not told:
        return {}
    extraction = min([told["extraction"], *(peers.ask(html, "").get("extraction", told["extraction"]) for _ in "12")])
    both = {BOTH: extraction + told["recognition"]} if "recognition" in told else {}
    return {"trafilatura": extraction, **both}


def rows(name: str, spent: Spent) -> Iterator[str]:
    """The lines of one group."""
    yield name
    for what, each in spent.sums.items():
        label, times = (f"  {what}", "") if what in STAGES else (what, f"{each.times:8.1f}")
        yield f"  {label:32} {each.pages:6} {1000 * each.seconds / each.pages:10.2f} {times}".rstrip()


def too_slow(spent: Spent) -> list[str]:
    """The libraries against which the whole check is slower than it is meant to be."""
    return [name for name, least in LEAST.items() if name in spent.sums and spent.sums[name].times < least]


def main(arguments: Sequence[str]) -> int:
    """Print the table; 1 when the whole check of pages of sources with rules is slower than it is meant to be."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--peers", type=Path, default=PEERS, help="the environment with the other libraries")
    options = parser.parse_args(arguments)
    pages = list(pages_of(options.folder) if options.folder else fixture_pages())
    if not pages:
        print("no pages: a folder holds NAME.html with NAME.txt", file=sys.stderr)
        return 2
    peers = Peers(options.peers)
    try:
        groups = run(pages, peers)
    finally:
        peers.close()
    print(COLUMNS, *(line for name, spent in groups.items() for line in rows(name, spent)), "", LEGEND, sep="\n")
    if peers.reason:
        print(f"the others were not run: {peers.reason}")
    slow = too_slow(groups[KNOWN]) if KNOWN in groups else []
    print(*(f"NOT {LEAST[name]:g} times as fast as {name}" for name in slow), sep="\n")
    return int(bool(slow))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
