"""Units of facts: names that do not depend on a language, and the interval in that unit."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from ..checks.discourse.units import unit_groups
from ..claim import Claim
from ..interval import Interval
from ..record import Record
from .rules import scope_file

_PERCENT = "%"
_RATIO = "number"
_BASIS_POINT = Fraction(1, 100)
COUNTS = ("item", "person", "household", "body", "visit", "time")
_LANGUAGES = ("zh", "ko", "ja", "en")


class Amount(Record, frozen=True):
    """What a claim measures: its dimension (money, percent, item, person, the group of a measure), unit, interval.

    `bare`: a number without a unit, which can count anything.
    """

    dimension: str
    unit: str
    interval: Interval
    bare: bool = False


def amount_of(claim: Claim) -> Amount:
    """The amount of a claim in percent, a currency, the base unit of a measure, or a class of things counted."""
    quantity, interval = claim.quantity, claim.interval
    if quantity.kind == "fraction":
        return Amount("percent", _PERCENT, interval.scaled(100))
    if claim.kind in ("share", "change", "points") and claim.unit in (_PERCENT, "pp", "bp"):
        return Amount("percent", _PERCENT, interval.scaled(_BASIS_POINT) if claim.unit == "bp" else interval)
    if claim.kind == "money":
        return Amount("money", claim.unit or "", interval)
    if claim.unit in unit_groups():
        group, base, factor = _base(claim.unit or "")
        return Amount(group, base, interval * factor)
    if claim.unit is None and claim.value is not None and claim.value % 1:
        return Amount(_RATIO, _RATIO, interval)
    unit = _class(claim.unit)
    return Amount(unit, unit, interval, claim.unit is None)


def counted_as(amount: Amount, dimensions: Sequence[str]) -> Amount:
    """A bare number as what its metric counts: the population was 1.4 billion."""
    if not amount.bare:
        return amount
    unit = next((name for name in dimensions if name in COUNTS), amount.unit)
    return amount.but(dimension=unit, unit=unit)


@lru_cache(maxsize=256)
def _base(unit: str) -> tuple[str, str, Interval]:
    """The group of a unit of measure, the unit of the group whose factor is one, and the unit's own factor."""
    group, factor = unit_groups()[unit]
    base = next(name for name, (other, one) in unit_groups().items() if other == group and one == Interval.point(1))
    return group, base, factor


def _class(unit: str | None) -> str:
    """The class of things that a unit counts: that of its last word where it has several (paid subscribers)."""
    if unit is None:
        return COUNTS[0]
    return _classes().get(unit) or _classes().get(unit.rpartition(" ")[2], unit)


@lru_cache(maxsize=1)
def _classes() -> dict[str, str]:
    """The class of every unit that counts, in all languages."""
    return {unit: name for lang in _LANGUAGES for name, units in scope_file(lang).units.items() for unit in units}
