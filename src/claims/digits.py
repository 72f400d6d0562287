"""Numbers printed in digits: 38,210 · 12,34,567.89 · .25 · 2e5 · 1.1^3 · 3/4 · 2 1/4."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from ..record import Record

MAX_DIGITS = 24
_PLAIN = r"[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?![0-9])(?:\.[0-9]+)?|[0-9]{1,3}(?:，[0-9]{3})+(?![0-9])|[0-9]*\.?[0-9]+"
_SPACED = r"(?<![0-9.,] )(?<![0-9.,])[0-9]{1,3}(?:(?: [0-9]{3}){2,4}| 000)(?:\.[0-9]+)?(?![0-9]| [0-9])"
_DIGITS = re.compile(rf"({_SPACED}|{_PLAIN})(?:[eE]([+-]?[0-9]{{1,3}})(?![0-9A-Za-z])|\^([+-]?[0-9]{{1,3}})(?![0-9]))?")
_FRACTION = re.compile(
    r"(?<![0-9./])(?<![0-9]-)(?:([0-9]{1,6}) {1,2})?([0-9]{1,6}(?:,[0-9]{3})*(?:\.[0-9]{1,9})?)"
    r"/([1-9][0-9]{0,5})(?![0-9/]|[.-][0-9])"
)


class Printed(Record, frozen=True):
    """A number in digits: its value, the place of its last digit, that of its last non-zero digit."""

    value: Decimal
    place: Decimal
    step: Decimal
    exact: bool


def printed(text: str, pos: int) -> tuple[Printed, int] | None:
    """The number in digits that starts at `pos`, and where it ends; None for more than MAX_DIGITS characters."""
    match = _DIGITS.match(text, pos)
    if match is None or len(match[1]) > MAX_DIGITS:
        return None
    return read_digits(match[1], match[2] or "", match[3] or ""), match.end()


def simple_fraction(text: str, pos: int) -> tuple[Decimal, int, int] | None:
    """A fraction in digits (3/4, 2 1/4) that starts at `pos`: its value, its lower number, where it ends."""
    match = _FRACTION.match(text, pos)
    if match is None:
        return None
    below = int(match[3])
    value = Decimal(int(match[1] or 0)) + Decimal(match[2].replace(",", "")) / below
    return value, below, match.end()


@lru_cache(maxsize=4096)
def read_digits(surface: str, exponent: str = "", power: str = "") -> Printed:
    """The value and the places of a number as printed."""
    plain = surface.replace(",", "").replace("，", "").replace(" ", "")
    value = Decimal(plain)
    decimals = len(plain) - plain.find(".") - 1 if "." in plain else 0
    place = Decimal(1).scaleb(-decimals)
    kept = plain.replace(".", "").rstrip("0").lstrip("0")
    zeros = len(plain.replace(".", "")) - len(plain.replace(".", "").rstrip("0")) if kept else 0
    step = place.scaleb(zeros)
    if exponent:
        by = int(exponent)
        return Printed(value.scaleb(by), place.scaleb(by), step.scaleb(by), False)
    if power and (value or int(power) > 0):
        raised = value ** int(power)
        return Printed(raised, Decimal(1), Decimal(1), True)
    return Printed(value, place, step, not decimals)
