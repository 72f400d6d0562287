"""Folding: the text as the lexer reads it, with the way back to the offsets of the text as it stands.

Full-width digits, Latin letters and signs become ASCII, Kangxi radicals their ideographs (one code point each). In
Chinese and Japanese, spaces that a layout put beside an ideograph are left out; between Hangul words they stay.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_KEEP_FULL_WIDTH = "，：；！？（）"
_IDEOGRAPH = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff、。，；：（）《》“”"
_LAYOUT_SPACE = re.compile(rf"(?<=[{_IDEOGRAPH}])[ \u00a0\u3000]+(?=\S)|(?<=\S)[ \u00a0\u3000]+(?=[{_IDEOGRAPH}])")


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is what the lexer reads; `offsets[i]` is where its i-th code point stands (None: the same place)."""

    text: str
    offsets: list[int] | None

    def at(self, index: int) -> int:
        """The offset in the unfolded text of the code point at `index` (its length at the end)."""
        if self.offsets is None:
            return index
        return self.offsets[index]

    def end(self, index: int) -> int:
        """The offset in the unfolded text after the code point before `index` (an exclusive end)."""
        if self.offsets is None or index == 0:
            return index
        return self.offsets[index - 1] + 1

    def index(self, offset: int) -> int:
        """The index in the folded text of the first code point that stands at or after an offset."""
        if self.offsets is None:
            return offset
        from bisect import bisect_left

        return bisect_left(self.offsets, offset)


def fold(text: str, lang: str) -> Folded:
    """The folded text of one language, with its offsets."""
    plain = text.translate(_table())
    if lang not in ("zh", "ja") or not _LAYOUT_SPACE.search(plain):
        return Folded(plain, None)
    pieces: list[str] = []
    offsets: list[int] = []
    done = 0
    for match in _LAYOUT_SPACE.finditer(plain):
        pieces.append(plain[done : match.start()])
        offsets.extend(range(done, match.start()))
        done = match.end()
    pieces.append(plain[done:])
    offsets.extend(range(done, len(plain) + 1))
    return Folded("".join(pieces), offsets)


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    full_width = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in _KEEP_FULL_WIDTH}
    radicals = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
    signs = {0xFFE5: "¥", 0xFFE6: "₩", 0x2212: "-", 0xFE63: "-", 0x00A0: " ", 0xFFE0: "¢", 0xFFE1: "£"}
    return full_width | radicals | signs
