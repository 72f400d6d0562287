"""When: the period of a claim as ISO dates, and what a change is measured against."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from ..claim import Claim
from ..document import Document
from ..record import Record
from .layout import Layout, Place
from .rules import after_it, anywhere, before_it, scope_file

_TITLE = re.compile(r"《[^》\n]*》|『[^』\n]*』|‘[^’\n]*’")
_QUARTER = re.compile(r"Q(\d)$")
_HALF = re.compile(r"H(\d)$")
_REACH = 24
_SPAN = 12
_DAY = 10
_YEAR = 4
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
_MONTHS = 12
_BESIDE = 3
_UNKNOWN = ""
_START = itemgetter(0)


Period = tuple[str | None, str | None]


class When(Record, frozen=True):
    """A time told in a text: its span, first and last day as ISO dates, None where they are not known.

    `base`: another value's time (than in 2019); `day`: one day, when something was said rather than counted, if no
    words make it a date as of which something is counted.
    """

    start: int
    end: int
    since: str | None
    until: str | None
    base: bool = False
    day: bool = False

    @property
    def period(self) -> Period:
        """The first and the last day."""
        return self.since, self.until


class Periods:
    """The times of a document's claims."""

    def __init__(self, layout: Layout, claims: Sequence[Claim]) -> None:
        self.layout = layout
        self.words = scope_file(layout.document.lang)
        self.times = list(_spanned(list(self._times(claims)), layout, self.words.spans))
        self._starts = [when.start for when in self.times]
        self._genitives = frozenset(word.strip() for word in self.words.genitives)
        self._same = anywhere(tuple(self.words.same_period))
        self._basis = {name: anywhere(tuple(words)) for name, words in self.words.basis.items()}

    def period(self, place: Place) -> Period | None:
        """The first and last day of a claim's time; None where its sentence tells none."""
        held = self._held(place)
        if held is not None:
            return held.period
        if self._elsewhere(place):
            return None, None
        slot = self._between(place.slot, place.claim.start)
        clause = self._between(place.clause[0], place.slot)
        before = self._between(place.sentence[0], place.clause[0])
        for group in (slot, self._behind(place), clause, before):
            if group:
                return group[-1].period
        later = self._between(place.claim.end, place.sentence[1])
        return later[0].period if len(later) == 1 and self._reaches(place, later[0]) else None

    def _held(self, place: Place) -> When | None:
        """The time right before a claim, with nothing or a genitive between (5월의 79개): it can be no other's."""
        found = [when for when in self._all(place.slot, place.claim.start) if not when.day]
        gap = self.layout.text[found[-1].end : place.claim.start].strip() if found else "-"
        return found[-1] if not gap or gap in self._genitives else None

    def _elsewhere(self, place: Place) -> bool:
        """Whether a claim is of the time that another is held against: 上年同期100, from 100, 100 a year earlier."""
        if place.claim.kind in ("change", "points"):
            return False
        text, start, end = self.layout.text, place.claim.start, place.claim.end
        before, after = text[max(place.sentence[0], start - _REACH) : start], text[end : end + _REACH]
        if _found(self.words.start_before, self.words.start_after, before, after):
            return True
        told = [match for match in self._same.finditer(before) if len(before) - match.end() <= _BESIDE]
        behind = self._same.search(after)
        return bool(told) or (behind is not None and behind.start() <= _BESIDE and bool(self.words.in_date))

    def _behind(self, place: Place) -> list[When]:
        """The time right behind a claim, where a language tells times there (in 2022)."""
        if not self.words.in_date:
            return []
        found = self._between(place.claim.end, place.clause[1])[:1]
        return [w for w in found if w.start - place.claim.end <= _REACH and self._reaches(place, w)]

    def _reaches(self, place: Place, when: When) -> bool:
        """Whether a time behind a claim can be its own: the only claim's, or with nothing held against it between."""
        between = self.layout.text[place.claim.end : when.start]
        if self.words.in_date:
            return not anywhere(tuple(self.words.compared)).search(between)
        return not self.layout.counted(*place.sentence, place.order)

    def basis(self, place: Place) -> str | None:
        """What a change is measured against: the year, quarter or month before, or the time that is named."""
        spans = ((place.slot, place.claim.start), (place.claim.end, self.layout.after(place)))
        for start, stop in spans:
            for name, pattern in self._basis.items():
                if pattern.search(self.layout.text, start, stop):
                    return self._before_last(place) if name == "previous" else name
        for start, stop in spans:
            base = [when for when in self._all(start, stop) if when.base]
            if base:
                return base[0].since
        return None

    def _before_last(self, place: Place) -> str:
        since, until = self.period(place) or (None, None)
        if since is None or since != until:
            return "quarter"
        return "month" if len(since) > _YEAR else "year"

    def _all(self, start: int, end: int) -> list[When]:
        return self.times[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _between(self, start: int, end: int) -> list[When]:
        return [when for when in self._all(start, end) if not when.base and not when.day]

    def _times(self, claims: Sequence[Claim]) -> Iterator[When]:
        """The times told, in order, years that are left out filled in."""
        titles = [match.span() for match in _TITLE.finditer(self.layout.text)]
        seen: list[When] = []
        for start, end, since, until in sorted([*self._dates(claims), *self._relative()], key=_START):
            title = bisect_left(titles, (start + 1, 0)) - 1
            if (title >= 0 and start < titles[title][1]) or (seen and start < seen[-1].end):
                continue
            held = seen[-1] if seen and start - seen[-1].end <= 1 and not since[:1].isdigit() else None
            first, last = self._dated(since, start, held, seen), self._dated(until, start, held, seen)
            if held is not None and held.since is not None:
                seen.pop()
                start = held.start
            seen.append(self._when(start, end, first, last))
        return iter(seen)

    def _dates(self, claims: Sequence[Claim]) -> Iterator[tuple[int, int, str, str]]:
        for claim in claims:
            since, until = claim.quantity.since, claim.quantity.until
            if claim.kind == "date":
                year = str(claim.value) if since is None and claim.value is not None else ""
                yield claim.start, claim.end, since or year, until or since or year

    def _relative(self) -> Iterator[tuple[int, int, str, str]]:
        """Words for times as seen from the day of writing, where that day is known."""
        published = self.layout.document.published
        for each in self.words.relative:
            since = _shifted(published or "", each.unit, each.shift) or _UNKNOWN
            for match in anywhere(tuple(each.words)).finditer(self.layout.text):
                yield match.start(), match.end(), since, since

    def _dated(self, text: str, start: int, held: When | None, seen: Sequence[When]) -> str | None:
        """A date with its year: its own, that of the words right before, or that of the time told before it."""
        part = text.lstrip("-")
        if text[:1].isdigit() or not part or text.startswith("---"):
            return text if text[:1].isdigit() else None
        if held is not None:
            return f"{held.since}-{part}" if held.since and len(held.since) == _YEAR else None
        floor = self.layout.document.block_at(start).start
        if seen and seen[-1].start >= floor:
            return f"{seen[-1].since[:_YEAR]}-{part}" if seen[-1].since else None
        return _recent(part, self.layout.document)

    def _compared(self, end: int) -> bool:
        """Whether a time that ends there is that of a value that another is held against (2022년의 5741억 달러보다)."""
        later = next(iter(self.layout.places_in(end, end + _BESIDE)), None)
        if later is None or not self.words.after_date:
            return False
        return after_it(tuple(self.words.after_date)).match(self.layout.text, later.claim.end) is not None

    def _when(self, start: int, end: int, since: str | None, until: str | None) -> When:
        text, words = self.layout.text, self.words
        before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
        as_of = _found(words.until, words.until_after, before, after)
        base = since == until and not as_of and _found(words.before_date, words.after_date, before, after)
        base = base or self._compared(end)
        if since is None or until is None:
            return When(start, end, None, None, base)
        if _found(words.ends_before, words.ends, before, after):
            return When(start, end, _closing(_last(until)), _closing(_last(until)), base)
        if since == until and _MONTH.fullmatch(since) and _found([], words.terms, before, text[end - 1 : end + 1]):
            return When(start, end, *_year_to(since), base)
        day = len(since) == _DAY and since == until and not as_of
        opened = since == until and _found(words.since, words.since_after, before, after)
        return When(start, end, _first(since), None if opened else _last(until), base, day)


def _found(ahead: list[str], behind: list[str], before: str, after: str) -> bool:
    """Whether words stand right before or right behind a date."""
    if ahead and before_it(tuple(ahead)).search(before):
        return True
    return bool(behind) and after_it(tuple(behind)).match(after) is not None


def _spanned(times: list[When], layout: Layout, joints: list[str]) -> Iterator[When]:
    """The times with two that are the ends of one span made one."""
    joined = {word.strip() for word in joints}
    skip = False
    for one, other in pairwise([*times, None]):
        if skip or one is None:
            skip = False
        elif other is not None and _one_span(one, other, layout.text[one.end : other.start], joined):
            yield other.but(start=one.start, since=one.since, until=other.until or other.since)
            skip = True
        else:
            yield one


def _one_span(one: When, other: When, gap: str, joined: Container[str]) -> bool:
    """Whether two times are the ends of one span."""
    if one.since is None or other.since is None:
        return False
    return len(gap) <= _SPAN and gap.strip() in joined and one.since < (other.until or "")


def _first(text: str) -> str:
    """The first month of a quarter or a half; any other date as it is."""
    match = _QUARTER.search(text) or _HALF.search(text)
    if not match:
        return text
    length = 3 if "Q" in match[0] else 6
    return f"{text[: match.start()]}{(int(match[1]) - 1) * length + 1:02}"


def _last(text: str) -> str:
    """The last month of a quarter or a half; any other date as it is."""
    match = _QUARTER.search(text) or _HALF.search(text)
    if not match:
        return text
    length = 3 if "Q" in match[0] else 6
    return f"{text[: match.start()]}{int(match[1]) * length:02}"


def _closing(until: str) -> str:
    """The month in which a period ends."""
    return f"{until}-12" if len(until) == _YEAR else until


def _year_to(month: str) -> tuple[str, str]:
    """The business year that ends with a month; that which ends with December is the year."""
    year, last = int(month[:_YEAR]), int(month[5:])
    return (month[:_YEAR], month[:_YEAR]) if last == _MONTHS else (f"{year - 1:04}-{last + 1:02}", month)


def _recent(part: str, document: Document) -> str | None:
    """A month or a day without its year: the last one before the document was published."""
    published = (document.published or "")[:_DAY]
    if len(published) < _DAY or not part[:2].isdigit():
        return f"{published[:_YEAR]}-{part}" if len(published) == _DAY else None
    year = int(published[:_YEAR])
    return f"{year if part <= published[5 : 5 + len(part)] else year - 1:04}-{part}"


def _shifted(published: str, unit: str, shift: int) -> str | None:
    """The year, month or quarter so many before or after the day of publication."""
    if unit == "year":
        return f"{int(published[:_YEAR]) + shift:04}" if published[:_YEAR].isdigit() else None
    if len(published) < _DAY:
        return None
    year, month = int(published[:_YEAR]), int(published[5:7])
    if unit == "month":
        year, month = divmod(year * _MONTHS + month - 1 + shift, _MONTHS)
        return f"{year:04}-{month + 1:02}"
    year, quarter = divmod(year * 4 + (month - 1) // 3 + shift, 4)
    return f"{year:04}-Q{quarter + 1}"
