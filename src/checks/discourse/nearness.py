"""Nearness: which terms stand close to a term, and how well their place and their labels go together."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from .terms import Discourse, Term, per_term

_LABEL = 16
_BARE = 5


def amounts_before(term: Term, discourse: Discourse) -> list[Term]:
    """The amounts before a term in its sentence (its row, in a table), nearest first."""
    mates = [t for t in _scope(term, discourse) if t.order < term.order and t.is_amount]
    return mates[::-1]


def amount_after(term: Term, discourse: Discourse) -> Term | None:
    """The first amount after a term in its sentence."""
    return next((t for t in _scope(term, discourse) if t.order > term.order and t.is_amount), None)


def _scope(term: Term, discourse: Discourse) -> list[Term]:
    if term.cell is None:
        return discourse.mates(term)
    row = term.cell[0]
    return [t for t in discourse.by_block[term.block] if t.cell is not None and t.cell[0] == row]


def earlier(term: Term, discourse: Discourse) -> list[Term]:
    """The amounts of the sentence before, nearest first."""
    return [t for t in discourse.by_sentence.get(term.sentence - 1, []) if t.is_amount][::-1]


def rivals_between(first: Term, second: Term, discourse: Discourse) -> bool:
    """Whether a derived number stands between two terms: the second may then speak of that one."""
    return any(t.kind in ("share", "multiple") for t in discourse.terms[first.order + 1 : second.order])


def directly_after(first: Term, second: Term, discourse: Discourse) -> bool:
    """Whether the second term is the next of its kind after the first, in the same clause (54% of the 177 buses)."""
    if second.order != first.order + 1 or second.sentence != first.sentence:
        return False
    gap = discourse.between(first, second)
    return len(gap) <= 12 and not any(mark in gap for mark in "，,。；;、:：（）()")


def closeness(whole: Term, part: Term, discourse: Discourse) -> float:
    """Place and role: the same sentence before the same paragraph before the rest; totals before others."""
    score = -0.03 * abs(part.order - whole.order)
    if whole.sentence == part.sentence:
        score += 1.5
    elif whole.block == part.block:
        score += 1.0
    elif whole.block <= 1:
        score += 0.4
    score += 1.0 if "total" in whole.roles else 0.0
    score -= 1.2 if "base" in whole.roles and "base" not in part.roles else 0.0
    score -= 0.8 if "difference" in whole.roles or whole.kind == "duration" else 0.0
    score -= 0.5 if whole.dimension != part.dimension else 0.0
    score -= 1.5 if (whole.cell is None) != (part.cell is None) else 0.0
    return score + (0.3 if whole.order < part.order else -0.6)


def naming(whole: Term, share: Term, discourse: Discourse) -> float:
    """How much the words beside the share (占营收的) name the whole (营业收入): shared character pairs, up to 2."""
    return 2.0 * overlap(share.before[-_LABEL:], surroundings(whole, discourse))


@per_term
def surroundings(term: Term, discourse: Discourse) -> str:
    """The words around a term that say what it counts."""
    return term.before[-_LABEL:] + " " + term.after[:6]


def overlap(first: str, second: str) -> float:
    """The share of the first text's letter pairs that the second has too (0 to 1)."""
    mine, theirs = _pairs(first), _pairs(second)
    return len(mine & theirs) / len(mine) if mine else 0.0


@lru_cache(maxsize=2048)
def _pairs(text: str) -> frozenset[str]:
    letters = [char for char in text.lower() if char.isalpha()]
    return frozenset(a + b for a, b in pairwise(letters))


def outwards(term: Term, discourse: Discourse) -> Iterator[range]:
    """The places around a term, from near to far, as orders of terms: its sentence up to it and right past it, with the
    sentence before, its block, the block before.
    """
    mates = discourse.mates(term)
    end = mates[min(len(mates) - 1, mates.index(term) + 2)].order + 1
    yield range(mates[0].order, term.order)
    yield range(mates[0].order, end)
    before = discourse.by_sentence.get(term.sentence - 1, [])
    if before and before[0].block == term.block:
        yield range(before[0].order, end)
    for block in (term.block, term.block - 1):
        if block in discourse.by_block:
            yield range(discourse.by_block[block][0].order, end)


def respective(term: Term, discourse: Discourse) -> Term | None:
    """The amount that stands in the same place of the list before "respectively" (分别, 각각) as the term after it.

    None where the sentence does not tell its figures in that order, or where the two lists differ in length.
    """
    mates = [t for t in discourse.mates(term) if t.cell is None]
    opening = next((n for n, t in enumerate(mates) if "respectively" in t.roles), None)
    if opening is None or mates[opening].order > term.order:
        return None
    results = [t for t in mates[opening:] if t.kind == mates[opening].kind]
    if term not in results or len(results) < 2:
        return None
    told = [t for t in mates[:opening] if t.is_amount]
    if told:
        amounts = _last_run(told, len(results))
    else:
        amounts = _whole_run(earlier(mates[0], discourse), len(results)) if _of_each(mates[opening], discourse) else []
    return amounts[results.index(term)] if amounts else None


def _of_each(term: Term, discourse: Discourse) -> bool:
    """Whether a sentence begins with the word for each of those told, and names nothing else (それぞれの比率は)."""
    each, words = discourse.cues.far.get("respectively"), term.before.strip()
    found = each.match(words) if each else None
    return found is not None and len(words) - found.end() <= _BARE


def _whole_run(amounts: list[Term], size: int) -> list[Term]:
    """The amounts of the sentence before (nearest first) that are of one dimension, if just `size` of one are."""
    for last in amounts:
        run = [t for t in amounts if t.dimension == last.dimension]
        if len(run) == size:
            return run[::-1]
    return []


def _last_run(amounts: list[Term], size: int) -> list[Term]:
    """The last `size` amounts of one dimension, or all where just so many are told of several; else none."""
    for last in reversed(amounts):
        run = [t for t in amounts if t.dimension == last.dimension and t.order <= last.order]
        if len(run) >= size:
            return run[-size:]
    return amounts if len(amounts) == size else []
