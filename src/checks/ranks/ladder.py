"""Order: figures told in the order of their ranks: the largest and the next, a falling row, two ranks side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from ...told import Told
from ..binding.outcome import Binding, Outcome, shown
from ..discourse.terms import Discourse, Term
from .places import from_bottom, ranking

_REACH = 30
_SIDE = 6
_ROW = 5
_APART = re.compile("[；;。！？]")
_DERIVED = frozenset({"difference", "average", "total"})
_NO_LEVEL = frozenset({"difference", "total", "average", "base", "bound"})


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every rank that its own sentence or row of figures bears out or contradicts."""
    ranks = [t for t in discourse.terms if t.kind == "rank" and t.claim.value is not None and t.interval.is_point]
    ranks = [rank for rank in ranks if not from_bottom(rank, discourse)]
    for rank in ranks:
        outcome = _followed(rank, discourse) or _in_row(rank, discourse)
        if outcome is not None:
            yield outcome
    for first, second in pairwise(ranks):
        outcome = _pair(first, second, discourse)
        if outcome is not None:
            yield outcome


def _followed(rank: Term, discourse: Discourse) -> Outcome | None:
    """The largest with its figure, and the next one with its own (最も多いのは…、続いて…)."""
    rules = ranking(discourse.document.lang)
    own = _beside(rank, discourse, (1, -1))
    if rules is None or own is None or rank.claim.value != 1 or not _level(own):
        return None
    rest = [t for t in discourse.terms[own.order + 1 : own.order + 5] if t.block == own.block]
    following = next((t for t in rest if t.alike(own) and t.sentence <= own.sentence + 1), None)
    if following is None or following.roles & _DERIVED or not following.sharp:
        return None
    told = discourse.text[max(0, min(rank.claim.start, own.claim.start) - _SIDE) : max(rank.claim.end, own.claim.end)]
    if any(word in told for word in rules[1].measures):
        return None
    between = discourse.text[max(rank.claim.end, own.claim.end) : following.claim.start]
    at = max((between.rfind(word) for word in rules[1].falling), default=-1)
    if following.sentence > own.sentence:
        opening = discourse.text[discourse.sentences.spans[following.sentence][0] : following.claim.start].lower()
        at = max(0, len(between) - _REACH) if any(opening.startswith(word) for word in rules[1].falling) else -1
    if (
        at < 0
        or len(between) - at > _REACH
        or any(t.kind in ("date", "rank") for t in rest if t.order < following.order)
    ):
        return None
    fits = not following.interval.exceeds(own.interval)
    return _outcome((("rank", rank), ("value", own), ("rival", following)), fits, 1, own, following)


def _in_row(rank: Term, discourse: Discourse) -> Outcome | None:
    """A rank whose figure ends a falling row of five or more: it is as many places down as the row is long."""
    own = _beside(rank, discourse, (-1, 1))
    place = int(rank.claim.value or 0)
    if own is None or place < _ROW - 1:
        return None
    row = [own]
    for term in reversed(discourse.by_block[own.block]):
        if term.order < own.order and term.is_amount and term.alike(own) and not term.roles & _DERIVED:
            if term.interval.low <= row[-1].interval.high:
                break
            row.append(term)
    if len(row) < _ROW or place > len(row) or not all(term.sharp for term in row):
        return None
    return _outcome((("rank", rank), *(("value", t) for t in row)), place == len(row), place, own, row[-1])


def _pair(first: Term, second: Term, discourse: Discourse) -> Outcome | None:
    """Two names with their ranks and figures side by side: the better rank has the larger figure."""
    if first.block != second.block or second.sentence - first.sentence > 1:
        return None
    for side in (-1, 1):
        owns = [_beside(rank, discourse, (side,)) for rank in (first, second)]
        a, b = owns
        if a is None or b is None or a is b or not a.alike(b) or not (_level(a) and _level(b)):
            continue
        if None in (a.claim.subject, b.claim.subject) or a.claim.subject == b.claim.subject:
            return None
        if a.claim.metric != b.claim.metric or a.claim.period != b.claim.period:
            return None
        better, other = (
            ((first, a), (second, b)) if first.interval.low < second.interval.low else ((second, b), (first, a))
        )
        if better[0].interval.low < 1 or better[0].interval == other[0].interval:
            return None
        fits = not other[1].interval.exceeds(better[1].interval)
        roles = (("rank", better[0]), ("value", better[1]), ("rank", other[0]), ("rival", other[1]))
        return None if fits else _outcome(roles, fits, int(better[0].claim.value or 0), better[1], other[1])
    return None


def _beside(rank: Term, discourse: Discourse, sides: tuple[Literal[1, -1], ...]) -> Term | None:
    """The amount next to a rank in its sentence, with no end of a clause between them."""
    for side in sides:
        at = rank.order + side
        term = discourse.terms[at] if 0 <= at < len(discourse.terms) else None
        if term is None or not term.is_amount or term.kind == "duration" or term.sentence != rank.sentence:
            continue
        first, second = (rank, term) if side == 1 else (term, rank)
        if not _APART.search(discourse.between(first, second)):
            return term
    return None


def _level(term: Term) -> bool:
    """Whether a term is the plain level of something, printed sharply."""
    return not term.roles & _NO_LEVEL and term.sharp


def _outcome(roles: tuple[tuple[str, Term], ...], fits: bool, place: int, own: Term, rival: Term) -> Outcome:
    figures = shown(own.claim.value or 0, 8), shown(rival.claim.value or 0, 8)
    line = Told("sum.place", value=figures[0], place=place, others=figures[1])
    if fits:
        return Outcome(Binding("order", roles, "resolved"), "consistent", line)
    quotes = own.claim.text.strip(), rival.claim.text.strip()
    message = Told("told.place_contradicted", claim=quotes[0], place=place, rival=quotes[1])
    return Outcome(Binding("order", roles, "explicit"), "inconsistent", line, message=message)
