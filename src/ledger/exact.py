"""Exact numbers and lists of texts as they are kept in a database."""

from __future__ import annotations

from fractions import Fraction

import msgspec

_decoded = msgspec.json.Decoder(tuple[str, ...]).decode


def number(value: Fraction) -> str:
    """A number as the decimal that it is, or as a fraction where it is none: `54.65`, `-3`, `1/3`."""
    if value.denominator == 1:
        return str(value.numerator)
    places = _places(value.denominator)
    if places is None:
        return f"{value.numerator}/{value.denominator}"
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    return f"{'-' if value < 0 else ''}{digits[:-places]}.{digits[-places:]}"


def value_of(text: str) -> int | Fraction:
    """The number that `number` wrote."""
    try:
        return int(text)
    except ValueError:
        return Fraction(text)


def names(values: tuple[str, ...]) -> str:
    """A list of texts as JSON."""
    return msgspec.json.encode(values).decode() if values else "[]"


def names_of(text: str) -> tuple[str, ...]:
    """The list that `names` wrote."""
    return () if text == "[]" else _decoded(text)


def _places(denominator: int) -> int | None:
    """How many decimal places a fraction of that denominator has, None where they never end."""
    twos = (denominator & -denominator).bit_length() - 1
    rest, fives = denominator >> twos, 0
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None
