"""Order: a stated rank against the figures beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...told import Told
from ..binding.comparisons import is_difference
from ..binding.outcome import Binding, Outcome, shown
from ..discourse.terms import Discourse, Term

_LISTED = 24
_CLAUSES = re.compile("[，,、；;：:]")


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every rank whose own figure and whose rivals' figures can be found."""
    for rank in discourse.terms:
        if rank.kind == "rank" and rank.claim.value is not None:
            outcome = _ranked(rank, discourse)
            if outcome is not None:
                yield outcome


def _ranked(rank: Term, discourse: Discourse) -> Outcome | None:
    own = _own(rank, discourse)
    if own is None:
        return None
    rivals = _rivals(own, discourse, _plain(own) or _introduced(rank, own, discourse))
    place = int(rank.claim.value or 0)
    if len(rivals) < max(1, place - 1):
        return None
    larger = sum(rival.interval.exceeds(own.interval) for rival in rivals)
    level = sum(rival.interval.meets(own.interval) for rival in rivals)
    if place < 0:
        smaller = sum(own.interval.exceeds(rival.interval) for rival in rivals)
        larger, place = smaller, -place
    fits = larger + 1 <= place <= larger + 1 + level
    if not fits and not (larger + 1 > place and _closed(rank, own, rivals, discourse)):
        return None
    roles = (("rank", rank), ("value", own), *(("rival", rival) for rival in rivals))
    figures = ", ".join(shown(rival.claim.value or 0, 8) for rival in rivals[:6])
    line = Told("sum.place", value=shown(own.claim.value or 0, 8), place=place, others=figures)
    if fits:
        return Outcome(Binding("order", roles, "resolved"), "consistent", line)
    above = [rival.claim.text.strip() for rival in rivals if rival.interval.exceeds(own.interval)]
    message = Told("told.place_above", claim=own.claim.text.strip(), place=place, above=", ".join(above))
    return Outcome(Binding("order", roles, "explicit"), "inconsistent", line, message=message)


def _closed(rank: Term, own: Term, rivals: list[Term], discourse: Discourse) -> bool:
    """Whether the sentence is a plain list of figures with one place in it: then a larger rival contradicts it."""
    same = all(rival.sentence == own.sentence for rival in rivals) and own.sentence == rank.sentence
    dated = any(term.kind in ("date", "duration", "change") for term in discourse.mates(rank))
    beside = abs(own.order - rank.order) == 1 and len(rivals) >= 2 and not _apart(rank, own, discourse)
    larger = [rival for rival in rivals if rival.interval.exceeds(own.interval)]
    return same and beside and not dated and (rank.claim.value or 0) > 1 and all(term.sharp for term in (own, *larger))


def _own(rank: Term, discourse: Discourse) -> Term | None:
    """The figure of what is ranked: the amount in the rank's clause and of its subject, else the nearest."""
    mates = [term for term in discourse.mates(rank) if term.is_amount and term.kind != "duration"]
    mates = [term for term in mates if not is_difference(term, discourse)]
    mates.sort(
        key=lambda term: (
            not _introduced(rank, term, discourse),
            _apart(rank, term, discourse),
            term.claim.subject != rank.claim.subject,
            abs(term.order - rank.order),
            term.order > rank.order,
        )
    )
    return mates[0] if mates and abs(mates[0].order - rank.order) <= 2 else None


def _introduced(rank: Term, term: Term, discourse: Discourse) -> bool:
    """Whether the rank stands before the name and the figure that it belongs to (2위 삼성전자(4387건))."""
    subject = term.claim.subject
    return term.order == rank.order + 1 and bool(subject) and str(subject) in discourse.between(rank, term)


def _apart(rank: Term, term: Term, discourse: Discourse) -> bool:
    """Whether a comma or a like mark parts the two."""
    first, second = (term, rank) if term.order < rank.order else (rank, term)
    return bool(_CLAUSES.search(discourse.between(first, second)))


def _rivals(own: Term, discourse: Discourse, plain: bool) -> list[Term]:
    """The figures of the same kind in the sentence and its neighbours, its paragraph's list: the plain ones or not."""
    near = range(own.sentence - 1, own.sentence + 2)
    found = [
        term
        for n in near
        for term in discourse.by_sentence.get(n, [])
        if term is not own and term.alike(own) and term.block == own.block and _plain(term) == plain
    ]
    return found[:_LISTED]


def _plain(term: Term) -> bool:
    return not term.roles & {"difference", "total", "average", "base", "bound"}
