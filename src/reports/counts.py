"""The counts of a document or a run in one line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

from ..catalogue import Catalogue
from ..checked import Coverage, verdicts
from ..finding import Finding, Verdict


def counts_text(coverage: Coverage, findings: Sequence[Finding], say: Catalogue) -> str:
    """`58 numbers · 48 claims · 19 relations: 17 consistent, 2 inconsistent, 0 undecided` of some findings."""
    decided = sum(1 for finding in findings if finding.decision)
    return counts_line(coverage, verdicts(findings), decided, say)


def counts_line(coverage: Coverage, by: Mapping[Verdict, int], decided: int, say: Catalogue) -> str:
    """The same of counts; how many of the findings were decided is told where there are any."""
    parts = [say.count(f"count.{name}", getattr(coverage, name)) for name in ("numbers", "claims", "relations")]
    line = " · ".join(parts)
    if not any(by.values()):
        return line
    shown = [verdict for verdict in get_args(Verdict) if by.get(verdict) or verdict != "hedge"]
    told = ", ".join(f"{by.get(verdict, 0)} {say(f'verdict.{verdict}')}" for verdict in shown)
    return f"{line}: {told}" + (f" ({say('count.decided', n=decided)})" if decided else "")
