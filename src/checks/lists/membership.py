"""Count: a number of members of which one is spoken of and the others are listed, those above it and those below."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from ..binding.outcome import Outcome
from ..discourse.terms import Discourse, Term
from .counted import judged
from .listing import Items, Listing, items_between


def find(term: Term, discourse: Discourse, rules: Listing) -> Outcome | None:
    """The outcome of a number of members, all but one named (second of five, behind A and ahead of B, C, D)."""
    found = _pattern(rules.members).match(discourse.text, term.claim.end, discourse.sentences.spans[term.sentence][1])
    if not rules.members or found is None:
        return None
    above, below = (items_between(discourse.text, *found.span(side), rules) for side in ("above", "below"))
    names = (*above.names, *below.names)
    if not (above.complete and below.complete) or not all(map(_is_name, names)):
        return None
    own = (term.claim.start, term.claim.end)
    inner = 0 if _plain(above, discourse) and _plain(below, discourse) else 1
    items = Items(("…", *names), (own, *above.spans, *below.spans), complete=True, inner=inner, lead=bool(inner))
    return judged(term, items, closed=True)


def apposed(term: Term, discourse: Discourse, rules: Listing) -> Outcome | None:
    """The outcome of a number of things that are listed right behind it (her sisters, Anna, Ruth and Mia, teach)."""
    found = _pattern(rules.apposed).match(discourse.text, term.claim.end, discourse.sentences.spans[term.sentence][1])
    if not rules.apposed or found is None:
        return None
    items = items_between(discourse.text, *found.span("items"), rules)
    return judged(term, items, closed=True) if all(map(_is_name, items.names)) else None


@lru_cache(maxsize=16)
def _pattern(members: str) -> re.Pattern[str]:
    return re.compile(members or "(?!)")


def _is_name(name: str) -> bool:
    """Whether an item is a name, in Latin script a capitalised one."""
    return not name.isascii() or name[:1].isupper()


def _plain(items: Items, discourse: Discourse) -> bool:
    """Whether commas or figures in brackets part the names, so that no joining word can be part of one."""
    gaps = [discourse.text[a:b] for (_, a), (b, _) in pairwise(items.spans)]
    joined = sum("," not in gap and "、" not in gap for gap in gaps)
    return joined <= (len(gaps) > 1) or all("(" in discourse.text[a:b] for a, b in items.spans)
