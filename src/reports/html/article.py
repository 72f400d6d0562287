"""The article as it reads, with every claim marked in its place."""

from __future__ import annotations

from collections.abc import Iterator

from ...checked import Checked
from ...claim import Claim
from ...display import interval_text
from ...document import Block, Cell, Document
from ...finding import Finding
from ...record import Record
from ..plain import for_terminal, one_line

STATES = ("inconsistent", "hedge", "undecided", "consistent", "unchecked")
"""How a claim is marked: by the gravest verdict of the relations that it stands in."""


class Mark(Record, frozen=True):
    """A claim in the text: `state` is one of STATES, `findings` the ids of its relations, the first one the gravest."""

    id: str
    state: str
    kind: str
    means: str
    findings: tuple[str, ...]


class Piece(Record, frozen=True):
    """A stretch of text, with its mark where it is a claim."""

    text: str
    mark: Mark | None = None


class ShownCell(Record, frozen=True):
    """A table cell with its spans."""

    pieces: tuple[Piece, ...]
    header: bool
    row_span: int
    column_span: int


class ShownBlock(Record, frozen=True):
    """A block of the article; `rows` is filled for tables, `level` for headings and list items."""

    kind: str
    level: int
    page: int | None
    pieces: tuple[Piece, ...]
    rows: tuple[tuple[ShownCell, ...], ...] = ()


def marks_of(checked: Checked) -> dict[str, Mark]:
    """The mark of every claim, by its id."""
    standing: dict[str, list[Finding]] = {}
    for finding in checked.findings:
        for claim in dict.fromkeys(role.claim for role in finding.claims):
            standing.setdefault(claim, []).append(finding)
    return {claim.id: _mark(claim, standing.get(claim.id, [])) for claim in checked.claims}


def article(checked: Checked, marks: dict[str, Mark]) -> Iterator[ShownBlock]:
    """The blocks of a document in reading order."""
    pieces = Pieces(checked.document, checked.claims, marks)
    for block in checked.document.blocks:
        yield ShownBlock(
            block.kind,
            block.level,
            block.origin.page,
            tuple(pieces.of(block.start, block.end)),
            tuple(_rows(pieces, block)),
        )


class Pieces:
    """The text of a document cut at its claims, from front to back."""

    def __init__(self, document: Document, claims: tuple[Claim, ...], marks: dict[str, Mark]) -> None:
        self._text = document.text
        self._claims = sorted(claims, key=lambda claim: claim.start)
        self._marks = marks
        self._next = 0

    def of(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces of a stretch; claims that reach out of it are cut to it."""
        at = start
        for claim in self._inside(start, end):
            if at < claim.start:
                yield Piece(for_terminal(self._text[at : claim.start]))
            at = max(at, claim.start)
            yield Piece(for_terminal(self._text[at : min(end, claim.end)]), self._marks[claim.id])
            at = claim.end
        if at < end:
            yield Piece(for_terminal(self._text[at:end]))

    def _inside(self, start: int, end: int) -> Iterator[Claim]:
        if self._next and self._claims[self._next - 1].start >= start:
            self._next = 0
        while self._next < len(self._claims) and self._claims[self._next].end <= start:
            self._next += 1
        at = self._next
        while at < len(self._claims) and self._claims[at].start < end:
            yield self._claims[at]
            at += 1


def _mark(claim: Claim, findings: list[Finding]) -> Mark:
    ranked = sorted(findings, key=_gravity)
    state = ranked[0].verdict if ranked else "unchecked"
    means = f"{interval_text(claim.interval)} {one_line(claim.unit or '')}".rstrip()
    return Mark(claim.id, state, claim.kind, means, tuple(finding.id for finding in ranked))


def _gravity(finding: Finding) -> tuple[bool, int]:
    """Sorts findings, the gravest first; what another document tells of perhaps another fact says least."""
    return finding.verdict == "undecided" and bool(finding.elsewhere), STATES.index(finding.verdict)


def _rows(pieces: Pieces, block: Block) -> Iterator[tuple[ShownCell, ...]]:
    rows: dict[int, list[Cell]] = {}
    for cell in block.cells:
        rows.setdefault(cell.row, []).append(cell)
    for _, cells in sorted(rows.items()):
        yield tuple(_cell(pieces, cell) for cell in sorted(cells, key=lambda cell: cell.column))


def _cell(pieces: Pieces, cell: Cell) -> ShownCell:
    return ShownCell(tuple(pieces.of(cell.start, cell.end)), cell.header, cell.row_span, cell.column_span)
