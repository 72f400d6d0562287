"""Named parts: a total that says by name what it adds up (A와 B를 더한 C, exports and imports together)."""

from __future__ import annotations

from collections.abc import Sequence

from .listing import Listing, items_between, listing
from .terms import Discourse, Term

_LABEL = 14
_LONGEST = 60


def named_parts(total: Term, pool: Sequence[Term], said_at: int, discourse: Discourse) -> list[Term]:
    """The terms whose labels the text right before `said_at` lists; empty where it does not list two or more."""
    rules = listing(discourse.document.lang)
    if rules is None:
        return []
    parts: list[Term] = []
    for item in reversed(_items(total, said_at, discourse, rules)):
        part = _labelled(_bare(item), [term for term in pool if term not in parts])
        if part is None:
            return parts if len(parts) >= 2 and " " in item.strip() else []
        parts.append(part)
    return parts if len(parts) >= 2 else []


def _items(total: Term, said_at: int, discourse: Discourse, rules: Listing) -> tuple[str, ...]:
    """The items listed before `said_at`, after the last number of the sentence."""
    floor = max(
        [discourse.sentences.spans[total.sentence][0]]
        + [t.claim.end for t in discourse.mates(total) if t.claim.end <= said_at and t.order < total.order]
    )
    if said_at <= floor or said_at - floor > _LONGEST:
        return ()
    return items_between(discourse.text, floor, said_at, rules).names


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
