"""Rows: figures told in the order of the names before them (中国、美国分别为162万件和59万件)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .layout import Layout, Place
from .naming import Named
from .rules import anywhere, scope_file

_GAP = 8
Rows = Callable[[int, int], list[list[Named]]]


def partner_of(place: Place, layout: Layout, rows: Rows) -> Sequence[Named] | None:
    """The name that has the place in its row that a claim has in the row of figures.

    None where no words say that they go together, none of the names where no row is as long as that of the figures.
    """
    each = scope_file(layout.document.lang).each
    if not each or not anywhere(tuple(each)).search(layout.text, *place.sentence):
        return None
    run = _run(place, layout)
    if len(run) < 2:
        return None
    found = [row for row in rows(place.sentence[0], run[0].claim.start) if len(row) == len(run)]
    return [found[-1][run.index(place)]] if found else []


def _run(place: Place, layout: Layout) -> Sequence[Place]:
    """The claims of one kind and unit that stand side by side around a claim."""
    first = last = place.order
    places = layout.places
    while first > 0 and _beside(places[first - 1], places[first], layout):
        first -= 1
    while last + 1 < len(places) and _beside(places[last], places[last + 1], layout):
        last += 1
    return places[first : last + 1]


def _beside(one: Place, other: Place, layout: Layout) -> bool:
    alike = one.sentence == other.sentence and one.claim.kind == other.claim.kind
    unit = one.claim.unit == other.claim.unit or one.claim.unit is None
    gap = layout.text[one.claim.end : other.claim.start]
    return alike and unit and len(gap) <= _GAP and not layout.between(one.claim.end, other.claim.start)
