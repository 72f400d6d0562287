"""The examples of the entries in rules/entities, run against them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from ..rule_tests import RuleExample
from .lookup import Gazetteer, gazetteer
from .schema import Entity, NamePattern


def entity_examples(root: Path) -> Iterator[RuleExample]:
    """The examples of the entries (texts that mention them) and of the patterns (names that fit them).

    None for a folder of rules that names no entities.
    """
    if not (root / "entities").exists():
        return
    found = gazetteer(root)
    for file, shape in found.files():
        for entity in shape.entries:
            yield from _entity_examples(found, file, entity)
        for pattern in shape.patterns:
            yield from _pattern_examples(file, pattern)


def _entity_examples(found: Gazetteer, file: str, entity: Entity) -> Iterator[RuleExample]:
    for expected, texts in ((True, entity.examples), (False, entity.counterexamples)):
        for lang, text in ((lang, text) for lang, each in texts.items() for text in each):
            run = partial(_mentions, found, text, lang, entity.id)
            yield RuleExample(f"entities/{file}", entity.id, text, expected, False, run)


def _pattern_examples(file: str, pattern: NamePattern) -> Iterator[RuleExample]:
    for expected, names in ((True, pattern.examples), (False, pattern.counterexamples)):
        for name in names:
            yield RuleExample(f"entities/{file}", pattern.name, name, expected, False, partial(pattern.fits, name))


def _mentions(found: Gazetteer, text: str, lang: str, entity_id: str) -> bool:
    return any(entity.id == entity_id for sense in found.senses(text, lang) for entity, _ in sense.entities)
