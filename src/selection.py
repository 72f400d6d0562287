"""Selection: which checks a user wants to see, by code prefix or by name, and the claims of which place."""

from __future__ import annotations

from dataclasses import replace

from .checked import Checked
from .claim import Claim
from .document import Document
from .finding import Finding
from .record import Record


class Selection(Record, frozen=True):
    """Findings are kept when `select` (empty: everything) names them and `ignore` does not.

    Each entry is a code, the first letters of one (`CF1`), or the name of a check (`share`).
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def keeps(self, finding: Finding) -> bool:
        """Whether a finding is wanted."""
        return self.takes(finding.code, finding.check)

    def takes(self, code: str, check: str) -> bool:
        """Whether the findings of a check are wanted."""
        wanted = not self.select or any(names(entry, code, check) for entry in self.select)
        return wanted and not any(names(entry, code, check) for entry in self.ignore)

    def of(self, checked: Checked) -> Checked:
        """The same document with the wanted findings only; its relations are counted anew."""
        kept = tuple(finding for finding in checked.findings if self.keeps(finding))
        if len(kept) == len(checked.findings):
            return checked
        return replace(checked, findings=kept, coverage=replace(checked.coverage, relations=len(kept)))


def names(entry: str, code: str, check: str) -> bool:
    """Whether an entry of a selection means this check."""
    return code.upper().startswith(entry.upper()) or check == entry.lower()


class Place(Record, frozen=True):
    """A line of a source, counted from 1, and a column in it (None: the whole line)."""

    line: int
    column: int | None = None

    @classmethod
    def of(cls, text: str) -> Place:
        """The place that `7` or `7:24` names. Raises ValueError for anything else."""
        line, _, column = text.partition(":")
        place = cls(int(line), int(column) if column else None)
        if place.line < 1 or (place.column is not None and place.column < 1):
            raise ValueError(text)
        return place

    def holds(self, document: Document, claim: Claim) -> bool:
        """Whether a claim begins in the line, or covers the column where there is one."""
        line, column = document.place(claim.start)
        if line != self.line:
            return False
        return self.column is None or column <= self.column < column + claim.end - claim.start
