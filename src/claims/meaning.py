"""What a sighted number means: value, interval and kind. The rounding and hedge conventions of docs/intervals.md."""

from __future__ import annotations

from decimal import Decimal

from ..claim import Quantity, QuantityKind
from .around import Sighting
from .fold import Folded
from .lexicon import UnitSense, WordSense
from .mixed import FRACTION_SLACK
from .numeral import Numeral
from .pairs import FIRST_BARE_YEAR, FIRST_YEAR, LAST_BARE_YEAR, LAST_YEAR
from .schema import Join, Side

_KEPT = ("date", "money", "measure", "temperature", "age")
_SCALES = ("number", "temperature")
_ROUNDED_KINDS = ("percent", "points", "multiple")
_ABOUT = Decimal("0.05")
_SHORT_FROM, _SHORT_TO, _PIVOT, _CENTURY = 10, 99, 70, 2000
_HALF = Decimal("0.5")
_MYRIAD = Decimal(10_000)
_ONE = Decimal(1)
_PERCENT = UnitSense("%", "percent", _ONE, False)
_TOP = {"month": 12, "day": 31, "quarter": 4, "half": 2, "era": 200, "weekday": 7}


def quantity(sighting: Sighting, folded: Folded, text: str) -> Quantity | None:
    """The quantity of one sighting in offsets of `text`; None when the unit and the number do not go together."""
    if sighting.word is not None:
        return _of_word(sighting, sighting.word, folded, text)
    numeral = sighting.numeral
    if numeral is None:
        return None
    if sighting.join is not None and sighting.second is not None:
        return _of_pair(sighting, numeral, sighting.second, sighting.join, folded, text)
    return of_one(sighting, numeral, folded, text)


def of_one(sighting: Sighting, numeral: Numeral, folded: Folded, text: str) -> Quantity:
    """What one number with its unit, sign and hedge means."""
    unit = _PERCENT if numeral.percent else _fitting(sighting.unit, numeral)
    factor = _factor(unit, numeral)
    value = numeral.value if factor == 1 else numeral.value * factor
    half = _HALF * numeral.unit_place * factor
    if sighting.extra is not None:
        value += sighting.extra
        half = _extra_place(sighting.extra)
    kind = _kind(unit, numeral)
    if numeral.spelled and numeral.exact and kind in _ROUNDED_KINDS:
        half = min(half, _HALF * factor)
    hedge = _turned(sighting.hedge) if sighting.negative and kind in _SCALES else sighting.hedge
    low, high = spread(numeral, value, half, factor, hedge, kind)
    if unit and unit.offset:
        value, low, high = value + unit.offset, low + unit.offset, high + unit.offset
    if sighting.negative:
        value, low, high = -value, -high, -low
    name = None if unit is None else "year" if unit.offset else unit.name
    return _made(sighting, folded, text, value, low, high, name, kind, numeral.step * factor)


def _turned(hedge: Side | None) -> Side | None:
    """The side of a bound on a negative number as one on its size: -30 or less is at least 30 below zero."""
    return "below" if hedge == "above" else "above" if hedge == "below" else hedge


def _factor(unit: UnitSense | None, numeral: Numeral) -> Decimal:
    """What the unit multiplies by: tenths printed with two digits (八五折) are hundredths already."""
    if unit is None:
        return _ONE
    two_digits = unit.kind == "percent" and numeral.spelled and numeral.scale == 1 and numeral.value > 10
    return _ONE if two_digits and numeral.low is None else unit.factor


def _made(
    sighting: Sighting, folded: Folded, text: str, value: Decimal, low: Decimal, high: Decimal, unit: str | None,
    kind: QuantityKind, step: Decimal, since: str | None = None, until: str | None = None,
) -> Quantity:  # fmt: skip
    """The quantity, with the offsets of the folded text made those of the text as it stands."""
    start, end, num_start, num_end = folded.offsets(sighting.start, sighting.end, sighting.num_start, sighting.num_end)
    return Quantity(
        start, end, text[start:end], value, low, high, unit, kind, sighting.hedge, num_start, num_end, step, False,
        False, since, until,
    )  # fmt: skip


def _extra_place(extra: Decimal) -> Decimal:
    digits = -int(extra.as_tuple().exponent) if extra else 0
    return _HALF.scaleb(-max(digits, 0))


def _kind(unit: UnitSense | None, numeral: Numeral) -> QuantityKind:
    """The kind that the unit gives; without one, that of the form."""
    if unit is not None:
        return unit.kind
    if numeral.ordinal:
        return "rank"
    return "fraction" if numeral.fraction else "number"


def _fitting(unit: UnitSense | None, numeral: Numeral) -> UnitSense | None:
    """年 after a four-digit number is a date, after another a duration; 月 and 日 are dates in their range only."""
    if unit is None or (unit.kind != "date" and not (unit.kind == "duration" and unit.name == "year")):
        return unit
    value = numeral.value
    if unit.short_years and numeral.exact and numeral.low is None and _SHORT_FROM <= value <= _SHORT_TO:
        return unit.but(offset=_CENTURY if value < _PIVOT else _CENTURY - 100)
    if unit.name == "year":
        is_date = (
            _names_year(numeral)
            and FIRST_YEAR <= value <= LAST_YEAR
            and numeral.exact
            and numeral.inside is None
            and numeral.low is None
        )
    else:
        is_date = (
            1 <= value <= _TOP.get(unit.name, 9999)
            and value % 1 == 0
            and numeral.inside is None
            and numeral.low is None
        )
    kind: QuantityKind = "date" if is_date else "duration"
    return unit if unit.kind == kind else UnitSense(unit.name, kind, unit.factor, unit.weak)


def _names_year(numeral: Numeral) -> bool:
    """Four digits as they are, or a number in words that is no round one (이천이십사년, but not 천년)."""
    if numeral.spelled and numeral.scale > 1:
        return bool(numeral.value % 100)
    return numeral.end - numeral.start == 4


def spread(
    numeral: Numeral, value: Decimal, half: Decimal, factor: Decimal, hedge: Side | None, kind: QuantityKind
) -> tuple[Decimal, Decimal]:
    """The ends that rounding and the hedge allow around a nominal value; `half` is half a unit of its last digit."""
    if numeral.low is not None and numeral.high is not None:
        return numeral.low * factor, numeral.high * factor
    if hedge is not None and kind == "date":
        return value - (hedge != "above"), value + (hedge != "below")
    if hedge is not None:
        step = abs(value) / 20 if numeral.fraction and hedge == "about" else numeral.step * factor
        return hedged(value, step, hedge)
    if numeral.exact and kind not in _ROUNDED_KINDS:
        return value, value
    return value - half, value + half


def hedged(value: Decimal, step: Decimal, hedge: Side) -> tuple[Decimal, Decimal]:
    """about: ± max(step, 5 %); above: [x, x + step]; below: [x - step, x]."""
    if hedge == "about":
        slack = max(step, abs(value) * _ABOUT)
        return value - slack, value + slack
    return (value, value + step) if hedge == "above" else (value - step, value)


def _of_word(sighting: Sighting, word: WordSense, folded: Folded, text: str) -> Quantity:
    low, high = _word_ends(word, sighting.hedge)
    step = _word_step(word)
    return _made(sighting, folded, text, word.value, low, high, word.unit, word.kind, step)


def _word_step(word: WordSense) -> Decimal:
    return _ONE if abs(word.value) >= 1 else abs(word.value) / 10 or _ONE


def _word_ends(word: WordSense, hedge: Side | None) -> tuple[Decimal, Decimal]:
    if word.low is not None and word.high is not None:
        return word.low, word.high
    if hedge is not None:
        step = Decimal(0) if hedge == "about" and word.kind == "fraction" else _word_step(word)
        return hedged(word.value, step, hedge)
    if word.kind == "fraction":
        return fraction_ends(word.value)
    if word.kind in _ROUNDED_KINDS:
        half = _HALF.scaleb(min(0, int(word.value.as_tuple().exponent)))
        return word.value - half, word.value + half
    return word.value, word.value


def fraction_ends(value: Decimal) -> tuple[Decimal, Decimal]:
    """A fraction in words is a round figure: nobody who writes a third excludes 34 %."""
    return value * (1 - FRACTION_SLACK), value * (1 + FRACTION_SLACK)


def _of_pair(
    sighting: Sighting, first: Numeral, second: Numeral, join: Join, folded: Folded, text: str
) -> Quantity | None:
    if join.kind == "range":
        return _of_range(sighting, first, second, folded, text)
    if join.kind == "ratio":
        value = first.value / second.value
        return _pair(sighting, folded, text, value, "multiple", _HALF * first.unit_place / second.value, first.step)
    value = second.value / first.value if join.kind == "among" else first.value / second.value
    return _pair(sighting, folded, text, value, "fraction", value * FRACTION_SLACK, value / 10)


def _pair(
    sighting: Sighting, folded: Folded, text: str, value: Decimal, kind: QuantityKind, slack: Decimal, step: Decimal
) -> Quantity:
    low, high = value - slack, value + slack
    if sighting.hedge is not None:
        near = Decimal(0) if kind == "fraction" and sighting.hedge == "about" else step
        low, high = hedged(value, near, sighting.hedge)
    return _made(sighting, folded, text, value, low, high, None, kind, step)


def _of_range(sighting: Sighting, first: Numeral, second: Numeral, folded: Folded, text: str) -> Quantity:
    """[first, second]; a scale word or unit printed once, at the second, holds for both (3-5万, 2017—2021年)."""
    unit = _PERCENT if first.percent or second.percent else _fitting(sighting.unit, second)
    factor = unit.factor if unit else _ONE
    low = (first.value if first.low is None else first.low) * factor
    high = (second.value if second.high is None else second.high) * factor
    if first.scale < min(second.scale, _MYRIAD) and low * second.scale <= high:
        low *= second.scale
    if sighting.negative:
        low = -low
    low, high = min(low, high), max(low, high)
    if unit and unit.offset:
        low, high = low + unit.offset, high + unit.offset
        first, second, unit = first.but(value=low), second.but(value=high), unit.but(name="year")
    is_year = _is_year_range(unit, first, second) and (unit is not None or sighting.hedge is None)
    since = until = None
    if is_year:
        since, until = f"{int(low):04}", f"{int(high):04}"
    kind: QuantityKind = "date" if is_year else _range_kind(unit)
    middle = low if kind == "date" else (low + high) / 2
    name = "year" if is_year else unit.name if unit else None
    return _made(sighting, folded, text, middle, low, high, name, kind, second.step * factor, since, until)


def _range_kind(unit: UnitSense | None) -> QuantityKind:
    """Amounts of money and measures stay what they are; counts and shares are ranges."""
    return unit.kind if unit is not None and unit.kind in _KEPT else "range"


def _is_year_range(unit: UnitSense | None, first: Numeral, second: Numeral) -> bool:
    if not (first.exact and FIRST_YEAR <= first.value <= LAST_YEAR):
        return False
    if unit is not None and unit.offset:
        return True
    if first.end - first.start != 4:
        return False
    if unit is not None:
        return unit.name == "year" and FIRST_YEAR <= second.value <= LAST_YEAR
    return (
        second.exact
        and FIRST_BARE_YEAR <= first.value < second.value <= LAST_BARE_YEAR
        and second.end - second.start == 4
        and not first.spelled
    )
