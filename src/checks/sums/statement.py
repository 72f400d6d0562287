"""Statements: a column that is worked down from items to subtotals, totals and results (balance sheet, cash flow).

Every figure may be worked out from the figures above it that no other one has taken up, added or taken off, or from
those right below it. In a statement the figures are long enough for a sum that comes out to be no accident. What holds
in one column has to hold in the same rows of the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from ...document import Document
from ...record import Record
from ..binding.arithmetic import attempt, balance
from ..binding.deciding import significant
from ..binding.outcome import Binding, Outcome
from ..binding.slips import slip
from ..discourse.terms import Discourse, Term

_ROWS = 5
_SIGNED = 6
_LONG = 30
_TELLING = 5
_ROLES = {1: "part", -1: "less"}

Column = dict[int, Term]


class Rule(Record, frozen=True):
    """The rows that give the figure of the row `result`, each with its sign."""

    result: int
    operands: tuple[tuple[int, int], ...]

    @property
    def rows(self) -> frozenset[int]:
        """All rows of the rule, whichever of them is the result: b = a - c says what a = b + c said."""
        return frozenset((self.result, *(row for row, _ in self.operands)))


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every figure that is worked out from others of its column."""
    for columns in _statements(discourse):
        rules = {place: _rules(column) for place, column in columns.items()}
        for place, column in columns.items():
            yield from (_outcome(rule, column) for rule in rules[place])
            told = frozenset(row for rule in rules[place] for row in rule.rows)
            for other in columns.keys() - {place}:
                missed = [rule for rule in rules[other] if rule.result not in told and _is_sure(rule, columns[other])]
                yield from _broken(missed, column, columns[other])


def _is_sure(rule: Rule, column: Column) -> bool:
    """Whether a rule can be no accident: long figures, longer ones where signs were tried."""
    tried = any(sign < 0 for _, sign in rule.operands)
    return significant(column[rule.result]) >= _TELLING + 1 + tried


def _statements(discourse: Discourse) -> Iterator[dict[int, Column]]:
    """The columns of tables that hold long figures; a table that goes on in the next block is one."""
    for blocks in _runs(discourse.document):
        columns: dict[int, Column] = {}
        first = 0
        for block in blocks:
            for term in discourse.by_block.get(block, []):
                if term.cell is not None and term.is_amount and term.cell[1] > 0:
                    column = columns.setdefault(term.cell[1], {})
                    column[first + term.cell[0]] = term
            first += 1 + max(cell.row for cell in discourse.document.blocks[block].cells)
        long = {place: column for place, column in columns.items() if _is_long(column)}
        if long:
            yield long


def _is_long(column: Column) -> bool:
    telling = sum(significant(term) >= _TELLING for term in column.values())
    return len(column) >= _ROWS and telling * 2 >= len(column)


def _runs(document: Document) -> Iterator[list[int]]:
    """Tables of one width that follow one another."""
    run: list[int] = []
    for index, block in enumerate(document.blocks):
        width = max((cell.column for cell in block.cells), default=0)
        if not block.cells:
            if run:
                yield run
            run = []
            continue
        if run and max(cell.column for cell in document.blocks[run[-1]].cells) != width:
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _rules(column: Column) -> list[Rule]:
    """From top to bottom: what a figure takes up is no longer open to the figures below it."""
    values = _scaled(column)
    rows = [row for row in sorted(column) if values[row]]
    open_rows: list[int] = []
    found: list[Rule] = []
    for row in rows:
        rule = _added(row, open_rows, values) or _signed(row, open_rows, values) if _telling(row, column) else None
        if rule is not None:
            found.append(rule)
            taken = {operand for operand, _ in rule.operands}
            open_rows = [other for other in open_rows if other not in taken]
        open_rows.append(row)
    known = {rule.rows for rule in found}
    told = {rule.result for rule in found}
    below = [_below(row, rows[at + 1 :], values) for at, row in enumerate(rows) if _telling(row, column)]
    return found + [r for r in below if r is not None and r.result not in told and r.rows not in known]


def _telling(row: int, column: Column) -> bool:
    return significant(column[row]) >= _TELLING


def _scaled(column: Column) -> dict[int, int]:
    """The figures as whole numbers of the smallest place that the column prints."""
    places = [Decimal(term.claim.value or 0) for term in column.values()]
    unit = Decimal(1).scaleb(min(0, *(int(value.normalize().as_tuple().exponent) for value in places)))
    return {row: int(Decimal(term.claim.value or 0) / unit) for row, term in column.items()}


def _added(row: int, above: Sequence[int], values: dict[int, int]) -> Rule | None:
    """The run of open figures right above whose sum it is."""
    total = 0
    for size, other in enumerate(reversed(above[-_LONG:]), start=1):
        total += values[other]
        if size > 1 and total == values[row]:
            return Rule(row, tuple((each, 1) for each in above[len(above) - size :]))
    return None


def _signed(row: int, above: Sequence[int], values: dict[int, int]) -> Rule | None:
    """The few open figures right above that give it when some are taken off; the first of them is not."""
    for size in range(2, min(_SIGNED, len(above)) + 1):
        last = above[len(above) - size :]
        for signs in product((1, -1), repeat=size - 1):
            if values[last[0]] + sum(s * values[r] for s, r in zip(signs, last[1:], strict=True)) == values[row]:
                return Rule(row, tuple(zip(last, (1, *signs), strict=True)))
    return None


def _below(row: int, below: Sequence[int], values: dict[int, int]) -> Rule | None:
    """The run of figures right below whose sum it is."""
    total = 0
    for size, other in enumerate(below[:_LONG], start=1):
        total += values[other]
        if size > 1 and total == values[row]:
            return Rule(row, tuple((each, 1) for each in below[:size]))
    return None


def _outcome(rule: Rule, column: Column) -> Outcome:
    roles = [(_ROLES[sign], column[row]) for row, sign in rule.operands if row in column]
    binding = Binding("sum", (*roles, ("total", column[rule.result])), "explicit", closed=True)
    return attempt(balance, binding)


def _broken(rules: Sequence[Rule], column: Column, model: Column) -> Iterator[Outcome]:
    """Figures that miss what their rows give in the column beside, where a slip explains it."""
    for rule in rules:
        rows = {row for row, _ in rule.operands}
        if rule.result not in column or len(rows & column.keys()) < max(2, len(rows) - 1):
            continue
        if any(row in column and row not in model for row in range(min(rule.rows), max(rule.rows))):
            continue
        outcome = _outcome(rule, column)
        cause = slip(outcome, balance) if outcome.verdict == "inconsistent" else None
        if cause:
            yield outcome.but(cause=cause)
