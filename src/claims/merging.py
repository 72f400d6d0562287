"""Quantities that are one: the parts of a date, an amount in two units (3元5角), two bounds (over 3 but under 5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext

from ..claim import Quantity
from . import dates
from .lexicon import Lexicon
from .pairs import allowed
from .schema import Compound

_NEAR = 12
_LAST = Decimal("1e-20")
_COMPOUND = ("money", "measure", "duration")


def merged(quantities: Iterable[Quantity], text: str, lex: Lexicon) -> Iterator[Quantity]:
    """The quantities, with those that belong together made one; every date carries `since` and `until`."""
    held: Quantity | None = None
    last_unit: str | None = None
    for quantity in quantities:
        one = None
        if held is not None and quantity.start - held.end <= _NEAR:
            one = _one(held, last_unit, quantity, text, lex)
        if one is None:
            if held is not None:
                yield held
            one = dates.dated(quantity) if quantity.kind == "date" else quantity
        held, last_unit = one, quantity.unit
    if held is not None:
        yield held


def _one(held: Quantity, last_unit: str | None, quantity: Quantity, text: str, lex: Lexicon) -> Quantity | None:
    gap = text[held.end : quantity.start]
    held = dates.short_year(held, quantity, gap)
    if held.kind == "date":
        return dates.joined(held, quantity, text) if dates.follows(held, last_unit, quantity, gap) else None
    if held.kind == quantity.kind == "rank" and gap in (" ", "-"):
        return _ranked(held, quantity, text)
    if held.kind == quantity.kind == "rank" and gap in lex.joins.words:
        return _ranks(held, quantity, gap, text, lex)
    compound = lex.compounds.get(held.unit) if held.unit else None
    if compound is not None and (held.kind in _COMPOUND or (compound.meant and held.kind == "count")):
        one = _amount(held, quantity, gap, text, compound)
        if one is not None:
            return one
    return _between(held, quantity, gap, text, lex)


def _ranks(held: Quantity, other: Quantity, gap: str, text: str, lex: Lexicon) -> Quantity | None:
    """between the tenth and the fifteenth: two ranks in words that a joining word makes a range."""
    joins = [join for join in lex.joins.words[gap] if join.kind == "range" and join.needs]
    tied = any(allowed(text, join, held.start) for join in joins)
    if not tied or held.value is None or other.value is None or held.value >= other.value:
        return None
    return held.but(
        end=other.end, text=text[held.start : other.end], num_end=other.num_end, low=held.value, high=other.value,
        value=(held.value + other.value) / 2, kind="range",
    )  # fmt: skip


def _ranked(held: Quantity, other: Quantity, text: str) -> Quantity | None:
    """third largest, second-lowest: an ordinal and a superlative are one rank, from the top or from the bottom."""
    if other.value not in (1, -1) or other.num_end != other.end or held.value is None:
        return None
    if any(char.isdigit() for char in other.text) or not other.text[:1].isascii():
        return None
    value = held.value * other.value
    return held.but(end=other.end, text=text[held.start : other.end], value=value, low=value, high=value)


def _amount(held: Quantity, part: Quantity, gap: str, text: str, compound: Compound) -> Quantity | None:
    """3元5角 and 15 dollars and 50: the part adds hundredths or tenths of the unit of the whole."""
    if held.hedge == "about" or part.value is None or held.value is None or part.hedge or not _is_exact(held):
        return None
    if gap.strip() not in compound.between or not (_of_a_kind(held, part) or compound.meant):
        return None
    per = compound.parts.get(part.unit) if part.unit else _bare_part(held, gap, part, text, compound)
    limit = held.step if per == 1 else Decimal(1)
    if per is None or part.value >= per * limit or part.value != part.value.to_integral_value():
        return None
    low, high = _sum(held.low, part, per, ROUND_FLOOR), _sum(held.high, part, per, ROUND_CEILING)
    told = held.but(kind="duration", unit=compound.meant) if compound.meant else held
    return told.but(
        end=part.end, text=text[held.start : part.end], num_end=part.num_end, low=low, high=high,
        value=held.value + part.value / Decimal(per), step=part.step / Decimal(per),
    )  # fmt: skip


def _is_exact(quantity: Quantity) -> bool:
    """Whether a quantity is one value, but for the last decimal place of a third of an hour."""
    return quantity.value is not None and quantity.high - quantity.low < _LAST and quantity.value >= quantity.low


def _sum(bound: Decimal, part: Quantity, per: int, rounding: str) -> Decimal:
    """A bound with 1/per of a part added, rounded outwards where no decimal is exact (47 minutes of an hour)."""
    with localcontext() as context:
        context.rounding = rounding
        return bound + (part.value or Decimal(0)) / Decimal(per)


def _of_a_kind(held: Quantity, part: Quantity) -> bool:
    """Whether both are durations or neither is; 2小时30分 counts its minutes with a word of many meanings."""
    if held.kind == "duration":
        return part.kind in ("duration", "count")
    return part.kind != "duration"


def _bare_part(held: Quantity, gap: str, part: Quantity, text: str, compound: Compound) -> int | None:
    """15 dollars and 50, 6 foot 2: a last number without a unit, with nothing that it could count."""
    if not compound.bare or text[part.end : part.end + 2].strip()[:1].isalpha():
        return None
    tied = gap.strip() or (gap == " " and held.end > held.num_end and part.text.isdigit() and len(part.text) <= 2)
    return compound.bare if tied else None


def _between(held: Quantity, other: Quantity, gap: str, text: str, lex: Lexicon) -> Quantity | None:
    """more than 100 but under 300: two bounds on one value are a range."""
    if held.hedge is None or other.hedge is None or {held.hedge, other.hedge} != {"above", "below"}:
        return None
    if held.value is None or other.value is None:
        return None
    if held.unit not in (None, other.unit) and other.unit is not None:
        return None
    found = (*lex.joins.words.get(gap, ()), *lex.joins.words.get(gap.strip(), ()))
    tied = not gap.strip() or any(join.kind == "bounds" for join in found)
    low, high = (held.value, other.value) if held.hedge == "above" else (other.value, held.value)
    if low >= high or not tied:
        return None
    return held.but(
        end=other.end, text=text[held.start : other.end], num_end=other.num_end, value=(low + high) / 2, low=low,
        high=high, unit=other.unit or held.unit, kind="range", hedge=None, step=other.step,
    )  # fmt: skip
