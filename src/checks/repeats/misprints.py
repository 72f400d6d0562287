"""Misprints: the one slip of the pen that turns one printed figure into another, and how likely it is by chance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from functools import lru_cache

from ...record import Record
from ...told import Told
from ..discourse.terms import Term

_SCALES = (1, 2, 3, 4, 6, 8)
_LONG = 4


class Misprint(Record, frozen=True):
    """The cause in words; `chance` is how likely two unrelated figures of that length would show it (0 to 1)."""

    cause: str
    chance: float


class Figure(Record, frozen=True):
    """The digits that a number prints, and the power of ten of the first: 38.2万 is ("382", 5)."""

    digits: str
    power: int

    def rounded(self, size: int) -> Iterator[Figure]:
        """The figure in so many digits, rounded and cut."""
        if len(self.digits) <= size:
            yield self
            return
        for mode in (ROUND_HALF_UP, ROUND_DOWN):
            whole = str((Decimal(self.digits).scaleb(size - len(self.digits))).quantize(Decimal(1), mode))
            yield Figure(whole[:size], self.power + len(whole) - size)


@lru_cache(maxsize=1_024)
def figure(term: Term) -> Figure | None:
    """The figure that a term prints; zeros at the end count where they are written out. None for zero and no value."""
    value = term.claim.value
    if not value:
        return None
    digits = f"{abs(value):f}".replace(".", "").strip("0")
    printed = "".join(re.findall(r"\d", term.claim.text)).lstrip("0")
    shown = printed if printed.isascii() and printed.rstrip("0") == digits else digits
    return Figure(shown, value.adjusted())


def misprint(first: Term, second: Term) -> Misprint | None:
    """The slip between two figures, the more precise one told as roughly as the other; None where it is none."""
    mine, theirs = figure(first), figure(second)
    if mine is None or theirs is None:
        return None
    size = min(len(mine.digits), len(theirs.digits))
    if size < 2:
        return None
    steps = _steps(first) if _steps(first) == _steps(second) else ()
    pairs = [(a, b) for a in mine.rounded(size) for b in theirs.rounded(size)]
    if any(a == b for a, b in pairs):
        return None
    found = [slip for a, b in pairs if (slip := _slip(a, b, steps))]
    lost = _lost(mine, theirs)
    return min([*found, lost] if lost else found, key=lambda slip: slip.chance, default=None)


def _steps(term: Term) -> tuple[int, ...]:
    """The powers of ten by which a term may be off; none for a bare number, whose scale a table's head may hold."""
    if term.dimension[0] == "percent":
        return (1,)
    bare = term.claim.text.strip().replace(",", "").replace(".", "").isdigit()
    return () if bare or term.cell is not None else _SCALES


def _slip(first: Figure, second: Figure, steps: tuple[int, ...]) -> Misprint | None:
    size = max(len(each.digits.rstrip("0")) for each in (first, second))
    if len(first.digits) != len(second.digits) or size < 2:
        return None
    a, b = first.digits[:size], second.digits[:size]
    rare = 10.0 ** (1 - size)
    if a == b:
        return Misprint(Told("cause.power_of_ten"), rare / 4) if abs(first.power - second.power) in steps else None
    if first.power != second.power:
        return None
    wrong = [n for n in range(size) if a[n] != b[n]]
    if len(wrong) == 2 and wrong[1] == wrong[0] + 1 and a[wrong[0]] == b[wrong[1]] and a[wrong[1]] == b[wrong[0]]:
        return Misprint(Told("cause.swapped"), (size - 1) * rare / 9)
    if wrong == [0]:
        return Misprint(Told("cause.first_digit"), rare)
    return Misprint(Told("cause.one_digit"), size * rare) if len(wrong) == 1 and size >= _LONG else None


def _lost(first: Figure, second: Figure) -> Misprint | None:
    longer, shorter = (first, second) if len(first.digits) > len(second.digits) else (second, first)
    a, b = longer.digits, shorter.digits
    if len(a) != len(b) + 1 or len(b.rstrip("0")) < 2 or longer.power != shorter.power + 1:
        return None
    if any(a[:n] + a[n + 1 :] == b for n in range(len(a))):
        return Misprint(Told("cause.digit_lost"), len(a) * 10.0 ** (1 - len(b)) / 9)
    return None


def keys(term: Term) -> Iterator[tuple[str, str, int]]:
    """Keys of which two figures share one whenever a slip parts them at their full lengths."""
    found = figure(term)
    if found is None:
        return
    digits, power = found.digits, found.power
    yield "digits", digits.rstrip("0"), 0
    yield "bag", "".join(sorted(digits)), power
    yield "tail", digits[1:], power
    yield "lost", digits, power
    if len(digits) >= _LONG:
        for n in range(1, len(digits)):
            yield "hole", f"{digits[:n]}_{digits[n + 1 :]}", power
    for n in range(len(digits)):
        yield "lost", digits[:n] + digits[n + 1 :], power - 1
