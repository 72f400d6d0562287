"""Boards: names with a figure each, to look ranks up in: rows of a table, short lines, figures in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ...record import Record
from ..discourse.terms import Discourse, Term
from ..sums.series import short

_LEAST = 3
_MARK = re.compile(r"[）)、，,：:；;]")
_TRIM = " \t\u3000*•·-–—:：（(）)、，,;；.。"
_LONGEST = 24


class Board(Record, frozen=True):
    """Rows of one board in reading order: the name of each and its figures by column. `last` is its last block."""

    rows: tuple[tuple[str, dict[int, Term]], ...]
    last: int
    sentence: int | None = None

    def columns(self) -> list[int]:
        """The columns that every row has."""
        return sorted(set.intersection(*(set(figures) for _, figures in self.rows)))

    def column(self, number: int) -> list[Term]:
        """The figures of one column."""
        return [figures[number] for _, figures in self.rows]


@lru_cache(maxsize=2)
def boards(discourse: Discourse) -> tuple[Board, ...]:
    """All boards of a document: only those of which every figure of a column is of one kind."""
    found = (*_tables(discourse), *_lines(discourse), *_bracketed(discourse))
    return tuple(board for board in found if len(board.rows) >= _LEAST and board.columns())


def _tables(discourse: Discourse) -> Iterator[Board]:
    for number, block in enumerate(discourse.document.blocks):
        names = {cell.row: discourse.text[cell.start : cell.end] for cell in block.cells if cell.column == 0}
        rows: dict[int, dict[int, Term]] = {}
        for term in discourse.by_block.get(number, []) if block.cells else []:
            if term.cell is not None and term.cell[1] > 0 and (term.cell[0] or term.kind != "date"):
                rows.setdefault(term.cell[0], {})[term.cell[1]] = term
        kept = [(names.get(row, "").strip(_TRIM), figures) for row, figures in sorted(rows.items())]
        kept = [(name, figures) for name, figures in kept if name and not _sums_up(name, discourse)]
        if kept:
            yield Board(tuple(kept), number)


def _lines(discourse: Discourse) -> Iterator[Board]:
    run: list[tuple[str, dict[int, Term]]] = []
    for number in range(len(discourse.document.blocks) + 1):
        row = _line(number, discourse) if number < len(discourse.document.blocks) else None
        if row is None or (run and not _of_one_shape(row[1], run[0][1])):
            if run:
                yield Board(tuple(run), number - 1)
            run = []
        if row is not None:
            run.append(row)


def _of_one_shape(figures: dict[int, Term], others: dict[int, Term]) -> bool:
    return figures.keys() == others.keys() and all(term.alike(others[n]) for n, term in figures.items())


def _line(number: int, discourse: Discourse) -> tuple[str, dict[int, Term]] | None:
    """The name and the figures of a short line that holds little else."""
    block = discourse.document.blocks[number]
    terms = discourse.by_block.get(number, [])
    if (
        block.cells
        or not terms
        or not short(number, discourse)
        or not terms[0].is_amount
        or not _bare(terms, discourse)
    ):
        return None
    name = discourse.text[block.start : terms[0].claim.start].strip(_TRIM)
    return (name, dict(enumerate(terms))) if 0 < len(name) <= _LONGEST and not _sums_up(name, discourse) else None


def _bare(terms: list[Term], discourse: Discourse) -> bool:
    """Whether nothing but space parts the figures of a line."""
    return all(not discourse.between(a, b).strip() for a, b in pairwise(terms))


def _bracketed(discourse: Discourse) -> Iterator[Board]:
    for sentence, terms in discourse.by_sentence.items():
        start = discourse.sentences.spans[sentence][0]
        inside = [t for t in terms if t.is_amount and t.cell is None and t.before.rstrip().endswith(("（", "("))]
        alike = [t for t in inside if t.alike(inside[0])]
        rows = [(_last_name(discourse.text[start : term.claim.start - 1]), {0: term}) for term in alike]
        if len(rows) >= _LEAST and all(name for name, _ in rows):
            yield Board(tuple(rows), terms[0].block, sentence)


def _last_name(before: str) -> str:
    """The name that a text ends with, after the last mark."""
    name = _MARK.split(before.rstrip())[-1].strip(_TRIM)
    return name if len(name) <= _LONGEST else ""


def _sums_up(name: str, discourse: Discourse) -> bool:
    pattern = discourse.cues.before.get("total")
    return pattern is not None and bool(pattern.search(name))
