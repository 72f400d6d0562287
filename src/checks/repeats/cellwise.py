"""Cellwise: figures of the text that a table has too, in the row that the text names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from ...record import Record
from ..binding.comparisons import is_difference
from ..binding.outcome import Outcome
from ..discourse.naming import label_of
from ..discourse.terms import Discourse, Term
from .misprints import Misprint, misprint
from .twofold import differ, is_telling

_TRUST = 0.04
_NEAR = 10
_SHORTEST = 2
_LONGEST = 60

Row = tuple[int, int]


class Named(Record, frozen=True):
    """A figure of the text with the row that is named before it in its sentence."""

    term: Term
    row: Row


class Tables:
    """The rows of all tables of a document by the names in their heads."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.cells: dict[Row, list[Term]] = {}
        for term in discourse.terms:
            if term.cell is not None and term.cell[1] > 0 and is_telling(term):
                self.cells.setdefault((term.block, term.cell[0]), []).append(term)

    @cached_property
    def names(self) -> dict[str, Row]:
        """The name of every row, and what it begins with as far as no other row does (灵犀 of 灵犀机器人)."""
        heads = {self.discourse.heads.get((block, row, 0), ""): (block, row) for block, row in self.cells}
        full = {
            head: row for head, row in heads.items() if _SHORTEST <= len(head) <= _LONGEST and not head[:1].isdigit()
        }
        starts: dict[str, list[Row]] = {}
        for head, row in full.items():
            for size in range(_SHORTEST, len(head)):
                if not head.isascii():
                    starts.setdefault(head[:size], []).append(row)
        return {**{start: rows[0] for start, rows in starts.items() if len(rows) == 1}, **full}

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Any of the names, the longest first; Latin ones whole."""
        some = sorted(self.names, key=len, reverse=True)
        parts = (rf"\b{re.escape(name)}\b" if name.isascii() else re.escape(name) for name in some)
        return re.compile("|".join(parts)) if some else None

    def named(self, sentence: int) -> Iterator[Named]:
        """The figures of a sentence outside tables with the row named last before each."""
        start, end = self.discourse.sentences.spans[sentence]
        found = list(self.pattern.finditer(self.discourse.text, start, end)) if self.pattern else []
        for term in self.discourse.by_sentence[sentence] if found else []:
            before = [match for match in found if match.end() <= term.claim.start]
            if before and term.cell is None and is_telling(term) and not is_difference(term, self.discourse):
                yield Named(term, self.names[before[-1][0]])


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every figure that the table has otherwise, in the row that the text names before it."""
    tables = Tables(discourse)
    if not tables.cells:
        return
    for sentence in discourse.by_sentence:
        told = list(tables.named(sentence))
        held = {cell.cell[1] for each in told for cell in columns(each, tables) if cell.cell}
        for each in told:
            if not columns(each, tables):
                yield from _held(each, held, tables)


def columns(each: Named, tables: Tables) -> list[Term]:
    """The cells of the named row that say the same as the text."""
    return [cell for cell in tables.cells[each.row] if _alike(each.term, cell) and _meets(each.term, cell)]


def _meets(term: Term, cell: Term) -> bool:
    return cell.interval.meets(term.interval)


def _alike(term: Term, cell: Term) -> bool:
    """One dimension; a head says the unit of bare cells, so that they go with any count."""
    return term.alike(cell) and term.kind == cell.kind


def _held(each: Named, held: set[int], tables: Tables) -> Iterator[Outcome]:
    """A figure held against its cell: that of the column which its sentence tells of others, or a misprint's."""
    cells = [cell for cell in tables.cells[each.row] if _alike(each.term, cell)]
    there = [cell for cell in cells if cell.cell and held == {cell.cell[1]}]
    if there and _near(each.term, there[0]):
        slip = misprint(there[0], each.term)
        yield differ(there[0], each.term, slip.cause if slip else None)
        return
    slips = [(cell, slip) for cell in cells if (slip := misprint(cell, each.term))]
    if len(slips) == 1 and (_sure(slips[0][1], cells) or _of_column(each.term, slips[0][0], cells, tables)):
        yield differ(slips[0][0], each.term, slips[0][1].cause)


def _near(term: Term, cell: Term) -> bool:
    """Whether two figures are a misprint or a tenth apart: further apart, they are hardly one."""
    return misprint(cell, term) is not None or cell.interval.gap(term.interval) * _NEAR <= abs(cell.interval.high)


def _sure(slip: Misprint, cells: list[Term]) -> bool:
    return slip.chance * len(cells) <= _TRUST


def _of_column(term: Term, cell: Term, cells: list[Term], tables: Tables) -> bool:
    """Whether the label of a figure names the cell's column, and no other of the row."""
    label = label_of(term, tables.discourse)
    named = [other for other in cells if label.shared(label_of(other, tables.discourse))]
    return named == [cell]
