"""The unit beside a number: written before it ($, 第), after it, or after the part of it (half an hour)."""

from __future__ import annotations

from decimal import Decimal

from .lexicon import Lexicon, UnitSense
from .numeral import Numeral
from .pairs import PER
from .trailing import broken_unit

_LETTER = 2
_PARTED = ("measure", "duration", "points", "percent", "money", "temperature")


def prefixed(
    text: str, numeral: Numeral, start: int, floor: int, lex: Lexicon
) -> tuple[UnitSense | None, int, Numeral]:
    """A unit written before the number ($, 第) and the number, scaled where money is written $1.2bn.

    What begins before `floor` belongs to the quantity before (the percent of "5 percent of 20").
    """
    prefix = lex.unit_prefixes.before(text, back(text, start))
    if prefix is None or prefix[1] < floor:
        return None, start, numeral
    if prefix[0].kind == "money":
        return prefix[0], prefix[1], _money_scale(text, numeral, lex)
    if prefix[0].kind == "rank" and numeral.inside:
        numeral = numeral.but(end=numeral.end - 1, inside=None)
    return prefix[0], prefix[1], numeral


def with_suffix(
    unit: UnitSense | None, numeral: Numeral, end: int, text: str, lex: Lexicon
) -> tuple[UnitSense | None, int]:
    """The unit after the number, where it goes with the one before it."""
    suffix = broken_unit(text, numeral, end, lex) if lex.broken_units.words else None
    suffix = suffix or unit_at(text, end, lex) or (parted_unit(text, end, lex) if numeral.fraction else None)
    if suffix is None or (numeral.fraction and suffix[0].kind == "rank"):
        return unit, end
    if _is_particle(text, numeral, end, suffix[1], lex):
        return unit, end
    if unit is not None and unit.kind == suffix[0].kind == "money" and _starts_next(text, suffix[1]):
        return unit, end
    if unit is not None and unit.offset:
        return (unit, suffix[1]) if suffix[0].name == "year" else (unit, end)
    if unit is not None and unit.name.startswith(PER):
        per = suffix[0].kind == "measure" and PER not in suffix[0].name
        return (suffix[0].but(name=suffix[0].name + unit.name) if per else suffix[0]), suffix[1]
    if unit is not None and unit.kind == "temperature" and suffix[0].kind in ("temperature", "count"):
        return unit, suffix[1]
    if unit is None:
        return suffix
    if unit.kind == "rank" and (suffix[0].kind == "duration" or suffix[0].name == "year"):
        return unit, suffix[1]
    if suffix[0].kind == unit.kind == "money" and _is_named(text, numeral.start):
        return unit, suffix[1]
    if suffix[0].kind in (unit.kind, "date") or unit.kind == "percent":
        return suffix
    if unit.kind == "age" and suffix[0].kind == "duration":
        return suffix[0].but(kind="age"), suffix[1]
    if unit.kind == "rank" and suffix[0].kind == "count":
        return unit, suffix[1]
    return unit, end


def unit_at(text: str, end: int, lex: Lexicon) -> tuple[UnitSense, int] | None:
    """The unit printed at `end`, past one space or hyphen, with the unit that it is counted per (元/吨)."""
    here = lex.units.at(text, end)
    if here is None and text[end : end + 1] in (" ", "-"):
        here = lex.units.at(text, end + 1)
        if here and here[0].glued:
            return None
    if here and (here[0].kind == "number" or _is_next(text, here, end, lex)):
        return None
    if here and text[here[1] : here[1] + 1] == "/":
        per = lex.units.at(text, here[1] + 1)
        if per:
            return here[0].but(name=f"{here[0].name}/{per[0].name}", kind="measure"), per[1]
    return here


def _is_named(text: str, at: int) -> bool:
    """Whether the money before a number is a word or has a letter (港币5元, HK$5), not a sign that countries share."""
    end = back(text, at)
    before = text[end - 2 : end - 1] if end > 1 else ""
    return text[end - 1].isalpha() or (before.isascii() and before.isalpha())


def _is_particle(text: str, numeral: Numeral, end: int, stop: int, lex: Lexicon) -> bool:
    """Whether what could be a unit is a word that follows any number (도 in 하나도, 3분의 1도)."""
    if text[end:stop] not in lex.followers.words:
        return False
    return numeral.fraction or (numeral.spelled and lex.words_apart and text[end - 1] not in lex.scaled_only)


def _starts_next(text: str, end: int) -> bool:
    """Whether the unit of a number that has one before it is that of the next number (rmb 10 usd 20)."""
    return text[end : end + 2].strip()[:1].isdigit()


def _is_next(text: str, here: tuple[UnitSense, int], end: int, lex: Lexicon) -> bool:
    """Whether what stands here is written before the next number (sold 3 $50 cards)."""
    if here[0].kind != "money" or not text[here[1] : here[1] + 1].isdigit():
        return False
    return text[end : here[1]].lstrip() in lex.unit_prefixes.words


def one_of_unit(text: str, at: int, lex: Lexicon) -> Numeral | None:
    """The article that stands for one before a unit of measure in letters: a litre, an ounce."""
    article = lex.articles.at(text, at)
    found = lex.units.at(text, article[1] + 1) if article and text[article[1] : article[1] + 1] == " " else None
    if article is None or found is None or found[0].kind != "measure" or found[1] - article[1] <= _LETTER:
        return None
    one = Decimal(1)
    return Numeral(at, article[1], one, one, one, True, True)


def parted_unit(text: str, end: int, lex: Lexicon) -> tuple[UnitSense, int] | None:
    """The unit that a part is of: half *an hour*, three quarters *of a percentage point*."""
    joiner = lex.part_joiners.at(text, end)
    found = lex.units.at(text, joiner[1]) if joiner else None
    return found if found and found[0].kind in _PARTED else None


def part_with_unit(text: str, at: int, end: int, lex: Lexicon) -> bool:
    """Whether a unit follows the word of a part; right behind an ordinal (a third year) it does not."""
    if parted_unit(text, end, lex):
        return True
    found = unit_at(text, end, lex)
    last = text[at:end].replace("-", " ").rpartition(" ")[2]
    parted = found is not None and (found[0].kind in _PARTED or found[0].factor > 1)
    return parted and last not in lex.ordinals.words


def back(text: str, at: int) -> int:
    """The place before an optional space that ends at `at`."""
    return at - 1 if at and text[at - 1] == " " else at


def _money_scale(text: str, numeral: Numeral, lex: Lexicon) -> Numeral:
    found = lex.money.at(text, numeral.end)
    if not found:
        return numeral
    scale = Decimal(found[0])
    return numeral.but(
        end=found[1], value=numeral.value * scale, unit_place=numeral.unit_place * scale,
        step=numeral.step * scale, exact=False, scale=scale,
    )  # fmt: skip
