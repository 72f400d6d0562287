"""Count: how a list is said to split by country, held against the countries of its members.

A member whose country is not sure widens the count to an interval [certain, certain + unsure].
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...entities import gazetteer
from ...finding import Verdict
from ...interval import Interval
from ...told import Told
from ..binding.arithmetic import attempt, sums
from ..binding.outcome import Binding, Outcome, span
from ..discourse.terms import Discourse, Term
from .listing import Items, Listing, items_between, listing

_PART = re.compile("[，,;；。]")
_LEAST = 6
_REACH = 3
_SHOWN = 12


class Member(NamedTuple):
    """One item of a list: its name as written, and the countries it can belong to (none known: empty)."""

    name: str
    countries: frozenset[str]


class Portion(NamedTuple):
    """One count of a split: its term, the country's code, and the country as the text names it."""

    term: Term
    country: str
    label: str


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every number of members that a country is said to have in the list just told."""
    rules = listing(discourse.document.lang)
    if rules is None:
        return
    for sentence, terms in discourse.by_sentence.items():
        stated = list(_stated(sentence, terms, discourse, rules))
        if len(stated) < 2:
            continue
        members = _members(sentence, discourse, rules)
        if members is not None and all(portion.term.interval.high <= len(members) for portion in stated):
            yield _judged(stated, members)
            yield from _summed(sentence, stated, len(members), discourse)


def _stated(sentence: int, terms: list[Term], discourse: Discourse, rules: Listing) -> Iterator[Portion]:
    """The counts of a sentence with their countries: the country named just before the count, else just after it."""
    counts = [t for t in terms if t.kind == "count" and t.interval.is_point and t.dimension[1]]
    start, end = discourse.sentences.spans[sentence]
    text = discourse.text[start:end]
    if not counts or (len(counts) == 1 and not any(word in text for word in rules.each)):
        return
    mentions = [m for m in gazetteer().find(text, discourse.document.lang) if m.kind == "country"]
    for term in counts:
        left = _clause(term, start, discourse)
        before = [m for m in mentions if left <= start + m.start < term.claim.start]
        after = [m for m in mentions if 0 <= start + m.start - term.claim.end <= len(_PART.split(term.after)[0])]
        each = any(word in discourse.text[left : term.claim.start] for word in rules.each)
        named = before if each else before[-1:] or after[:1]
        for mention in named:
            if len(mention.country) == 1:
                yield Portion(term, next(iter(mention.country)), text[mention.start : mention.end])


def _members(sentence: int, discourse: Discourse, rules: Listing) -> list[Member] | None:
    """The members of the nearest list before a sentence, in its paragraph or the one before."""
    for n in range(sentence - 1, max(-1, sentence - 1 - _REACH), -1):
        start, end = discourse.sentences.spans[n]
        items = _listed(start, end, discourse, rules)
        if len(items) >= _LEAST:
            members = [Member(name, gazetteer().country_of(name)) for name in items.names]
            return members if sum(bool(member.countries) for member in members) * 2 >= len(members) else None
    return None


def _listed(start: int, end: int, discourse: Discourse, rules: Listing) -> Items:
    text = discourse.text
    for lead in rules.leads:
        at = text.find(lead, start, end)
        if at >= 0 and lead[0] not in "（(":
            return items_between(text, at + len(lead), end, rules)
    return items_between(text, start, end, rules)


def _summed(sentence: int, stated: list[Portion], size: int, discourse: Discourse) -> Iterator[Outcome]:
    """The counts of the split against the number that announced the list; it verifies, since a split may be partial."""
    counts = list(dict.fromkeys(portion.term for portion in stated))
    near = [t for n in range(sentence - _REACH, sentence + 1) for t in discourse.by_sentence.get(n, [])]
    announced = [t for t in near if t not in counts and t.kind in ("count", "rank") and t.claim.value == size]
    if not announced or len(counts) < len(stated):
        return
    roles = (*(("part", term) for term in counts), ("total", announced[-1]))
    outcome = attempt(sums, Binding("sum", roles, "searched"))
    if outcome.verdict == "consistent":
        yield outcome


def _clause(term: Term, floor: int, discourse: Discourse) -> int:
    """Where the clause of a count begins: after the count before it and the last comma."""
    left = floor if not term.order else max(floor, discourse.terms[term.order - 1].claim.end)
    marks = [match.end() for match in _PART.finditer(discourse.text, left, term.claim.start)]
    return marks[-1] if marks else left


def _judged(stated: list[Portion], members: list[Member]) -> Outcome:
    """One outcome for the whole split: it names the counts that cannot be, or all of them when they fit."""
    wrong = [portion for portion in stated if not portion.term.interval.meets(_range(portion.country, members))]
    told = wrong or stated
    roles = tuple(dict.fromkeys(("stated", portion.term) for portion in told))
    line = Told("told.row", row=tuple(_shown(portion, members) for portion in told))
    parts = tuple(_said(portion, members) for portion in wrong)
    message = Told("told.split" if wrong else "told.split_as_told", n=len(members), parts=parts)
    verdict: Verdict = "inconsistent" if wrong else "consistent"
    first = told[0]
    computed = _range(first.country, members)
    return Outcome(Binding("count", roles, "explicit"), verdict, line, first.term.interval, computed, message=message)


def _said(portion: Portion, members: list[Member]) -> Told:
    """9 or 10 are of 中国, said to be 8."""
    counted = _least_most(portion, members)
    return Told("told.portion", counted=counted, name=portion.label, stated=span(portion.term.interval))


def _shown(portion: Portion, members: list[Member]) -> Told:
    """中国: 2 listed (清华大学, 浙江大学) = 2; a name whose country is not sure carries a question mark."""
    found = [member for member in members if portion.country in member.countries or not member.countries]
    names = [member.name + ("" if len(member.countries) == 1 else "?") for member in found]
    listed = ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
    sign = "=" if portion.term.interval.meets(_range(portion.country, members)) else "≠"
    names_shown = f" ({listed})" if listed else ""
    told = {"name": portion.label, "names": names_shown, "sign": sign, "stated": span(portion.term.interval)}
    return Told("sum.portion", counted=_least_most(portion, members), **told)


def _least_most(portion: Portion, members: list[Member]) -> str | Told:
    """9, 9 or 10, 9 to 11."""
    counted = _range(portion.country, members)
    low, high = int(counted.low), int(counted.high)
    if low == high:
        return str(low)
    return Told("told.either" if high == low + 1 else "told.between_numbers", low=low, high=high)


def _range(country: str, members: list[Member]) -> Interval:
    certain = sum(member.countries == {country} for member in members)
    unsure = sum(country in member.countries and len(member.countries) > 1 for member in members)
    unknown = sum(not member.countries for member in members)
    return Interval.of(certain, certain + unsure + unknown)
