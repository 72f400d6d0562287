"""Where words stand apart (Korean): which letters may go on after a number, which words only begin like a digit."""

from __future__ import annotations

from .lexicon import Lexicon


def ends_word(text: str, end: int, lex: Lexicon) -> bool:
    """Whether no letter goes on at `end` but those of words that follow numbers, and of hedges."""
    if not text[end : end + 1].isalpha():
        return True
    return lex.followers.at(text, end) is not None or lex.hedges_after.at(text, end) is not None


def begins_other(text: str, pos: int, end: int, goes_on: bool, lex: Lexicon) -> bool:
    """Whether what would be the digit `text[pos:end]` begins another word: 이다 after 칠일 (it `goes_on`), 네덜란드.

    So it is with a longer unit (세대 in 천 세대) and hedge (이 넘는 in 천이 넘는).
    """
    tables = (lex.followers, lex.units, lex.hedges_bare) if goes_on else ()
    if any(found is not None and found[1] > end for found in (table.at(text, pos) for table in tables)):
        return True
    return _is_bound(text, pos, end, lex)


def is_particle(text: str, pos: int, end: int, lex: Lexicon) -> bool:
    """Whether what reads as a digit after digits and a scale word follows the number: 이 in 3천이, not in 3천이백."""
    if text[pos:end] not in lex.followers.words:
        return False
    return lex.small.at(text, end) is None and lex.big.at(text, end) is None


def begins_number(text: str, pos: int, lex: Lexicon) -> bool:
    """Whether words after digits and a scale word are another number: $58 million two years ago, not two hundred."""
    word = lex.tens.at(text, pos) or lex.digits.at(text, pos)
    if word is None or not lex.tens.words:
        return False
    joiner = lex.tens_joiners.at(text, word[1]) if lex.tens.at(text, pos) else None
    word = (lex.digits.at(text, joiner[1]) if joiner else None) or word
    after = lex.joiners.at(text, word[1])
    end = after[1] if after else word[1]
    return lex.small.at(text, end) is None and lex.big.at(text, end) is None


def _is_bound(text: str, pos: int, end: int, lex: Lexicon) -> bool:
    """Whether a digit that needs a unit after it (두 명) has none."""
    if text[pos:end] not in lex.bound or end - pos == len(text):
        return False
    return not unit_follows(text, end, lex)


def unit_follows(text: str, end: int, lex: Lexicon) -> bool:
    """Whether a unit stands at `end`, or past one space."""
    after = end + 1 if text[end : end + 1] == " " else end
    return lex.units.at(text, end) is not None or lex.units.at(text, after) is not None
