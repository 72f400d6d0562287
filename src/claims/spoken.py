"""Numbers written as they are said: にじゅうさん, ろっぴゃく. They stand apart and hold a scale word."""

from __future__ import annotations

from .lexicon import Lexicon
from .numeral import Numeral
from .numerals import read_numeral


def read_spoken(text: str, pos: int, lex: Lexicon) -> Numeral | None:
    """The number in readings that starts at `pos`, read by the digits they stand for; None where there is none."""
    match = lex.spoken.match(text, pos)
    if match is None:
        return None
    words = _words(match[0], lex.readings)
    numeral = read_numeral("".join(lex.readings[word] for word in words), 0, lex)
    if numeral is None or numeral.scale == 1 or numeral.tokens == 1:
        return None
    return numeral.but(start=pos, end=_end(pos, words, numeral.end, lex.readings))


def _words(surface: str, readings: dict[str, str]) -> list[str]:
    """The readings that a surface is made of, the longest first at each place."""
    words: list[str] = []
    longest = max(map(len, readings))
    while surface:
        size = next((n for n in range(longest, 0, -1) if surface[:n] in readings), len(surface))
        words.append(surface[:size])
        surface = surface[size:]
    return [word for word in words if word in readings]


def _end(pos: int, words: list[str], read: int, readings: dict[str, str]) -> int:
    """Where the readings end of which the first `read` digits and scale words were used."""
    for word in words:
        if read <= 0:
            break
        pos, read = pos + len(word), read - len(readings[word])
    return pos
