"""Repeat: a figure told again, headline against body, lead against detail."""

from __future__ import annotations

from collections.abc import Iterator

from . import nearness
from .deciding import significant
from .outcome import Binding, Outcome, span
from .slips import one_slip_apart
from .terms import Discourse, Term

_SAME_WORDS = 0.3
_REACH = 200
_TELLING = 3


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every figure that the text tells twice."""
    seen: list[Term] = []
    heads: list[Term] = []
    for term in discourse.terms:
        if not _telling(term, discourse):
            continue
        earlier = _same(term, [*heads, *seen[-_REACH:]], discourse)
        if earlier is not None:
            yield _outcome(earlier, term, "consistent")
        (heads if _is_headline(term, discourse) else seen).append(term)
    yield from _headline(discourse)


def _telling(term: Term, discourse: Discourse) -> bool:
    """Whether a figure is worth a comparison: an amount, a percentage or a multiple; a length of time in a headline."""
    if term.kind == "duration":
        return _is_headline(term, discourse) or significant(term) >= 2
    return term.is_amount or term.kind in ("share", "change", "multiple")


def _same(term: Term, seen: list[Term], discourse: Discourse) -> Term | None:
    """The last earlier figure of the same value that the words, the digits or the headline tie to this one."""
    for other in reversed(seen):
        if not _comparable(other, term) or not other.interval.meets(term.interval):
            continue
        if _threshold(other, term):
            return other
        if other.sentence != term.sentence and _tied(other, term, discourse):
            return other
    return None


def _tied(other: Term, term: Term, discourse: Discourse) -> bool:
    headline = _is_headline(other, discourse) or discourse.document.blocks[other.block].kind == "heading"
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


def _headline(discourse: Discourse) -> Iterator[Outcome]:
    """A headline figure that the body never tells, while it tells one that a single slip turns into it."""
    telling = [term for term in discourse.terms if _telling(term, discourse)]
    titles = [term for term in telling if _is_headline(term, discourse)]
    body = [term for term in telling if not _is_headline(term, discourse)]
    for term in titles:
        alike = [other for other in body if other.alike(term)]
        if any(other.interval.meets(term.interval) for other in alike) or significant(term) < 2:
            continue
        alike = [other for other in alike if not _other_period(term, other)]
        slipped = [other for other in alike if significant(other) >= 2 and one_slip_apart(term, other)]
        if len(slipped) == 1:
            yield _outcome(term, slipped[0], "inconsistent")


def _other_period(first: Term, second: Term) -> bool:
    periods = {first.claim.period, second.claim.period}
    return len(periods) == 2 and None not in periods


def _is_headline(term: Term, discourse: Discourse) -> bool:
    return discourse.document.blocks[term.block].kind == "title"


def _outcome(first: Term, second: Term, verdict: str) -> Outcome:
    binding = Binding("repeat", (("first", first), ("second", second)), "explicit")
    same = verdict == "consistent"
    line = f"{first.claim.text.strip()} {'=' if same else '≠'} {second.claim.text.strip()}"
    return Outcome(
        binding,
        "consistent" if same else "inconsistent",
        f"{line}: {span(first.interval)} {'meets' if same else 'does not meet'} {span(second.interval)}",
        first.interval,
        second.interval,
        message=f"told as “{first.claim.text.strip()}” and as “{second.claim.text.strip()}”",
    )
