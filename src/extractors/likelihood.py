"""How likely a text is as writing of one language: what tells the right encoding of some bytes from the wrong ones.

A text's likelihood is the sum of its characters' log-probabilities (natural logarithms) in the language that suits it
best. The same bytes give fewer and commoner characters under their own encoding than under another one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

import regex

from .. import rulebook
from .schema import Writing

Tier = tuple[frozenset[str], float]

ASCII = -3.0
_CONTROL = -18.0
_ELSE = -14.0
_TWO_ACCENTS = -4.0
_NEVER = regex.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Cn}\p{Cs}]")
_LATIN = {"p": frozenset("“”‘’–—…•·©®™°€£«»\xa0\u2009\u200b"), "l": frozenset(map(chr, range(0xDF, 0x100)))}
_POINTS = frozenset("、。，．：；！？「」『』（）《》〈〉【】“”‘’—…·・～％\u3000ー")
_ADJACENT = regex.compile(r"[\x80-\U0010ffff](?=[\x80-\U0010ffff])")
_OTHER_LETTER = regex.compile(r"[\p{L}--[\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}\p{Latin}]]", regex.V1)


def likelihood(text: str) -> float:
    """The log-probability of a text, always negative, in the language that suits it best."""
    counts = Counter(text)
    pairs = len(_ADJACENT.findall(text))
    others = [sum(_valued(name, char) * count for char, count in counts.items()) for name in _names()]
    latin = sum(_valued("latin", char) * count for char, count in counts.items()) + _TWO_ACCENTS * pairs
    return max(latin, *others)


@lru_cache(maxsize=1)
def _names() -> tuple[str, ...]:
    return (*_frequent(), "other")


def writing() -> Writing:
    """The frequent characters of each script (rules/sources/shared/writing.yaml)."""
    return rulebook.load(rulebook.builtin_root() / "sources" / "shared" / "writing.yaml", Writing)


@lru_cache(maxsize=1)
def _frequent() -> dict[str, frozenset[str]]:
    return {one.name: frozenset("".join(one.frequent.split())) for one in writing().scripts}


@lru_cache(maxsize=200_000)
def _valued(name: str, char: str) -> float:
    if "\x20" <= char < "\x7f" or char in "\n\r\t":
        return ASCII
    if _NEVER.match(char):
        return _CONTROL
    if name == "other" and _OTHER_LETTER.match(char):
        return -5.0
    return next((value for chars, value in _tiers(name) if char in chars), _ELSE)


@lru_cache(maxsize=8)
def _tiers(name: str) -> tuple[Tier, ...]:
    """The characters of a language from common to rare, each group with the log-probability of one of them."""
    if name == "latin":
        upper = frozenset(map(chr, range(0xA1, 0xDF)))
        return (_LATIN["p"], -5.0), (_LATIN["l"], -5.5), (upper, -7.5)
    if name == "other":
        return ((_POINTS, -7.0),)
    return ((_POINTS, -4.5), (_FULL_WIDTH, -7.0), (_frequent()[name], _FREQUENT[name]), *_RARER[name]())


def _level(codec: str, leads: Iterable[int], trails: Iterable[int] = range(0xA1, 0xFF)) -> frozenset[str]:
    """The characters in some rows of a national character set: its first level holds the common ones."""
    rows = b"".join(bytes((lead, trail)) for lead in leads for trail in trails)
    return frozenset(rows.decode(codec, "ignore"))


def _chinese(codec: str, first: range, second: range, trails: tuple[int, ...]) -> tuple[Tier, ...]:
    return (_level(codec, first, trails), -9.8), (_level(codec, second, trails), -12.5)


def _japanese() -> tuple[Tier, ...]:
    kana = frozenset(map(chr, [*range(0x3041, 0x3094), *range(0x30A1, 0x30FB)]))
    half = frozenset(map(chr, range(0xFF66, 0xFFA0)))
    levels = (_level("euc_jp", range(0xB0, 0xD0)), -10.0), (_level("euc_jp", range(0xD0, 0xF5)), -13.0)
    return (kana, -4.8), *levels, (half, -11.0)


def _korean() -> tuple[Tier, ...]:
    return (_level("euc_kr", range(0xB0, 0xC9)), -8.6), (_level("euc_kr", range(0xCA, 0xFE)), -12.0)


_FULL_WIDTH = frozenset(map(chr, [*range(0xFF01, 0xFF5F), *range(0x2460, 0x2474)])) - _POINTS
_FREQUENT = {"zh-Hans": -6.6, "zh-Hant": -6.6, "ja": -7.2, "ko": -5.6}
_TWO_BYTES = tuple(range(0xA1, 0xFF))
_BIG5_TRAILS = (*range(0x40, 0x7F), *_TWO_BYTES)
_RARER = {
    "zh-Hans": lambda: _chinese("gb2312", range(0xB0, 0xD8), range(0xD8, 0xF8), _TWO_BYTES),
    "zh-Hant": lambda: _chinese("big5", range(0xA4, 0xC7), range(0xC9, 0xFA), _BIG5_TRAILS),
    "ja": _japanese,
    "ko": _korean,
}
