"""Which units a plain number can have, which words go on after it: what the pattern of plain numbers is made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .scanning import plain_form
from .senses import TENTHS, WordSense
from .tables import Table

_FOLLOWING = (
    "units", "broken_units", "hedges_bare", "hedges_compared", "inside", "big", "small", "vague", "point", "joiners",
    "halves", "halved",
)  # fmt: skip


def following(tables: dict[str, Any], joins: Iterable[str], words: Table[WordSense]) -> Table[bool]:
    """The words that may go on after a number in digits or its unit, and whether they do only before a number."""
    fractions = [word for word, sense in words.words.items() if sense.kind == "fraction" and len(word) == 1]
    named = [*_FOLLOWING, *(["digits"] if tables["pairs"] else [])]
    found = dict.fromkeys([*fractions, *(word for name in named for word in tables[name].words)], False)
    for join in joins:
        found.setdefault(join, not any(join[:size] in found for size in range(1, len(join))))
    return Table((word, joins) for word, joins in found.items() if not word.isspace())


def plain_units(tables: dict[str, Any]) -> list[str]:
    """The units that nothing more is read with; tenths (七成五) need the full reading."""
    senses, broken = tables["units"].words, tables["broken_units"].words
    plain = ((w, s) for w, s in senses.items() if s.factor != TENTHS and s.kind != "number" and not s.decimals)
    return [word for word, _ in plain if word not in broken]


def plain_pattern(tables: dict[str, Any], units: list[str], joins: Iterable[str], follow: Table[bool]) -> str:
    """The pattern of a number with no more than a scale word and a unit."""
    senses, scales = tables["units"].words, tables["big"].words
    scaling = tuple(scale.strip() for scale in scales)
    measures = [w for w in units if senses[w].kind == "measure" and w.startswith(scaling)]
    barred = [word for word, sense in senses.items() if sense.kind == "number"]
    barred += [word for word in joins if word.startswith(tuple(units))]
    return plain_form(scales, units, measures, barred, follow.words)
