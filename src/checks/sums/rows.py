"""Rows: the two columns of a table that a number of the text beside it is worked out from (England added 3.5 million).

The words before the number name one row; the columns are those of two years, or the only two amounts of the row. Once
another number of the same paragraph holds with its own row, the reading is sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...interval import Interval
from ..binding.comparisons import Compared, is_difference
from ..binding.outcome import Tier
from ..discourse.terms import Discourse, Term

_NEAR = 3
_SHORTEST = 2
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
Lines = dict[str, list[Term]]


def rowed(result: Term, discourse: Discourse) -> tuple[Compared, Tier] | None:
    """The pair of the row that the sentence names, with how sure that is."""
    pair = _pair(result, discourse)
    if pair is None:
        return None
    others = (t for t in discourse.by_block[result.block] if t is not result and _is_derived(t, discourse))
    return pair, "explicit" if any(_holds(other, discourse) for other in others) else "resolved"


def _is_derived(term: Term, discourse: Discourse) -> bool:
    return term.kind == "change" or (term.is_amount and is_difference(term, discourse))


def _holds(term: Term, discourse: Discourse) -> bool:
    """Whether a number agrees with the pair of the row that its own sentence names."""
    pair = _pair(term, discourse)
    if pair is None or pair.base.interval.low <= 0:
        return False
    value, base = pair.value.interval, pair.base.interval
    by = (value / base).scaled(100) - Interval.point(100)
    computed = by if term.kind == "change" else value - base
    return computed.abs().meets(term.interval.abs())


def _pair(result: Term, discourse: Discourse) -> Compared | None:
    if result.cell is not None:
        return None
    start = discourse.sentences.spans[result.sentence][0]
    words = discourse.text[start : result.claim.start].lower()
    for block in _tables_near(result.block, discourse):
        lines, years = _lines(discourse)[block]
        named = [head for head in lines if head in words]
        if len(named) == 1:
            return _compared(lines[named[0]], years, result)
    return None


def _compared(cells: list[Term], years: dict[int, str], result: Term) -> Compared | None:
    """The later and the earlier amount of a row."""
    fitting = [t for t in cells if result.kind == "change" or t.alike(result)]
    dated = sorted((years[t.cell[1]], t) for t in fitting if t.cell is not None and t.cell[1] in years)
    told = [t for _, t in dated] if len(dated) == len({year for year, _ in dated}) == 2 else fitting
    return Compared(told[1], told[0]) if len(told) == 2 and told[0].alike(told[1]) else None


def _tables_near(block: int, discourse: Discourse) -> Iterator[int]:
    known = _lines(discourse)
    yield from sorted((n for n in known if abs(n - block) <= _NEAR), key=lambda n: abs(n - block))


@lru_cache(maxsize=2)
def _lines(discourse: Discourse) -> dict[int, tuple[Lines, dict[int, str]]]:
    """The amounts of every table by the head of their row, and the years in the heads of its columns."""
    out: dict[int, tuple[Lines, dict[int, str]]] = {}
    for number, block in enumerate(discourse.document.blocks):
        if not block.cells:
            continue
        text = {(c.row, c.column): discourse.text[c.start : c.end].strip().lower() for c in block.cells}
        lines: Lines = {}
        for term in discourse.by_block.get(number, []):
            if term.cell is not None and term.is_amount and len(text.get((term.cell[0], 0), "")) >= _SHORTEST:
                lines.setdefault(text[term.cell[0], 0], []).append(term)
        years = {column: match[0] for (row, column), head in text.items() if row == 0 and (match := _YEAR.search(head))}
        out[number] = lines, years
    return out
