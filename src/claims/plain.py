"""Numbers with no more than a scale word and a unit: most numbers of a text, read at one look."""

from __future__ import annotations

import re
from functools import lru_cache

from ..claim import Quantity
from . import meaning
from .around import Sighting, back, hedge_before, is_code, sign_before
from .fold import Folded
from .lexicon import Lexicon
from .numerals import plain_numeral
from .schema import Side

_KEPT = 4096


def plain_quantity(hit: re.Match[str], floor: int, lex: Lexicon, folded: Folded, source: str) -> Quantity | None:
    """The quantity of a plain number in the folded text, in offsets of `source`; None when there is more to it.

    `hit` has the groups of `plain_form`, `floor` is where the quantity before it ends.
    """
    text, (at, end) = hit.string, hit.span()
    digits, scale, unit, more = hit.group("number", "scale", "unit", "more")
    if (not unit and is_code(text, at, end)) or (more is not None and _goes_on(text, end, lex)):
        return None
    return _quantity(text, at, end, digits, scale, unit, floor, lex, folded, source)


def plain_digit(
    text: str, at: int, floor: int, lex: Lexicon, folded: Folded, source: str
) -> tuple[Quantity | None, int]:
    """The same for one digit in words with a unit right after it (四大, 一个), and where it ends in the folded text.

    The end is `at` itself where a letter follows that no number goes on with: such a digit is part of a word (一代).
    """
    if lex.beyond.at(text, at + 1) or lex.longer.at(text, at):
        return None, at + 1
    found = lex.units.at(text, at + 1)
    if found is None:
        return None, at if _in_word(text, at, lex) else at + 1
    unit, end = text[at + 1 : found[1]], found[1]
    if unit not in lex.plain_units:
        return None, at + 1
    if text[end : end + 1] == "/" or _goes_on(text, end, lex):
        return None, at + 1
    return _quantity(text, at, end, text[at], None, unit, floor, lex, folded, source), end


def _in_word(text: str, at: int, lex: Lexicon) -> bool:
    """Whether a digit in words without a unit is only part of a word: a letter goes on, no sign or hedge before."""
    if lex.words_apart or text[at - 1 : at] in lex.behind:
        return False
    return text[at + 1 : at + 2].isalpha() and lex.leaders.before(text, at) is None


def _quantity(
    text: str, at: int, end: int, digits: str, scale: str | None, unit: str | None, floor: int, lex: Lexicon,
    folded: Folded, source: str,
) -> Quantity | None:  # fmt: skip
    """The quantity of a number and its unit with the sign and the hedge before it."""
    negative, hedge, start = False, None, at
    if text[at - 1 : at] in lex.behind:
        if lex.unit_prefixes.before(text, back(text, at)):
            return None
        negative, start = sign_before(text, at, floor, lex)
        length = end if unit and lex.units.words[unit].kind == "duration" else None
        hedge, start = hedge_before(text, start, floor, lex, length)
        if negative and unit and lex.units.words[unit].kind == "temperature":
            return None
    form = _form(digits, scale, unit, hedge, negative, lex)
    begin, stop, num_start, num_stop = folded.offsets(max(start, floor), end, at, at + form.num_end)
    return Quantity(
        begin, stop, source[begin:stop], form.value, form.low, form.high, form.unit, form.kind, hedge, num_start,
        num_stop, form.step,
    )  # fmt: skip


def _goes_on(text: str, end: int, lex: Lexicon) -> bool:
    """Whether a word that may belong to the number stands at `end`, or past a space or line break."""
    return _follows(text, end, lex) or (text[end : end + 1] in (" ", "\n") and _follows(text, end + 1, lex))


def _follows(text: str, at: int, lex: Lexicon) -> bool:
    found = lex.follow.at(text, at)
    if found is None or not found[0]:
        return found is not None
    after = text[found[1] : found[1] + 1]
    return after.isascii() or after in lex.onset


@lru_cache(maxsize=_KEPT)
def _form(
    digits: str, scale: str | None, unit: str | None, hedge: Side | None, negative: bool, lex: Lexicon
) -> Quantity:
    """What the printed number means, wherever it stands: the same forms come again and again."""
    text = f"{digits}{scale or ''}{unit or ''}"
    end = len(digits) + len(scale or "")
    numeral = plain_numeral(0, end, digits, scale, lex)
    sense = lex.units.words[unit] if unit else None
    sighting = Sighting(0, len(text), 0, end, numeral, None, sense, hedge, negative)
    return meaning.of_one(sighting, numeral, Folded(text, [], [0]), text)
