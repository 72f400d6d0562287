"""Entities: countries, companies, institutions and metrics, found in a text by their names in four languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from .rulebook import builtin_root, load

Kind = Literal["country", "region", "company", "institution", "metric"]
FILES: tuple[tuple[str, Kind], ...] = (
    ("countries.yaml", "country"),
    ("companies.yaml", "company"),
    ("institutions.yaml", "institution"),
    ("metrics.yaml", "metric"),
)
LANGUAGES = ("zh", "ko", "ja", "en")
JOINTS = "、·・,，/和及与"
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum()}
_AFTER_NAME = re.compile(r"[（(\[【].*$", re.DOTALL)
_NO_WORD = re.compile(r"[^\w.&'’-]+")


class Entity(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of rules/entities.

    `country` has more than one code when a name alone does not tell which (`ambiguous`). `short` names count only in
    enumerations; `not_in` are longer words that hold a name by chance. Examples mention the entity, counterexamples
    do not. All texts stand under the code of their language.
    """

    id: str
    type: str
    names: dict[str, list[str]]
    country: str | list[str] = []
    ambiguous: bool = False
    short: dict[str, list[str]] = {}
    not_in: dict[str, list[str]] = {}
    examples: dict[str, list[str]] = {}
    counterexamples: dict[str, list[str]] = {}

    @property
    def countries(self) -> frozenset[str]:
        """The ISO 3166 codes it can belong to; none for regions, metrics and international bodies."""
        return frozenset([self.country] if isinstance(self.country, str) else self.country)


class NamePattern(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a name that is no entry tells: its start, its end or one of its words in Latin letters gives the country."""

    name: str
    country: str | list[str]
    examples: list[str]
    counterexamples: list[str]
    starts: list[str] = []
    ends: list[str] = []
    words: list[str] = []

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


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: code-point offsets, the entity, and the countries it can belong to."""

    start: int
    end: int
    entity_id: str
    kind: Kind
    country: frozenset[str]


class _Index:
    """Names by first character and length. A name without an entity stands for a word that holds one by chance."""

    def __init__(self) -> None:
        self.names: dict[str, tuple[Entity, Kind] | None] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}

    def add(self, name: str, what: tuple[Entity, Kind] | None) -> None:
        if self.names.get(name) is None:
            self.names[name] = what
        lengths = self._lengths.get(name[0], ())
        if len(name) not in lengths:
            self._lengths[name[0]] = tuple(sorted((*lengths, len(name)), reverse=True))

    def longest(self, text: str, at: int) -> str | None:
        """The longest name that stands at an offset as a word of its own."""
        for length in self._lengths.get(text[at], ()):
            name = text[at : at + length]
            if name in self.names and _stands_alone(text, at, at + length):
                return name
        return None


class Gazetteer:
    """The entities of a rules folder. Reading and indexing happen at the first question, once for each language."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._indexes: dict[tuple[str, bool], _Index] = {}

    def find(self, text: str, lang: str, short: bool = False) -> list[Mention]:
        """The mentions in a text, longest first where names overlap, in the order of the text; linear in its length.

        Names of the language and English ones count. With `short`, so do one-character names of countries that stand
        side by side (中美韩, 한·미·일).
        """
        text = text.translate(_FULL_WIDTH)
        found = list(self._scan(text, self._index((lang, "en"), False)))
        if short:
            found += self._short_runs(text, lang, found)
        return sorted(found, key=lambda mention: mention.start)

    def country_of(self, name: str) -> frozenset[str]:
        """The countries that a company or institution of this name can belong to; empty when nothing tells."""
        plain = _AFTER_NAME.sub("", name).strip().translate(_FULL_WIDTH)
        mentions = list(self._scan(plain, self._index(LANGUAGES, False)))
        if len(mentions) == 1 and (mentions[0].start, mentions[0].end) == (0, len(plain)):
            return self._of_namesakes(plain)
        bodies = _union(mention for mention in mentions if mention.kind in ("company", "institution"))
        first = _union(mention for mention in mentions if mention.kind == "country" and mention.start == 0)
        if bodies or first:
            return bodies & first or bodies | first
        by_pattern = next((pattern for pattern in self.patterns if pattern.fits(plain)), None)
        if by_pattern is not None:
            return frozenset([by_pattern.country] if isinstance(by_pattern.country, str) else by_pattern.country)
        return _union(mention for mention in mentions if mention.kind == "country")

    def entity(self, entity_id: str) -> Entity:
        """The entry of an id. Raises KeyError when there is none."""
        return self._by_id[entity_id][0]

    @property
    def patterns(self) -> list[NamePattern]:
        """The patterns of names, in the order in which they are tried."""
        return [pattern for file in self._files.values() for pattern in file.patterns]

    @property
    def entities(self) -> Iterator[tuple[Entity, Kind]]:
        """All entries with their kinds."""
        return iter(self._by_id.values())

    @property
    def _files(self) -> dict[Kind, EntityFile]:
        return _files(self._root)

    @property
    def _by_id(self) -> dict[str, tuple[Entity, Kind]]:
        return _by_id(self._root)

    def _index(self, langs: tuple[str, ...], short: bool) -> _Index:
        key = ("+".join(langs), short)
        if key not in self._indexes:
            self._indexes[key] = _indexed(self._by_id.values(), langs, short)
        return self._indexes[key]

    def _of_namesakes(self, name: str) -> frozenset[str]:
        same = (entity for entity, kind in self._by_id.values() if kind != "metric" and _is_called(entity, name))
        return frozenset(code for entity in same for code in entity.countries)
