"""Units of facts: names that do not depend on a language, and the interval in that unit."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from ..checks.discourse.units import unit_groups
from ..claim import Claim
from ..interval import Interval
from ..record import Record
from .rules import scope_file

_PERCENT = "%"
_BASIS_POINT = Fraction(1, 100)
_LANGUAGES = ("zh", "ko", "ja", "en")


class Amount(Record, frozen=True):
    """What a claim measures: its dimension (money, percent, item, person, the group of a measure), unit, interval."""

    dimension: str
    unit: str
    interval: Interval


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
    unit = _classes().get(claim.unit or "", claim.unit or "item")
    return Amount(unit, unit, interval)


@lru_cache(maxsize=256)
def _base(unit: str) -> tuple[str, str, Interval]:
    """The group of a unit of measure, the unit of the group whose factor is one, and the unit's own factor."""
    group, factor = unit_groups()[unit]
    base = next(name for name, (other, one) in unit_groups().items() if other == group and one == Interval.point(1))
    return group, base, factor


@lru_cache(maxsize=1)
def _classes() -> dict[str, str]:
    """The class of every unit that counts, in all languages."""
    return {unit: name for lang in _LANGUAGES for name, units in scope_file(lang).units.items() for unit in units}
