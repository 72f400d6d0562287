"""Query: what somebody looks for, in the ids that facts have, from words in any of the four languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from ..entities import Entity, Gazetteer, extended
from ..entities.schema import LANGUAGES
from ..record import Record

MIN_PART = 2
"""Shorter names are looked for as they are, not inside longer ones."""
Group = Literal["about", "metric", "topic"]


class Query(Record, frozen=True):
    """Each of the groups has to be met by one of its ids; each of the words has to stand in the text.

    An id of `about` is a subject, one who says so, or a whole. `metrics` and `topics` are those that were named, and
    those that have a longer name which holds what was named.
    """

    about: tuple[str, ...] = ()
    metrics: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def query_of(text: str, rules: Path | None = None) -> Query:
    """What the words of a query mean; those that no entity has are looked for in the texts.

    Particles that stand at a name without a blank say nothing here.
    """
    known = extended(rules)
    meant: dict[Group, dict[str, None]] = {"about": {}, "metric": {}, "topic": {}}
    rest = list(text)
    for start, end, group, ids in _names_in(text, known):
        meant[group].update(dict.fromkeys(ids))
        rest[start:end] = "\0" * (end - start)
    words = tuple(word for word in "".join(rest).split() if "\0" not in word)
    about, metrics, topics = (tuple(meant[group]) for group in ("about", "metric", "topic"))
    return Query(about, metrics, topics, words)


def _names_in(text: str, known: Gazetteer) -> Iterator[tuple[int, int, Group, list[str]]]:
    """The names in a text by any language: offsets, group and ids; none inside another.

    As it is written goes before other spellings, and the longest before the others.
    """
    taken: set[tuple[int, int]] = set()
    for spelled in _spellings(text):
        found = [(sense, lang) for lang in LANGUAGES for sense in known.senses(spelled, lang)]
        for sense, lang in sorted(found, key=lambda each: each[0].start - each[0].end):
            span = sense.start, sense.end
            if any(start < span[1] and span[0] < end and (start, end) != span for start, end in taken):
                continue
            taken.add(span)
            for entity, kind in sense.entities:
                yield *span, _group(kind), [entity.id, *_wider(entity, lang, known)]


def _spellings(text: str) -> dict[str, None]:
    """The text in the letters of names: as it is, small, with capitals, and in capitals. All have one length."""
    spelled = (text, text.lower(), text.title(), text.upper())
    return dict.fromkeys(each for each in spelled if len(each) == len(text))


def _group(kind: str) -> Group:
    groups: dict[str, Group] = {"metric": "metric", "topic": "topic"}
    return groups.get(kind, "about")


def _wider(entity: Entity, lang: str, known: Gazetteer) -> Iterator[str]:
    """The metrics or topics that have one of its names inside of theirs: for patents, patent applications."""
    if _group(entity.kind) == "about":
        return
    names = (name for each in {lang, "en"} for name in entity.names.get(each, ()))
    inside = re.compile("|".join(_whole(name) for name in names if len(name) >= MIN_PART) or r"(?!)")
    for other, kind in known.entities():
        if kind == entity.kind and any(inside.search(longer) for longer in other.names.get(lang, ())):
            yield other.id


def _whole(name: str) -> str:
    return rf"\b{re.escape(name)}\b" if name.isascii() else re.escape(name)
