"""Text that a PDF's fonts tell wrongly: lost glyphs, and digits that stand for the letters of a ligature."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import regex

_LOST = regex.compile(r"\ufffd|\(cid:\d{1,5}\)|[\ue000-\uf8ff]")
_LOST_DIGIT = regex.compile(r"\d[.,]?(?:\ufffd|\(cid:\d{1,5}\))|(?:\ufffd|\(cid:\d{1,5}\))[.,]?\d")
_DIGIT_IN_WORD = regex.compile(r"\b\p{L}\p{Ll}+(?P<digit>\d)\p{Ll}{2,}\b")
_SHARE = 0.02
_WORDS = 3


def is_damaged(texts: Iterable[str]) -> bool:
    """Whether glyphs are lost beside digits or in a fiftieth of the text, or one digit stands inside several words."""
    lost = total = 0
    words: defaultdict[str, set[str]] = defaultdict(set)
    for text in texts:
        total += len(text)
        if _LOST_DIGIT.search(text):
            return True
        lost += len(_LOST.findall(text))
        for found in _DIGIT_IN_WORD.finditer(text):
            words[found["digit"]].add(found.group().lower())
    return lost > _SHARE * total or any(len(found) >= _WORDS for found in words.values())
