"""Fractions and mixed numbers: 三分之一, 百分之五, 3/4, two thirds, two and a half million, 三又四分之一."""

from __future__ import annotations

from decimal import Decimal

from .digits import simple_fraction
from .lexicon import Lexicon
from .numeral import Numeral
from .numerals import read_numeral
from .powers import raised
from .schema import Join

FRACTION_SLACK = Decimal("0.03")
_WHOLES = frozenset(Decimal(10) ** n for n in (2, 3, 4, 8))
_SCALED = 1000
_HUNDRED = 100


def read_number(text: str, pos: int, lex: Lexicon) -> Numeral | None:
    """The number that starts at `pos`: a numeral, a fraction or a whole with a fraction; None when there is none."""
    lone = _lone_part(text, pos, lex) if lex.parts.words else None
    scaled = _scale_after(text, lone[1], lex) if lone else None
    if lone and scaled:
        return _scaled_part(pos, lone[0], scaled)
    numeral = read_numeral(text, pos, lex)
    parts = _parts(text, pos, numeral, lex) if numeral and lone is None and lex.parts.words else None
    if parts is not None:
        return parts
    numeral = numeral or _whole(text, pos, lex)
    if numeral is None:
        return None
    end = numeral.end
    follow = text[end : end + 1]
    if follow and not follow.isascii() and not follow.isalpha():
        return _with_sign(text, numeral, lex)
    if follow == "/" or (follow == " " and not numeral.spelled):
        simple = simple_fraction(text, pos)
        if simple:
            return _simple(pos, *simple)
    return _joined(text, numeral, lex)


def _with_sign(text: str, numeral: Numeral, lex: Lexicon) -> Numeral:
    """A whole number with a fraction of one character after it: 2½."""
    found = lex.words.at(text, numeral.end)
    if found is None or found[0].kind != "fraction" or found[1] > numeral.end + 1 or numeral.spelled:
        return _joined(text, numeral, lex)
    added = found[0].value
    return _fraction(numeral.start, found[1], numeral.value + added, False).but(unit_place=added / 10, step=added)


def _whole(text: str, pos: int, lex: Lexicon) -> Numeral | None:
    """A scale word alone before the word of a fraction: 万分之三."""
    big = lex.big.at(text, pos)
    found = lex.joins.at(text, big[1]) if big else None
    if big is None or found is None or not any(join.wholes for join in found[0]):
        return None
    value = Decimal(big[0])
    return Numeral(pos, big[1], value, value, value, True, True, scale=value)


def _simple(start: int, value: Decimal, below: int, end: int) -> Numeral:
    """3/4 is a fraction; of a hundred, a percentage."""
    if below == _HUNDRED:
        value *= _HUNDRED
        place = Decimal(1).scaleb(min(0, int(value.normalize().as_tuple().exponent)))
        return Numeral(start, end, value, place, place, False, False, tokens=3, percent=True)
    return _fraction(start, end, value, value < 1)


def _joined(text: str, numeral: Numeral, lex: Lexicon) -> Numeral:
    found = lex.joins.at(text, numeral.end)
    for join in found[0] if found else ():
        made: Numeral | None = None
        if join.kind == "fraction" and found:
            made = _over(text, numeral, join, found[1], lex)
        elif join.kind == "mixed" and found:
            made = _mixed(text, numeral, found[1], lex)
        elif join.kind in ("power", "tens") and found:
            made = raised(text, numeral, join, found[1], lex)
        if made is not None:
            return made
    return numeral


def _over(text: str, below: Numeral, join: Join, pos: int, lex: Lexicon) -> Numeral | None:
    """The fraction whose lower number comes first: 三分之一; of 百分之 and 千分之, the percentage."""
    negative = lex.negative.at(text, pos)
    above = read_numeral(text, negative[1] if negative else pos, lex)
    if above is None or not below.value:
        return None
    if negative:
        above = above.but(value=-above.value)
    if join.wholes and below.spelled and below.value in _WHOLES:
        return _percentage(below, above)
    if below.low is not None or above.low is not None:
        return None
    return _fraction(below.start, above.end, above.value / below.value, True).but(inside=above.inside)


def _percentage(below: Numeral, above: Numeral) -> Numeral:
    factor = Decimal(100) / below.value
    return above.but(
        start=below.start,
        value=above.value * factor,
        unit_place=above.unit_place * factor,
        step=above.step * factor,
        low=None if above.low is None else above.low * factor,
        high=None if above.high is None else above.high * factor,
        percent=True,
    )


def _part(text: str, pos: int, lex: Lexicon) -> Numeral | None:
    """A part in words that starts at `pos`: two thirds, a fourth, half a million, three quarters."""
    lone = _lone_part(text, pos, lex)
    if lone is not None:
        scaled = _scale_after(text, lone[1], lex)
        return _scaled_part(pos, lone[0], scaled) if scaled else None
    numeral = read_numeral(text, pos, lex)
    return _parts(text, pos, numeral, lex) if numeral else None


def _parts(text: str, pos: int, numeral: Numeral, lex: Lexicon) -> Numeral | None:
    """So many parts as a numeral at `pos` says: two thirds."""
    if numeral.ordinal or numeral.low is not None:
        return None
    found = lex.parts.at(text, numeral.end + 1) if text[numeral.end : numeral.end + 1] in (" ", "-") else None
    if found is None:
        return None
    split = _split(text, numeral, lex)
    if split:
        return _mixed(text, split[0], split[1], lex)
    return _with_scale(text, pos, found[1], numeral.value / found[0], lex)


def _lone_part(text: str, pos: int, lex: Lexicon) -> tuple[Decimal, int] | None:
    """half, a quarter, a fourth: one part without a number before it."""
    word = lex.words.at(text, pos)
    if word and word[0].kind == "fraction" and word[0].low is None:
        return word[0].value, word[1]
    article = lex.articles.at(text, pos)
    found = lex.parts.at(text, article[1] + 1 if article else pos)
    return (Decimal(1) / found[0], found[1]) if found else None


def _split(text: str, numeral: Numeral, lex: Lexicon) -> tuple[Numeral, int] | None:
    """one hundred and three quarters: what stands after the last joining word counts the parts."""
    surface = text[numeral.start : numeral.end]
    for word, joins in lex.joins.words.items():
        at = surface.rfind(word) if any(join.kind == "mixed" for join in joins) else -1
        whole = read_numeral(surface[:at], 0, lex) if at > 0 else None
        if whole is not None and whole.end == at:
            start = numeral.start
            return whole.but(start=start, end=start + at), start + at + len(word)
    return None


def _with_scale(text: str, pos: int, end: int, value: Decimal, lex: Lexicon) -> Numeral:
    scaled = _scale_after(text, end, lex)
    return _scaled_part(pos, value, scaled) if scaled else _fraction(pos, end, value, True)


def _scale_after(text: str, end: int, lex: Lexicon) -> tuple[Decimal, int] | None:
    """The scale word that a part is of: half a million, quarter million."""
    if text[end : end + 1] != " ":
        return None
    article = lex.articles.at(text, end + 1)
    at = article[1] + 1 if article and text[article[1] : article[1] + 1] == " " else end + 1
    found = lex.big.at(text, at)
    return (Decimal(found[0]), found[1]) if found else None


def _scaled_part(pos: int, part: Decimal, scaled: tuple[Decimal, int]) -> Numeral:
    scale, end = scaled
    value = part * scale
    return Numeral(pos, end, value, scale / 10, value / 10, False, True, tokens=3, scale=scale)


def part(start: int, end: int, value: Decimal) -> Numeral:
    """The numeral of a part in words (half, a quarter)."""
    return _fraction(start, end, value, True)


def _fraction(start: int, end: int, value: Decimal, pure: bool) -> Numeral:
    place = 2 * FRACTION_SLACK * abs(value)
    return Numeral(start, end, value, place, abs(value) / 10, False, False, tokens=3, fraction=pure)


def _mixed(text: str, whole: Numeral, pos: int, lex: Lexicon) -> Numeral | None:
    """A whole number and a fraction: 三又四分之一, two and a half million, 3 million and a quarter."""
    if whole.low is not None or whole.fraction:
        return None
    part = _part_after(text, pos, lex)
    if part is None:
        return None
    value, end, scale = part
    both = scale if whole.scale == 1 else Decimal(1)
    if scale == 1 and whole.scale >= _SCALED:
        scale = whole.scale
    added = value * scale
    total = whole.value * both + added
    return Numeral(
        whole.start, end, total, 2 * FRACTION_SLACK * added, added / 5, False, whole.spelled,
        tokens=whole.tokens + 2, scale=scale,
    )  # fmt: skip


def _part_after(text: str, pos: int, lex: Lexicon) -> tuple[Decimal, int, Decimal] | None:
    """The fraction at `pos`: its value, where it ends and the scale word after it (1 without one)."""
    if not lex.parts.words:
        return _over_after(text, pos, lex)
    lone = _lone_part(text, pos, lex)
    if lone is None:
        part = _part(text, pos, lex)
        return (part.value / part.scale, part.end, part.scale) if part else None
    scaled = _scale_after(text, lone[1], lex)
    return (lone[0], scaled[1], scaled[0]) if scaled else (lone[0], lone[1], Decimal(1))


def _over_after(text: str, pos: int, lex: Lexicon) -> tuple[Decimal, int, Decimal] | None:
    simple = simple_fraction(text, pos)
    if simple is not None and simple[0] < 1:
        return simple[0], simple[2], Decimal(1)
    numeral = read_numeral(text, pos, lex)
    found = lex.joins.at(text, numeral.end) if numeral else None
    join = next((join for join in found[0] if join.kind == "fraction"), None) if found else None
    if numeral is None or found is None or join is None:
        return None
    over = _over(text, numeral, join, found[1], lex)
    if over is None:
        return None
    value = over.value / _HUNDRED if over.percent else over.value
    return (value, over.end, Decimal(1)) if abs(value) < 1 else None
