"""Scope: whom a claim is about (subject), what it counts (metric), of what (whole), when (period), in whose words."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter

from ..claim import Claim
from ..document import Document
from ..entities import Mention, gazetteer
from ..record import Record
from .kinds import context_file
from .sentences import clause_start

_QUOTED = re.compile(r"“[^“”\n]{12,}”|「[^「」\n]{12,}」|『[^『』\n]{12,}』|\"[^\"\n]{24,}\"")
_START = itemgetter(0)
_LONGEST_WHOLE = 24
_JOINED = 4
_REPORT = 18


class _Names(Record, frozen=True):
    """The names of a document by offset, in order."""

    mentions: list[Mention]
    starts: list[int]

    def before(self, offset: int, floor: int) -> Mention | None:
        """The last name that ends at or before an offset and starts at or after a floor."""
        at = bisect_right(self.starts, offset) - 1
        while at >= 0 and self.mentions[at].end > offset:
            at -= 1
        return self.mentions[at] if at >= 0 and self.mentions[at].start >= floor else None

    def after(self, offset: int, ceiling: int) -> Mention | None:
        """The first name that starts at or after an offset and ends before a ceiling."""
        at = bisect_right(self.starts, offset - 1)
        return self.mentions[at] if at < len(self.mentions) and self.mentions[at].end <= ceiling else None


def scoped(document: Document, claims: list[Claim]) -> list[Claim]:
    """The claims with the scope that their sentences give; what is not said stays None."""
    text = document.text[: claims[-1].sentence[1]] if claims else ""
    found = gazetteer().find(text, document.lang)
    bodies = [m for m in found if m.kind not in ("metric", "region")]
    told = [(m, _reports(m, document)) for m in bodies]
    subjects, speakers = (_names([m for m, reports in told if reports is source]) for source in (False, True))
    metrics = _names([m for m in found if m.kind == "metric"])
    quotes = [match.span() for match in _QUOTED.finditer(text)]
    periods = _periods(claims)
    return [
        claim.but(
            subject=_subject(claim, subjects, document.text),
            metric=_metric(claim, metrics, document.text),
            attribution=_subject(claim, speakers, document.text),
            whole=_whole(claim, document),
            period=periods.get(claim.id),
            quoted=_within(claim.start, quotes),
        )
        for claim in claims
    ]


def _within(offset: int, spans: list[tuple[int, int]]) -> bool:
    """Whether one of the spans, in order and apart, holds an offset."""
    at = bisect_right(spans, offset, key=_START) - 1
    return at >= 0 and offset < spans[at][1]


def _names(mentions: list[Mention]) -> _Names:
    return _Names(mentions, [mention.start for mention in mentions])


def _reports(mention: Mention, document: Document) -> bool:
    """Whether a name is that of a source: a word of reporting follows it in its clause."""
    words = context_file(document.lang).reporting
    after = document.text[mention.end : mention.end + _REPORT]
    return any(word in after for word in words)


def _subject(claim: Claim, names: _Names, text: str) -> str | None:
    mention = names.before(claim.start, claim.sentence[0])
    return text[mention.start : mention.end] if mention else None


def _metric(claim: Claim, names: _Names, text: str) -> str | None:
    """The metric named before the claim in its sentence, else right after it."""
    mention = names.before(claim.start, claim.sentence[0]) or names.after(claim.end, claim.sentence[1])
    return text[mention.start : mention.end] if mention else None


def _whole(claim: Claim, document: Document) -> str | None:
    """What a share is said to be a share of: the words between the cue (占) and the share, in its clause."""
    if claim.kind != "share":
        return None
    if not context_file(document.lang).whole:
        return None
    pattern = re.compile(context_file(document.lang).whole)
    start = clause_start(document.text, claim.start, claim.sentence[0])
    match = pattern.search(document.text[start : claim.start])
    whole = match["whole"].strip() if match else ""
    return whole if 0 < len(whole) <= _LONGEST_WHOLE else None


def _periods(claims: list[Claim]) -> dict[str, str]:
    """The last date told before a claim in its sentence, by the claim's id."""
    out: dict[str, str] = {}
    period: str | None = None
    sentence: tuple[int, int] | None = None
    last: Claim | None = None
    for claim in claims:
        if claim.sentence != sentence:
            sentence, period, last = claim.sentence, None, None
        if claim.kind == "date":
            joined = last is not None and 0 < claim.start - last.end <= _JOINED
            period = f"{_period(last)}/{_period(claim)}" if joined and last else _period(claim)
            last = claim
        elif period is not None:
            out[claim.id] = period
    return out


def _period(claim: Claim) -> str | None:
    since, until = claim.quantity.since, claim.quantity.until
    return since if since == until else f"{since}/{until}"
