"""What a line break did to a word: added a hyphen, or parted its syllables; told by the document's other words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from .scripts import HANGUL

_WORD = regex.compile(r"\p{Latin}+(?:-\p{Latin}+)*")
_TAIL = regex.compile(r"(\p{Latin}+)-$")
_HEAD = regex.compile(r"\p{Ll}+")
_SYLLABLES = regex.compile(f"[{HANGUL}]+")
_LAST_SYLLABLES = regex.compile(f"[{HANGUL}]+$")


class LineBreaks:
    """Decides by the words of the whole document, which are only collected when a break asks for them."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = list(texts)
        self._latin: set[str] | None = None
        self._hangul: set[str] | None = None

    def added_hyphen(self, before: str, after: str) -> bool:
        """Whether the hyphen that `before` ends with was put there by the line break before `after`.

        It belongs to the word when the document has the word with the hyphen elsewhere, or has both halves as words
        and not the whole.
        """
        tail, head = _TAIL.search(before), _HEAD.match(after)
        if not tail or not head:
            return False
        known, one, two = self._latin_words(), tail[1].lower(), head.group()
        if one + two in known:
            return True
        return f"{one}-{two}" not in known and not (one in known and two in known)

    def parted_word(self, before: str, after: str) -> bool:
        """Whether the break stands inside a Korean word.

        It does when the whole occurs elsewhere and its second half alone does not; or when words begin as the whole
        does, and none as its second half.
        """
        tail, head = _LAST_SYLLABLES.search(before), _SYLLABLES.match(after)
        if not tail or not head:
            return False
        known = self._hangul_words()
        one, two = tail.group(), head.group()
        if one + two in known:
            return two not in known
        return one not in known and self._begins(one + two[0]) and not self._begins(two[:2])

    def _begins(self, start: str) -> bool:
        return any(word.startswith(start) for word in self._hangul_words())

    def _latin_words(self) -> set[str]:
        if self._latin is None:
            self._latin = set()
            before = ""
            for text in self._texts:
                broken = bool(_TAIL.search(before)) and bool(_HEAD.match(text))
                self._latin.update(list(_whole_words(text))[broken:])
                before = text
        return self._latin

    def _hangul_words(self) -> set[str]:
        """The words inside the lines: the first and the last of a line may be halves."""
        if self._hangul is None:
            self._hangul = {word for text in self._texts for word in _SYLLABLES.findall(text)[1:-1]}
        return self._hangul


def _whole_words(text: str) -> Iterator[str]:
    """The words of a line, and the parts of hyphenated ones; a half before the hyphen at its end is no word."""
    for found in _WORD.finditer(text):
        if text[found.end() :] == "-":
            continue
        word = found.group().lower()
        yield word
        if "-" in word:
            yield from word.split("-")
