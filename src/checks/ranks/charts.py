"""Order: a name said to hold a place, held against its figure among the names of a board near it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ...told import Told
from ..binding.outcome import Binding, Outcome, shown
from ..discourse.terms import Discourse, Term
from .boards import Board, boards
from .places import from_bottom, ranking

_BEFORE = 30
_AFTER = 4
_NEAR = 2
_FAR = 6
_STEM = 4


class Lookup(NamedTuple):
    """A rank, the board in which its name stands, the row of the name, and of a name said to be above it."""

    rank: Term
    board: Board
    row: int
    above: int | None = None


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every rank whose name stands on a board."""
    found = boards(discourse)
    for rank in discourse.terms if found else []:
        if rank.kind == "rank" and rank.claim.value is not None and rank.interval.is_point:
            outcome = _ranked(rank, found, discourse)
            if outcome is not None:
                yield outcome


def _ranked(rank: Term, found: Sequence[Board], discourse: Discourse) -> Outcome | None:
    held = [lookup for board in found if (lookup := looked_up(rank, board, discourse)) is not None]
    for lookup in held:
        for column in lookup.board.columns():
            if _fits(lookup, column, discourse):
                return _outcome(lookup, column, "searched")
    for lookup in held:
        if _closed(lookup, discourse):
            return _outcome(lookup, lookup.board.columns()[0], "explicit")
    return None


def looked_up(rank: Term, board: Board, discourse: Discourse) -> Lookup | None:
    """The row that a rank speaks of: the name right after it, else the nearest one before it in its sentence."""
    if not 0 <= rank.block - board.last <= _FAR or (board.sentence is not None and rank.sentence < board.sentence):
        return None
    floor, ceiling = discourse.sentences.spans[rank.sentence]
    if board.sentence == rank.sentence:
        floor = board.rows[-1][1][0].claim.end
    before = discourse.text[max(floor, rank.claim.start - _BEFORE) : rank.claim.start]
    after = discourse.text[rank.claim.end : min(ceiling, rank.claim.end + _BEFORE)]
    ahead = [(at, n) for n, (name, _) in enumerate(board.rows) if 0 <= (at := _at(name, after)) <= _AFTER]
    behind = [(at, n) for n, (name, _) in enumerate(board.rows) if (at := _at(name, before, last=True)) >= 0]
    rival = [(at, n) for at, n in behind if _passed(board.rows[n][0], at, before, discourse)]
    behind = [each for each in behind if each not in rival]
    row = min(ahead)[1] if ahead else max(behind)[1] if behind else None
    return Lookup(rank, board, row, rival[0][1] if rival else None) if row is not None else None


def _passed(name: str, at: int, text: str, discourse: Discourse) -> bool:
    """Whether a name is told only as the one above (台湾に次ぐ, second behind Taiwan)."""
    rules = ranking(discourse.document.lang)
    if rules is None:
        return False
    rest = text[at:].removeprefix(name).removeprefix(name.split(" ")[-1]).lstrip()
    return any(rest.startswith(word) for word in rules[1].behind) or any(
        text[:at].rstrip().endswith(word) for word in rules[1].behind
    )


def _at(name: str, text: str, last: bool = False) -> int:
    """Where a text has a name, or its last word (Republic of Korea); -1 where it has neither."""
    word = name.split(" ")[-1]
    for form in (name, word if len(word) >= _STEM else name):
        at = text.rfind(form) if last else text.find(form)
        if at >= 0:
            return at
    return -1


def standing(lookup: Lookup, column: int) -> tuple[range, range]:
    """The places that a row can hold in a column, from the top and from the bottom."""
    figures = lookup.board.column(column)
    own = figures[lookup.row].interval
    level = sum(term.interval.meets(own) for term in figures) - 1
    larger = sum(term.interval.low > own.high for term in figures)
    smaller = sum(term.interval.high < own.low for term in figures)
    return range(larger + 1, larger + level + 2), range(smaller + 1, smaller + level + 2)


def _fits(lookup: Lookup, column: int, discourse: Discourse) -> bool:
    top, bottom = standing(lookup, column)
    return abs(int(lookup.rank.claim.value or 0)) in (bottom if from_bottom(lookup.rank, discourse) else top)


def _closed(lookup: Lookup, discourse: Discourse) -> bool:
    """Whether nothing but the board can be meant: one column, in falling order, just told, and more names above.

    A list may leave out names, so a place further down proves nothing; a place further up is contradicted.
    """
    rank, board = lookup.rank, lookup.board
    if len(board.columns()) != 1 or rank.block - board.last > _NEAR or from_bottom(rank, discourse):
        return False
    figures = board.column(board.columns()[0])
    falling = all(a.interval.exceeds(b.interval) for a, b in pairwise(figures))
    top, _ = standing(lookup, board.columns()[0])
    overtaken = lookup.above is not None and figures[lookup.row].interval.exceeds(figures[lookup.above].interval)
    return falling and (int(rank.claim.value or 0) < top[0] or overtaken) and _plain(lookup, discourse)


def _plain(lookup: Lookup, discourse: Discourse) -> bool:
    """Whether no other measure and no other circle is named beside the rank, and no figure of its own."""
    rank = lookup.rank
    start, end = discourse.sentences.spans[rank.sentence]
    text = discourse.text[max(start, rank.claim.start - _BEFORE) : min(end, rank.claim.end + _BEFORE // 2)]
    rules = ranking(discourse.document.lang)
    words = (*rules[1].open, *rules[1].scopes, *rules[1].measures) if rules else ()
    beside = [
        t for t in discourse.mates(rank) if abs(t.order - rank.order) == 1 and t.kind in ("count", "money", "rank")
    ]
    inline = lookup.board.sentence == rank.sentence
    return not any(word in text for word in words) and (inline or not beside) and not _elsewhere(lookup, discourse)


def _elsewhere(lookup: Lookup, discourse: Discourse) -> bool:
    """Whether the sentence names something else that the rank is held in: before the name, or before the rank."""
    rules, rank = ranking(discourse.document.lang), lookup.rank
    floor, ceiling = discourse.sentences.spans[rank.sentence]
    if lookup.board.sentence == rank.sentence:
        floor = lookup.board.rows[-1][1][0].claim.end
    ahead = discourse.text[floor : rank.claim.start].lower()
    if ahead.isascii():
        name = lookup.board.rows[lookup.row][0].split(" ")[-1].lower()
        ahead = ahead.split(name)[0] + discourse.text[rank.claim.end : ceiling].lower()[:_BEFORE].split(",")[0]
    return rules is not None and any(word in ahead for word in rules[1].elsewhere)


def _outcome(lookup: Lookup, column: int, tier: str) -> Outcome:
    figures = lookup.board.column(column)
    name, own = lookup.board.rows[lookup.row][0], figures[lookup.row]
    place = abs(int(lookup.rank.claim.value or 0))
    roles = (("rank", lookup.rank), ("value", own), *(("rival", term) for term in figures if term is not own))
    line = Told("sum.listed_place", name=name, value=shown(own.claim.value or 0, 8), place=place, n=len(figures))
    if tier != "explicit":
        return Outcome(Binding("order", roles, "searched"), "consistent", line)
    above = [n for (n, _), term in zip(lookup.board.rows, figures, strict=True) if term.interval.exceeds(own.interval)]
    message = Told("told.listed_above", name=name, place=place, above=", ".join(above))
    return Outcome(Binding("order", roles, "explicit"), "inconsistent", line, message=message)
