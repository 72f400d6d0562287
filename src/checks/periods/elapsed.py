"""Elapsed: a number of years tied by its form to the two years that it lies between (in 2023, its 25th anniversary)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ...interval import Interval
from ...record import Record
from ..discourse.terms import Discourse, Term
from .calendars import Day
from .interludes import ends_of
from .lengths import LengthKind, Lengths, around, form_of, lengths

Dated = tuple[Term, Day]

_NEAR = 2
_ROUND = 5
_ADJACENT = 12
_ROW_GAP = 6
_BESIDE = 5
_VERB = 24
_LEAD = 1
_TIED = frozenset({"anniversary", "counted", "again"})
_TO_DATE = frozenset({"anniversary", "counted", "again", "streak"})
_ROUNDED = frozenset({"covering", "again", "later", "ago"})
_LISTING = re.compile(r"[\s、，,·・と和及및]*(?:and|와|과|年|년)?[\s、，,·・と和及및]*")


class Tie(Record, frozen=True):
    """A length with its first and its last date, and the numbers of years that may be said to lie between them."""

    length: Term
    first: Term
    last: Term
    years: Interval
    kind: LengthKind

    @property
    def close(self) -> bool:
        """Whether all three stand in one sentence."""
        return self.first.sentence == self.last.sentence == self.length.sentence

    @property
    def slipped(self) -> bool:
        """Whether the length misses its years as a slip would: by a year or two, unless rounded, or in one digit."""
        number = int(self.length.interval.low)
        meant = range(int(self.years.low), int(self.years.high) + 1)
        off = min(abs(number - years) for years in meant)
        if self.kind in _ROUNDED and number >= 2 * _ROUND and number % _ROUND == 0 and off <= _NEAR:
            return False
        return off <= _NEAR or (number > 9 and any(_differing(number, years) == 1 for years in meant))


def _differing(first: int, second: int) -> int:
    """In how many digits two numbers of one length differ; the digits of the longer one if they are not."""
    a, b = str(first), str(second)
    return sum(x != y for x, y in zip(a, b, strict=True)) if len(a) == len(b) else max(len(a), len(b))


def tied(length: Term, dates: Sequence[Dated], discourse: Discourse) -> Tie | None:
    """The first and the last date that a length is tied to and the years that lie between them; None where not tied.

    `dates` are all dates of the document that name a year, in reading order.
    """
    rules = lengths(discourse.document.lang)
    kind = form_of(length, discourse, rules) if rules else None
    if rules is None or kind is None or length.claim.quantity.hedge is not None:
        return None
    if length.kind == "count" and (kind not in ("anniversary", "age") or not _bare(length, dates, rules, discourse)):
        return None
    if kind == "row":
        return _row(length, dates, discourse)
    if kind in ("later", "ago"):
        return _adjacent(length, dates, kind, discourse)
    broken = _interlude(length, dates, kind, rules, discourse)
    return broken if broken or kind == "interlude" else _windowed(length, dates, kind, rules, discourse)


def _bare(length: Term, dates: Sequence[Dated], rules: Lengths, discourse: Discourse) -> bool:
    """Whether no noun follows a number that may be an age: a mark, a date or the words of its form do."""
    beside = around(length, discourse)
    dated = any(0 <= date.claim.start - length.claim.end <= _BESIDE for date, _ in dates)
    formed = any(beside.after.startswith(word) for form in rules.forms for word in form.next)
    return dated or formed or not beside.after[:1].isalnum()


def _interlude(
    length: Term, dates: Sequence[Dated], kind: LengthKind, rules: Lengths, discourse: Discourse
) -> Tie | None:
    """The years of a break that a length lies between."""
    ends = ends_of(length, dates, kind, rules, discourse)
    if ends is None:
        return None
    first, last = ends
    years = (last[1].year or 0) - (first[1].year or 0)
    return Tie(length, first[0], last[0], Interval.of(max(1, years - 1), years + 1), "again")


def _row(length: Term, dates: Sequence[Dated], discourse: Discourse) -> Tie | None:
    """The years listed right before a length (2021, 2022, 2023: three years in a row)."""
    before = [each for each in dates if each[0].order < length.order and each[0].sentence == length.sentence]
    run: list[Dated] = []
    at = length.claim.start
    for term, day in reversed(before):
        gap = discourse.text[term.claim.end : at]
        if day.until or not (_LISTING.fullmatch(gap) or (not run and len(gap) <= _ROW_GAP)):
            break
        run.insert(0, (term, day))
        at = term.claim.start
    if len(run) < 3 or any((b[1].year or 0) != (a[1].year or 0) + 1 for a, b in pairwise(run)):
        return None
    return Tie(length, run[0][0], run[-1][0], Interval.point(len(run)), "row")


def _adjacent(length: Term, dates: Sequence[Dated], kind: LengthKind, discourse: Discourse) -> Tie | None:
    """The date right after a length, and the only other year of the sentence (of it and the one before, if none)."""
    end = next((d for d in dates if 0 <= d[0].claim.start - length.claim.end <= _ADJACENT), None)
    if end is None or end[0].sentence != length.sentence:
        return None
    other = _only([d for d in _window(length, dates, 0) if d[0] is not end[0]])
    if other is None and not [d for d in _window(length, dates, 0) if d[0] is not end[0]]:
        other = _only([d for d in _window(length, dates, 1) if d[0] is not end[0]])
    if other is None:
        return None
    first, last = (end, other) if kind == "ago" else (other, end)
    years = (last[1].year or 0) - (first[1].year or 0)
    return Tie(length, first[0], last[0], Interval.of(years - 1, years), kind) if years > 0 else None


def _windowed(
    length: Term, dates: Sequence[Dated], kind: LengthKind, rules: Lengths, discourse: Discourse
) -> Tie | None:
    """The only two years of the sentence, or for a length whose form needs two of it and the one before."""
    found = _window(length, dates, 0)
    years = {day.year for _, day in found}
    if len(years) < 2 and kind in _TIED:
        found = _window(length, dates, 1)
        years = {day.year for _, day in found}
    if len(years) == 1 and kind in _TO_DATE:
        found = [*found, *_today(found, dates, discourse)]
        years = {day.year for _, day in found}
    if len(years) != 2 or any(day.until for _, day in found):
        return None
    first = next(d for d in found if d[1].year == min(years, key=lambda y: y or 0))
    last = next(d for d in found if d[1].year == max(years, key=lambda y: y or 0))
    if not _fits_form(kind, first[0], last[0], length, rules, discourse):
        return None
    return Tie(length, first[0], last[0], _meant(kind, (last[1].year or 0) - (first[1].year or 0)), kind)


def _today(found: Sequence[Dated], dates: Sequence[Dated], discourse: Discourse) -> list[Dated]:
    """The latest year of the headline and the lead, if the document's date does not speak of another one."""
    lead = [d for d in dates if d[0].block <= _LEAD and d not in found and not d[1].until]
    latest = max(lead, key=lambda d: d[1].year or 0, default=None)
    if latest is None or (latest[1].year or 0) <= max(day.year or 0 for _, day in found):
        return []
    published = discourse.document.published
    return [latest] if published is None or published[:4] == str(latest[1].year) else []


def _meant(kind: LengthKind, years: int) -> Interval:
    """What may be said of so many years: an anniversary is one number, a span counts its first year or not."""
    if kind == "anniversary":
        return Interval.point(years)
    if kind == "age":
        return Interval.of(years - 1, years + 1)
    return Interval.of(years - 1, years) if kind == "again" else Interval.of(years, years + 1)


def _window(length: Term, dates: Sequence[Dated], back: int) -> list[Dated]:
    """The dates of a length's sentence and of so many sentences before it in its block."""
    return [
        d for d in dates if length.sentence - back <= d[0].sentence <= length.sentence and d[0].block == length.block
    ]


def _only(found: Sequence[Dated]) -> Dated | None:
    """The date, if all name one year."""
    return found[-1] if len({day.year for _, day in found}) == 1 else None


def _fits_form(kind: LengthKind, first: Term, last: Term, length: Term, rules: Lengths, discourse: Discourse) -> bool:
    """Whether the words lead from the first date to the last and on to the length, or the length takes both up."""
    if kind == "streak":
        return _streak(first, rules, discourse)
    if kind not in ("covering", "age"):
        return True
    lived = _lived(first, last, length, rules, discourse)
    if kind == "covering" and _compared(first, last, length, discourse):
        return True
    if kind == "age" or not first.order < last.order < length.order:
        return lived and kind == "age"
    resumed = any(around(length, discourse).before.endswith(word) for word in rules.resumed)
    return lived or resumed or _leads(first, last, rules, discourse)


def _compared(first: Term, last: Term, length: Term, discourse: Discourse) -> bool:
    """Whether an amount goes with either date (12 in 2014, 30 in 2023), and the length follows both."""
    inside = discourse.terms[first.order + 1 : last.order]
    since = discourse.terms[last.order + 1 : length.order]
    return any(a.is_amount and b.is_amount and a.alike(b) for a in inside for b in since)


def _streak(first: Term, rules: Lengths, discourse: Discourse) -> bool:
    """Whether something is said to begin at the first date (since 2021, a run that began in 2021)."""
    beside = around(first, discourse)
    return any(word in beside.before for word in (*rules.since, *rules.begins)) or any(
        beside.after.startswith(word) for word in rules.from_next
    )


def _lived(first: Term, last: Term, length: Term, rules: Lengths, discourse: Discourse) -> bool:
    """Whether something begins at the first date and ends at the last one (joined in 1971, retired in 2010)."""
    start, end = discourse.sentences.spans[length.sentence]
    begun = discourse.text[max(start, first.claim.start - _VERB) : last.claim.start]
    ended = discourse.text[max(first.claim.end, last.claim.start - _VERB) : end]
    return any(word in begun for word in rules.begins) and any(word in ended for word in rules.ends)


def _leads(first: Term, last: Term, rules: Lengths, discourse: Discourse) -> bool:
    """Whether "from" stands beside the first date or beside the amount that goes with it."""
    inside = discourse.terms[max(0, first.order - 1) : last.order]
    own = [
        t for t in inside if t.sentence == first.sentence and (t is first or t.order > first.order or _beside(t, first))
    ]
    for term in own:
        beside = around(term, discourse)
        if any(beside.before.endswith(word if not word.isascii() else f" {word}") for word in rules.from_last):
            return True
        if any(beside.after.startswith(word) for word in rules.from_next):
            return True
    return False


def _beside(amount: Term, date: Term) -> bool:
    return date.claim.start - amount.claim.end <= _ADJACENT
