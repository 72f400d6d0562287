"""Names of those whom a number can be about, and what the words beside a name make of it."""

from __future__ import annotations

from typing import Literal

from ..entities import Entity, Sense
from ..record import Record
from .layout import Layout
from .rules import ScopeFile, after_it, before_it, scope_file

_BODIES = ("country", "region", "company", "institution")
_REACH = 18
WORLD = "world"
Part = Literal["subject", "compared", "located", "partner"]


class Named(Record, frozen=True):
    """A name in a text, whom it names, and what the words beside it make of it.

    `home`: a word for the country of the text's readers (国内).
    """

    sense: Sense
    entity: Entity
    part: Part
    home: bool = False


def named_in(layout: Layout) -> list[Named]:
    """The names of a document that a number can be about."""
    words = scope_file(layout.document.lang)
    return [_named(sense, entity, layout, words) for sense in layout.senses if (entity := body(sense)) is not None]


def _named(sense: Sense, entity: Entity, layout: Layout, words: ScopeFile) -> Named:
    name = layout.text[sense.start : sense.end]
    home = entity.kind == "country" and name in entity.wordings.get(layout.document.lang, ())
    return Named(sense, entity, part_of(sense, layout, words), home)


def body(sense: Sense) -> Entity | None:
    """The country, region, company or institution that a name stands for."""
    return next((entity for entity, kind in sense.entities if kind in _BODIES), None)


def part_of(sense: Sense, layout: Layout, words: ScopeFile) -> Part:
    """What the words right beside a name make of it: a subject, another value's, a place, a partner."""
    before = layout.text[max(0, sense.start - _REACH) : sense.start]
    after = layout.text[sense.end : sense.end + _REACH]
    sides: tuple[tuple[Part, list[str], list[str]], ...] = (
        ("compared", words.compared, words.compared_after),
        ("located", words.located, words.located_after),
        ("partner", words.partner, words.partner_after),
    )
    for part, ahead, behind in sides:
        if (ahead and before_it(tuple(ahead)).search(before)) or (behind and after_it(tuple(behind)).match(after)):
            return part
    return "subject"


def is_marked(sense: Sense, layout: Layout, words: ScopeFile) -> bool:
    """Whether a particle right behind a name makes it the subject or the topic of its sentence."""
    return bool(words.marks) and after_it(tuple(words.marks)).match(layout.text, sense.end) is not None
