"""The index of a report: one row a document, what is left to decide first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...catalogue import Catalogue
from ...checked import Checked, Coverage, Failure, verdicts
from ...finding import Verdict
from ...record import Record
from ...review.applied import open_findings
from ..counts import counts_line, counts_text
from ..plain import one_line, path_text
from .factpages import FactRow
from .page import title_of


class IndexRow(Record, frozen=True):
    """What the index keeps of a document. `verdicts`, `checks` and `decisions` are words that its filters look for."""

    href: str
    title: str
    path: str
    lang: str
    open: int
    decided: int
    coverage: Coverage
    by_verdict: dict[Verdict, int]
    counts: str
    verdicts: str
    checks: str
    decisions: str

    @property
    def relations(self) -> int:
        """How many relations were evaluated."""
        return self.coverage.relations


def index_row(checked: Checked, href: str, say: Catalogue) -> IndexRow:
    """The row of one document."""
    flagged = [finding for finding in checked.findings if finding.verdict == "inconsistent"]
    by = verdicts(checked.findings)
    return IndexRow(
        href=href,
        title=title_of(checked),
        path=path_text(checked.document.path),
        lang=checked.document.lang,
        open=len(open_findings(flagged)),
        decided=sum(1 for finding in flagged if finding.decision),
        coverage=checked.coverage,
        by_verdict=dict(by),
        counts=counts_text(checked.coverage, checked.findings, say),
        verdicts=" ".join(sorted(by)),
        checks=" ".join(sorted({finding.check for finding in checked.findings})),
        decisions=" ".join(sorted({finding.decision or "open" for finding in flagged})),
    )


def index_view(
    rows: Sequence[IndexRow], failures: Sequence[Failure], say: Catalogue, facts: Sequence[FactRow] = ()
) -> dict[str, Any]:
    """The values of index.html: the rows with the most open findings first, then as they came; facts in order."""
    total, by = Coverage(0, 0, 0), dict[Verdict, int]()
    for row in rows:
        total += row.coverage
        for verdict, number in row.by_verdict.items():
            by[verdict] = by.get(verdict, 0) + number
    counts = counts_line(total, by, sum(row.decided for row in rows), say)
    return {
        "rows": sorted(rows, key=lambda row: -row.open),
        "languages": sorted({row.lang for row in rows}),
        "checks": sorted({check for row in rows for check in row.checks.split()}),
        "counts": f"{say.count('count.documents', len(rows))} · {counts}",
        "facts": facts,
        "failures": [Failure(path_text(failure.path), one_line(failure.error)) for failure in failures],
    }
