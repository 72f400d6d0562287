"""Pairs: two numerals that one joining word makes a quantity of (20~100, 3比1, one in five, 5명 중 1명)."""

from __future__ import annotations

from decimal import Decimal

from .apart import ends_word
from .lexicon import Lexicon, UnitSense
from .mixed import read_number
from .numeral import Numeral
from .schema import Join

FIRST_YEAR, LAST_YEAR = 1000, 2299
FIRST_BARE_YEAR, LAST_BARE_YEAR = 1800, 2100
PER = "/"
_CENTURY = 100
_REACH = 12
_NEEDED = 20
_LARGE = 1000
_FEW = 10
_ROUND = (20, 50, 100, 1000, 10000)
Pair = tuple[Join | None, Numeral | None, int]


def joined(text: str, first: Numeral, start: int, lex: Lexicon) -> Pair:
    """The second numeral that a joining word ties to the first, and where the pair ends."""
    found = lex.joins.at(text, first.end)
    if found is None:
        return None, None, first.end
    prefixed = start < first.start
    joins = [join for join in found[0] if allowed(text, join, start) or allowed(text, join, first.start)]
    joins = [join for join in joins if not (prefixed and join.kind == "ratio")]
    prefix, second = _second(text, found[1], joins, lex)
    if second is None or not _stands(text, second, lex):
        return None, None, first.end
    second = _with_money(text, second, prefix is not None, lex)
    dash = text[first.end : found[1]].strip() in ("-", ":")
    if dash and first.spelled != second.spelled:
        return None, None, first.end
    plain = dash and prefix is None and not prefixed and not _has_unit(text, second, lex)
    if plain and not _years(first, second) and not _large(first, second):
        joins = [join for join in joins if join.needs and join.kind == "ratio"]
    for join in joins:
        other = _whole_year(text, first, second, join, lex)
        fits = joinable(join, first, other) and _fits(text, join, first, other, prefix, lex)
        if fits and _ended(text, join, other, lex):
            return join, other, other.end
    return None, None, first.end


def _second(
    text: str, pos: int, joins: list[Join], lex: Lexicon
) -> tuple[tuple[UnitSense, int] | None, Numeral | None]:
    """The number after a joining word with the unit before it; the end of a range may be hedged (2 to about 7)."""
    if not joins:
        return None, None
    hedge = lex.hedges_before.at(text, pos) if any(join.kind == "range" for join in joins) else None
    if hedge and hedge[0] != "none":
        pos = hedge[1] + (text[hedge[1] : hedge[1] + 1] == " ")
    prefix = lex.unit_prefixes.at(text, pos)
    pos = prefix[1] if prefix else pos
    negative = lex.negative.at(text, pos)
    number = read_number(text, negative[1] if negative else pos, lex)
    return prefix, number.but(value=-number.value) if negative and number else number


def _fits(text: str, join: Join, first: Numeral, second: Numeral, prefix: object, lex: Lexicon) -> bool:
    """Whether a pair is what a joining word asks for: a unit or nothing after it, the second not far from the first."""
    after = _unit_after(text, second, lex) if join.kind == "ratio" else None
    if after is not None and after[0].kind == "percent":
        return False
    if join.counted and (prefix is not None or _is_year(first) or not _has_unit(text, second, lex)):
        return False
    if join.near and not (first.exact and second.exact and second.value <= 2 * first.value):
        return False
    if join.next and not _next_up(text, first, second, lex):
        return False
    return not (join.bare and text[second.end : second.end + 2].strip()[:1].isalnum())


def joined_units(text: str, first: Numeral, unit: UnitSense, start: int, end: int, lex: Lexicon) -> Pair:
    """The same where both numbers carry the unit (20%至30%, 5명 중 1명, 第十和第十五之间)."""
    found = lex.joins.at(text, end)
    joins = [join for join in found[0] if _joins_units(text, join, start)] if found else []
    if found is None or unit.kind == "date":
        return None, None, end
    prefix, second = _second(text, found[1], joins, lex)
    if second is None or not _stands(text, second, lex):
        return None, None, end
    after = _unit_after(text, second, lex)
    suffixed = after is not None and _same(after[0], unit)
    if not suffixed and (prefix is None or prefix[0] != unit):
        return None, None, end
    for join in joins:
        fits = join.kind != "among" or joinable(join, first, second)
        if fits and _ended(text, join, second, lex):
            return join, second, after[1] if after is not None and suffixed else second.end
    return None, None, end


def _same(after: UnitSense, unit: UnitSense) -> bool:
    """Whether the unit after the second number is that of the first, whose scale or rate is printed once, before it."""
    return after == unit or unit.name.startswith(after.name + PER) or after.kind == unit.kind == "temperature"


def _joins_units(text: str, join: Join, start: int) -> bool:
    if join.kind not in ("range", "among") or join.barred or join.next:
        return False
    return not join.needs or allowed(text, join, start)


def allowed(text: str, join: Join, start: int) -> bool:
    """Whether the words before the first number let a joining word join: "between" is needed, "from" bars.

    A needed word that begins with a line break stands at the start of a line.
    """
    if join.kind in ("fraction", "mixed", "bounds", "power", "tens"):
        return False
    if join.next and text[start - 1 : start] in join.between:
        return False
    if not join.needs and not join.barred:
        return True
    before = ("\n" * (start <= _NEEDED) + text[max(0, start - _NEEDED) : start]).rstrip(" ")
    if join.needs and not before.lower().endswith(tuple(join.needs)):
        return False
    reach = _NEEDED if join.counted else _REACH
    return not any(word in before[-reach:] for word in join.barred)


def _stands(text: str, second: Numeral, lex: Lexicon) -> bool:
    """Whether a second number in words is one: 이 in 3대 이상 is not."""
    if not lex.words_apart or not second.spelled or second.ordinal:
        return True
    return ends_word(text, second.end, lex) or _unit_after(text, second, lex) is not None


def _ended(text: str, join: Join, second: Numeral, lex: Lexicon) -> bool:
    """Whether the words after the second number are those that a joining word asks for."""
    if not join.needs_after:
        return True
    found = _unit_after(text, second, lex)
    ends = {second.end, found[1] if found else second.end}
    return any(_follows(text[end : end + _REACH], join.needs_after) for end in ends)


def _follows(after: str, words: list[str]) -> bool:
    """Whether a text begins with one of the words; a line break among them stands for the end of a line too."""
    return after.lstrip().startswith(tuple(words)) or ("\n" in words and not after.partition("\n")[0].strip())


def _next_up(text: str, first: Numeral, second: Numeral, lex: Lexicon) -> bool:
    """5、6人 is an estimate: a digit, the next one up and what is counted; 4、5月 and 1、2位 are lists."""
    unit = _unit_after(text, second, lex)
    if first.end - first.start != 1 or unit is None or unit[0].kind == "rank" or unit[0].name in ("month", "day"):
        return False
    grown = second.value - first.value * second.scale == second.scale
    return grown and (second.end - second.start == 1 or second.scale > 1)


def joinable(join: Join, first: Numeral, second: Numeral) -> bool:
    """Whether two numerals can make the quantity that a joining word makes of them."""
    if (first.low is not None or second.low is not None) and (join.kind != "range" or join.next):
        return False
    if join.kind == "among":
        return first.value > second.value and first.exact and second.exact and _is_whole_of(first.value)
    if join.kind == "per":
        return first.value < second.value <= 1000 and first.value <= 99 and first.exact and second.exact
    if join.kind == "ratio":
        return second.value > 0
    return second.value > first.value or second.value < 0 or not first.exact or not second.exact


def _is_whole_of(value: Decimal) -> bool:
    """Whether a number is one that shares are told of (10명 중 7명); the parts of others are counts (24건 중 9건)."""
    return value <= _FEW or value in _ROUND


def _whole_year(text: str, first: Numeral, second: Numeral, join: Join, lex: Lexicon) -> Numeral:
    """2017〜21年: the century is printed once."""
    if join.kind != "range" or not _is_year(first) or not second.exact or second.end - second.start != 2:
        return second
    unit = lex.units.at(text, second.end)
    if unit is None or unit[0].kind != "date" or unit[0].name != "year":
        return second
    century = first.value // _CENTURY * _CENTURY
    return second.but(value=second.value + century)


def _is_year(numeral: Numeral) -> bool:
    return numeral.exact and FIRST_YEAR <= numeral.value <= LAST_YEAR and numeral.end - numeral.start == 4


def _years(first: Numeral, second: Numeral) -> bool:
    """Two bare years of this or the last centuries, the later one after the dash (2017-2021)."""
    return _is_year(first) and _is_year(second) and FIRST_BARE_YEAR <= first.value < second.value <= LAST_BARE_YEAR


def _large(first: Numeral, second: Numeral) -> bool:
    """Two numbers too large for a score, a page or a part of a code, the larger one after the dash (1000-5000)."""
    return first.exact and second.exact and _LARGE <= first.value < second.value


def _has_unit(text: str, numeral: Numeral, lex: Lexicon) -> bool:
    return bool(_unit_after(text, numeral, lex)) or numeral.scale > 1


def _with_money(text: str, numeral: Numeral, is_money: bool, lex: Lexicon) -> Numeral:
    found = lex.money.at(text, numeral.end) if is_money else None
    if not found:
        return numeral
    scale = Decimal(found[0])
    return numeral.but(end=found[1], value=numeral.value * scale, step=numeral.step * scale, scale=scale)


def _unit_after(text: str, numeral: Numeral, lex: Lexicon) -> tuple[UnitSense, int] | None:
    found = lex.units.at(text, numeral.end)
    return (
        lex.units.at(text, numeral.end + 1) if found is None and text[numeral.end : numeral.end + 1] == " " else found
    )
