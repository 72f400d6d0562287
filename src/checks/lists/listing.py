"""Lists in running text: the items that a count announces or sums up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import msgspec

from ... import rulebook
from ...record import Record
from ..discourse.samples import Counterexamples, ListExamples

_OPENING = "（([《“「『"
_CLOSING = "）)]》”」』"
_ITEM = 40


class Listing(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """rules/languages/<lang>/lists.yaml: how a language strings items together.

    `separators` part items, `last` stand before the last one, `leads` open a list after its count (`weak_leads` may
    mean something else) within `reach` code points, `stops` end it, `open` words say that it is not complete, `tails`
    follow the last item and are no part of it, `closing` words after the last close a list
    that `open` ones leave open; `each` gives every item the number. `totals` may part a list from the
    number that sums it up, `clauses` part items that each carry an amount, after a colon. `things` are what a headline
    announces (nine things); `equals` join a number to its list, which ends before one of `equals_ends`;
    after `pointing` words a number counts something else than what stands before it (前三名). `ordinals` are
    the words that number sentences, `finally` those of the last one, `further` those that go on without a number;
    `shape` maps the words that carry the form of a sentence to one form of each; `apposed` is a pattern after a number
    for a list of all its members as `items` (her three sisters, A, B and C, teach), `members` one
    that lists all but the one spoken of as `above` and `below`. `times_listed` is a pattern
    for all between a number of times and its years (three times, in 1998, 2004 and 2010), `times_again` where the years
    are those before (for the third time, after 1998 and 2004), `times_after` between such years and the number.
    """

    separators: list[str]
    last: list[str] = []
    leads: list[str] = []
    weak_leads: list[str] = []
    stops: str = ""
    reach: int = 24
    open: list[str] = []
    closing: list[str] = []
    tails: list[str] = []
    each: list[str] = []
    totals: list[str] = []
    clauses: list[str] = []
    things: list[str] = []
    equals: list[str] = []
    equals_ends: list[str] = []
    pointing: list[str] = []
    ordinals: list[list[str]] = []
    finally_: list[str] = msgspec.field(name="finally", default_factory=list)
    further: list[str] = []
    shape: dict[str, str] = {}
    members: str = ""
    apposed: str = ""
    times_listed: str = ""
    times_again: str = ""
    times_after: str = ""
    examples: ListExamples
    counterexamples: Counterexamples


class Items(Record, frozen=True):
    """The items of one list with their offsets in the text.

    `complete` is false after "such as" or before "etc.", `inner` is how many joining words stand inside items (research
    and development, sales), `lead` whether the first item may be the clause before the list: such a list can be read
    in two ways.
    """

    names: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    complete: bool
    inner: int = 0
    lead: bool = False

    def may_be(self, number: int) -> bool:
        """Whether a reading of the list has so many items."""
        return len(self) - self.lead <= number <= len(self) + self.inner

    def __len__(self) -> int:
        return len(self.names)


@lru_cache(maxsize=16)
def listing(lang: str, root: Path | None = None) -> Listing | None:
    """The list rules of a language, None where it has none. Raises BrokenRule."""
    return rulebook.of_language(lang, "lists", Listing, root)


def items_between(text: str, start: int, end: int, rules: Listing) -> Items:
    """The items of `text[start:end]`, brackets left out of their names."""
    marks = list(_marks(text, start, end, rules))
    joining = [mark for mark in marks[:-1] if mark[0] not in rules.separators]
    plain = any(mark[0] in rules.separators for mark in marks)
    inner = joining if plain else []
    parts = [mark for mark in marks if mark not in inner]
    starts, ends = [start, *(mark.end() for mark in parts)], [*(mark.start() for mark in parts), end]
    named = [(name(text[a:b], rules), (a, b)) for a, b in zip(starts, ends, strict=True)]
    kept = [(item, span) for item, span in named if item]
    complete = not any(word in text[start:end] for word in rules.open)
    return Items(tuple(item for item, _ in kept), tuple(span for _, span in kept), complete, len(inner))


def _marks(text: str, start: int, end: int, rules: Listing) -> Iterator[re.Match[str]]:
    """The separators and joining words outside brackets."""
    depth = 0
    for match in _separator(rules).finditer(text, start, end):
        if match[0] in _OPENING or match[0] in _CLOSING:
            depth = max(0, depth + (1 if match[0] in _OPENING else -1))
        elif depth == 0:
            yield match


@lru_cache(maxsize=16)
def _cut(separators: tuple[str, ...], last: tuple[str, ...]) -> re.Pattern[str]:
    words = sorted((*separators, *last), key=len, reverse=True)
    marks = "|".join(re.escape(mark) for mark in (_OPENING + _CLOSING))
    return re.compile("|".join(map(re.escape, words)) + "|" + marks)


def _separator(rules: Listing) -> re.Pattern[str]:
    return _cut(tuple(rules.separators), tuple(rules.last))


def name(text: str, rules: Listing) -> str:
    """An item without what stands in brackets and without the words that only end the list."""
    bare = re.sub(r"[（(\[][^）)\]]*[）)\]]?", "", text).strip(" 　\t，,、；;：:。.")
    for tail in sorted(rules.tails, key=len, reverse=True):
        if bare.endswith(tail):
            bare = bare[: -len(tail)].strip()
    return bare if len(bare) <= _ITEM else bare[-_ITEM:]


def lead_at(text: str, start: int, end: int, rules: Listing) -> tuple[int, bool] | None:
    """Where a list begins that a count ending at `start` announces, and whether the lead word can mean nothing else."""
    best: tuple[int, int, bool] | None = None
    for strong, leads in ((True, rules.leads), (False, rules.weak_leads)):
        for lead in leads:
            at = text.find(lead, start, end)
            if at >= 0 and (best is None or (at, -len(lead)) < (best[0], best[0] - best[1])):
                best = (at, at + len(lead), strong)
    return best[1:] if best else None
