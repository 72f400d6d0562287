"""What single cells of a table mean: numbers with their units, and periods."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import lru_cache

from ..claim import Claim, ClaimKind, Quantity
from ..claims import quantities
from ..claims.kinds import kind_of
from ..entities.schema import LANGUAGES
from ..facts.rules import scope_file
from ..facts.units import amount_of
from ..interval import Interval
from ..record import Record

_GROUPED = re.compile(r"[,\s_'’]")
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}|\d{4}-Q[1-4]")
_MAX_LENGTH = 100
COUNTED = "item"
"""The unit of things that are counted."""


class BadCell(Exception):
    """A cell that means nothing; the text says why."""


class Unit(Record, frozen=True):
    """A unit as facts have it: kind and name, and how many of it one of the printed unit is."""

    kind: ClaimKind
    name: str
    factor: Fraction


@lru_cache(maxsize=1_000)
def unit_of(text: str) -> Unit:
    """The unit that a text prints in any language (亿元, million yen, %, km). Raises BadCell.

    Nothing, and the names that facts have for what is counted (item, person), are themselves.
    """
    if not text:
        return Unit("count", COUNTED, Fraction(1))
    for quantity in _whole(f"1{text}", f"1 {text}"):
        if quantity.value is None:
            continue
        value = quantity.value
        claim = Claim("", kind_of(quantity), quantity.but(low=value, high=value), (0, 0))
        amount = amount_of(claim)
        return Unit(claim.kind, amount.unit, amount.interval.low)
    if any(text in scope_file(lang).units for lang in LANGUAGES):
        return Unit("count", text, Fraction(1))
    raise BadCell(f"'{text}' is no unit")


def interval_of(text: str, precision: str, unit: Unit) -> Interval:
    """What a printed number can mean, in the unit of facts. Raises BadCell.

    `precision` is the step to which the table rounds, in the printed unit; where it is empty, a whole number of things
    is exact and the last printed digit of every other number is rounded.
    """
    value = _decimal(text)
    if precision:
        step = abs(Fraction(_decimal(precision)))
    else:
        is_exact = value == value.to_integral_value() and unit.factor == 1 and unit.name != "%"
        step = Fraction(0) if is_exact else Fraction(Decimal(1).scaleb(min(0, int(value.as_tuple().exponent))))
    return Interval.point(Fraction(value)).widened(step / 2).scaled(unit.factor)


def period_of(text: str) -> tuple[str | None, str | None]:
    """The first and last day of a period, as far as it is given: an ISO date, two with a slash, or words. Raises
    BadCell."""
    if not text:
        return None, None
    since, _, until = text.partition("/")
    if _DATE.fullmatch(since) and _DATE.fullmatch(until or since):
        return since, until or since
    found = next((q for q in _whole(text) if q.kind == "date" and q.since and q.until), None)
    if found is None:
        raise BadCell(f"'{text}' is no period")
    return found.since, found.until


def _decimal(text: str) -> Decimal:
    plain = _GROUPED.sub("", unicodedata.normalize("NFKC", text)).replace("−", "-")
    try:
        value = Decimal(plain)
    except InvalidOperation:
        value = Decimal("NaN")
    if len(text) > _MAX_LENGTH or not value.is_finite() or abs(value.adjusted()) > _MAX_LENGTH:
        raise BadCell(f"'{text[:_MAX_LENGTH]}' is no number")
    return value


def _whole(*texts: str) -> Iterator[Quantity]:
    """The quantities that one of the texts is, read as each of the languages."""
    for lang in LANGUAGES:
        for text in texts:
            found = list(quantities(text, lang))
            if len(found) == 1 and (found[0].start, found[0].end) == (0, len(text)):
                yield found[0]
