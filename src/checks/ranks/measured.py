"""Order: a place by size of gain, or by what the head of a column names, held against that column of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..binding.comparisons import CLAUSE
from ..binding.outcome import Binding, Outcome, shown
from ..discourse.terms import Discourse, Term
from .boards import Board, boards
from .charts import Lookup, looked_up, standing
from .places import Ranking, ranking

_FEWEST = 4
_STEM = 5
_AROUND = 40
_NEXT = 16
_SIGN = re.compile(r"^\s*[+＋−–-]")
_WORD = re.compile(r"[a-z]{4,}|[一-龥]{2,}|[가-힣]{2,}|[ァ-ヶー]{2,}")


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every rank whose words name one column of a board."""
    rules = ranking(discourse.document.lang)
    found = [board for board in boards(discourse) if len(board.rows) >= _FEWEST and len(board.columns()) > 1]
    for rank in discourse.terms if rules and found else ():
        if rules and rank.kind == "rank" and rank.claim.value is not None and rank.interval.is_point:
            outcome = _ranked(rank, found, rules[1], discourse)
            if outcome is not None:
                yield outcome


def _ranked(rank: Term, found: Sequence[Board], rules: Ranking, discourse: Discourse) -> Outcome | None:
    text = _around(rank, discourse)
    beside = [t for t in discourse.mates(rank) if t.kind == "rank" and t is not rank]
    if any(word.lower() in text for word in (*rules.open, *rules.scopes, *rules.unlike)) or any(
        t.claim.text.lower() in text for t in beside
    ):
        return None
    if _counts(rank, rules, discourse):
        return None
    for board in found:
        lookup = looked_up(rank, board, discourse)
        column = _column(board, text, rules, discourse) if lookup else None
        if lookup is not None and column is not None and _at_hand(lookup, text):
            low = (rank.claim.value or 0) < 0 or any(word in text for word in rules.low)
            return _judged(lookup, column, low)
    return None


def _around(rank: Term, discourse: Discourse) -> str:
    """The words around a rank: of its sentence, or of its clause where the sentence has other ranks."""
    start, end = discourse.sentences.spans[rank.sentence]
    text = discourse.text
    before = text[max(start, rank.claim.start - _AROUND) : rank.claim.start].lower()
    after = text[rank.claim.end : min(end, rank.claim.end + _AROUND)].lower()
    if sum(term.kind == "rank" for term in discourse.mates(rank)) > 1:
        before, after = CLAUSE.split(before)[-1], CLAUSE.split(after)[0]
    return f"{before}{rank.claim.text.lower()}{after}"


def _column(board: Board, text: str, rules: Ranking, discourse: Discourse) -> int | None:
    """The one column that the words around a rank name: by its head, or as the only one of changes."""
    named = [n for n in board.columns() if _named(board.column(n)[0], text, discourse)]
    signed = [n for n in board.columns() if all(_SIGN.match(term.claim.text) for term in board.column(n))]
    if len(named) == 1:
        return named[0]
    moved = any(word in text for word in rules.measures)
    return signed[0] if moved and len(signed) == 1 else None


def _named(term: Term, text: str, discourse: Discourse) -> bool:
    """Whether a text has a word of the head of a term's column."""
    words = _WORD.findall(discourse.head(term, 1).lower())
    return any(word[:_STEM] in text for word in words)


def _counts(rank: Term, rules: Ranking, discourse: Discourse) -> bool:
    """Whether a plain ordinal only counts what follows it at once (its second rise), unlike second-largest rise."""
    following = discourse.text[rank.claim.end : rank.claim.end + _NEXT].lstrip()
    plain = (rank.claim.value or 0) > 1 and "-" not in rank.claim.text
    return plain and any(following.startswith(word) for word in rules.measures)


def _at_hand(lookup: Lookup, text: str) -> bool:
    """Whether the words around a rank have the name that it is looked up by."""
    name = lookup.board.rows[lookup.row][0].lower()
    return name in text or name.split(" ")[-1] in text


def _judged(lookup: Lookup, column: int, low: bool) -> Outcome | None:
    figures = lookup.board.column(column)
    top, bottom = standing(lookup, column)
    place, places = abs(int(lookup.rank.claim.value or 0)), bottom if low else top
    name, own = lookup.board.rows[lookup.row][0], figures[lookup.row]
    if not all(term.sharp and term.kind == own.kind for term in figures) or place > len(figures) or _mixed(figures):
        return None
    fits = place in places
    ahead = [term for term in figures if term is not own and (fits or _above(term, own, low))]
    roles = (("rank", lookup.rank), ("value", own), *(("rival", term) for term in ahead))
    line = f"{name} {shown(own.claim.value or 0, 8)} is number {places[0]} of {len(figures)} listed, told as {place}"
    message = f"{name} is number {places[0]} of those listed" + ("" if fits else f", said to be number {place}")
    return Outcome(Binding("order", roles, "explicit"), "consistent" if fits else "inconsistent", line, message=message)


def _above(term: Term, own: Term, low: bool) -> bool:
    """Whether a figure stands before another one, counted from the top or from the bottom."""
    return own.interval.exceeds(term.interval) if low else term.interval.exceeds(own.interval)


def _mixed(figures: Sequence[Term]) -> bool:
    """Whether some of the figures rise and others fall: then the smallest rise is not the smallest figure."""
    return any(term.interval.low < 0 for term in figures) and any(term.interval.high > 0 for term in figures)
