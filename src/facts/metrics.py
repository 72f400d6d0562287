"""What a claim counts: the metric, and the topics that it is limited to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..entities import Entity, Sense
from ..record import Record
from .layout import Layout, Place
from .units import Amount

_ANY = ("percent",)
_AFTER = 14


class Counted(Record, frozen=True):
    """A metric with its topics; `sense` is where it is named."""

    metric: str
    topics: tuple[str, ...]
    sense: Sense


def counted_in(place: Place, amount: Amount, layout: Layout) -> Counted | None:
    """The metric that a claim's own sentence names for it: in its unit or right behind, before it, or further back."""
    own = layout.between(place.claim.quantity.num_end, min(place.claim.end + _AFTER, place.clause[1]))
    near = [s for s in own if s.start <= place.claim.end + 2]
    before = layout.between(place.clause[0], place.claim.start)
    found = _first(near, amount) or _first(reversed(before), amount) or _first(own, amount)
    if found is not None:
        return _counted(found, layout, place.clause, amount)
    if place.owner is not None:
        found = _first(reversed(layout.between(place.sentence[0], place.owner)), amount)
        if found is not None:
            return _counted(found, layout, layout.clause_at(found.start, place.sentence), amount)
    for span in layout.clauses_before(place):
        found = _first(reversed(layout.between(*span)), amount)
        if found is not None:
            return _counted(found, layout, span, amount)
    return None


def fits(entity: Entity, amount: Amount) -> bool:
    """Whether a metric can be an amount of that dimension; a rate is a percentage, all else can change by one."""
    return not entity.of or amount.dimension in entity.of or amount.dimension in _ANY


def _first(senses: Iterable[Sense], amount: Amount) -> Sense | None:
    return next((s for s in senses if _metric(s, amount) is not None), None)


def _metric(sense: Sense, amount: Amount) -> Entity | None:
    found = (entity for entity, kind in sense.entities if kind == "metric" and entity.type == "metric")
    return next((entity for entity in found if fits(entity, amount)), None)


def _counted(sense: Sense, layout: Layout, clause: tuple[int, int], amount: Amount) -> Counted | None:
    entity = _metric(sense, amount)
    if entity is None:
        return None
    return Counted(entity.id, topics_of(layout.between(*clause)), sense)


def topics_of(senses: Sequence[Sense]) -> tuple[str, ...]:
    """The topics among some names."""
    return tuple(sorted({e.id for s in senses for e, kind in s.entities if kind == "topic"}))
