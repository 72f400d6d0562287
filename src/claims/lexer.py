"""The lexer: text -> quantities. Every place where a mask or a number may start, then what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from ..claim import Quantity
from . import meaning, merging
from .around import (
    Sighting,
    after_negative,
    has_hedge_after,
    is_whole,
    sighting_of_number,
    sighting_of_word,
)
from .beside import one_of_unit, unit_at
from .fold import Folded, fold
from .lexicon import Lexicon, WordSense, lexicon
from .mixed import part, read_number
from .numeral import Numeral
from .plain import plain_digit, plain_quantity
from .spoken import read_spoken
from .standing import counts, parts_unit, word_at
from .written_dates import written_date

_DIGITS = "0123456789"
_AVERAGE = re.compile(r"[0-9]{3}(?![0-9A-Za-z.,%])")
_NUMBER_FOLLOWS = frozenset(_DIGITS)
_TOO_LARGE = Decimal(10) ** 48
"""Scale words in a row (兆兆兆…) say no amount, and what they give fits into no float."""


def quantities(text: str, lang: str, root: Path | None = None) -> Iterator[Quantity]:
    """The quantities of a text, in order, never overlapping.

    `lang` is zh, ko, ja or en; offsets are code points of `text`. Raises BrokenRule when the language has no rules.
    """
    lex = lexicon(lang, root)
    yield from merging.merged(_found(text, fold(text, lex.unspaced, lex.decimal_comma), lex), text, lex)


def _found(text: str, folded: Folded, lex: Lexicon) -> Iterator[Quantity]:
    plain, search = folded.text, lex.scan.search
    floor = 0
    hit = search(plain)
    while hit:
        at, done = hit.span()
        if hit.lastindex and not hit.lastgroup:
            date = written_date(hit, lex.dates, folded, text) if lex.dates else None
            if date is not None:
                floor = done
                yield date
            hit = search(plain, max(done, at + 1))
            continue
        quantity = None
        if hit.lastgroup:
            quantity = plain_quantity(hit, floor, lex, folded, text)
        elif plain[at] in lex.lone_digits:
            quantity, done = plain_digit(plain, at, floor, lex, folded, text)
            if done == at:
                hit = search(plain, at + 1)
                continue
        if quantity is not None:
            floor = done
        else:
            sighting, end = _sight(plain, at, floor, lex)
            if sighting is not None:
                done = floor = sighting.end
                quantity = meaning.quantity(sighting, folded, text)
            elif end > done:
                done = end
        if quantity is not None:
            yield quantity
        hit = search(plain, done)


def _sight(text: str, at: int, floor: int, lex: Lexicon) -> tuple[Sighting | None, int]:
    """What is counted at this place, if anything, and where what was read ends: the longer of words and a numeral."""
    char = text[at]
    word: tuple[WordSense, int] | None = None
    if char in _DIGITS:
        at = _at_point(text, at, floor, lex)
    elif char.isascii() or char in lex.word_starts:
        word = word_at(text, at, lex)
    numeral = read_number(text, at, lex) if char.isascii() or char in lex.numeral_starts else None
    if numeral is None and lex.readings:
        numeral = read_spoken(text, at, lex)
    if numeral is None and word is None and lex.articles.words:
        numeral = one_of_unit(text, at, lex)
    if word and text[at : word[1]] in lex.hedges_before.words and _before_number(text, word[1], lex):
        return None, at
    if word and (numeral is None or word[1] >= numeral.end):
        if word[0].kind == "fraction" and word[0].low is None and parts_unit(text, at, word[1], lex):
            return sighting_of_number(text, part(at, word[1], word[0].value), floor, lex), word[1]
        return sighting_of_word(text, at, word[1], word[0], floor, lex), word[1]
    if numeral is None:
        return None, at
    if numeral.value >= _TOO_LARGE:
        return None, numeral.end
    if _inside_code(text, numeral, lex) or (text[numeral.start].isalpha() and _inside_word(text, at, numeral, lex)):
        return None, at
    return sighting_of_number(text, numeral, floor, lex), numeral.end


def _before_number(text: str, end: int, lex: Lexicon) -> bool:
    """Whether a number follows, past one space: 최대 20명, 최대 백 개, 最多三点五 are bounds, not first places."""
    at = end + 1 if text[end : end + 1] == " " else end
    char = text[at : at + 1]
    if char in _NUMBER_FOLLOWS or char not in lex.numeral_starts:
        return char in _NUMBER_FOLLOWS
    if not lex.words_apart:
        return at == end
    numeral = read_number(text, at, lex)
    return numeral is not None and unit_at(text, numeral.end, lex) is not None


def _at_point(text: str, at: int, floor: int, lex: Lexicon) -> int:
    """The place of the point of .25, where no digit or letter stands before it, or of three places alone (打率.310)."""
    if at <= floor or text[at - 1] != "." or not text[at].isdigit():
        return at
    before = text[at - 2 : at - 1] if at > 1 else ""
    if before.isalnum() and not before.isascii():
        return at - 1 if _AVERAGE.match(text, at) and unit_at(text, at + 3, lex) is None else at
    return at if before.isalnum() or before in (".", ")") else at - 1


def _inside_code(text: str, numeral: Numeral, lex: Lexicon) -> bool:
    """Digits glued to Latin letters that are no unit belong to a code (H800, U23)."""
    before = text[numeral.start - 1 : numeral.start] if numeral.start else ""
    if numeral.spelled or not before.isascii() or not (before.isalpha() or before == "_"):
        return False
    return lex.unit_prefixes.before(text, numeral.start) is None


def _inside_word(text: str, at: int, numeral: Numeral, lex: Lexicon) -> bool:
    """Where words stand apart, a number in words begins one; some digits (이, 사) need a scale word to be one.

    A word for a minus sign that begins like a digit (零下) is none.
    """
    if lex.negative.at(text, at) is not None:
        return True
    if lex.words_apart and numeral.start and text[numeral.start - 1].isalpha():
        return True
    if is_whole(text, numeral.start, numeral.end):
        return False
    if numeral.tokens > 1 or not numeral.spelled or not lex.scaled_only or after_negative(text, numeral.start, lex):
        return False
    if any(char not in lex.scaled_only for char in text[numeral.start : numeral.end]):
        return False
    if numeral.scale > 1 and has_hedge_after(text, numeral.end, lex):
        return False
    return not counts(text, numeral, lex)
