"""What is new since an earlier run: findings that its JSON report has are left out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec

from .checked import Checked
from .errors import CrossfootError
from .review.decision import decision_id

MAX_BYTES = 500_000_000


class _OldFinding(msgspec.Struct):
    key: str
    verdict: str


class _OldDocument(msgspec.Struct):
    findings: list[_OldFinding]


class _OldRun(msgspec.Struct):
    documents: list[_OldDocument]


class Known:
    """The findings of an earlier run, by their keys and verdicts."""

    def __init__(self, path: Path) -> None:
        """Read a JSON report. Raises CrossfootError with the file and the cause."""
        try:
            if path.stat().st_size > MAX_BYTES:
                raise CrossfootError(f"{path}: larger than {MAX_BYTES // 1_000_000} MB")
            run = msgspec.json.decode(path.read_bytes(), type=_OldRun)
        except OSError as error:
            raise CrossfootError(f"{path}: {error.strerror}") from None
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise CrossfootError(f"{path}: no JSON report of this version of crossfoot: {error}") from None
        self._seen = {(finding.key, finding.verdict) for document in run.documents for finding in document.findings}

    def left_out(self, checked: Checked) -> Checked:
        """The same document with its new findings only; its relations are counted anew."""
        kept = tuple(
            finding
            for finding in checked.findings
            if (decision_id(checked, finding), finding.verdict) not in self._seen
        )
        return replace(checked, findings=kept, coverage=replace(checked.coverage, relations=len(kept)))
