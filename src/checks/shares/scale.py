"""Scales: shares of bands that follow one another without a gap (under 30, 30 to 49, 50 and over) are of one whole."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from ..discourse.terms import AMOUNTS, Discourse, Term

_STEP = 1
_LEAST = 2


def banded(shares: Sequence[Term], discourse: Discourse) -> bool:
    """Whether the bands that stand before the shares follow one another, from one open at its end to the other."""
    if len(shares) < _LEAST:
        return False
    before: list[Term | None] = [None, *shares[:-1]]
    bands = [_band(_bounds(last, share, discourse)) for last, share in zip(before, shares, strict=True)]
    if any(band is None for band in bands):
        return False
    rising = [band for band in bands if band is not None]
    if rising[0][0] is not None and rising[-1][0] is None:
        rising.reverse()
    ends = rising[0][0] is None or rising[0][0] == 0
    return ends and rising[-1][1] is None and all(_joined(one[1], two[0]) for one, two in pairwise(rising))


@lru_cache(maxsize=2)
def of_bands(discourse: Discourse) -> frozenset[int]:
    """The orders of the shares whose sentence tells them of the bands of one scale: no band is a part of another."""
    found: set[int] = set()
    for terms in discourse.by_sentence.values():
        shares = [term for term in terms if term.kind == "share" and term.cell is None]
        if banded(shares, discourse):
            found.update(term.order for term in shares)
    return frozenset(found)


def _bounds(before: Term | None, share: Term, discourse: Discourse) -> list[Term]:
    """The amounts of the sentence of a share that stand between the share before it and itself."""
    mates = discourse.mates(share)
    floor = before.order if before is not None and before.sentence == share.sentence else mates[0].order - 1
    between = [term for term in mates if floor < term.order < share.order and term.kind in AMOUNTS]
    return between if before is not None else between[-_LEAST:]


def _band(bounds: list[Term]) -> tuple[Decimal | None, Decimal | None] | None:
    """The lower and the upper end that bounds tell, None for an open one; None where they tell no band."""
    if len(bounds) == _LEAST and bounds[0].claim.unit == bounds[1].claim.unit:
        return bounds[0].claim.value, bounds[1].claim.value
    if not bounds:
        return None
    last = bounds[-1].claim
    hedge, value = last.quantity.hedge, last.value
    if hedge == "below":
        return None, value
    if hedge == "above":
        return value, None
    low, high = last.quantity.low, last.quantity.high
    return (low, high) if hedge is None and high > low else None


def _joined(upper: Decimal | None, lower: Decimal | None) -> bool:
    """Whether one band begins where the other ends, or with the next whole number."""
    return upper is not None and lower is not None and 0 <= lower - upper <= _STEP
