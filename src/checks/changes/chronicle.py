"""Chronicles: the lines that give one amount for each of several years (2019 .... 1,204), and what the text right below
them holds against one another by naming the years.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..binding.comparisons import CLAUSE, Compared, is_difference, linked
from ..discourse.terms import Discourse, Term
from ..sums import series

_LEAST = 3
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_GAP = "\ue005"
_SPACE = re.compile(r"[\s.·…:：|,，、-]*")
Rows = dict[str, Term]


def of_years(result: Term, discourse: Discourse) -> Compared | None:
    """The amounts of the two years that a difference lies between: both named, or one and the present (now).

    None where the words name anything that the lines may not tell of.
    """
    rows = _above(result.block, discourse) if result.cell is None else {}
    mates = discourse.mates(result)
    if len(rows) < _LEAST or any(t.is_amount and t.alike(result) and not is_difference(t, discourse) for t in mates):
        return None
    named = [(year, t) for t in mates if t.kind == "date" and (year := _year(t)) in rows]
    years = sorted({year for year, _ in named})
    other = len(named) < sum(t.kind == "date" for t in mates)
    if not rows[min(rows)].alike(result) or not 0 < len(years) <= 2 or other:
        return None
    words = _clause(result, [t for _, t in named], discourse)
    if not linked(words, discourse.document.lang):
        return None
    if len(years) == 2:
        return Compared(rows[years[1]], rows[years[0]])
    last, now = max(rows), discourse.cues.far.get("now")
    told = now is not None and now.search(words) and years[0] != last
    return Compared(rows[last], rows[years[0]]) if told else None


def _clause(result: Term, dates: Sequence[Term], discourse: Discourse) -> str:
    """The words of a result's clause, and of those up to the last of the dates, without all of these."""
    start, end = discourse.sentences.spans[result.sentence]
    text = discourse.text[start:end]
    for term in sorted([result, *dates], key=lambda t: -t.order):
        text = text[: term.claim.start - start] + _GAP + text[term.claim.end - start :]
    before, gap, after = text.partition(_GAP)
    return CLAUSE.split(before)[-1] + gap + CLAUSE.split(after)[0].rstrip("。.") if gap else text


def added_up(total: Term, discourse: Discourse) -> list[Term]:
    """The amounts of all years, where a total right below them is told of just as many years; else none."""
    rows = _above(total.block, discourse) if total.cell is None else {}
    beside = [t for t in discourse.mates(total) if abs(t.order - total.order) == 1 and t.kind == "duration"]
    spans = [t for t in beside if t.claim.unit == "year" and t.interval.is_point and t.interval.low == len(rows)]
    parts = [rows[year] for year in sorted(rows)]
    if len(parts) < _LEAST or not spans or not all(part.alike(total) for part in parts):
        return []
    first, second = sorted([total, spans[0]], key=lambda term: term.order)
    words = first.before + discourse.between(first, second) + second.after.rstrip("。.")
    return parts if linked(words, discourse.document.lang) else []


def _above(block: int, discourse: Discourse) -> Rows:
    """The amounts by year of the lines that end right above a block."""
    return _rows(discourse).get(block - 1, {})


@lru_cache(maxsize=2)
def _rows(discourse: Discourse) -> dict[int, Rows]:
    """For the last of several lines that each give a year and one amount: the amounts by year."""
    out: dict[int, Rows] = {}
    rows: Rows = {}
    for block in sorted(discourse.by_block):
        row = _row(block, discourse)
        if row is not None and block - 1 in out and row[0] not in rows:
            rows = {**out.pop(block - 1), row[0]: row[1]}
        else:
            rows = {row[0]: row[1]} if row is not None else {}
        if rows:
            out[block] = rows
    return out


def _row(block: int, discourse: Discourse) -> tuple[str, Term] | None:
    """The year and the amount of a line that holds nothing else."""
    terms = discourse.by_block[block]
    if len(terms) != 2 or not series.short(block, discourse):
        return None
    year, amount = _year(terms[0]), terms[1]
    lead = discourse.between(terms[0], amount)
    plain = amount.is_amount and amount.cell is None and _SPACE.fullmatch(lead)
    return (year, amount) if year and plain else None


def _year(term: Term) -> str | None:
    match = _YEAR.match(term.claim.text.strip()) if term.kind == "date" else None
    return match[0] if match and not any(map(str.isdigit, term.claim.text.strip()[len(match[0]) :])) else None
