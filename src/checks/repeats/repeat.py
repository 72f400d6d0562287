"""Repeat: a figure told again, headline against body, lead against detail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from ..binding.deciding import significant
from ..binding.outcome import Outcome
from ..binding.rough import may_meet
from ..discourse import nearness
from ..discourse.earlier import Earlier
from ..discourse.terms import Discourse, Term
from . import cellwise, retelling
from .twofold import agree, is_headline, is_telling

_SAME_WORDS = 0.3
_REACH = 200
_TELLING = 3


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every figure that the text tells twice."""
    seen, heads = Earlier(_REACH), Earlier()
    for term in discourse.terms:
        if not _worth(term, discourse):
            continue
        earlier = _same(term, chain(seen.latest(term), heads.latest(term)), discourse)
        if earlier is not None:
            yield agree(earlier, term)
        (heads if is_headline(term, discourse) else seen).add(term)
    yield from retelling.find(discourse)
    yield from cellwise.find(discourse)


def _worth(term: Term, discourse: Discourse) -> bool:
    """Whether a figure is worth a comparison: a telling one, or any length of time in a headline."""
    return is_telling(term) or (term.kind == "duration" and is_headline(term, discourse))


def _same(term: Term, seen: Iterable[Term], discourse: Discourse) -> Term | None:
    """The last earlier figure of the same value that the words, the digits or the headline tie to this one."""
    for other in seen:
        if not may_meet(other, term) or not _comparable(other, term) or not other.interval.meets(term.interval):
            continue
        if _threshold(other, term):
            return other
        if other.sentence != term.sentence and _tied(other, term, discourse):
            return other
    return None


def _tied(other: Term, term: Term, discourse: Discourse) -> bool:
    headline = is_headline(other, discourse) or discourse.document.blocks[other.block].kind == "heading"
    if other.claim.value == term.claim.value:
        listed = (other.cell is None) != (term.cell is None) and _row_named(other, term, discourse)
        back = "back" in term.roles and term.sentence - other.sentence <= 1
        telling = significant(term) >= _TELLING and other.alike(term)
        return headline or telling or listed or back or _like_words(other, term, discourse)
    return headline and min(significant(term), significant(other)) >= 1 and _narrow(other, term)


def _comparable(first: Term, second: Term) -> bool:
    """One dimension, or two counts, or two percentages: a headline may say 78万人 for 78万4320人次."""
    if first.alike(second):
        return True
    return first.kind == second.kind == "count" and significant(first) >= 2


def _threshold(other: Term, term: Term) -> bool:
    """A figure and the round mark that it passes, side by side (60.9万家，首次突破60万家)."""
    near = 0 < term.order - other.order <= 2 and term.sentence - other.sentence <= 1
    return near and term.claim.quantity.hedge in ("above", "below") and other.alike(term) and _narrow(other, term)


def _row_named(first: Term, second: Term, discourse: Discourse) -> bool:
    """Whether the text around the one names the table row of the other."""
    inside, outside = (first, second) if first.cell is not None else (second, first)
    if inside.cell is None:
        return False
    start, end = discourse.sentences.spans[outside.sentence]
    head = next(
        (c for c in discourse.document.blocks[inside.block].cells if (c.row, c.column) == (inside.cell[0], 0)), None
    )
    name = discourse.text[head.start : head.end].strip() if head else ""
    return len(name) >= 2 and name in discourse.text[start:end]


def _narrow(first: Term, second: Term) -> bool:
    """Whether two different figures can be one fact rounded differently: 1.81 million and 1,808,581."""
    widest = max(first.interval.width, second.interval.width)
    return widest * 5 <= abs(first.interval.high)


def _like_words(first: Term, second: Term, discourse: Discourse) -> bool:
    return (
        nearness.overlap(nearness.surroundings(first, discourse), nearness.surroundings(second, discourse))
        >= _SAME_WORDS
    )
