"""Gazetteer: the entities of a folder of rules, found in a text by their names in four languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from pathlib import Path

from ..rulebook import builtin_root, load
from .index import Index, Mention, Sense, runs
from .schema import FILES, LANGUAGES, Entity, EntityFile, Kind, NamePattern

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum()}
_AFTER_NAME = re.compile(r"[（(\[【].*$", re.DOTALL)


class Gazetteer:
    """The entities of folders of rules, the first folder's before the others'.

    Files are read and indexed at the first question, once for each language.
    """

    def __init__(self, *folders: Path) -> None:
        self._folders = folders
        self._indexes: dict[tuple[tuple[str, ...], bool], Index] = {}
        self._senses: dict[str, Index] = {}

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
        enumerated = symbols.mentions((at, plain[at]) for at in runs(plain, symbols.names, taken))
        return sorted([*found, *enumerated], key=lambda mention: mention.start)

    def senses(self, text: str, lang: str) -> list[Sense]:
        """The names of all kinds, topics and wordings included, with all that each can stand for, in order."""
        index = self._sense_index(lang)
        plain = text.translate(_FULL_WIDTH)
        return [
            Sense(at, at + len(name), tuple(index.names[name])) for at, name in index.spans(plain) if index.names[name]
        ]

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
        return ((path.name, shape) for path, shape in self._files)

    def entities(self) -> Iterator[tuple[Entity, Kind]]:
        """All entries with their kinds."""
        return iter(self._by_id.values())

    @cached_property
    def patterns(self) -> list[NamePattern]:
        """The patterns of names, in the order in which they are tried."""
        return [pattern for _, file in self._files for pattern in file.patterns]

    @cached_property
    def _files(self) -> list[tuple[Path, EntityFile]]:
        return [(path, load(path, EntityFile)) for folder in self._folders for path in _paths(folder)]

    @cached_property
    def _by_id(self) -> dict[str, tuple[Entity, Kind]]:
        out: dict[str, tuple[Entity, Kind]] = {}
        for _, file in self._files:
            for entity in file.entries:
                known = out.get(entity.id)
                out[entity.id] = (
                    known[0].with_names_of(entity) if known else entity,
                    known[1] if known else entity.kind,
                )
        return out

    def _index(self, langs: tuple[str, ...], short: bool = False) -> Index:
        if (langs, short) not in self._indexes:
            named = [(entity, kind) for entity, kind in self._by_id.values() if kind != "topic"]
            self._indexes[langs, short] = Index(named, tuple(dict.fromkeys(langs)), short)
        return self._indexes[langs, short]

    def _sense_index(self, lang: str) -> Index:
        if lang not in self._senses:
            self._senses[lang] = Index(
                ((entity.worded(), kind) for entity, kind in self._by_id.values()), tuple(dict.fromkeys((lang, "en")))
            )
        return self._senses[lang]


@lru_cache(maxsize=8)
def gazetteer(root: Path | None = None) -> Gazetteer:
    """The gazetteer of a rules folder (by default of the rules that ship with the package)."""
    return Gazetteer(root or builtin_root())


@lru_cache(maxsize=8)
def extended(rules: Path | None = None) -> Gazetteer:
    """The gazetteer that ships with the package, after the entities of a user's folder of rules."""
    return Gazetteer(rules, builtin_root()) if rules and (rules / "entities").is_dir() else gazetteer()


def _paths(folder: Path) -> list[Path]:
    """The files of entities in a folder of rules: those that the package has too in its order, then all others."""
    found = sorted((folder / "entities").glob("*.yaml"))
    return sorted(found, key=lambda path: FILES.index(path.name) if path.name in FILES else len(FILES))


def _union(mentions: Iterable[Mention]) -> frozenset[str]:
    return frozenset(code for mention in mentions for code in mention.country)
