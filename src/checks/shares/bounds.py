"""Range: figures that cannot be, whatever else the text says: a share over 100 %, a fall by more than everything."""

from __future__ import annotations

from collections.abc import Iterator

from ...interval import Interval
from ...told import Told
from ..binding.outcome import Binding, Outcome, span
from ..discourse.terms import Discourse, Term
from . import share
from .called import whole_called
from .capped import capped

Roles = tuple[tuple[str, Term], ...]
_ALL = 100


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every percentage that is out of its range."""
    for term in discourse.terms:
        if term.kind == "share" and term.interval.low > _ALL and _is_share(term, discourse):
            yield _outcome(term, Interval.of(0, _ALL), "told.impossible_share", _operands(term, discourse))
        elif term.kind == "change" and term.interval.high < -_ALL and not _signed(term, discourse):
            yield _outcome(term, Interval.of(-_ALL, 0), "told.impossible_fall")


def _operands(term: Term, discourse: Discourse) -> Roles:
    """The part and the whole of a share where they are bound, else the whole that its words name."""
    bound = share.best(term, discourse)
    if bound is not None and bound.tier != "searched":
        return bound.roles
    whole = whole_called(term, discourse)
    return (("whole", whole), ("share", term)) if whole is not None else (("stated", term),)


def _is_share(term: Term, discourse: Discourse) -> bool:
    """Whether the words say that it is a share of something (占…的), not a rate that may pass 100 %."""
    words = capped(discourse.document.lang)
    named = term.claim.whole is not None and "share" in term.roles and "rate" not in term.roles
    if words is None:
        return named
    return not words.opened(term, discourse) and (named or (term.cell is None and words.caps(term, discourse)))


def _signed(term: Term, discourse: Discourse) -> bool:
    """Whether the sentence speaks of what can be negative (profit, a balance): that may fall by more than 100 %."""
    pattern = discourse.cues.before.get("signed")
    start, end = discourse.sentences.spans[term.sentence]
    return pattern is None or bool(pattern.search(discourse.text[max(0, start - 80) : end]))


def _outcome(term: Term, bounds: Interval, key: str, roles: Roles = ()) -> Outcome:
    message = Told(key, claim=term.claim.text.strip())
    line = f"{span(term.interval)} ∉ {span(bounds)}"
    binding = Binding("range", roles or (("stated", term),), "explicit")
    return Outcome(binding, "inconsistent", line, term.interval, bounds, message=message)
