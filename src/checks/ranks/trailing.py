"""Order: a rank held against the names that are said to be ahead of it (third, behind nurses (92%) and vets (88%))."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ...interval import Interval
from ..binding.outcome import Binding, Outcome
from ..discourse.terms import Discourse, Term
from ..lists.listing import Items, items_between, listing
from .places import from_bottom, ranking

_FEWEST = 2


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every rank whose sentence lists those ahead of it."""
    rules = ranking(discourse.document.lang)
    patterns = _compiled(tuple(rules[1].trailing), tuple(rules[1].led)) if rules else None
    for rank in discourse.terms if patterns else ():
        if rank.kind == "rank" and rank.interval.is_point and (rank.claim.value or 0) > 1 and patterns:
            outcome = None if from_bottom(rank, discourse) else _ranked(rank, *patterns, discourse)
            if outcome is not None:
                yield outcome


@lru_cache(maxsize=16)
def _compiled(
    trailing: tuple[str, ...], led: tuple[str, ...]
) -> tuple[list[re.Pattern[str]], list[re.Pattern[str]]] | None:
    found = [re.compile(each) for each in trailing], [re.compile(f"(?:{each})$") for each in led]
    return found if trailing or led else None


def _ranked(
    rank: Term, trailing: list[re.Pattern[str]], led: list[re.Pattern[str]], discourse: Discourse
) -> Outcome | None:
    floor, ceiling = discourse.sentences.spans[rank.sentence]
    text, start, end = discourse.text, rank.claim.start, rank.claim.end
    after = next((m for each in trailing if (m := each.match(text, end, ceiling))), None)
    found = after or next((m for each in led if (m := each.search(text[:start], floor))), None)
    return _held(rank, found, discourse) if found else None


def _held(rank: Term, found: re.Match[str], discourse: Discourse) -> Outcome | None:
    """The rank against one more than the number of names; a name may be two words with "and" unless it has a figure."""
    rules = listing(discourse.document.lang)
    if rules is None:
        return None
    start, end = found.span("above")
    names = items_between(discourse.text, start, end, rules)
    low, high = len(names) + _is_exact(found, names, discourse), len(names) + 1
    several = len(names) >= _FEWEST
    place = int(rank.claim.value or 0)
    line = f"{place} behind {', '.join(names.names)}"
    binding = Binding("order", (("rank", rank), *_figures(start, end, discourse)), "explicit")
    if place == high:
        return Outcome(binding, "consistent", line, rank.interval, Interval.point(high))
    if low <= place <= high or not ((several and place < low) or _all_told(found, several)):
        return None
    message = f"said to be number {place} behind {len(names)}: {', '.join(names.names)}"
    return Outcome(binding, "inconsistent", line, rank.interval, Interval.of(low, high), message=message)


def _is_exact(found: re.Match[str], names: Items, discourse: Discourse) -> bool:
    """Whether each name is one: they have figures in brackets, or commas part them and one word joins the last."""
    gaps = [discourse.text[a:b] for (_, a), (b, _) in pairwise(names.spans)]
    plain = len(gaps) > 1 and sum("," not in gap for gap in gaps) == 1
    return "exact" in found.groupdict() or plain or all("(" in discourse.text[a:b] for a, b in names.spans)


def _all_told(found: re.Match[str], several: bool) -> bool:
    """Whether all who are ahead are named: none but they are, or it lists several and goes on."""
    told = found.groupdict()
    return told.get("only") is not None or (several and (told.get("below") is not None or "exact" in told))


def _figures(start: int, end: int, discourse: Discourse) -> Iterator[tuple[str, Term]]:
    for term in discourse.terms:
        if start <= term.claim.start < end:
            yield "rival", term
