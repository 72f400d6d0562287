"""How many spoilt numbers are flagged: benchmarks/spoiled.py [--raise] [--every N] [PATH...], by default the fixtures.

One number of each relation that is reported consistent is spoilt: its first digit changed, or its first two different
digits swapped. The table shows, by check and by language, in how many of the texts a flag then names that number.
spoiled.json holds the floor: how many were flagged of how many in each fixture. Over the fixtures that it lists, the
share flagged must not fall; --raise writes what was measured, new fixtures included, where it has not fallen.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

from crossfoot.claim import Claim
from crossfoot.document import Document
from crossfoot.finding import Finding
from crossfoot.pipeline import check, read_all
from crossfoot.targets import expand
from timing import FIXTURES

FLOOR = Path(__file__).with_name("spoiled.json")
ARITHMETIC = ("share", "ratio", "difference", "growth", "cagr", "average", "sum", "conversion", "repeat")
_DIGITS = re.compile(r"\d[\d,.]*")
_FAR = 4
_HALF = 5


@dataclass(frozen=True, slots=True)
class Spoilt:
    """A document with one number spoilt: `start` is the offset of the claim, `check` the relation it stood in."""

    document: Document
    start: int
    check: str
    lang: str


def spoilt(document: Document) -> Iterator[Spoilt]:
    """Every spoilt copy of a document: the first and the last number of each relation that holds, in each way."""
    checked = check(document)
    claims = {claim.id: claim for claim in checked.claims}
    for finding in checked.findings:
        if finding.verdict == "consistent" and finding.check in ARITHMETIC:
            yield from _copies(document, finding, claims)


def _copies(document: Document, finding: Finding, claims: dict[str, Claim]) -> Iterator[Spoilt]:
    ends = dict.fromkeys((finding.claims[0].claim, finding.claims[-1].claim))
    for claim in (claims[ident] for ident in ends):
        for printed in slips(claim.text):
            text = document.text[: claim.start] + printed + document.text[claim.end :]
            yield Spoilt(replace(document, text=text), claim.start, finding.check, document.lang)


def slips(printed: str) -> Iterator[str]:
    """The number with its first digit changed, and with two neighbours swapped; both are as long as it was."""
    runs = _DIGITS.findall(printed)
    if len(runs) != 1:
        return
    run, (before, after) = runs[0], printed.split(runs[0], 1)
    first = int(run[0])
    yield f"{before}{first + _FAR if first <= _HALF else first - _FAR}{run[1:]}{after}"
    places = [n for n, char in enumerate(run) if char.isdigit()]
    for one, other in pairwise(places):
        if run[one] != run[other] and not (one == 0 and run[other] == "0"):
            yield f"{before}{run[:one]}{run[other]}{run[one + 1 : other]}{run[one]}{run[other + 1 :]}{after}"
            return


def flagged(each: Spoilt) -> bool | None:
    """Whether a flag names the spoilt number; None where its relation still holds, so that there is nothing to find."""
    checked = check(each.document)
    at = {claim.id for claim in checked.claims if claim.start <= each.start < claim.end}
    named = [finding for finding in checked.findings if at & {role.claim for role in finding.claims}]
    if any(finding.verdict == "inconsistent" for finding in named):
        return True
    holds = any(finding.verdict == "consistent" and finding.check == each.check for finding in named)
    return None if holds else False


@dataclass(slots=True)
class Measured:
    """How many were flagged and how many tried: by check, by language and in all, and by the name of the page."""

    caught: Counter[str] = field(default_factory=Counter)
    tried: Counter[str] = field(default_factory=Counter)
    pages: dict[str, tuple[int, int]] = field(default_factory=dict)

    def add(self, document: Document) -> None:
        """Try every spoilt copy of a document."""
        before = self.caught["all"], self.tried["all"]
        for each in spoilt(document):
            found = flagged(each)
            for key in ("all", each.check, each.lang) if found is not None else ():
                self.tried[key] += 1
                self.caught[key] += bool(found)
        if self.tried["all"] > before[1]:
            name = "/".join(Path(document.path).parts[-3:-1])
            self.pages[name] = self.caught["all"] - before[0], self.tried["all"] - before[1]


def measured(paths: Iterable[str]) -> Measured:
    """What comes of all documents in some paths."""
    out = Measured()
    for answer in read_all(expand(list(paths))):
        if isinstance(answer, Document):
            out.add(answer)
    return out


def share_of(pages: dict[str, tuple[int, int]], names: Iterable[str]) -> float:
    """The share flagged over some pages; a page that is gone counts with nothing."""
    caught, tried = (sum(pages.get(name, (0, 0))[part] for name in names) for part in (0, 1))
    return caught / tried if tried else 0.0


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="lift", action="store_true", help="write what was measured as the new floor")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth of the fixtures, by name")
    parser.add_argument("paths", nargs="*", metavar="PATH")
    options = parser.parse_args(arguments)
    targets = [each.path for each in expand([str(FIXTURES)]) if Path(each.path).stem == "page"]
    pages = sorted(targets)[:: options.every]
    found = measured(options.paths or pages)
    for key in sorted(found.tried, key=lambda key: (key != "all", key not in ARITHMETIC, key)):
        caught, tried = found.caught[key], found.tried[key]
        print(f"{key:12} {caught:5} of {tried:5}  {caught / tried:.3f}")
    if options.paths or not found.tried:
        return 0 if found.tried else 2
    return _held(found, {"/".join(Path(page).parts[-3:-1]) for page in pages}, options.lift and options.every == 1)


def _held(found: Measured, names: set[str], lift: bool) -> int:
    """0 where the floor of the fixtures that were tried holds, else 1; it is lifted when that was asked for."""
    kept = json.loads(FLOOR.read_text(encoding="utf-8"))
    floor = {name: (caught, tried) for name, (caught, tried) in kept.items() if name in names}
    wanted, share = share_of(floor, floor), share_of(found.pages, floor)
    holds = share >= wanted
    new = len(found.pages.keys() - floor.keys())
    print(
        f"floor over {len(floor)} fixtures {wanted:.3f}, now {share:.3f}: {'held' if holds else 'NOT held'}; {new} new"
    )
    if lift and holds:
        lines = [f"{json.dumps(name)}: {json.dumps(counts)}" for name, counts in sorted(found.pages.items())]
        FLOOR.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
