"""Growth: from one value to another, in percent, points, as a multiple, or by a multiple."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..binding.arithmetic import growth as evaluate
from ..binding.arithmetic import increment
from ..binding.comparisons import compared, grows_by
from ..binding.deciding import decide
from ..binding.directed import directed, moved
from ..binding.mistaken import explained, fits_in_some_way, misnamed
from ..binding.outcome import Binding, Outcome
from ..binding.pairs import pairs
from ..discourse.directions import is_piece
from ..discourse.heads import under_change_head
from ..discourse.terms import Discourse, Term
from ..sums.columns import column_pair
from . import increments

_SURE = 9.0
_ASIDE = (",", "，", "、", ")", "）")
_ROLES = ("to", "from", "change")


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every stated change whose two values can be found."""
    for term in discourse.terms:
        if term.roles & {"cagr", "average"} or is_piece(term, discourse):
            continue
        grown = increments.binding(term, discourse)
        if grown is not None:
            yield from filter(None, [decide([grown], increment)])
            continue
        if not (_is_change(term, discourse) or _is_inside(term, discourse) or under_change_head(term, discourse)):
            continue
        told = decide(list(_bindings(term, discourse)), evaluate)
        outcome = misnamed(term, told, partial(_bindings, discourse=discourse)) or told
        if outcome is not None:
            yield directed(explained(outcome), _ROLES, discourse)
    yield from moved(discourse)


def _is_change(term: Term, discourse: Discourse) -> bool:
    return term.kind in ("change", "points") or grows_by(term, discourse)


def _is_inside(term: Term, discourse: Discourse) -> bool:
    """Whether a percentage stands between a value and what it is held against ($84m, 6.4% above the $77m of 2022).

    One in brackets or between commas is the value's own share (18 seats, 44%, compared with 12).
    """
    pairs_here = (
        compared(discourse).get(term.sentence, []) if term.kind == "share" and "share" not in term.roles else []
    )
    if term.after.lstrip().startswith(_ASIDE):
        return False
    return any(pair.first + 1 == term.order == pair.last - 1 and pair.value.is_amount for pair in pairs_here)


def _bindings(change: Term, discourse: Discourse) -> Iterator[Binding]:
    note = "by" if change.kind == "multiple" else ""
    in_table = column_pair(change, discourse, evaluate, _ROLES)
    if in_table is not None:
        yield Binding("growth", tuple(zip(_ROLES, (*in_table, change), strict=True)), "explicit", _SURE, closed=True)
    falls = _falls(change)
    for pair in pairs(change, discourse, percent=change.kind != "multiple"):
        percentages = pair.value.dimension[0] == "percent"
        roles = (("to", pair.value), ("from", pair.base), ("change", change))
        if change.kind == "points" and not percentages and not (pair.sure and fits_in_some_way(roles)):
            continue
        if falls and not pair.closed and pair.value.interval.exceeds(pair.base.interval):
            continue
        yield Binding("growth", roles, pair.tier, pair.prior, note, pair.sure)
        if change.claim.quantity.kind == "fraction":
            yield Binding("growth", roles, "searched", pair.prior - 0.1, "to")


def _falls(change: Term) -> bool:
    """Whether a change leads to the smaller value; where the words give no direction, both ways are open."""
    nominal = change.claim.value
    return nominal is not None and nominal < 0 and change.kind != "multiple" and bool(change.interval.low)
