"""What stands around a number: its unit, its hedges, its sign, the second number that a word ties to it."""

from __future__ import annotations

from decimal import Decimal

from ..record import Record
from . import pairs
from .beside import back as back
from .beside import prefixed, with_suffix
from .lexicon import SIGNS, Lexicon, Table, UnitSense, WordSense
from .numeral import Numeral
from .schema import HedgeSide, Join, Side
from .trailing import added, halved

_FALLING = "-△▲"
_TAKER = 24
_SIGN_AFTER = " \t\n([（|｜:：,，、;；/~<>=≥≤"
_CODE_DIGITS = 9
_COUNTING = ("-", "−", "+", "=")
_MARGIN = 3


class Sighting(Record, frozen=True):
    """A number with what stands around it, in folded offsets: `start` to `end` is the surface."""

    start: int
    end: int
    num_start: int
    num_end: int
    numeral: Numeral | None
    word: WordSense | None
    unit: UnitSense | None
    hedge: Side | None
    negative: bool = False
    extra: Decimal | None = None
    join: Join | None = None
    second: Numeral | None = None


def sighting_of_word(text: str, at: int, end: int, word: WordSense, floor: int, lex: Lexicon) -> Sighting:
    """A quantity in words alone with its hedges; `floor` is where the quantity before it ends."""
    hedges = lex.hedges_bare if word.kind == "fraction" else lex.hedges_after
    after, stop = _hedge_after(text, end, hedges, lex)
    before, start = hedge_before(text, at, floor, lex)
    return Sighting(start, stop, at, end, None, word, None, _sided(before, after))


def sighting_of_number(text: str, numeral: Numeral, floor: int, lex: Lexicon) -> Sighting | None:
    """A number with its surroundings; None when it cannot stand as it does."""
    at = start = numeral.start
    unit: UnitSense | None = None
    tied = at > 0 and text[at - 1] in lex.behind
    numeral = halved(text, numeral, lex) if lex.halved.words else numeral
    if tied:
        unit, start, numeral = prefixed(text, numeral, start, floor, lex)
    join, second, end = pairs.joined(text, numeral, start, lex)
    compared = _compared(text, start, end, lex)
    if compared is None:
        unit, end = with_suffix(unit, second or numeral, end, text, lex)
    if compared is None and unit is None and join is None and not stands_alone(text, numeral, lex):
        return None
    if unit and join is None:
        join, second, end = pairs.joined_units(text, numeral, unit, start, end, lex)
    extra: Decimal | None = None
    after: Side | None = None
    if unit and second is None:
        extra, end = added(text, unit, end, lex)
    if unit is None or unit.kind != "rank" or start == at:
        after, end = _hedge_after(text, end, lex.hedges_after if unit else lex.hedges_bare, lex)
    negative, before = False, None
    if tied:
        negative, start = sign_before(text, start, floor, lex)
        if negative and unit and unit.kind == "temperature":
            scale, start, _ = prefixed(text, numeral, start, floor, lex)
            unit = scale or unit
        before, start = hedge_before(text, start, floor, lex, end if unit and unit.kind == "duration" else None)
    compared = compared or _compared(text, start, end, lex)
    if compared:
        before, start, end = compared
    below = lex.negative_after.at(text, end)
    if below:
        unit, negative, end = unit or lex.units.words.get(below[0]), True, below[1]
    inside = second.inside if join and second and join.kind != "range" else numeral.inside
    return Sighting(
        max(start, floor), end, at, (second or numeral).end, numeral, None, unit, _sided(before, after or inside),
        negative, extra, join, second,
    )  # fmt: skip


def stands_alone(text: str, numeral: Numeral, lex: Lexicon) -> bool:
    """Whether a number without a unit is one: digits not glued to letters, words that nothing else runs on from."""
    if numeral.fraction or numeral.percent:
        return True
    after = text[numeral.end : numeral.end + 1]
    if numeral.spelled:
        return _words_stand(text, numeral, after, lex)
    if after.isascii() and (after.isalpha() or after == "_"):
        return False
    return not is_code(text, numeral.start, numeral.end)


def _sided(before: Side | None, after: Side | None) -> Side | None:
    """The hedge of two: a bound after the unit says more than an "about" before the number (about 500 or more)."""
    return after if after and before == "about" else before or after


def has_hedge_after(text: str, end: int, lex: Lexicon) -> bool:
    """Whether a word that hedges a number without a unit follows."""
    return _hedge_after(text, end, lex.hedges_bare, lex)[0] is not None


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether nothing but a little white space stands before and after."""
    return start <= _MARGIN and len(text) - end <= _MARGIN and not (text[:start] + text[end:]).strip()


def is_code(text: str, start: int, end: int) -> bool:
    """A long run of digits without groups, or one that begins with a zero, names something; it does not count it."""
    if (text[start] != "0" or end - start < 2) and end - start < _CODE_DIGITS:
        return False
    return text[start:end].isdigit() and not is_whole(text, start, end) and text[start - 1 : start] not in _COUNTING


def after_negative(text: str, start: int, lex: Lexicon) -> bool:
    """Whether a word for a minus sign stands right before the number."""
    return lex.negative.before(text, back(text, start)) is not None


def _words_stand(text: str, numeral: Numeral, after: str, lex: Lexicon) -> bool:
    if text[numeral.start].isascii():
        return True
    before = text[numeral.start - 1 : numeral.start] if numeral.start else ""
    if not before.strip() and not after.strip():
        return numeral.start == 0 or numeral.tokens > 1 or after_negative(text, numeral.start, lex)
    if numeral.tokens < 2 and lex.leaders.before(text, numeral.start) and _ends_apart(text, numeral.end, lex):
        return True
    if text[numeral.start] in lex.bare_scales:
        return not after.isalpha() or lex.followers.at(text, numeral.end) is not None
    if numeral.tokens < 2 and not after_negative(text, numeral.start, lex):
        return lex.words_apart and numeral.value >= 20 and lex.followers.at(text, numeral.end) is not None
    if lex.pairs and numeral.tokens == 2 and numeral.scale == 1 and numeral.value > 10 and numeral.low is None:
        return False
    ends = not after.isalpha() or lex.followers.at(text, numeral.end) is not None
    if has_hedge_after(text, numeral.end, lex) or (lex.pairs and _has_hedge_before(text, numeral.start, lex)):
        return True
    if lex.words_apart:
        native = any(char not in lex.scaled_only for char in text[numeral.start : numeral.end].replace(" ", ""))
        return ends and (numeral.tokens > 2 or native or after_negative(text, numeral.start, lex))
    return ends or (numeral.tokens > 2 and numeral.value >= 10000)


def _has_hedge_before(text: str, start: int, lex: Lexicon) -> bool:
    found = lex.hedges_before.before(text, start)
    return found is not None and found[0] != "none" and start - found[1] > 1


def _compared(text: str, start: int, end: int, lex: Lexicon) -> tuple[Side, int, int] | None:
    """The bound that a comparison sets (比三十大一些, 比170低): its side, and the span of the words around it."""
    end += text[end : end + 1] == " "
    found = lex.hedges_compared.at(text, end) if text[end : end + 1] in lex.hedges_compared.firsts else None
    if found is None or text[found[1] : found[1] + 1].isalnum():
        return None
    (side, needs), stop = found
    word = next((word for word in needs if text.endswith(word, 0, back(text, start))), None)
    return (side, back(text, start) - len(word), stop) if word else None


def _ends_apart(text: str, end: int, lex: Lexicon) -> bool:
    """Whether a mark or more than a particle follows: 「一」, 四です."""
    found = lex.followers.at(text, end)
    return not text[end : end + 1].isalnum() or (found is not None and found[1] - end > 1)


def _hedge_after(text: str, end: int, hedges: Table[HedgeSide], lex: Lexicon) -> tuple[Side | None, int]:
    found = hedges.at(text, end)
    if found is None and text[end : end + 1] in (" ", "\n"):
        found = hedges.at(text, end + 1)
        if found and text[end + 1 : found[1]] in lex.glued_hedges:
            return None, end
    if found is None or found[0] == "none" or _is_verb(text, end, found[1]):
        return None, end
    return found[0], found[1]


def _is_verb(text: str, end: int, stop: int) -> bool:
    """One character right before the next number compares the two (比24支多4支); it does not hedge the first."""
    return stop == end + 1 and text[stop : stop + 1].isdigit()


def hedge_before(text: str, start: int, floor: int, lex: Lexicon, length: int | None = None) -> tuple[Side | None, int]:
    """The hedge that ends at `start` and begins at or after `floor`, and where the surface then starts.

    `length` is where the number ends that is a length of time: a word may say that something is taken over it.
    """
    side: Side | None = None
    for _ in range(2):
        found = lex.hedges_before.before(text, back(text, start)) or _hedge_of_scale(text, start, lex)
        if not found or found[1] < floor or found[0] == "none" or _within_word(text, found[1], lex):
            break
        if length is not None and _spanned(text, found[1], start, length, lex):
            break
        side, start = side or found[0], found[1]
    return side, start


def _spanned(text: str, at: int, start: int, end: int, lex: Lexicon) -> bool:
    """Whether a word before a length of time tells that something is taken over it, not that it is longer."""
    around = lex.spanning.get(text[at:start].strip().lower())
    if around is None:
        return False
    takes, goes_on = around
    alone = not text[text.rfind("\n", 0, at) + 1 : at].strip() and not text[end:].partition("\n")[0].strip(" .")
    return not alone and not takes.search(text, max(0, at - _TAKER), at) and not goes_on.match(text, end)


def _hedge_of_scale(text: str, start: int, lex: Lexicon) -> tuple[HedgeSide, int] | None:
    """A word that hedges only a number which begins with a scale word (上万, 上百家)."""
    found = lex.hedges_of_scales.before(text, start) if lex.hedges_of_scales.words else None
    return found if found and (lex.small.at(text, start) or lex.big.at(text, start)) else None


def _within_word(text: str, start: int, lex: Lexicon) -> bool:
    """Where words stand apart, a hedge begins one (약 does, 계약 does not)."""
    return lex.words_apart and start > 0 and text[start - 1].isalpha() and text[start].isalpha()


def sign_before(text: str, start: int, floor: int, lex: Lexicon) -> tuple[bool, int]:
    """Whether a sign or a word for one (负, minus) stands before the number, and where the surface then starts."""
    sign = text[start - 1 : start]
    if sign == "-" and start - 1 == floor > 0:
        return False, start
    if sign == " " and text[max(0, start - 3) : start - 1].strip(" \n") == "-":
        return (True, start - 2) if start == 2 else (False, start)
    if sign in SIGNS:
        before = text[start - 2 : start - 1] if start > 1 else ""
        if sign in "△▲" or not before or before in _SIGN_AFTER or not before.isascii():
            return sign in _FALLING and sign not in lex.rising, start - 1
        return False, start
    word = lex.negative.before(text, back(text, start))
    return (True, word[1]) if word else (False, start)
