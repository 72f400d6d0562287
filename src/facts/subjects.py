"""Whom a claim is about."""

from __future__ import annotations

from ..entities import Entity, Sense
from .layout import Layout, Place

_BODIES = ("country", "region", "company", "institution")
_REPORT = 18


def subjects_in(place: Place, layout: Layout) -> tuple[str, ...]:
    """The subject that a claim's own sentence names."""
    if place.owner is not None:
        found = [s for s in layout.between(place.sentence[0], place.owner) if body(s)]
        return (_id(found[-1]),) if found else ()
    own = [s for s in layout.between(place.clause[0], place.claim.start) if body(s)]
    if own:
        return (_id(own[-1]),)
    for span in layout.clauses_before(place):
        found = [s for s in layout.between(*span) if body(s)]
        if found:
            return (_id(found[0]),)
    return ()


def body(sense: Sense) -> Entity | None:
    """The country, region, company or institution that a name stands for."""
    return next((entity for entity, kind in sense.entities if kind in _BODIES), None)


def _id(sense: Sense) -> str:
    found = body(sense)
    return found.id if found else ""
