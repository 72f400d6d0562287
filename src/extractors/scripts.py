"""Which script a text is written in: the language of a document, and the joining of its broken lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import regex

HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"
KANA = "\u3041-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\uff66-\uff9f"
HAN = "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
CJK_PUNCTUATION = (
    "\u3001-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
    "\u201c\u201d\u2018\u2019\u2014\u2026\u00b7\u30fb\u30fc"
)

_RUNS: dict[str, Callable[[str], list[str]]] = {
    "ko": re.compile(f"[{HANGUL}]+").findall,
    "ja": re.compile(f"[{KANA}]+").findall,
    "zh": re.compile(f"[{HAN}]+").findall,
    "en": regex.compile(r"\p{Latin}+").findall,
}
_JOINED = regex.compile(f"[{KANA}{HAN}{CJK_PUNCTUATION}]")
_TIGHT = re.compile(f"(?<=[{KANA}{HAN}{CJK_PUNCTUATION}]) | (?=[{KANA}{HAN}{CJK_PUNCTUATION}])")
_WIDE = regex.compile(f"[{HANGUL}{KANA}{HAN}\u3000-\u303f\uff01-\uff60\u201c\u201d\u2018\u2019\u2014\u2026]")

SAMPLE = 200_000
"""Code points of a text that are counted: enough for any article, bounded for any file."""


def language(text: str) -> str:
    """`ko`, `ja`, `zh` or `en`, by the share of each script.

    Japanese is known by its kana (a sixteenth of the Han and kana together is enough), Korean by a Hangul syllable for
    every Han character at least, Chinese by Han characters against Latin words of four letters.
    """
    sample = text[:SAMPLE]
    counts = {code: sum(map(len, runs(sample))) for code, runs in _RUNS.items()}
    words = counts["en"] / 4
    if counts["ko"] > counts["zh"] + counts["ja"] and counts["ko"] > words:
        return "ko"
    if counts["ja"] * 16 > counts["ja"] + counts["zh"] and counts["ja"] + counts["zh"] > words:
        return "ja"
    return "zh" if counts["zh"] > words else "en"


def joiner(before: str, after: str) -> str:
    """What belongs between two lines that were one: nothing beside Han and kana, a space elsewhere.

    Korean and Latin words are separated by spaces; a line that was broken in mid-word cannot be told from one that was
    broken between words, and the latter is what typesetters do.
    """
    if not before or not after or before[-1].isspace() or after[0].isspace():
        return ""
    if _JOINED.match(before[-1]) or _JOINED.match(after[0]):
        return ""
    return " "


def joined(words: Sequence[str]) -> str:
    """Words without white space in them, with what `joiner` says belongs between each two."""
    return _TIGHT.sub("", " ".join(words))


def width(text: str) -> int:
    """The width of a line in columns: two for every wide character, one for the others."""
    return len(text) + len(_WIDE.findall(text))
