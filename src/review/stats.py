"""How right each check is in the words of its own reviewers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from .decision import Decision, Ruling


@dataclass(frozen=True, slots=True)
class Record:
    """The decisions on one code."""

    code: str
    by: Counter[Ruling]

    @property
    def decided(self) -> int:
        """How many findings were decided on."""
        return self.by.total()

    @property
    def precision(self) -> float:
        """The share of the findings that were errors of the text (0 to 1)."""
        return self.by["confirmed"] / self.decided

    @property
    def soundness(self) -> float:
        """The share of the findings that the rule did not misread (0 to 1): errors, and what had to be explained."""
        return 1 - self.by["rule-wrong"] / self.decided


def records(decisions: Iterable[Decision]) -> list[Record]:
    """One record a code, sorted by code."""
    by: dict[str, Counter[Ruling]] = {}
    for decision in decisions:
        by.setdefault(decision.code, Counter())[decision.verdict] += 1
    return [Record(code, counts) for code, counts in sorted(by.items())]
