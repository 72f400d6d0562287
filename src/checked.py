"""Checked and Failure: what came of one document, for the reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .claim import Claim
from .document import Document
from .finding import Finding, Verdict

if TYPE_CHECKING:
    from .facts.fact import Fact


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a document was looked at: numbers shown, claims among them, relations evaluated."""

    numbers: int
    claims: int
    relations: int

    def __add__(self, other: Coverage) -> Coverage:
        return Coverage(
            self.numbers + other.numbers,
            self.claims + other.claims,
            self.relations + other.relations,
        )


@dataclass(frozen=True, slots=True)
class Checked:
    """A document that was read and checked; `facts` are filled where it is to be held against others."""

    document: Document
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
    facts: tuple[Fact, ...] = ()
    _by_id: dict[str, Claim] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._by_id.update((claim.id, claim) for claim in self.claims)

    def claim(self, claim_id: str) -> Claim | None:
        """The claim of that id, None when the document has no such claim."""
        return self._by_id.get(claim_id)

    def operands(self, finding: Finding) -> list[tuple[str, Claim]]:
        """(role, claim) of a finding, in the order of its roles."""
        named = ((role.role, self.claim(role.claim)) for role in finding.claims)
        return [(role, claim) for role, claim in named if claim is not None]


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read or checked: `path` names it, `error` gives the cause in one line."""

    path: str
    error: str


Answer = Checked | Failure


def verdicts(findings: Iterable[Finding]) -> Counter[Verdict]:
    """How many findings have each verdict."""
    return Counter(finding.verdict for finding in findings)
