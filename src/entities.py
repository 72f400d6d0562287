"""Entities: countries, companies, institutions and metrics, found in a text by their names in four languages."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from .rulebook import builtin_root, load

if TYPE_CHECKING:
    from .rule_tests import RuleExample

Kind = Literal["country", "region", "company", "institution", "metric"]
FILES: tuple[tuple[str, Kind], ...] = (
    ("countries.yaml", "country"),
    ("companies.yaml", "company"),
    ("institutions.yaml", "institution"),
    ("metrics.yaml", "metric"),
)
LANGUAGES = ("zh", "ko", "ja", "en")
_JOINTS = "、·・/"
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum()}
_AFTER_NAME = re.compile(r"[（(\[【].*$", re.DOTALL)
_KEY = 2
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
        return _codes(self.country)


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


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: code-point offsets, the entity, and the countries it can belong to."""

    start: int
    end: int
    entity_id: str
    kind: Kind
    country: frozenset[str]


class _Index:
    """Names by their first characters and length. One without entities stands for a word that holds one by chance."""

    def __init__(self, entities: Iterable[tuple[Entity, Kind]], langs: tuple[str, ...], short: bool) -> None:
        self.names: dict[str, list[tuple[Entity, Kind]]] = {}
        for entity, kind in entities:
            for lang in langs:
                for name in (entity.short if short else entity.names).get(lang, ()):
                    self.names.setdefault(name, []).append((entity, kind))
                for name in () if short else entity.not_in.get(lang, ()):
                    self.names.setdefault(name, [])
        lengths: dict[str, set[int]] = {}
        for name in self.names:
            lengths.setdefault(name[:_KEY], set()).add(len(name))
        self._lengths = {key: sorted(each | lengths.get(key[0], set()), reverse=True) for key, each in lengths.items()}
        self._firsts = frozenset(name[0] for name in self.names)

    def spans(self, text: str) -> Iterator[tuple[int, str]]:
        """The longest names with their offsets from left to right, none inside another."""
        done = 0
        for at, first in enumerate(text):
            if at < done or first not in self._firsts:
                continue
            lengths = self._lengths.get(text[at : at + _KEY]) or self._lengths.get(first)
            name = self._longest(text, at, lengths) if lengths else None
            if name is None:
                continue
            done = at + len(name)
            yield at, name

    def mentions(self, spans: Iterable[tuple[int, str]]) -> Iterator[Mention]:
        """What the names at some offsets stand for; words that hold a name by chance are left out."""
        return (self._mention(at, name) for at, name in spans if self.names[name])

    def _longest(self, text: str, at: int, lengths: Iterable[int]) -> str | None:
        for length in lengths:
            name = text[at : at + length]
            if name in self.names and _stands_alone(text, at, at + length):
                return name
        return None

    def _mention(self, at: int, name: str) -> Mention:
        entity, kind = self.names[name][0]
        countries = frozenset(code for each, _ in self.names[name] for code in each.countries)
        return Mention(at, at + len(name), entity.id, kind, countries)


class Gazetteer:
    """The entities of a rules folder. Files are read and indexed at the first question, once for each language."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._indexes: dict[tuple[tuple[str, ...], bool], _Index] = {}

    def find(self, text: str, lang: str, short: bool = False) -> list[Mention]:
        """The mentions in a text, in its order; where names overlap, the first and longest. Linear in the length.

        Names of the language and English ones count. With `short`, so do one-character names of countries where two
        or more stand side by side (中美韩, 한·미·일).
        """
        plain = text.translate(_FULL_WIDTH)
        index = self._index((lang, "en"))
        spans = list(index.spans(plain))
        found = list(index.mentions(spans))
        if not short:
            return found
        taken = {offset for at, name in spans for offset in range(at, at + len(name))}
        symbols = self._index((lang,), short=True)
        enumerated = symbols.mentions((at, plain[at]) for at in _runs(plain, symbols.names, taken))
        return sorted([*found, *enumerated], key=lambda mention: mention.start)

    def country_of(self, name: str) -> frozenset[str]:
        """The countries that a company or institution of this name can belong to; empty when nothing tells."""
        plain = _AFTER_NAME.sub("", name).strip().translate(_FULL_WIDTH)
        index = self._index(LANGUAGES)
        mentions = [mention for mention in index.mentions(index.spans(plain)) if mention.country]
        bodies = _union(mention for mention in mentions if mention.kind != "country")
        leading = _union(mention for mention in mentions if mention.kind == "country" and mention.start == 0)
        if bodies or leading:
            return bodies & leading or bodies | leading
        pattern = next((pattern for pattern in self.patterns if pattern.fits(plain)), None)
        return pattern.countries if pattern else _union(mentions)

    def entity(self, entity_id: str) -> Entity:
        """The entry of an id. Raises KeyError when there is none."""
        return self._by_id[entity_id][0]

    def files(self) -> Iterator[tuple[str, EntityFile]]:
        """The files with their names."""
        return zip((file for file, _ in FILES), (shape for _, shape in self._files), strict=True)

    def entities(self) -> Iterator[tuple[Entity, Kind]]:
        """All entries with their kinds."""
        return iter(self._by_id.values())

    @cached_property
    def patterns(self) -> list[NamePattern]:
        """The patterns of names, in the order in which they are tried."""
        return [pattern for _, file in self._files for pattern in file.patterns]

    @cached_property
    def _files(self) -> list[tuple[Kind, EntityFile]]:
        return [(kind, load(self._root / "entities" / file, EntityFile)) for file, kind in FILES]

    @cached_property
    def _by_id(self) -> dict[str, tuple[Entity, Kind]]:
        return {
            entity.id: (entity, "region" if entity.type == "region" else kind)
            for kind, file in self._files
            for entity in file.entries
        }

    def _index(self, langs: tuple[str, ...], short: bool = False) -> _Index:
        if (langs, short) not in self._indexes:
            self._indexes[langs, short] = _Index(self._by_id.values(), tuple(dict.fromkeys(langs)), short)
        return self._indexes[langs, short]


@lru_cache(maxsize=4)
def gazetteer(root: Path | None = None) -> Gazetteer:
    """The gazetteer of a rules folder (by default of the rules that ship with the package)."""
    return Gazetteer(root or builtin_root())


def _codes(country: str | list[str]) -> frozenset[str]:
    return frozenset([country] if isinstance(country, str) else country)


def _union(mentions: Iterable[Mention]) -> frozenset[str]:
    return frozenset(code for mention in mentions for code in mention.country)


def _runs(text: str, symbols: Container[str], taken: Container[int]) -> list[int]:
    """The offsets of one-character names in runs of at least two different ones, joined by nothing or a joint."""
    runs: list[list[int]] = [[]]
    for at, char in enumerate(text):
        if char in symbols and at not in taken:
            runs[-1].append(at)
        elif runs[-1] and not (char in _JOINTS and text[at - 1] in symbols):
            runs.append([])
    return [at for run in runs if len({text[at] for at in run}) > 1 and _begins_word(text, run[0]) for at in run]


def _begins_word(text: str, at: int) -> bool:
    return at == 0 or _script(text[at]) == "" or _script(text[at]) != _script(text[at - 1])


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Latin and katakana names are whole words; a Hangul name begins one, since particles follow it."""
    after = _script(text[end]) if end < len(text) else ""
    return _begins_word(text, start) and (after in ("", "hangul") or after != _script(text[end - 1]))


def _script(char: str) -> str:
    if char.isascii():
        return "latin" if char.isalnum() else ""
    if "\u30a1" <= char <= "\u30fa" or char == "ー":
        return "katakana"
    if "\uac00" <= char <= "\ud7a3":
        return "hangul"
    return "latin" if "\u00c0" <= char <= "\u024f" else ""


def rule_examples(root: Path) -> Iterator[RuleExample]:
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
    from .rule_tests import RuleExample

    for expected, texts in ((True, entity.examples), (False, entity.counterexamples)):
        for lang, text in ((lang, text) for lang, each in texts.items() for text in each):
            run = partial(_mentions, found, text, lang, entity.id)
            yield RuleExample(f"entities/{file}", entity.id, text, expected, False, run)


def _pattern_examples(file: str, pattern: NamePattern) -> Iterator[RuleExample]:
    from .rule_tests import RuleExample

    for expected, names in ((True, pattern.examples), (False, pattern.counterexamples)):
        for name in names:
            yield RuleExample(f"entities/{file}", pattern.name, name, expected, False, partial(pattern.fits, name))


def _mentions(found: Gazetteer, text: str, lang: str, entity_id: str) -> bool:
    return any(mention.entity_id == entity_id for mention in found.find(text, lang))
