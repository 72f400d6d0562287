"""Units that measure one thing: how much of one is a unit of the other, from rules/conversions.yaml."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

import msgspec

from ... import rulebook
from ...errors import BrokenRule
from ...interval import Interval


class UnitGroup(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Units of one dimension. A factor is the unit in the group's base unit; two numbers are the ends of a range.

    `counted` units are names for counting one thing (12人, 12名): they have no factors, the first stands for them all.
    """

    name: str
    factors: dict[str, str] = {}
    counted: list[str] = []
    examples: dict[str, str]


@lru_cache(maxsize=4)
def unit_groups(root: Path | None = None) -> dict[str, tuple[str, Interval]]:
    """Group and factor of every unit. Raises BrokenRule for a factor that is no number, or a unit told twice."""
    path = (root or rulebook.builtin_root()) / "conversions.yaml"
    out: dict[str, tuple[str, Interval]] = {}
    for group in rulebook.load(path, list[UnitGroup]):
        for unit, factor in group.factors.items():
            if unit in out:
                raise BrokenRule(str(path), 0, unit, "stands in two groups")
            out[unit] = (group.name, _factor(factor, unit, path))
    return out


def _factor(text: str, unit: str, path: Path) -> Interval:
    try:
        ends = [Fraction(end) for end in text.split()]
        return Interval.of(ends[0], ends[-1])
    except (ValueError, IndexError, ZeroDivisionError) as error:
        raise BrokenRule(str(path), 0, unit, f"the factor {text!r} is no number") from error


def factor_between(first: str, second: str) -> Interval | None:
    """How many of the second unit one of the first is; None where they do not measure one thing or are the same."""
    units = unit_groups()
    if first != second and counted_as(first) == counted_as(second):
        return Interval.point(1)
    if first == second or first not in units or second not in units or units[first][0] != units[second][0]:
        return None
    return units[first][1] / units[second][1]


@lru_cache(maxsize=1024)
def counted_as(unit: str) -> str:
    """The unit that things are counted in under several names (人 and 名 count people); other units are their own."""
    return _counting().get(unit, unit)


@lru_cache(maxsize=1)
def _counting() -> dict[str, str]:
    groups = rulebook.load(rulebook.builtin_root() / "conversions.yaml", list[UnitGroup])
    return {unit: group.counted[0] for group in groups for unit in group.counted}


def unit_examples(root: Path) -> Iterator[tuple[str, str, str]]:
    """(group, quantity, the same quantity in another unit) of every group's examples."""
    for group in rulebook.load(root / "conversions.yaml", list[UnitGroup]):
        for first, second in group.examples.items():
            yield group.name, first, second
