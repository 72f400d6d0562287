"""Manner: whether a number is the thing itself, a change of it, a plan, or a figure beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ..checks.discourse.cues import CueFile, Cues, compiled
from ..claims.kinds import direction
from ..record import Record
from ..rulebook import of_language
from .layout import Layout, Place
from .rules import scope_file

_PLAN = "plan"
_ASIDE = frozenset(("average", "rest", "bound"))
_COMPOUND = "cagr"
_CHANGE = "difference"
_NEAR = frozenset((_CHANGE, "rest"))
_WIDE = frozenset(("average", "bound", _PLAN, _COMPOUND))
_LEVELS = ("count", "money", "measure")
_RATES = ("share", "change")


class Manner(Record, frozen=True):
    """`change`: by so much it changed; `plan`: a plan or forecast; `aside`: its mean, its rest, a rate's base."""

    change: bool
    plan: bool
    aside: bool


def manner_of(place: Place, layout: Layout, since: int = 0) -> Manner:
    """How a claim is told, by the words around it, `since` being the end of its metric's name."""
    text, claim = layout.text, place.claim
    places = layout.places
    floor = max(place.sentence[0], places[place.order - 1].claim.end if place.order else 0)
    ceiling = min(
        place.sentence[1], places[place.order + 1].claim.start if place.order + 1 < len(places) else len(text)
    )
    if place.owner is not None:
        return Manner(False, False, False)
    after = text[claim.end : max(ceiling, claim.end)]
    near, wide = _cues(layout.document.lang)
    roles = near.roles(text[min(max(floor, since), claim.start) : claim.start], after)
    roles |= wide.roles(text[min(floor, claim.start) : claim.start], after)
    roles |= wide.roles(text[min(_since_last(place, places), claim.start) : claim.start], after) & {_PLAN}
    moved = claim.kind in _LEVELS and direction(claim.quantity, text, floor, ceiling, layout.document.lang) != 0
    if _COMPOUND in roles and claim.kind in _RATES:
        return Manner(True, _PLAN in roles, False)
    moved = moved or _again(place, layout)
    return Manner(claim.kind in _LEVELS and (_CHANGE in roles or moved), _PLAN in roles, bool(roles & _ASIDE))


def _again(place: Place, layout: Layout) -> bool:
    """Whether a claim is told again as a change right behind it ($177.8 billion or 18.7% less)."""
    later = layout.places[place.order + 1].claim if place.order + 1 < len(layout.places) else None
    if later is None or later.kind != "change" or later.start > place.sentence[1]:
        return False
    return layout.text[place.claim.end : later.start].strip() in scope_file(layout.document.lang).alternatives


def _since_last(place: Place, places: Sequence[Place]) -> int:
    """Where the words about a claim begin: behind the amount before it in its sentence; a date is no amount."""
    order = place.order - 1
    while order >= 0 and places[order].claim.kind == "date":
        order -= 1
    return max(place.sentence[0], places[order].claim.end if order >= 0 else 0)


@lru_cache(maxsize=8)
def _cues(lang: str) -> tuple[Cues, Cues]:
    """The cues of a language that matter here: those that a metric's own name is not read for, and the others."""
    file = of_language(lang, "cues", CueFile) or CueFile()
    near, wide = (compiled([cue for cue in file.cues if cue.role in roles], file) for roles in (_NEAR, _WIDE))
    return near, wide
