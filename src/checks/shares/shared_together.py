"""Shared together: the share that several amounts told just before make up (这三项合计占…, この3つで予算の半分)."""

from __future__ import annotations

from collections.abc import Iterator

from ..binding.arithmetic import attempt
from ..binding.arithmetic import together as evaluate
from ..binding.comparisons import is_difference
from ..binding.outcome import Binding, Outcome
from ..discourse.terms import Discourse, Term
from .parts import owner
from .sharing import sharing
from .wholes import whole_of

_FEWEST = 2
_MOST = 12
_BACK = 2


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every share that as many amounts as it is said of have of a whole."""
    for share in discourse.terms:
        binding = _binding(share, discourse) if share.kind == "share" and share.cell is None else None
        if binding is not None:
            yield attempt(evaluate, binding)


def _binding(share: Term, discourse: Discourse) -> Binding | None:
    number = _number(share, discourse)
    parts = _listed(number, discourse) if number is not None else []
    if not parts:
        return None
    own = owner(share, discourse)
    held = None if own is not None else whole_of(share, parts[-1], discourse)
    whole = own or (held.whole if held is not None and held.tier == "explicit" else None)
    if whole is None or whole in parts or not whole.alike(parts[0]) or not whole.sharp:
        return None
    roles = (*(("part", part) for part in parts), ("whole", whole), ("share", share))
    return Binding("share", roles, "explicit", closed=True)


def _number(share: Term, discourse: Discourse) -> Term | None:
    """The number of things that a share is said of together: it stands before it with words that add them up."""
    for number in reversed([t for t in discourse.mates(share)[:_MOST] if t.order < share.order][-_BACK:]):
        whole = number.interval.is_point and _FEWEST <= number.interval.low <= _MOST
        words = discourse.text[number.claim.end : share.claim.start]
        if number.kind == "count" and whole and sharing(discourse.document.lang).together.match(words):
            return number
    return None


def _listed(number: Term, discourse: Discourse) -> list[Term]:
    """The amounts right before a number of things, if just as many: of its sentence, else of that before it."""
    for sentence in (number.sentence, number.sentence - 1):
        mates = discourse.by_sentence.get(sentence, [])
        told = [t for t in mates if t.order < number.order and t.block == number.block and _plain(t, discourse)]
        if told:
            alike = [t for t in told if t.alike(told[-1])]
            return alike if len(alike) == len(told) == number.interval.low else []
    return []


def _plain(term: Term, discourse: Discourse) -> bool:
    return term.is_amount and term.sharp and term.cell is None and not is_difference(term, discourse)
