"""Count: how a list is said to split by country, held against the countries of its members.

A member whose country is not sure widens the count to an interval [certain, certain + unsure].
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..entities import gazetteer
from ..finding import Verdict
from ..interval import Interval
from .arithmetic import attempt, sums
from .listing import Items, Listing, items_between, listing
from .outcome import Binding, Outcome, span
from .terms import Discourse, Term

_PART = re.compile("[，,;；。]")
_LEAST = 6
_REACH = 3


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
        if members is not None and all(term.interval.high <= len(members) for term, _ in stated):
            yield _judged(stated, members)
            yield from _summed(sentence, stated, len(members), discourse)


def _stated(sentence: int, terms: list[Term], discourse: Discourse, rules: Listing) -> Iterator[tuple[Term, str]]:
    """(count, country) pairs of a sentence: the country named just before the count, else just after it."""
    start, end = discourse.sentences.spans[sentence]
    text = discourse.text[start:end]
    mentions = [m for m in gazetteer().find(text, discourse.document.lang) if m.kind == "country"]
    for term in terms:
        if term.kind != "count" or not term.interval.is_point or not term.dimension[1]:
            continue
        left = _clause(term, start, discourse)
        before = [m for m in mentions if left <= start + m.start < term.claim.start]
        after = [m for m in mentions if 0 <= start + m.start - term.claim.end <= len(_PART.split(term.after)[0])]
        each = any(word in discourse.text[left : term.claim.start] for word in rules.each)
        named = before if each else before[-1:] or after[:1]
        for mention in named:
            if len(mention.country) == 1:
                yield term, next(iter(mention.country))


def _members(sentence: int, discourse: Discourse, rules: Listing) -> list[frozenset[str]] | None:
    """The countries of the members of the nearest list before a sentence, in its paragraph or the one before."""
    for n in range(sentence - 1, max(-1, sentence - 1 - _REACH), -1):
        start, end = discourse.sentences.spans[n]
        items = _listed(start, end, discourse, rules)
        if len(items) >= _LEAST:
            countries = [gazetteer().country_of(name) for name in items.names]
            return countries if sum(map(bool, countries)) * 2 >= len(countries) else None
    return None


def _listed(start: int, end: int, discourse: Discourse, rules: Listing) -> Items:
    text = discourse.text
    for lead in rules.leads:
        at = text.find(lead, start, end)
        if at >= 0 and lead[0] not in "（(":
            return items_between(text, at + len(lead), end, rules)
    return items_between(text, start, end, rules)


def _summed(sentence: int, stated: list[tuple[Term, str]], size: int, discourse: Discourse) -> Iterator[Outcome]:
    """The counts of the split against the number that announced the list; it verifies, since a split may be partial."""
    counts = list(dict.fromkeys(term for term, _ in stated))
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


def _judged(stated: list[tuple[Term, str]], members: list[frozenset[str]]) -> Outcome:
    """One outcome for the whole split: it names the counts that cannot be, or all of them when they fit."""
    computed = {country: _range(country, members) for _, country in stated}
    wrong = [(term, country) for term, country in stated if not term.interval.meets(computed[country])]
    told = wrong or stated
    roles = tuple(dict.fromkeys(("stated", term) for term, _ in told))
    line = "; ".join(
        f"{country} {span(computed[country])} {'∌' if wrong else '∋'} {span(term.interval)}" for term, country in told
    )
    first, country = told[0]
    message = (
        f"the list of {len(members)} does not split as told: {line}" if wrong else f"the list splits as told: {line}"
    )
    verdict: Verdict = "inconsistent" if wrong else "consistent"
    binding = Binding("count", roles, "explicit")
    return Outcome(binding, verdict, line, first.interval, computed[country], message=message)


def _range(country: str, members: list[frozenset[str]]) -> Interval:
    certain = sum(countries == {country} for countries in members)
    unsure = sum(country in countries and len(countries) > 1 for countries in members)
    unknown = sum(not countries for countries in members)
    return Interval.of(certain, certain + unsure + unknown)
