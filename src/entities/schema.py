"""The shape of the files under rules/entities: entities with their names in every language, and patterns of names."""

from __future__ import annotations

import re
from typing import Literal

import msgspec
from msgspec import structs

Kind = Literal["country", "region", "company", "institution", "metric", "topic"]
KINDS: dict[str, Kind] = {
    "country": "country",
    "region": "region",
    "company": "company",
    "metric": "metric",
    "marker": "metric",
    "topic": "topic",
}
"""Kinds by the type of an entry; every other type is an institution."""
FILES = ("countries.yaml", "companies.yaml", "institutions.yaml", "metrics.yaml", "topics.yaml")
LANGUAGES = ("zh", "ko", "ja", "en")
_NO_WORD = re.compile(r"[^\w.&'’-]+")


class Entity(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of rules/entities.

    `country` has more than one code when a name alone does not tell which (`ambiguous`). `short` names count only in
    enumerations; `not_in` are longer words that hold a name by chance. Examples mention the entity, counterexamples
    do not. `wordings` are further names that count in facts alone: verbs (shipped), words that name it by their place
    (国内). `of` are the dimensions of the claims that a metric has (facts/units.py); none stands for any. A `limited`
    metric says nothing without a topic (market share). All texts stand under the code of their language.
    """

    id: str
    type: str
    names: dict[str, list[str]]
    country: str | list[str] = []
    ambiguous: bool = False
    short: dict[str, list[str]] = {}
    not_in: dict[str, list[str]] = {}
    wordings: dict[str, list[str]] = {}
    of: list[str] = []
    limited: bool = False
    examples: dict[str, list[str]] = {}
    counterexamples: dict[str, list[str]] = {}

    @property
    def countries(self) -> frozenset[str]:
        """The ISO 3166 codes it can belong to; none for regions, metrics and international bodies."""
        return _codes(self.country)

    @property
    def kind(self) -> Kind:
        """What kind of entity its type is."""
        return KINDS.get(self.type, "institution")

    def worded(self) -> Entity:
        """The entity with its further wordings among its names; those in English may begin a sentence."""
        names = {lang: [*self.names.get(lang, ()), *self.wordings.get(lang, ())] for lang in LANGUAGES}
        if self.kind in ("metric", "topic", "region"):
            names["en"] += [f"{name[0].upper()}{name[1:]}" for name in names["en"]]
        return structs.replace(self, names=names)

    def with_names_of(self, other: Entity) -> Entity:
        """The entity with the names of another entry of the same id too."""
        names = {lang: [*self.names.get(lang, ()), *other.names.get(lang, ())] for lang in LANGUAGES}
        return structs.replace(self, names=names)


class NamePattern(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a name that is no entry tells: its start, its end or one of its words in Latin letters gives the country."""

    name: str
    country: str | list[str]
    examples: list[str]
    counterexamples: list[str]
    starts: list[str] = []
    ends: list[str] = []
    words: list[str] = []

    @property
    def countries(self) -> frozenset[str]:
        """The ISO 3166 codes that the pattern tells."""
        return _codes(self.country)

    def fits(self, name: str) -> bool:
        """Whether a name (without brackets) is of this pattern."""
        if name.startswith(tuple(self.starts)) or name.endswith(tuple(self.ends)):
            return True
        padded = f" {_NO_WORD.sub(' ', name)} "
        return any(f" {word} " in padded for word in self.words)


class EntityFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of a file in rules/entities."""

    entries: list[Entity]
    patterns: list[NamePattern] = []


def _codes(country: str | list[str]) -> frozenset[str]:
    return frozenset([country] if isinstance(country, str) else country)
