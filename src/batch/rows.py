"""What a batch keeps of a document, as rows of its data sets; made in the worker, so that only plain values cross."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..checked import Checked, verdicts
from ..claims.frame import claim_rows
from ..errors import UnreadableDocument
from ..finding import Elsewhere, Finding
from ..interval import Interval
from ..review.decision import decision_id
from ..targets import Target
from .factual import fact_rows
from .schema import DATASETS, Columns, columns_of, real
from .unit import Page

Kept = dict[str, Columns]
"""What is kept of a document: data set -> column -> values."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """What a worker does with a page: read it, check it, and say what is kept. Raises MemoryError."""

    rules: Path | None

    def __call__(self, page: Page) -> Kept:
        """The rows of a page; of one that cannot be read, a row that says why."""
        from .. import pipeline

        try:
            if page.data is None:
                document = pipeline.read_target(Target(page.record), page.url, self.rules)
            else:
                document = replace(pipeline.read(page.data, page.url, self.rules), path=page.record)
            return kept_of(page, pipeline.check(document, rules=self.rules, facts=True))
        except MemoryError:
            raise
        except UnreadableDocument as error:
            return lost(page.record, page.url, "unreadable", error.cause)
        except Exception as error:
            return lost(page.record, page.url, "internal", pipeline.failure_of(page.record, error).error)


def kept_of(page: Page, checked: Checked) -> Kept:
    """All that is kept of a document that was checked."""
    record, document = page.record, checked.document.id
    keys = ((finding, decision_id(checked, finding)) for finding in checked.findings)
    rows: dict[str, Iterable[dict[str, Any]]] = {
        "documents": [_document(record, checked)],
        "claims": (
            {**row, "record": record, "document": document} for row in claim_rows(checked.document, checked.claims)
        ),
        "findings": (finding_row(record, document, finding, key) for finding, key in keys),
        "facts": fact_rows(page, checked),
    }
    return {name: columns_of(name, rows.get(name, ())) for name in DATASETS}


def lost(record: str, url: str | None, kind: str, error: str) -> Kept:
    """What is kept of a page that was not checked: why."""
    row = {"record": record, "url": url, "kind": kind, "error": error}
    return {name: columns_of(name, [row] if name == "errors" else ()) for name in DATASETS}


def finding_row(record: str, document: str, finding: Finding, key: str | None) -> dict[str, Any]:
    """The row of a finding; `key` is what a decision on it is kept by."""
    plain = {
        name: getattr(finding, name) for name in ("id", "code", "check", "verdict", "severity", "formula", "cause")
    }
    return {
        "record": record,
        "document": document,
        "key": key,
        **plain,
        "message": str(finding.message),
        **_ends("stated", finding.stated),
        **_ends("computed", finding.computed),
        "claims": [role.claim for role in finding.claims],
        "roles": [role.role for role in finding.claims],
        "elsewhere": list(map(_told, finding.elsewhere)),
    }


def _told(elsewhere: Elsewhere) -> str:
    """Another document's telling in one line: where, when, and its words."""
    return ": ".join(part for part in (elsewhere.path, elsewhere.published, elsewhere.sentence) if part)


def _document(record: str, checked: Checked) -> dict[str, Any]:
    document, coverage = checked.document, checked.coverage
    counts = verdicts(checked.findings)
    plain = {
        name: getattr(document, name) for name in ("url", "source", "lang", "title", "published", "author", "site")
    }
    return {
        "record": record,
        "document": document.id,
        **plain,
        "format": document.extraction.format,
        "how": document.extraction.how,
        "kept": document.extraction.kept,
        "marks": document.extraction.marks,
        "characters": len(document.text),
        "numbers": coverage.numbers,
        "claims": coverage.claims,
        "relations": coverage.relations,
        **{verdict: counts[verdict] for verdict in ("consistent", "inconsistent", "hedge", "undecided")},
    }


def _ends(name: str, interval: Interval | None) -> dict[str, float | None]:
    low, high = (None, None) if interval is None else (real(interval.low), real(interval.high))
    return {f"{name}_low": low, f"{name}_high": high}
