"""Whether words stand as numbers: short ones before a unit (삼 톤, 백 명), those that only some others follow (반)."""

from __future__ import annotations

from .apart import ends_word
from .beside import part_with_unit, unit_at
from .lexicon import Lexicon, UnitSense, WordSense
from .numeral import Numeral

_SCALED = ("money", "percent", "points", "measure", "rank")
_SPACED = ("money", "percent", "points", "measure", "duration", "multiple")
_DECADE = 10


def counts(text: str, numeral: Numeral, lex: Lexicon) -> bool:
    """Whether a short number in words (삼, 백) counts the unit after it; without one it is any word (사 in 사건)."""
    found = unit_at(text, numeral.end, lex)
    if found is None:
        return False
    unit, end = found
    if numeral.low is not None:
        return ends_word(text, end, lex)
    spaced = text[numeral.end] == " "
    length = end - numeral.end - spaced
    if numeral.scale >= _DECADE:
        return _scale_counts(text, numeral, unit, end, spaced, lex)
    if not spaced:
        return length > 1 and unit.kind in _SPACED
    if text[numeral.start : numeral.end] in lex.demonstratives:
        return length > 1 and unit.kind in ("percent", "measure")
    dated = unit.kind == "date" and unit.name != "year"
    return not dated and ends_word(text, end, lex)


def _scale_counts(text: str, numeral: Numeral, unit: UnitSense, end: int, spaced: bool, lex: Lexicon) -> bool:
    """십, 백, 천, 만 before a unit: any that stands apart (백 명), glued only what no noun ends like (백만원, 십년)."""
    if unit.kind in _SCALED and (unit.kind == "money" or spaced or end - numeral.end > 1):
        return True
    if unit.kind == "percent" or (unit.kind == "rank" and ends_word(text, end, lex)):
        return True
    lone = text[numeral.start : numeral.end] in lex.lone_big
    timed = unit.name == "year" and unit.kind in ("date", "duration") and not lone
    return (spaced or timed) and unit.kind != "age" and ends_word(text, end, lex)


def word_at(text: str, at: int, lex: Lexicon) -> tuple[WordSense, int] | None:
    """The quantity in words alone that starts at `at`, where it stands as its entry asks for."""
    found = lex.words.at(text, at)
    if found is None or not (found[0].apart or found[0].needs_after):
        return found
    word, end = found
    if word.apart and at and text[at - 1].isalnum():
        return None
    after = end + 1 if text[end : end + 1] == " " else end
    followed = not word.needs_after or text.startswith(word.needs_after, after)
    return found if followed or parts_unit(text, at, end, lex) else None


def parts_unit(text: str, at: int, end: int, lex: Lexicon) -> bool:
    """Whether a unit that the word is a part of follows (half a mile); in Korean, past a space (반 리터)."""
    return part_with_unit(text, at, end, lex) and (not lex.words_apart or text[end] == " ")
