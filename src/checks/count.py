"""Count: a list that is said to hold so many items."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Verdict
from ..interval import Interval
from .listing import Items, Listing, items_between, lead_at, listing
from .outcome import Binding, Outcome
from .terms import Discourse, Term

_FEWEST, _MOST = 2, 60
_LEAD = 24
_SHORT = 20
_SURE = 5


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every stated number whose list can be found: after it, before it, or as list items below it."""
    rules = listing(discourse.document.lang)
    if rules is None:
        return
    for term in discourse.terms:
        if _announces(term):
            outcome = (
                _after(term, discourse, rules)
                or _before(term, discourse, rules)
                or _below(term, discourse)
                or _told(term, discourse)
            )
            if outcome is not None:
                yield outcome


def _announces(term: Term) -> bool:
    value = term.claim.value
    whole = value is not None and value == int(value) and _FEWEST <= value <= _MOST and term.interval.is_point
    return whole and term.kind in ("count", "rank") and term.claim.quantity.hedge is None and term.cell is None


def lists_of(term: Term, discourse: Discourse, rules: Listing) -> Iterator[Items]:
    """The complete lists that a number announces (after it) or sums up (before it)."""
    for found in (_items_after(term, discourse, rules), _items_before(term, discourse, rules)):
        if found is not None and len(found[0]) >= _FEWEST and found[0].complete:
            yield found[0]


def _after(term: Term, discourse: Discourse, rules: Listing) -> Outcome | None:
    """N companies: a, b and c."""
    found = _items_after(term, discourse, rules)
    return _judged(term, *found) if found else None


def _items_after(term: Term, discourse: Discourse, rules: Listing) -> tuple[Items, bool] | None:
    """The items behind a lead word after the number, and whether they make a closed list."""
    text, end = discourse.text, discourse.sentences.spans[term.sentence][1]
    lead = lead_at(text, term.claim.end, min(end, term.claim.end + rules.reach), rules)
    if lead is None:
        return None
    start, strong = lead
    bracket = _BRACKETS.get(text[start - 1])
    stop = text.find(bracket, start, end) if bracket else -1
    if stop < 0:
        stop = next((n for n in range(start, end) if text[n] in rules.stops and _outside(text, start, n)), end)
    closed = strong and (stop == end or text[stop] in "。）).；;" or not text[stop:end].strip("。."))
    own = not any(_announces(other) and start <= other.claim.start < stop for other in discourse.mates(term))
    return items_between(text, start, stop, rules), closed and own


_BRACKETS = {"（": "）", "(": ")"}


def _outside(text: str, start: int, at: int) -> bool:
    """Whether a place lies outside the brackets opened since `start`."""
    return sum(text.count(mark, start, at) for mark in "（(") == sum(text.count(mark, start, at) for mark in "）)")


def _before(term: Term, discourse: Discourse, rules: Listing) -> Outcome | None:
    """a, b and c, N companies: the items that end right before the number."""
    found = _items_before(term, discourse, rules)
    return _judged(term, *found) if found else None


def _items_before(term: Term, discourse: Discourse, rules: Listing) -> tuple[Items, bool] | None:
    """The items before the number, and whether they make a closed list: long, and with nothing in between."""
    text, floor = discourse.text, discourse.sentences.spans[term.sentence][0]
    if text[term.claim.start - 1 : term.claim.start] in _BRACKETS:
        return None
    items = items_between(text, _list_start(text, floor, term.claim.start, rules), term.claim.start, rules)
    if len(items) < _FEWEST or any(char.isdigit() for item in items.names for char in item):
        return None
    adjacent = not text[items.spans[-1][1] : term.claim.start].strip()
    return items, adjacent and len(items) >= _SURE and "total" not in term.roles


def _list_start(text: str, floor: int, end: int, rules: Listing) -> int:
    """Where the clause with the list begins: at a colon or a comma that is no separator of the language."""
    if any("," in mark for mark in rules.separators):
        marks = [text.rfind(mark, floor, end) for mark in ":：。;；"]
        return max(floor, *(mark + 1 for mark in marks))
    start = end
    while start > floor and text[start - 1] not in "，,：:；;。":
        start -= 1
    return start


def _below(term: Term, discourse: Discourse) -> Outcome | None:
    """N points follow, each a list item."""
    blocks = discourse.document.blocks
    ending = discourse.text[term.claim.end : blocks[term.block].end].strip()
    if len(ending) > _LEAD or not ending.endswith((":", "：")):
        return None
    following = blocks[term.block + 1 :]
    items = [block for n, block in enumerate(following) if all(b.kind == "item" for b in following[: n + 1])]
    if len(items) < _FEWEST:
        return None
    names = tuple(discourse.document.of(block)[:_SHORT] for block in items)
    return _judged(term, Items(names, tuple((b.start, b.end) for b in items), complete=True), closed=True)


def _told(term: Term, discourse: Discourse) -> Outcome | None:
    """These N: as many figures stand just before, in a list, a table or a sentence. It verifies and never accuses."""
    if "back" not in term.roles:
        return None
    stated = int(term.claim.value or 0)
    before = discourse.document.blocks[: term.block]
    items = 0
    for block in reversed(before):
        if block.kind != "item":
            break
        items += 1
    rows = max(({cell.row for cell in block.cells} for block in before[-2:]), key=len, default=set())
    figures = [t for t in discourse.terms[max(0, term.order - _MOST) : term.order] if t.is_amount]
    figures = [t for t in figures if t.block == term.block and t.sentence >= term.sentence - 1]
    runs = {len([t for t in figures if t.alike(figure)]) for figure in figures}
    if stated not in {items, len(rows), len(rows) - 1} | runs:
        return None
    binding = Binding("count", (("stated", term),), "searched")
    stated_as = Interval.point(stated)
    return Outcome(
        binding,
        "consistent",
        f"{stated} told before = {stated}",
        stated_as,
        stated_as,
        message="as many are told before",
    )


def _judged(term: Term, items: Items, closed: bool) -> Outcome | None:
    stated = int(term.claim.value or 0)
    if len(items) < _FEWEST or not items.complete:
        return None
    binding = Binding("count", (("stated", term),), "explicit")
    listed = ", ".join(items.names[:12]) + (" …" if len(items) > 12 else "")
    fits = len(items) == stated
    line = f"{len(items)} listed ({listed}) {'=' if fits else '≠'} {stated}"
    if not fits and not (closed and items.sure and _clean(items, stated)):
        return None
    verdict: Verdict = "consistent" if fits else "inconsistent"
    message = f"{len(items)} are listed" + (", as stated" if fits else f", said to be {stated}")
    return Outcome(binding, verdict, line, Interval.point(stated), Interval.point(len(items)), message=message)


def _clean(items: Items, stated: int) -> bool:
    """Whether a list is plain enough to count against its author: short names, at least three, off by one or two."""
    return len(items) >= 3 and abs(len(items) - stated) <= 2 and all(0 < len(item) <= _SHORT for item in items.names)
