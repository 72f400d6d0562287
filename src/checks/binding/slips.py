"""Slips: the one small mistake that would repair a sum.

A miss that a slip repairs is evidence; one that none does is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from ...claims.lexicon import lexicon
from ...told import Told
from ..discourse.terms import Term
from .arithmetic import Evaluate, attempt
from .outcome import Binding, Outcome
from .rough import repairing

_SCALES = (1, -1, 2, -2, 3, -3, 4, -4, 6, -6, 8, -8)
_DIGITS = re.compile(r"\d")
_SCALE = "scale"
_EXACT = 50


def slip(outcome: Outcome, evaluate: Evaluate) -> str | None:
    """The likely cause in words, or None when no single slip repairs the sum.

    A long operand has many one-digit neighbours, so that one of them repairs almost any sum: only its first digit
    counts. A missing digit is looked for in the result of an explicit binding alone.
    """
    result = outcome.binding.roles[-1][1]
    explicit = outcome.binding.tier == "explicit"
    for _, term in reversed(outcome.binding.roles):
        wanted = repairing(outcome, term)
        for top, bottom, what in _variants(term, _significant(term), term is result, explicit):
            if (wanted is None or wanted.near(top / bottom)) and _holds(outcome.binding, term, top, bottom, evaluate):
                return _cause(term, what, top, bottom)
    return None


def _significant(term: Term) -> str:
    """The digits of a number as printed, zeros at its end included where they were written out (720, not 72)."""
    value = term.claim.value
    if value is None:
        return ""
    digits = "".join(_DIGITS.findall(f"{abs(value):f}")).strip("0")
    printed = "".join(_DIGITS.findall(term.claim.text)).lstrip("0")
    return printed if printed.isascii() and printed.rstrip("0") == digits else digits


def _variants(term: Term, digits: str, is_result: bool, explicit: bool) -> Iterator[tuple[int, int, str]]:
    """(numerator and denominator of the factor on the value, what happened) of each slip that this number may show."""
    if not digits:
        return
    printed = int(digits)
    for other in _swapped(digits):
        if other[0] != "0":
            yield int(other), printed, "cause.swapped"
    digits = digits.strip("0")
    number = int(digits)
    for power in _SCALES:
        if term.kind not in ("share", "change", "points") or abs(power) == 1:
            yield (10**power, 1, _SCALE) if power > 0 else (1, 10**-power, _SCALE)
    if len(digits) >= 3:
        for other in _changed(digits, len(digits) if is_result else 1):
            yield int(other), number, "cause.one_digit"
    if is_result and explicit and len(digits) >= 2:
        for longer in map(int, _longer(digits)):
            yield longer, number, "cause.digit_missing"
            yield longer, number * 10, "cause.digit_missing"


def _cause(term: Term, what: str, top: int, bottom: int) -> str:
    quoted = term.claim.text.strip()
    if what == _SCALE:
        return _scale_cause(term, quoted, len(str(top)) - len(str(bottom)))
    return Told("cause.in", what=Told(what), claim=quoted)


def _scale_cause(term: Term, quoted: str, power: int) -> str:
    """What went wrong where ten to a power repairs a number: one scale word for another, if the language has both."""
    scales = lexicon(term.lang).big.words if term.lang else {}
    printed = max((word for word in scales if _after_digit(word, quoted)), key=len, default="")
    meant = scales.get(printed, 0) * Fraction(10) ** power
    alike = [word for word, value in scales.items() if value == meant]
    right = min(alike, key=lambda word: abs(len(word) - len(printed)), default="")
    if printed and right:
        return Told("cause.scale", printed=printed.strip(), right=right.strip(), claim=quoted)
    return Told("cause.too_small" if power > 0 else "cause.too_large", claim=quoted, n=f"{10 ** abs(power):,}")


def is_telling(outcome: Outcome) -> bool:
    """Whether there is a likely cause that chance does not give.

    A power of ten repairs many a sum of rough numbers: it needs exact ones, or a scale word that may be wrong.
    """
    cause, sides = outcome.cause, (outcome.stated, outcome.computed)
    if not isinstance(cause, Told) or cause.key not in ("cause.too_small", "cause.too_large"):
        return cause is not None
    exact = all(side is not None and side.narrower(_EXACT) for side in sides)
    return exact or any(_is_scaled(term) for _, term in outcome.binding.roles)


def _is_scaled(term: Term) -> bool:
    scales = lexicon(term.lang).big.words if term.lang else {}
    return any(_after_digit(word, term.claim.text) for word in scales)


def _after_digit(word: str, quoted: str) -> bool:
    before = quoted.partition(word)[0].rstrip() if word in quoted else ""
    return before[-1:].isdigit()


def _swapped(digits: str) -> Iterator[str]:
    for n in range(len(digits) - 1):
        if digits[n] != digits[n + 1]:
            yield digits[:n] + digits[n + 1] + digits[n] + digits[n + 2 :]


def _changed(digits: str, places: int) -> Iterator[str]:
    for n, old in enumerate(digits[:places]):
        for new in "0123456789":
            if new != old and not (n == 0 and new == "0"):
                yield digits[:n] + new + digits[n + 1 :]


def _longer(digits: str) -> Iterator[str]:
    for n in range(len(digits) + 1):
        for new in "0123456789":
            if not (n == 0 and new == "0"):
                yield digits[:n] + new + digits[n:]


def _holds(binding: Binding, term: Term, top: int, bottom: int, evaluate: Evaluate) -> bool:
    changed = _scaled(term, top, bottom)
    roles = tuple((name, changed if other is term else other) for name, other in binding.roles)
    return attempt(evaluate, binding.but(roles=roles)).verdict == "consistent"


def _power_of_ten(top: int, bottom: int) -> Decimal:
    """What a factor moves the point by; 1 where it is no power of ten."""
    if top % bottom and bottom % top:
        return Decimal(1)
    exact = Decimal(top) / Decimal(bottom)
    return exact if exact.normalize().as_tuple().digits == (1,) else Decimal(1)


def _scaled(term: Term, top: int, bottom: int) -> Term:
    """The term with its value corrected; the rounding width stays unless a whole power of ten moves the point."""
    quantity = term.claim.quantity
    if quantity.value is None:
        return term
    number, parts = quantity.value.as_integer_ratio()
    value = Decimal(number * top) / Decimal(parts * bottom)
    stretch = _power_of_ten(top, bottom)
    low = value - (quantity.value - quantity.low) * stretch
    high = value + (quantity.high - quantity.value) * stretch
    step = quantity.step * stretch
    moved = quantity.but(value=value, low=min(low, high), high=max(low, high), step=step)
    return term.telling(term.claim.but(quantity=moved))
