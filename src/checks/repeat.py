"""Repeat: a figure told again, headline against body, lead against detail."""

from __future__ import annotations

from collections.abc import Iterator

from . import nearness
from .deciding import significant
from .outcome import Binding, Outcome, span
from .slips import one_slip_apart
from .terms import Discourse, Term

_SAME_WORDS = 0.3
_TELLING = 3


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every figure that the text tells twice."""
    seen: list[Term] = []
    for term in discourse.terms:
        if not _telling(term):
            continue
        earlier = _same(term, seen, discourse)
        if earlier is not None:
            yield _outcome(earlier, term, "consistent")
        seen.append(term)
    yield from _headline(discourse)


def _telling(term: Term) -> bool:
    """Whether a figure is worth a comparison: an amount, a percentage or a multiple outside a table."""
    return (term.is_amount or term.kind in ("share", "change", "multiple")) and term.kind != "duration"


def _same(term: Term, seen: list[Term], discourse: Discourse) -> Term | None:
    """The last earlier figure of the same value that the words, the digits or the headline tie to this one."""
    for other in reversed(seen):
        if other.sentence == term.sentence or not other.alike(term) or not other.interval.meets(term.interval):
            continue
        headline = other.block == 0 or discourse.document.blocks[other.block].kind in ("title", "heading")
        same_value = other.claim.value == term.claim.value
        if same_value and (headline or significant(term) >= _TELLING or _like_words(other, term, discourse)):
            return other
        if headline and not same_value and min(significant(term), significant(other)) >= 2 and _narrow(other, term):
            return other
    return None


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
    titles = [term for term in discourse.terms if _is_headline(term, discourse) and _telling(term)]
    body = [term for term in discourse.terms if not _is_headline(term, discourse) and _telling(term)]
    for term in titles:
        alike = [other for other in body if other.alike(term)]
        if any(other.interval.meets(term.interval) for other in alike) or significant(term) < 2:
            continue
        slipped = [other for other in alike if significant(other) >= 2 and one_slip_apart(term, other)]
        if len(slipped) == 1:
            yield _outcome(term, slipped[0], "inconsistent")


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
