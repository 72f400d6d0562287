"""Columns: which two columns of a table a third is worked out from, learnt from the rows in which it holds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import permutations

from .arithmetic import Evaluate, attempt
from .outcome import Binding
from .terms import Discourse, Term

_ROWS = 3
_COLUMNS = 10

Row = dict[int, Term]


def column_pair(
    result: Term, discourse: Discourse, evaluate: Evaluate, roles: tuple[str, str, str]
) -> tuple[Term, Term] | None:
    """The (value, base) of a result's row, if all but one of at least three rows derive that column from theirs.

    `roles` names value, base and result as `evaluate` wants them.
    """
    if result.cell is None:
        return None
    rows = _rows(discourse).get(result.block, {})
    row = rows.get(result.cell[0], {})
    for value, base in permutations(list(row)[:_COLUMNS], 2):
        fits = result.cell[1] not in (value, base) and row[value].alike(row[base]) and row[value].is_amount
        if fits and _holds((value, base, result.cell[1]), rows, evaluate, roles):
            return row[value], row[base]
    return None


def _holds(
    columns: tuple[int, int, int], rows: dict[int, Row], evaluate: Evaluate, roles: tuple[str, str, str]
) -> bool:
    full = [row for row in rows.values() if all(column in row for column in columns)]
    told = [[row[column] for column in columns] for row in full]
    fits = sum(_fits(terms, evaluate, roles) for terms in told)
    return len(told) >= _ROWS and fits >= len(told) - 1


def _fits(terms: list[Term], evaluate: Evaluate, roles: tuple[str, str, str]) -> bool:
    binding = Binding("", tuple(zip(roles, terms, strict=True)), "searched")
    return attempt(evaluate, binding).verdict == "consistent"


@lru_cache(maxsize=2)
def _rows(discourse: Discourse) -> dict[int, dict[int, Row]]:
    """The terms of every table by block, row and column; a cell with two numbers is left out."""
    out: dict[int, dict[int, Row]] = {}
    for block, row, column, term in _cells(discourse):
        line = out.setdefault(block, {}).setdefault(row, {})
        if column in line:
            del line[column]
        else:
            line[column] = term
    return out


def _cells(discourse: Discourse) -> Iterator[tuple[int, int, int, Term]]:
    for term in discourse.terms:
        if term.cell is not None:
            yield term.block, *term.cell, term
