"""Where the time goes, stage by stage: benchmarks/run.py [PATH...], by default the fixtures."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from crossfoot.checked import Checked, Coverage, Failure
from crossfoot.checks import check_claims
from crossfoot.claims import claims_of
from crossfoot.pipeline import read_all
from crossfoot.reports import json_report, text_report
from crossfoot.targets import expand
from timing import FIXTURES, fresh, timed


def stages(paths: Iterable[str]) -> tuple[list[tuple[str, float]], int, int, list[Failure]]:
    """(stage, seconds) in order, the documents and characters they were spent on, and what could not be read."""
    targets = expand(paths)
    first, _ = timed(lambda: list(read_all(targets[:1])))
    seconds, outcomes = timed(lambda: list(read_all(targets)))
    failures = [outcome for outcome in outcomes if isinstance(outcome, Failure)]
    documents = [outcome for outcome in outcomes if not isinstance(outcome, Failure)]
    table = [("first document: rules, libraries", first), ("decode and extract", seconds)]
    seconds, claims = timed(lambda: [tuple(claims_of(document)) for document in documents])
    table.append(("claims, with their rules", seconds))
    seconds, claims = timed(lambda: [tuple(claims_of(document)) for document in documents])
    table.append(("claims, once more", seconds))
    pairs = list(zip(documents, claims, strict=True))
    seconds, findings = timed(lambda: [tuple(check_claims(*pair)) for pair in pairs])
    table.append(("checks", seconds))
    checked = [
        Checked(document, found, relations, Coverage(len(found), len(found), len(relations)))
        for (document, found), relations in zip(pairs, findings, strict=True)
    ]
    table.append(("report, text and JSON", timed(lambda: (list(text_report(checked)), json_report(checked)))[0]))
    return table, len(documents), sum(len(document.text) for document in documents), failures


def main(paths: list[str]) -> int:
    begin = fresh("-m", "crossfoot", "--version")
    table, documents, characters, failures = stages(paths or [str(FIXTURES)])
    for failure in failures:
        print(f"{failure.path}: {failure.error}", file=sys.stderr)
    print(f"{'stage':34} {'seconds':>8} {'ms a document':>14} {'MB/s of text':>13}")
    print(f"{'start-up (--version)':34} {begin:8.3f}")
    for stage, seconds in table:
        each = 1000 * seconds / max(1, documents)
        print(f"{stage:34} {seconds:8.3f} {each:14.1f} {characters / 1e6 / max(seconds, 1e-9):13.2f}")
    print(f"{documents} documents, {characters:,} characters")
    return 2 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
