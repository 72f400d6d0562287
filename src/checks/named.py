"""Named parts: a total that says by name what it adds up (A와 B를 더한 C, exports and imports together)."""

from __future__ import annotations

from collections.abc import Sequence

from .adding import clause_of
from .listing import Listing, items_between, listing
from .terms import Discourse, Term

_LABEL = 14
_LONGEST = 60


def named_parts(total: Term, pool: Sequence[Term], said_at: int, discourse: Discourse) -> list[Term]:
    """The terms whose labels the text before `said_at` lists; empty unless it lists two or more and all are found."""
    rules = listing(discourse.document.lang)
    if rules is None:
        return []
    names = _names(total, said_at, discourse, rules)
    found = [_labelled(name, pool) for name in names]
    parts = [term for term in found if term is not None]
    if len(parts) < 2 or len(parts) < len(names) or len({term.order for term in parts}) < len(parts):
        return []
    return parts


def _names(total: Term, said_at: int, discourse: Discourse, rules: Listing) -> list[str]:
    floor = discourse.sentences.spans[total.sentence][0]
    end = min(said_at, total.claim.start)
    if end - floor > _LONGEST:
        floor = clause_of(total, discourse)
    if end <= floor or any(char.isdigit() for char in discourse.text[floor:end]):
        return []
    return [_bare(name) for name in items_between(discourse.text, floor, end, rules).names]


def _bare(name: str) -> str:
    """The last word of an item without a particle of one letter after it."""
    words = name.split()
    return words[-1].lower() if words else ""


def _labelled(name: str, pool: Sequence[Term]) -> Term | None:
    """The nearest term whose label begins with the name or holds it; a particle after the name is let go."""
    for form in (name, name[:-1]):
        if len(form) < 2:
            return None
        for fits in (_begins, _holds):
            term = next((t for t in pool if fits(form, t.before[-_LABEL:].lower())), None)
            if term is not None:
                return term
    return None


def _begins(name: str, label: str) -> bool:
    return any(word.startswith(name) for word in label.split())


def _holds(name: str, label: str) -> bool:
    return name in label
