"""Names of entities by their first characters and length, found in a text in one pass."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from .schema import Entity, Kind

_JOINTS = "、·・/"
_KEY = 2
_NOT_WITHIN = {
    "latin": "(?<![0-9A-Za-z\u00c0-\u024f])",
    "katakana": "(?<![\u30a1-\u30faー])",
    "hangul": "(?<![\uac00-\ud7a3])",
}
"""What must not stand before the first character of a name, by its script."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: code-point offsets, the entity, and the countries it can belong to."""

    start: int
    end: int
    entity_id: str
    kind: Kind
    country: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sense:
    """A name in a text with all that it can stand for: code-point offsets, and the entities with their kinds."""

    start: int
    end: int
    entities: tuple[tuple[Entity, Kind], ...]


class Index:
    """Names by their first characters and length. One without entities stands for a word that holds one by chance."""

    def __init__(self, entities: Iterable[tuple[Entity, Kind]], langs: tuple[str, ...], short: bool = False) -> None:
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
        self._starts = _starts({name[0] for name in self.names})

    def spans(self, text: str) -> Iterator[tuple[int, str]]:
        """The longest names with their offsets from left to right, none inside another."""
        done = 0
        for found in self._starts.finditer(text):
            at = found.start()
            if at < done:
                continue
            lengths = self._lengths.get(text[at : at + _KEY]) or self._lengths.get(found[0])
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


def _starts(firsts: Iterable[str]) -> re.Pattern[str]:
    """Any of the first characters of names, in a script that words are told apart in only where a word begins."""
    by_script: dict[str, list[str]] = {}
    for char in sorted(firsts):
        by_script.setdefault(_script(char), []).append(re.escape(char))
    branches = (f"{_NOT_WITHIN.get(script, '')}[{''.join(chars)}]" for script, chars in by_script.items())
    return re.compile("|".join(branches) or "(?!)")


def runs(text: str, symbols: Container[str], taken: Container[int]) -> list[int]:
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
