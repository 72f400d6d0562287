"""The hyphen at a line's end: put there by the break, or part of the word."""

from __future__ import annotations

from collections.abc import Iterable

import regex

_WORD = regex.compile(r"\p{Latin}+(?:-\p{Latin}+)*")
_TAIL = regex.compile(r"(\p{Latin}+)-$")
_HEAD = regex.compile(r"\p{Ll}+")


class Hyphens:
    """Decides by the words of the whole document, which are only counted when a line ends with a hyphen."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = list(texts)
        self._words: set[str] | None = None

    def is_break(self, before: str, after: str) -> bool:
        """Whether the hyphen that `before` ends with was put there by the line break before `after`.

        It belongs to the word when the document has the word with the hyphen elsewhere, or has both halves as words
        and not the whole.
        """
        tail, head = _TAIL.search(before), _HEAD.match(after)
        if not tail or not head:
            return False
        one, two = tail[1].lower(), head.group()
        if one + two in self._known():
            return True
        if f"{one}-{two}" in self._known():
            return False
        return not (one in self._known() and two in self._known())

    def _known(self) -> set[str]:
        if self._words is None:
            self._words = set()
            for text in self._texts:
                self._words.update(_whole_words(text))
        return self._words


def _whole_words(text: str) -> Iterable[str]:
    """The words of a line, and the parts of hyphenated ones; halves at the line's ends are no words."""
    for found in _WORD.finditer(text):
        if found.end() < len(text) and text[found.end()] == "-" and found.end() + 1 == len(text):
            continue
        word = found.group().lower()
        yield word
        yield from word.split("-")
