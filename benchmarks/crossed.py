"""How many slips another document shows: benchmarks/crossed.py [STORY.yaml...], by default those of tests/facts/told.

A story tells the same facts in several languages. Each of its texts is held against each of the others, as it stands
and with one number spoilt: its first digit changed, or two neighbouring digits swapped. The table shows, by pair of
languages, how many of the spoilt numbers CF601 flags, and how many it flags in the sound texts (which must be none).
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import yaml
from crossfoot.checked import Checked
from crossfoot.checks.codes import CROSS_SOURCE
from crossfoot.document import Document
from crossfoot.facts import Remembered
from crossfoot.facts.crossing import Crossing
from crossfoot.pipeline import check, read
from spoiled import slips

STORIES = Path(__file__).parent.parent / "tests" / "facts" / "told"


def flags(checked: Checked, beside: Checked) -> set[int]:
    """The offsets of the claims that contradict what another document tells."""
    crossing = Crossing(Remembered())
    crossing.of(beside)
    crossed = crossing.of(checked)
    found = (each for each in crossed.findings if each.code == CROSS_SOURCE and each.verdict == "inconsistent")
    return {claim.start for each in found for _, claim in crossed.operands(each)}


def spoilt(document: Document, checked: Checked, numbers: set[str]) -> Iterator[tuple[int, Checked]]:
    """The text with each of some numbers spoilt in each way, and the offset of the number."""
    for claim in checked.claims:
        if not any(number in claim.text or claim.text in number for number in numbers):
            continue
        for printed in slips(claim.text):
            text = document.text[: claim.start] + printed + document.text[claim.end :]
            yield claim.start, check(replace(document, id="spoilt", text=text), facts=True)


def measured(path: Path) -> Iterator[tuple[str, str, bool]]:
    """(pair of languages, what was counted, whether it was flagged) for every text of a story."""
    story = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    documents = {lang: read(text.encode()) for lang, text in story["texts"].items()}
    sound = {lang: check(document, facts=True) for lang, document in documents.items()}
    numbers = {lang: {each[lang] for each in story["facts"].values() if lang in each} for lang in documents}
    for lang, document in documents.items():
        others = [other for one, other in permutations(documents, 2) if one == lang]
        for other in others:
            yield f"{other} {lang}", "false", bool(flags(sound[lang], sound[other]))
        for start, checked in spoilt(document, sound[lang], numbers[lang]):
            for other in others:
                yield f"{other} {lang}", "slips", start in flags(checked, sound[other])


def main(arguments: list[str]) -> int:
    paths = [Path(each) for each in arguments] or sorted(STORIES.glob("*.yaml"))
    all_of, flagged = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for path in paths:
        for pair, kind, was_flagged in measured(path):
            for row in (pair, "all"):
                all_of[row, kind] += 1
                flagged[row, kind] += was_flagged
    print(f"{'pair':8}{'slips':>8}{'flagged':>9}{'share':>8}{'sound':>8}{'flagged':>9}")
    for row in sorted({row for row, _ in all_of}, key=lambda row: (row == "all", row)):
        slipped, right = all_of[row, "slips"], all_of[row, "false"]
        share = flagged[row, "slips"] / slipped if slipped else 0
        print(f"{row:8}{slipped:8}{flagged[row, 'slips']:9}{share:8.2f}{right:8}{flagged[row, 'false']:9}")
    return 1 if flagged["all", "false"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
