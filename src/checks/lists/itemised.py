"""Itemised: a number whose list stands in blocks of its own: list items, short lines, rows of a table."""

from __future__ import annotations

from ...document import Block
from ...interval import Interval
from ...told import Told
from ..binding.outcome import Binding, Outcome
from ..discourse.terms import Discourse, Term
from ..sums import series
from .counted import FEWEST, MOST, judged
from .listing import Items, Listing

_LEAD = 24
_NAME = 20
_LEAST = 3
_OPENING = 16
_NO_MEMBER = frozenset({"total", "rest"})


def find(term: Term, discourse: Discourse, rules: Listing) -> Outcome | None:
    """The outcome of a number that announces the items below it, or takes up those above it."""
    return (
        _below(term, discourse)
        or _headline(term, discourse, rules)
        or _above(term, discourse)
        or _told(term, discourse)
    )


def _items(blocks: list[Block], discourse: Discourse) -> Items:
    names = tuple(discourse.document.of(block)[:_NAME] for block in blocks)
    return Items(names, tuple((block.start, block.end) for block in blocks), complete=True)


def _headline(term: Term, discourse: Discourse, rules: Listing) -> Outcome | None:
    """N things, announced by the headline: the only list of the document."""
    blocks = discourse.document.blocks
    counted = discourse.text[term.claim.quantity.num_end : blocks[term.block].end].lstrip().lower()
    if blocks[term.block].kind != "title" or not any(counted.startswith(word) for word in rules.things):
        return None
    runs = _runs(blocks)
    return judged(term, _items(runs[0], discourse), closed=True) if len(runs) == 1 else None


def _runs(blocks: tuple[Block, ...]) -> list[list[Block]]:
    """The lists of a document, each as its items."""
    out: list[list[Block]] = []
    for n, block in enumerate(blocks):
        if block.kind == "item":
            if n and blocks[n - 1].kind == "item":
                out[-1].append(block)
            else:
                out.append([block])
    return out


def _above(term: Term, discourse: Discourse) -> Outcome | None:
    """These N, at the start of the paragraph right below a list of figures."""
    blocks = discourse.document.blocks
    if "back" not in term.roles or term.claim.start - blocks[term.block].start > _OPENING:
        return None
    found: list[Block] = []
    for at in range(term.block - 1, -1, -1):
        if not series.short(at, discourse) or len(discourse.by_block.get(at, [])) != 1:
            break
        found.insert(0, blocks[at])
    if len(found) < _LEAST:
        return None
    roles = {
        role for at in range(term.block - len(found), term.block) for t in discourse.by_block[at] for role in t.roles
    }
    return judged(term, _items(found, discourse).but(lead=bool(roles & _NO_MEMBER)), closed=True)


def _below(term: Term, discourse: Discourse) -> Outcome | None:
    """N points follow, each a list item."""
    blocks = discourse.document.blocks
    ending = discourse.text[term.claim.end : blocks[term.block].end].strip()
    if len(ending) > _LEAD or not ending.endswith((":", "：")):
        return None
    following = blocks[term.block + 1 :]
    items = [block for n, block in enumerate(following) if all(b.kind == "item" for b in following[: n + 1])]
    if len(items) < FEWEST:
        return None
    names = tuple(discourse.document.of(block)[:_NAME] for block in items)
    return judged(term, Items(names, tuple((b.start, b.end) for b in items), complete=True), closed=True)


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
    figures = [t for t in discourse.terms[max(0, term.order - MOST) : term.order] if t.is_amount]
    figures = [t for t in figures if t.block == term.block and t.sentence >= term.sentence - 1]
    runs = {len([t for t in figures if t.alike(figure)]) for figure in figures}
    if stated not in {items, len(rows), len(rows) - 1} | runs:
        return None
    binding = Binding("count", (("stated", term),), "searched")
    stated_as = Interval.point(stated)
    return Outcome(
        binding,
        "consistent",
        Told("sum.told_before", n=stated),
        stated_as,
        stated_as,
        message=Told("told.told_before"),
    )
