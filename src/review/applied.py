"""Decisions on the findings of documents: which findings are settled, and which decisions no longer apply."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..checked import Checked
from ..checks.codes import CROSS_SOURCE
from ..finding import Finding
from .decision import Decision, decision_id, own_quotes
from .store import load


@dataclass(slots=True)
class Decisions:
    """The decisions of a file, and what came of them in the documents that were checked."""

    by_id: dict[str, Decision]
    _met: set[str] = field(default_factory=set)
    _documents: set[str] = field(default_factory=set)
    _crossed: set[tuple[str, tuple[str, ...]]] = field(default_factory=set)

    @classmethod
    def of(cls, path: Path | None) -> Decisions:
        """The decisions of a file; none without one. Raises BrokenDecisions."""
        return cls({} if path is None else load(path))

    def on(self, checked: Checked) -> Checked:
        """The same document with `decision` set on the findings that were decided."""
        self._documents.add(checked.document.id)
        if not self.by_id:
            return checked
        return replace(checked, findings=tuple(self._decided(checked, finding) for finding in checked.findings))

    def stale(self) -> list[Decision]:
        """Decisions on documents seen so far whose finding is not there any more.

        One on what another document tells is stale only where that tells another number now: it may just not be there.
        """
        return [decision for decision in self.by_id.values() if self._is_stale(decision)]

    def _is_stale(self, decision: Decision) -> bool:
        if decision.doc not in self._documents or decision.id in self._met:
            return False
        if decision.code != CROSS_SOURCE:
            return True
        return any(doc == decision.doc and set(quotes) <= set(decision.quotes) for doc, quotes in self._crossed)

    def met(self) -> list[Decision]:
        """Decisions whose finding was seen so far."""
        return [self.by_id[key] for key in sorted(self._met)]

    def _decided(self, checked: Checked, finding: Finding) -> Finding:
        if finding.verdict != "inconsistent":
            return finding
        if finding.elsewhere:
            self._crossed.add((checked.document.id, own_quotes(checked, finding)))
        decision = self.by_id.get(decision_id(checked, finding))
        if decision is None:
            return finding
        self._met.add(decision.id)
        return replace(finding, decision=decision.verdict)


def open_findings(findings: Iterable[Finding]) -> list[Finding]:
    """The inconsistent findings that nobody has decided on."""
    return [finding for finding in findings if finding.verdict == "inconsistent" and finding.decision is None]
