"""Count: a list that is said to hold so many items."""

from __future__ import annotations

from collections.abc import Iterator

from ...claims import quantities
from ..binding.outcome import Outcome
from ..discourse.terms import Discourse, Term
from . import enumerated, itemised, membership
from .counted import announces, judged
from .listing import Items, Listing, items_between, lead_at, listing

_FEWEST, _MOST = 2, 60
_SURE = 4
_NOUN = 4
_NEXT = 3


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every stated number whose list can be found: after it, before it, or as list items below it."""
    rules = listing(discourse.document.lang)
    if rules is None:
        return
    for term in discourse.terms:
        if announces(term):
            outcome = (
                membership.find(term, discourse, rules)
                or membership.apposed(term, discourse, rules)
                or _after(term, discourse, rules)
                or _before(term, discourse, rules)
                or _clauses(term, discourse, rules)
                or itemised.find(term, discourse, rules)
                or enumerated.find(term, discourse, rules)
            )
            if outcome is not None:
                yield outcome


def lists_of(term: Term, discourse: Discourse, rules: Listing) -> Iterator[Items]:
    """The complete lists that a number announces (after it) or sums up (before it)."""
    for found in (_items_after(term, discourse, rules), _items_before(term, discourse, rules)):
        if found is not None and len(found[0]) >= _FEWEST and found[0].complete:
            yield found[0]


def _after(term: Term, discourse: Discourse, rules: Listing) -> Outcome | None:
    """N companies: a, b and c."""
    found = _items_after(term, discourse, rules)
    return judged(term, *found) if found else None


def _items_after(term: Term, discourse: Discourse, rules: Listing) -> tuple[Items, bool] | None:
    """The items behind a lead word after the number, and whether they make a closed list."""
    text, end = discourse.text, discourse.sentences.spans[term.sentence][1]
    lead = lead_at(text, term.claim.end, min(end, term.claim.end + rules.reach), rules)
    if lead is None:
        return None
    start, strong = lead
    if any(announces(other) and term.claim.end <= other.claim.start < start for other in discourse.mates(term)):
        return None
    bracket = _BRACKETS.get(text[start - 1])
    stop = text.find(bracket, start, end) if bracket else -1
    if stop < 0:
        stop = next((n for n in range(start, end) if text[n] in rules.stops and _outside(text, start, n)), end)
    closed = strong and (stop == end or text[stop] in "。）).；;" or not text[stop:end].strip("。."))
    if not strong and _equated(text, term.claim.end, start, stop, rules):
        return items_between(text, start, stop, rules), text[stop : stop + 1] in "。." or stop == end
    own = not any(announces(other) and start <= other.claim.start < stop for other in discourse.mates(term))
    return items_between(text, start, stop, rules), closed and own


def _equated(text: str, at: int, start: int, stop: int, rules: Listing) -> bool:
    """Whether a word right after the number says that it is the list that follows (三座城市是a、b和c)."""
    lead = text[at:start]
    ends = any(text[start:stop].rstrip("。. ").endswith(word) for word in rules.equals_ends)
    return ends and any(lead.endswith(word) and len(lead) - len(word) <= _NOUN for word in rules.equals)


_BRACKETS = {"（": "）", "(": ")"}


def _outside(text: str, start: int, at: int) -> bool:
    """Whether a place lies outside the brackets opened since `start`."""
    return sum(text.count(mark, start, at) for mark in "（(") == sum(text.count(mark, start, at) for mark in "）)")


def _before(term: Term, discourse: Discourse, rules: Listing) -> Outcome | None:
    """a, b and c, N companies: the items that end right before the number."""
    found = _items_before(term, discourse, rules)
    return judged(term, *found) if found else None


def _items_before(term: Term, discourse: Discourse, rules: Listing) -> tuple[Items, bool] | None:
    """The items before the number, and whether they make a closed list: long, and with nothing in between."""
    text, floor = discourse.text, discourse.sentences.spans[term.sentence][0]
    if text[term.claim.start - 1 : term.claim.start] in _BRACKETS:
        return None
    end, summed = _list_end(text, floor, term.claim.start, rules)
    claimed = max((t.claim.end for t in discourse.mates(term) if t.claim.end <= end), default=floor)
    start = max(_list_start(text, floor, end, rules), claimed)
    items = items_between(text, start, end, rules)
    if len(items) < _FEWEST:
        return None
    items = items.but(lead=start == claimed > floor or _clausal(rules))
    short = not summed and len(items) < int(term.claim.value or 0) and text[start - 1 : start] == "，"
    pointed = any(text.endswith(word, start, end) for word in rules.pointing)
    alone = not pointed and not _followed(term, discourse)
    return items, len(items) >= _SURE and alone and not short and (summed or "total" not in term.roles)


def _list_end(text: str, floor: int, end: int, rules: Listing) -> tuple[int, bool]:
    """Where a list before a number ends, and whether a word that sums it up (，一共) stands between them."""
    before = text[floor:end].rstrip()
    for word in sorted(rules.totals, key=len, reverse=True):
        if before.endswith(word):
            return floor + len(before[: -len(word)].rstrip(" ，,、")), True
    return end, False


def _clausal(rules: Listing) -> bool:
    """Whether the mark that parts items parts clauses too, so that the first item may be a clause of its own."""
    return any(mark.strip() in (",", "、") for mark in rules.separators) and "，" not in rules.stops


def _followed(term: Term, discourse: Discourse) -> bool:
    """Whether another number follows at once (三省一市): then the list is split between the two."""
    rest = discourse.text[term.claim.end : term.claim.end + _NEXT]
    return any(found.start == 0 for found in quantities(rest, discourse.document.lang))


def _clauses(term: Term, discourse: Discourse, rules: Listing) -> Outcome | None:
    """N lines of business: a 3m, b 4m, c 5m, each with an amount of its own."""
    text, end = discourse.text, discourse.sentences.spans[term.sentence][1]
    lead = text.find("：", term.claim.end, term.claim.end + rules.reach) + 1
    if not lead or lead > end:
        return None
    for mark in rules.clauses:
        spans = _pieces(text[lead:end].rstrip("。 \n"), lead, mark)
        held = [[t for t in discourse.mates(term) if a <= t.claim.start < b] for a, b in spans]
        if len(spans) > _FEWEST and _each_alike(held):
            names = tuple(text[a : each[0].claim.start].strip() for (a, _), each in zip(spans, held, strict=True))
            items = Items(names, tuple(spans), complete=not _opened(text[lead:end], rules))
            return judged(term, items, closed=True)
    return None


def _pieces(text: str, start: int, mark: str) -> list[tuple[int, int]]:
    """The spans that a mark parts a text into."""
    spans: list[tuple[int, int]] = []
    for piece in text.split(mark):
        spans.append((start, start + len(piece)))
        start += len(piece) + len(mark)
    return spans


def _each_alike(held: list[list[Term]]) -> bool:
    """Whether each of several pieces holds one amount, all of one dimension."""
    return all(len(each) == 1 and each[0].is_amount and each[0].alike(held[0][0]) for each in held)


def _opened(text: str, rules: Listing) -> bool:
    return any(word in text for word in rules.open)


def _list_start(text: str, floor: int, end: int, rules: Listing) -> int:
    """Where the clause with the list begins: at a colon or a comma that is no separator of the language."""
    if any("," in mark for mark in rules.separators):
        marks = [text.rfind(mark, floor, end) for mark in ":：。;；"]
        last = max(rules.separators, key=lambda mark: text.rfind(mark, floor, end))
        if "," not in last:
            marks.append(text.rfind(",", floor, end))
        return max(floor, *(mark + 1 for mark in marks))
    start = end
    while start > floor and text[start - 1] not in "，,：:；;。":
        start -= 1
    return start
