"""Folding: the text as the lexer reads it, with the way back to the offsets of the text as it stands.

Full-width digits, Latin letters and signs become ASCII, Kangxi radicals their ideographs (one code point each). Where
a language is written without spaces, those that a layout put beside an ideograph are left out; between Hangul words
they stay. Where it prints a decimal comma, points and commas between digits change places.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from operator import sub

from ..record import Record

_KEEP_FULL_WIDTH = "，：；！？（）"
_IDEOGRAPH = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff、。，；：（）《》“”"
_SPACE = r"[ \u00a0\u3000]"
_BEFORE = "|".join(rf"(?<=[{_IDEOGRAPH}]{_SPACE * n})" for n in (1, 2, 3, 4))
_LAYOUT_SPACE = re.compile(rf"{_SPACE}(?<=\S{_SPACE}){_SPACE}{{0,15}}(?:(?=[{_IDEOGRAPH}])|(?:{_BEFORE})(?=\S))")
_MARKS = re.compile(r"(?<=[0-9])[.,](?=[0-9])")


class Folded(Record, frozen=True):
    """`text` is what the lexer reads; `cuts` are the indexes where something was left out, `shifts` how much so far."""

    text: str
    cuts: list[int]
    shifts: list[int]

    def at(self, index: int) -> int:
        """The offset in the unfolded text of the code point at `index` (its length at the end)."""
        return index + self.shifts[bisect_right(self.cuts, index)]

    def end(self, index: int) -> int:
        """The offset in the unfolded text after the code point before `index` (an exclusive end)."""
        return index + self.shifts[bisect_right(self.cuts, index - 1)]

    def offsets(self, start: int, end: int, inner: int, inner_end: int) -> tuple[int, int, int, int]:
        """The offsets of a span and of one within it, ends exclusive: at one go where nothing was left out inside."""
        at = bisect_right(self.cuts, start)
        if at == len(self.cuts) or self.cuts[at] >= end:
            by = self.shifts[at]
            return start + by, end + by, inner + by, inner_end + by
        return self.at(start), self.end(end), self.at(inner), self.end(inner_end)

    def index(self, offset: int) -> int:
        """The index in the folded text of the first code point that stands at or after an offset."""
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self.at(middle) < offset else (low, middle)
        return low


def fold(text: str, unspaced: bool = False, decimal_comma: bool = False) -> Folded:
    """The folded text, with its offsets; the language is written without spaces, or with a decimal comma."""
    plain = _widths().sub(_narrow, text)
    if decimal_comma:
        plain = _MARKS.sub(lambda mark: "," if mark[0] == "." else ".", plain)
    if not unspaced:
        return Folded(plain, [], [0])
    starts: list[int] = []
    ends: list[int] = []
    for match in _LAYOUT_SPACE.finditer(plain):
        starts.append(match.start())
        ends.append(match.end())
    shifts = [0, *accumulate(map(sub, ends, starts))]
    kept = [plain[start:end] for start, end in zip([0, *ends], [*starts, len(plain)], strict=True)]
    return Folded("".join(kept), list(map(sub, starts, shifts)), shifts)


def _narrow(match: re.Match[str]) -> str:
    return match[0].translate(_table())


@lru_cache(maxsize=1)
def _widths() -> re.Pattern[str]:
    return re.compile("[" + "".join(f"{re.escape(chr(a))}-{re.escape(chr(b))}" for a, b in _runs(_table())) + "]+")


def _runs(codes: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of the code points in each row without a gap."""
    known = sorted(codes)
    starts = [code for code, before in zip(known, [-1, *known], strict=False) if code != before + 1]
    ends = [code for code, after in zip(known, [*known[1:], -1], strict=True) if code != after - 1]
    return zip(starts, ends, strict=True)


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    full_width = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in _KEEP_FULL_WIDTH}
    radicals = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
    signs = {
        0xFFE5: "¥",
        0xFFE6: "₩",
        0x2212: "-",
        0xFE63: "-",
        0x00A0: " ",
        0xFFE0: "¢",
        0xFFE1: "£",
    }
    spaces = dict.fromkeys((0x2007, 0x2009, 0x202F), " ")
    return full_width | radicals | signs | spaces
