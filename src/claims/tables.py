"""Tables of words, looked up longest first at a place of a text or ending at one, in constant time."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Generic, TypeVar

V = TypeVar("V")


class Table(Generic[V]):
    """Words with a value each. A Latin word is found only where no further Latin letter stands beside it.

    `firsts` are the characters that words begin with.
    """

    def __init__(self, words: Iterable[tuple[str, V]]) -> None:
        self.words = {word: value for word, value in words if word}
        self.firsts = frozenset(word[0] for word in self.words)
        self._after = _by_first_two(self.words)
        self._latin_end = frozenset(word for word in self.words if _latin(word[-1]))
        self._latin_start = frozenset(word for word in self.words if _latin(word[0]))
        self._latin = self._latin_end | self._latin_start

    @cached_property
    def _before(self) -> dict[str, tuple[int, ...]]:
        return _lengths(self.words, -1)

    def at(self, text: str, pos: int) -> tuple[V, int] | None:
        """The value of the longest word that starts at `pos`, and where it ends."""
        second = self._after.get(text[pos : pos + 1])
        if second is None:
            return None
        for length in second.get(text[pos + 1 : pos + 2]) or second[""]:
            word = text[pos : pos + length]
            if word in self.words and (word not in self._latin or self._bounded(word, text, pos, pos + len(word))):
                return self.words[word], pos + len(word)
        return None

    def before(self, text: str, pos: int) -> tuple[V, int] | None:
        """The value of the longest word that ends at `pos`, and where it starts."""
        lengths = self._before.get(text[pos - 1 : pos]) if pos else None
        if lengths is None:
            return None
        for length in lengths:
            word = text[pos - length : pos] if length <= pos else ""
            if word in self.words and (word not in self._latin or self._bounded(word, text, pos - length, pos)):
                return self.words[word], pos - length
        return None

    def _bounded(self, word: str, text: str, start: int, end: int) -> bool:
        if word in self._latin_end and _latin(text[end : end + 1]):
            return False
        return not (word in self._latin_start and start and _latin(text[start - 1]))


def _by_first_two(words: Iterable[str]) -> dict[str, dict[str, tuple[int, ...]]]:
    """The lengths of words by their first and second characters, under no second one that of a lone character."""
    found: dict[str, dict[str, set[int]]] = {}
    for word in words:
        found.setdefault(word[0], {}).setdefault(word[1:2], set()).add(len(word))
    return {
        first: {"": (1,) if "" in seconds else ()}
        | {char: tuple(sorted(lengths | seconds.get("", set()), reverse=True)) for char, lengths in seconds.items()}
        for first, seconds in found.items()
    }


def _lengths(words: Iterable[str], index: int) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[index], set()).add(len(word))
    return {char: tuple(sorted(lengths, reverse=True)) for char, lengths in found.items()}


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def word_table(lists: Iterable[Iterable[str]]) -> Table[None]:
    """A table of words alone."""
    return Table((word, None) for words in lists for word in words)
