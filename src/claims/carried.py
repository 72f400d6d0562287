"""What a table says of its figures: units in heads and captions, and brackets that make a figure negative."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import attrgetter

from ..claim import Claim, ClaimKind, Quantity, QuantityKind
from ..document import Block, Cell, Document
from .unit_notes import Noted, noted, unit_notes

_KINDS: dict[QuantityKind, ClaimKind] = {
    "number": "count",
    "count": "count",
    "percent": "share",
    "points": "points",
    "multiple": "multiple",
    "money": "money",
    "measure": "measure",
    "duration": "duration",
}
_BRACKETED = re.compile(r"[(（]\s*(?P<number>\d[\d,.]*\s*[%％]?)\s*[)）]\s*[%％]?")
_START = attrgetter("quantity.start")
_NEAR = 2
_SHORT = 80
_HALF = Decimal("0.5")
_HEADS = 50
"""Header cells over one column that are looked at."""


def with_units(document: Document, claims: Sequence[Claim]) -> list[Claim]:
    """The claims without the notes themselves: bare figures of tables in the unit of their heads, (12) as -12."""
    tables = [n for n, block in enumerate(document.blocks) if block.cells] if unit_notes(document.lang) else []
    units: dict[int, Quantity] = {}
    notes: list[tuple[int, int]] = []
    bracketed = {start for n in tables for start in _bracketed(document, document.blocks[n])}
    for n in tables:
        table = _Table(document, n)
        notes.extend(table.notes)
        units.update(table.units(claims))
    notes.sort()
    kept = [claim for claim in claims if not _inside(claim, notes)]
    read = [_carried(claim, units[claim.start]) if claim.start in units else claim for claim in kept]
    return [_negative(claim) if claim.start in bracketed else claim for claim in read]


def _inside(claim: Claim, notes: Sequence[tuple[int, int]]) -> bool:
    """Whether a claim stands in one of the notes, which are in order."""
    before = bisect_right(notes, (claim.start, sys.maxsize))
    return before > 0 and claim.end <= notes[before - 1][1]


def _carried(claim: Claim, one: Quantity) -> Claim:
    """The claim in a unit: scaled, a figure of a scale like millions standing for half its last digit either way."""
    bare, scale = claim.quantity, one.value or Decimal(1)
    half = _HALF if scale > 1 and bare.low == bare.high else Decimal(0)
    quantity = bare.but(
        value=bare.value * scale if bare.value is not None else None,
        low=(bare.low - half) * scale,
        high=(bare.high + half) * scale,
        step=bare.step * scale,
        unit=one.unit,
        kind=one.kind if one.kind in _KINDS else bare.kind,
    )
    return claim.but(quantity=quantity, kind=_KINDS.get(one.kind, claim.kind))


def _negative(claim: Claim) -> Claim:
    bare = claim.quantity
    if bare.low < 0:
        return claim
    value = -bare.value if bare.value is not None else None
    turned = bare.but(value=value, low=-bare.high, high=-bare.low, low_open=bare.high_open, high_open=bare.low_open)
    return claim.but(quantity=turned, kind="change" if claim.kind == "share" else claim.kind)


def _bracketed(document: Document, block: Block) -> Iterator[int]:
    """Where the numbers stand that are all of their cell and in brackets."""
    for cell in block.cells:
        found = _BRACKETED.fullmatch(document.text[cell.start : cell.end])
        if found:
            yield cell.start + found.start("number")


class _Table:
    """One table with the notes in it and beside it."""

    def __init__(self, document: Document, number: int) -> None:
        self.document = document
        self.lang = document.lang
        self.block = document.blocks[number]
        self.notes: list[tuple[int, int]] = []
        self.whole = self._beside(number)
        self.columns, self.rows = self._heads()
        self._tops, self._lefts = self._index()

    def _index(self) -> tuple[dict[int, list[Cell]], dict[int, list[Cell]]]:
        """The header cells over each column, the first of them, and the cells that begin each row."""
        tops: dict[int, list[Cell]] = {}
        lefts: dict[int, list[Cell]] = {}
        for cell in self.block.cells:
            if cell.column == 0:
                lefts.setdefault(cell.row, []).append(cell)
            for column in range(cell.column, cell.column + cell.column_span) if cell.header else ():
                over = tops.setdefault(column, [])
                if len(over) < _HEADS:
                    over.append(cell)
        return tops, lefts

    def units(self, claims: Sequence[Claim]) -> dict[int, Quantity]:
        """One of the unit of each bare figure that has one, by the figure's offset."""
        cells = {cell.start: cell for cell in self.block.cells if cell.end > cell.start}
        first, last = (bisect_left(claims, at, key=_START) for at in (self.block.start, self.block.end))
        inside = [claim for claim in claims[first:last] if _is_bare(claim)]
        out = {}
        for claim in inside:
            cell = cells.get(claim.start) or cells.get(claim.start - 1)
            note = self._note(cell) if cell is not None and cell.end - 1 <= claim.end <= cell.end else None
            if note:
                out[claim.start] = note.one
        return out

    def _note(self, cell: Cell) -> Noted | None:
        own = self.columns.get(cell.column) or self.rows.get(cell.row)
        heads = (self._text(one) for one in self._over(cell))
        return own or (None if any(_is_exempt(head, self.lang) for head in heads) else self.whole)

    def _over(self, cell: Cell) -> list[Cell]:
        """The cells that name the column or the row of a cell."""
        over = [one for one in self._tops.get(cell.column, []) if one.row < cell.row]
        return over + (self._lefts.get(cell.row, []) if cell.column > 0 else [])

    def _heads(self) -> tuple[dict[int, Noted], dict[int, Noted]]:
        """The units in the heads of columns and of rows; a lower head counts before a higher one."""
        columns: dict[int, Noted] = {}
        rows: dict[int, Noted] = {}
        for cell in self.block.cells:
            found = self._found(cell.start, cell.end) if cell.header or cell.column == 0 or cell.row == 0 else None
            if found is None:
                continue
            if cell.row == 0 and cell.column == 0:
                self.whole = found
            elif cell.header or cell.row == 0:
                columns.update(dict.fromkeys(range(cell.column, cell.column + cell.column_span), found))
            else:
                rows[cell.row] = found
        return columns, rows

    def _beside(self, number: int) -> Noted | None:
        """The note in the caption, or in a short block right before or behind the table."""
        blocks = self.document.blocks
        near = [*blocks[max(0, number - _NEAR) : number][::-1], *blocks[number + 1 : number + 2]]
        for block in near:
            if block.cells:
                break
            if block.kind == "caption" or block.end - block.start <= _SHORT:
                found = self._found(block.start, block.end)
                if found:
                    return found
        return None

    def _found(self, start: int, end: int) -> Noted | None:
        found = noted(self.document.text[start:end], self.lang)
        if found:
            self.notes.append((start + found.start, start + found.end))
        return found

    def _text(self, cell: Cell) -> str:
        return self.document.text[cell.start : cell.end]


def _is_bare(claim: Claim) -> bool:
    return claim.quantity.unit is None and claim.kind == "count" and claim.quantity.value is not None


def _is_exempt(head: str, lang: str) -> bool:
    rules = unit_notes(lang)
    return rules is not None and any(word.lower() in head.lower() for word in rules.exempt)
