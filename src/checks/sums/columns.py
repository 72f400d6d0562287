"""Columns: which two columns of a table a third is worked out from, learnt from the rows in which it holds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import permutations

from ..binding.arithmetic import Evaluate, attempt
from ..binding.deciding import telling
from ..binding.outcome import Binding
from ..discourse.terms import Discourse, Term

_ROWS = 2
_COLUMNS = 10

Row = dict[int, Term]


def column_pair(
    result: Term, discourse: Discourse, evaluate: Evaluate, roles: tuple[str, str, str]
) -> tuple[Term, Term] | None:
    """The (value, base) of a result's row, if all rows but one (of two or more) derive that column from theirs.

    `roles` names value, base and result as `evaluate` wants them.
    """
    if result.cell is None:
        return None
    rows = _rows(discourse).get(result.block, {})
    row = rows.get(result.cell[0], {})
    places = [
        (_fitting((value, base, result.cell[1]), rows, evaluate, roles), (value, base))
        for value, base in permutations(list(row)[:_COLUMNS], 2)
        if result.cell[1] not in (value, base) and row[value].alike(row[base]) and row[value].is_amount
    ]
    best = max((fits for fits, _ in places), default=0)
    likely = [columns for fits, columns in places if fits == best]
    if not best or (len(likely) > 1 and roles[2] != "difference"):
        return None
    return row[likely[0][0]], row[likely[0][1]]


def _fitting(
    columns: tuple[int, int, int], rows: dict[int, Row], evaluate: Evaluate, roles: tuple[str, str, str]
) -> int:
    """In how many rows the third column is worked out from the two others; 0 where more than one row fails."""
    full = [row for row in rows.values() if all(column in row for column in columns)]
    told = [[row[column] for column in columns] for row in full]
    held = [terms for terms in told if _fits(terms, evaluate, roles)]
    return sum(telling(terms[-1]) for terms in held) if len(told) >= _ROWS and len(held) >= len(told) - 1 else 0


def _fits(terms: list[Term], evaluate: Evaluate, roles: tuple[str, str, str]) -> bool:
    binding = Binding("", tuple(zip(roles, terms, strict=True)), "searched")
    return attempt(evaluate, binding).verdict == "consistent" and _forward(*terms)


def _forward(value: Term, base: Term, result: Term) -> bool:
    """Whether a change leads the way that it prints: up to the larger number, down to the smaller."""
    nominal = result.claim.value
    if result.kind != "change" or not nominal or base.interval.low < 0:
        return True
    return not base.interval.exceeds(value.interval) if nominal > 0 else not value.interval.exceeds(base.interval)


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
