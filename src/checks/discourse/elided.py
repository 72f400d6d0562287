"""Elided: what a number leaves unsaid because its neighbours say it: the unit of the value it is held against (5.4
million tonnes, up from 4.8 million), and the percentage of points between percentages (up 1.2 points from 88.2%).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from ... import rulebook
from ...claim import Claim
from ...claims.lexicon import lexicon
from ...document import Document
from ...record import Record
from .samples import Counterexamples, Examples

_LEAD = 32
_LONG = 1000
_LETTERS = re.compile(r"[^\W\d_]+")
_UNITS = ("measure", "money")
_SHARES = ("share", "change")


class ElisionFile(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """rules/languages/<lang>/elisions.yaml: patterns.

    `held` ends right before a number that is held against another one, `open` begins right after one that no noun of
    its own follows. `part_before` ends right before a part of the amount before it, `part_after` begins right after one
    (of that). `points` begins right after a number of points, `moved` ends right before one by which something
    moved, `apart` begins right after the points that lie between two values. `examples` maps a text to the claim in it
    whose unit its neighbours say.
    """

    held: str
    open: str
    part_before: str
    part_after: str
    points: str
    moved: str
    apart: str
    examples: Examples
    counterexamples: Counterexamples


class Elisions(Record, frozen=True):
    """The compiled patterns of one language."""

    held: re.Pattern[str]
    open: re.Pattern[str]
    part_before: re.Pattern[str]
    part_after: re.Pattern[str]
    points: re.Pattern[str]
    moved: re.Pattern[str]
    apart: re.Pattern[str]


@lru_cache(maxsize=16)
def elisions(lang: str, root: None = None) -> Elisions | None:
    """The patterns of a language, None where it has none. Raises BrokenRule."""
    file = rulebook.of_language(lang, "elisions", ElisionFile, root)
    if file is None:
        return None
    texts = file.held, file.open, file.part_before, file.part_after, file.points, file.moved, file.apart
    return Elisions(*(re.compile(text, re.IGNORECASE) for text in texts))


def completed(document: Document, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those that leave their unit to their neighbours with that unit."""
    words = elisions(document.lang)
    if words is None:
        return list(claims)
    by_sentence: dict[tuple[int, int], list[Claim]] = {}
    for claim in claims:
        by_sentence.setdefault(claim.sentence, []).append(claim)
    return [_completed(claim, by_sentence[claim.sentence], document.text, words, document.lang) for claim in claims]


def _completed(claim: Claim, mates: Sequence[Claim], text: str, words: Elisions, lang: str) -> Claim:
    if claim.kind != "count" or claim.unit:
        return claim
    if words.points.match(text, claim.end):
        return _as_points(claim) if _between_percentages(claim, mates, text, words) else claim
    before = text[max(claim.sentence[0], claim.start - _LEAD) : claim.start]
    if words.part_before.search(before) or words.part_after.match(text, claim.end):
        owner = _last_unit(claim, mates)
    else:
        told = words.open.match(text, claim.end) and words.held.search(before)
        owner = _owner(claim, mates, lang) if told else None
    if owner is None:
        return claim
    return claim.but(kind=owner.kind, quantity=claim.quantity.but(unit=owner.unit))


def _last_unit(claim: Claim, mates: Sequence[Claim]) -> Claim | None:
    """The number right before it, where that has a unit that its part shares (320 hectares, of which 80 are woods)."""
    before = [mate for mate in mates if mate.start < claim.start and mate.kind not in ("date", *_SHARES)]
    return before[-1] if before and before[-1].kind in _UNITS else None


def _owner(claim: Claim, mates: Sequence[Claim], lang: str) -> Claim | None:
    """The number nearest before it whose unit it may share: one in the same scale (million), or both in none."""
    scale = _scale(claim)
    before = [mate for mate in mates if mate.start < claim.start and mate.kind in _UNITS]
    if not before or (not scale and (claim.value is None or abs(claim.value) < _LONG)):
        return None
    told = [word for word in _scale(before[-1])[:1] if scale or word in lexicon(lang).big.words]
    return before[-1] if told == scale else None


def _scale(claim: Claim) -> list[str]:
    """The words after the digits of a claim, its scale first."""
    return _LETTERS.findall(claim.text[claim.quantity.num_start - claim.start :].lower())


def _between_percentages(claim: Claim, mates: Sequence[Claim], text: str, words: Elisions) -> bool:
    """Whether the sentence tells two percentages and that something moved, or is apart, by so many points."""
    if sum(mate.kind in _SHARES for mate in mates) < 2:
        return False
    before = text[max(claim.sentence[0], claim.start - _LEAD) : claim.start]
    after = text[claim.end : claim.end + _LEAD]
    return bool(words.moved.search(before) or words.apart.match(after))


def _as_points(claim: Claim) -> Claim:
    """The claim as percentage points, which are rounded to their last digit."""
    quantity = claim.quantity
    exact = quantity.low == quantity.high
    half = quantity.step / 2 if exact else quantity.step * 0
    wide = quantity.but(kind="points", unit="pp", low=quantity.low - half, high=quantity.high + half)
    return claim.but(kind="points", quantity=wide)
