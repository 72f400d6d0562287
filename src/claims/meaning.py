"""What a sighted number means: value, interval and kind. The rounding and hedge conventions of docs/intervals.md."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..claim import Quantity, QuantityKind
from .lexicon import Join, Side, UnitSense, WordSense
from .numerals import Numeral

if TYPE_CHECKING:
    from .lexer import Sighting

_ROUNDED_KINDS = ("percent", "points", "multiple")
_ABOUT = Decimal("0.05")
FRACTION_SLACK = Decimal("0.03")
YEARS = range(1000, 2300)


def quantity(sighting: Sighting, text: str) -> Quantity | None:
    """The quantity of one sighting, in folded offsets; None when the unit and the number do not go together."""
    if sighting.word is not None:
        return _of_word(sighting, sighting.word, text)
    numeral = sighting.numeral
    if numeral is None:
        return None
    if sighting.join is not None and sighting.second is not None:
        return _of_pair(sighting, numeral, sighting.second, sighting.join, text)
    unit = _fitting(sighting.unit, numeral, text)
    factor = unit.factor if unit else Decimal(1)
    value = numeral.value * factor + (sighting.extra or 0)
    place = Decimal("0.5") * numeral.unit_place * factor
    if sighting.extra is not None:
        place = _extra_place(sighting.extra)
    low, high = spread(numeral, value, place, factor, sighting.hedge, kind(unit, None))
    if sighting.negative:
        value, low, high = -value, -high, -low
    return Quantity(
        start=sighting.start,
        end=sighting.end,
        text=text[sighting.start : sighting.end],
        value=value,
        low=low,
        high=high,
        unit=unit.name if unit else None,
        kind=kind(unit, None),
        hedge=sighting.hedge,
        num_start=sighting.num_start,
        num_end=sighting.num_end,
        step=numeral.step * factor,
    )


def _extra_place(extra: Decimal) -> Decimal:
    digits = -int(extra.as_tuple().exponent) if extra else 0
    return Decimal("0.5").scaleb(-max(digits, 0))


def kind(unit: UnitSense | None, word: WordSense | None) -> QuantityKind:
    """The kind that the unit or the word gives; a bare number is a number."""
    if word is not None:
        return word.kind
    return unit.kind if unit else "number"


def _fitting(unit: UnitSense | None, numeral: Numeral, text: str) -> UnitSense | None:
    """年 after a four-digit number is a date, after another a duration; 月 and 日 are dates in their range only."""
    if unit is None or unit.kind != "date":
        return unit
    value = numeral.value
    if unit.name == "year":
        printed = numeral.end - numeral.start
        is_date = value in YEARS and numeral.exact and printed == 4 and numeral.inside is None
    else:
        top = {"month": 12, "day": 31, "quarter": 4, "half": 2, "era": 200, "weekday": 7}.get(unit.name, 9999)
        is_date = 1 <= value <= top and numeral.inside is None
    return unit if is_date else UnitSense(unit.name, "duration", unit.factor, unit.weak)


def spread(
    numeral: Numeral, value: Decimal, half: Decimal, factor: Decimal, hedge: Side | None, kind: QuantityKind
) -> tuple[Decimal, Decimal]:
    """The ends that rounding and the hedge allow around a nominal value; `half` is half a unit of its last digit."""
    if numeral.low is not None and numeral.high is not None:
        return numeral.low * factor, numeral.high * factor
    if hedge is not None:
        return hedged(value, numeral.step * factor, hedge)
    if numeral.exact and kind not in _ROUNDED_KINDS:
        return value, value
    return value - half, value + half


def hedged(value: Decimal, step: Decimal, hedge: Side) -> tuple[Decimal, Decimal]:
    """about: ± max(step, 5 %); above: [x, x + step]; below: [x - step, x]."""
    if hedge == "about":
        slack = max(step, abs(value) * _ABOUT)
        return value - slack, value + slack
    return (value, value + step) if hedge == "above" else (value - step, value)


def _of_word(sighting: Sighting, word: WordSense, text: str) -> Quantity:
    low, high = _word_ends(word, sighting.hedge)
    return Quantity(
        start=sighting.start,
        end=sighting.end,
        text=text[sighting.start : sighting.end],
        value=word.value,
        low=low,
        high=high,
        unit=word.unit,
        kind=word.kind,
        hedge=sighting.hedge,
        num_start=sighting.num_start,
        num_end=sighting.num_end,
        step=Decimal(1) if abs(word.value) >= 1 else Decimal("0.1"),
    )


def _word_ends(word: WordSense, hedge: Side | None) -> tuple[Decimal, Decimal]:
    if word.low is not None and word.high is not None:
        return word.low, word.high
    if hedge is not None:
        return hedged(word.value, Decimal(1) if word.value >= 1 else Decimal("0.1"), hedge)
    if word.kind == "fraction":
        return fraction_ends(word.value)
    if word.kind in _ROUNDED_KINDS:
        return word.value - Decimal("0.5"), word.value + Decimal("0.5")
    return word.value, word.value


def fraction_ends(value: Decimal) -> tuple[Decimal, Decimal]:
    """A fraction in words is a round figure: nobody who writes a third excludes 34 %."""
    return value * (1 - FRACTION_SLACK), value * (1 + FRACTION_SLACK)


_WHOLES = {Decimal(100): "%", Decimal(1000): "‰", Decimal(10000): "‱"}


def joinable(join: Join, first: Numeral, second: Numeral) -> bool:
    """Whether two numerals can make the quantity that a joining word makes of them."""
    if first.low is not None or second.low is not None:
        return False
    if join.kind == "fraction":
        return first.value > second.value or first.value in _WHOLES
    if join.kind == "per":
        return first.value < second.value <= 1000 and first.value <= 99 and first.exact and second.exact
    if join.kind == "ratio":
        return second.value > 0
    return second.value > first.value or not first.exact or not second.exact


def _of_pair(sighting: Sighting, first: Numeral, second: Numeral, join: Join, text: str) -> Quantity | None:
    if join.kind == "range":
        return _of_range(sighting, first, second, text)
    if join.kind == "fraction" and first.value in _WHOLES:
        return _pair(sighting, text, second.value, "percent", _WHOLES[first.value], _half(second), second.step)
    if join.kind == "ratio":
        value = first.value / second.value
        return _pair(sighting, text, value, "multiple", None, _half(first) / second.value, first.step)
    value = second.value / first.value if join.kind == "fraction" else first.value / second.value
    return _pair(sighting, text, value, "fraction", None, value * FRACTION_SLACK, Decimal("0.1"))


def _half(numeral: Numeral) -> Decimal:
    return Decimal("0.5") * numeral.unit_place


def _pair(
    sighting: Sighting, text: str, value: Decimal, kind: QuantityKind, unit: str | None, slack: Decimal, step: Decimal
) -> Quantity:
    low, high = hedged(value, step, sighting.hedge) if sighting.hedge else (value - slack, value + slack)
    return Quantity(
        start=sighting.start,
        end=sighting.end,
        text=text[sighting.start : sighting.end],
        value=value,
        low=low,
        high=high,
        unit=unit,
        kind=kind,
        hedge=sighting.hedge,
        num_start=sighting.num_start,
        num_end=sighting.num_end,
        step=step,
    )


def _of_range(sighting: Sighting, first: Numeral, second: Numeral, text: str) -> Quantity:
    """[first, second]; a scale word or unit printed once, at the second, holds for both (3-5万, 2017—2021年)."""
    unit = _fitting(sighting.unit, second, text)
    factor = unit.factor if unit else Decimal(1)
    low = first.value * factor
    high = second.value * factor
    if first.scale == 1 and low * second.scale < high:
        low = low * second.scale
    is_date = unit is not None and unit.kind == "date"
    middle = low if is_date else (low + high) / 2
    return Quantity(
        start=sighting.start,
        end=sighting.end,
        text=text[sighting.start : sighting.end],
        value=middle,
        low=low,
        high=high,
        unit=unit.name if unit else None,
        kind="date" if is_date else "range",
        hedge=sighting.hedge,
        num_start=sighting.num_start,
        num_end=sighting.num_end,
        step=second.step * factor,
        since=f"{int(low):04}" if is_date and unit and unit.name == "year" else None,
        until=f"{int(high):04}" if is_date and unit and unit.name == "year" else None,
    )
