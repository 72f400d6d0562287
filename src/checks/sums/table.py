"""Table: rows and columns that add up to their total."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Block
from ..binding.arithmetic import attempt
from ..binding.arithmetic import sums as evaluate
from ..binding.outcome import Binding, Outcome
from ..binding.slips import slip
from ..discourse.terms import Discourse, Term
from . import statement

_TRUST = 2
_SMALL = 10
Grid = dict[tuple[int, int], Term]


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every row and column whose head says that it is a total, and of what statements work out."""
    told: set[frozenset[int]] = set()
    for index, block in enumerate(discourse.document.blocks):
        if block.kind == "table" and block.cells:
            grid = {t.cell: t for t in discourse.terms if t.block == index and t.cell is not None and t.is_amount}
            for outcome in _totals(grid, block, discourse):
                told.add(_terms(outcome))
                yield outcome
    yield from (outcome for outcome in statement.find(discourse) if _terms(outcome) not in told)


def _terms(outcome: Outcome) -> frozenset[int]:
    return frozenset(term.order for _, term in outcome.binding.roles)


def _totals(grid: Grid, block: Block, discourse: Discourse) -> Iterator[Outcome]:
    """Row by row and column by column; each axis is looked at as rows of parts that end in a total."""
    turned = {(column, row): term for (row, column), term in grid.items()}
    unread = _unread(block, discourse)
    for axis, cells in ((1, grid), (0, turned)):
        damaged = {place[1 - axis] for place in unread}
        for at in _total_lines(cells, block, discourse, axis):
            yield from _judged(list(_lines(cells, at, damaged)))


def _unread(block: Block, discourse: Discourse) -> set[tuple[int, int]]:
    """The cells whose digits were not read as one number: a line with one of them cannot be held to its total."""
    read: dict[tuple[int, int], list[str]] = {}
    for term in discourse.terms:
        if term.cell is not None and discourse.document.blocks[term.block] is block:
            read.setdefault(term.cell, []).append(term.claim.text)
    out = set()
    for cell in block.cells:
        digits = _digits(discourse.text[cell.start : cell.end])
        told = read.get((cell.row, cell.column), [])
        if digits and not cell.header and (len(told) > 1 or _digits("".join(told)) < digits):
            out.add((cell.row, cell.column))
    return out


def _digits(text: str) -> int:
    return sum(char.isdigit() for char in text)


def _judged(outcomes: list[Outcome]) -> Iterator[Outcome]:
    """What holds, and the misses that are near, that a slip explains, or that stand among lines which mostly add up."""
    held = sum(outcome.verdict == "consistent" and _telling(outcome) for outcome in outcomes)
    missed = sum(outcome.verdict == "inconsistent" for outcome in outcomes)
    trusted = held >= max(_TRUST, missed)
    for outcome in outcomes:
        if outcome.verdict == "inconsistent":
            cause = slip(outcome, evaluate)
            if trusted or (_above_parts(outcome) and (cause or _close(outcome))):
                yield outcome.but(cause=cause)
        elif outcome.verdict in ("consistent", "hedge"):
            yield outcome


def _telling(outcome: Outcome) -> bool:
    """Whether a sum is no small one that anything adds up to."""
    return outcome.binding.term("total").interval.high >= _SMALL


def _lines(cells: Grid, at: int, damaged: set[int]) -> Iterator[Outcome]:
    """The sums of all lines whose total stands at one place along them; damaged ones may hold but not accuse."""
    for line in sorted({line for line, _ in cells}):
        places = sorted(place for other, place in cells if other == line and place < at)
        for outcome in _sum([cells[line, place] for place in places], cells.get((line, at))):
            if outcome.verdict == "consistent" or line not in damaged:
                yield outcome


def _total_lines(cells: Grid, block: Block, discourse: Discourse, axis: int) -> list[int]:
    """Where totals stand: where a head says so, else at the end of the lines if most of them add up there."""
    named = _total_heads(block, discourse, axis)
    last = max((place for _, place in cells), default=0)
    if named or last < 2:
        return named
    outcomes = list(_lines(cells, last, set()))
    fits = sum(outcome.verdict == "consistent" for outcome in outcomes)
    lines = sum((line, last) in cells for line in {line for line, _ in cells})
    return [last] if fits >= 2 and fits * 2 >= lines else []


def _total_heads(block: Block, discourse: Discourse, axis: int) -> list[int]:
    """The rows (axis 0) or columns (axis 1) whose first cell says total."""
    total = discourse.cues.before.get("total")
    out = []
    for cell in block.cells:
        place = (cell.row, cell.column)
        if place[1 - axis] == 0 and place[axis] > 0 and total is not None:
            text = discourse.text[cell.start : cell.end].strip()
            if total.match(text) and len(text) <= 12:
                out.append(place[axis])
    return out


def _sum(parts: list[Term], total: Term | None) -> Iterator[Outcome]:
    """The sum of a row or column."""
    if total is None or len(parts) < 2 or any(not part.alike(total) for part in parts):
        return
    roles = (*(("part", part) for part in parts), ("total", total))
    yield attempt(evaluate, Binding("sum", roles, "explicit"))


def _above_parts(outcome: Outcome) -> bool:
    """Whether the total is larger than every part: the total line of a table of rates holds a mean."""
    total = outcome.binding.term("total").interval.high
    return all(part.interval.high < total for part in outcome.binding.all("part"))


def _close(outcome: Outcome) -> bool:
    """A miss by less than a third: a column of rates or years does not add up and need not."""
    if outcome.stated is None or outcome.computed is None:
        return False
    return outcome.stated.gap(outcome.computed) * 3 <= abs(outcome.stated.high)
