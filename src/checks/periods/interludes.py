"""Interludes: a break between two years (closed in 1953. For 52 years nothing ran; it reopened in 2005)."""

from __future__ import annotations

from collections.abc import Sequence

from ..discourse.terms import Discourse, Term
from .calendars import Day
from .lengths import LengthKind, Lengths

Dated = tuple[Term, Day]
_BACK = 80


def ends_of(
    length: Term, dates: Sequence[Dated], kind: LengthKind, rules: Lengths, discourse: Discourse
) -> tuple[Dated, Dated] | None:
    """The year before a length in which something stopped, and the one after it in which it went on; None where the
    text has no such break, or any other year near it.
    """
    if kind not in ("covering", "interlude"):
        return None
    near = [d for d in dates if abs(d[0].sentence - length.sentence) <= 1 and d[0].block == length.block]
    before = [d for d in near if d[0].order < length.order]
    after = [d for d in near if d[0].order > length.order]
    if len(after) == 2 and not any(d[0].sentence == length.sentence for d in before):
        before, after = after[:1], after[1:]
    if not before or len(after) != 1 or before[-1][1].until or after[0][1].until:
        return None
    first, last = before[-1], after[0]
    if (first[1].year or 0) >= (last[1].year or 0):
        return None
    text, spans = discourse.text.lower(), discourse.sentences.spans
    floor = before[-2][0].claim.end if len(before) > 1 else 0
    start = max(spans[first[0].sentence][0], first[0].claim.start - _BACK, floor)
    stopped = any(word in text[start : max(length.claim.start, first[0].claim.start)] for word in rules.stops)
    resumed = any(
        word in text[max(length.claim.end, first[0].claim.end) : spans[last[0].sentence][1]] for word in rules.resumes
    )
    return (first, last) if stopped and resumed else None
