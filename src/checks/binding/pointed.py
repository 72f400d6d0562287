"""Pointed: the pair of amounts that words point to by their place: the former and the latter, the first and the second.

"Wind has 520, solar 880; the latter is 1.7 times the former", "首位と2位の差は280件".
"""

from __future__ import annotations

from ..discourse.terms import Discourse, Term
from ..ranks.descending import rows
from .comparisons import CLAUSE, Compared, is_difference
from .forms import forms
from .gaps import firm_tier
from .outcome import Tier

_BACK = 2
_JOINT = 6


def pointed(result: Term, discourse: Discourse) -> tuple[Compared, Tier] | None:
    """The pair that the words beside a result point to; None where they point to none."""
    pair = _former_and_latter(result, discourse) or _of_ranks(result, discourse)
    return (pair, firm_tier(pair, "explicit")) if pair is not None else None


def _former_and_latter(result: Term, discourse: Discourse) -> Compared | None:
    rules = forms(discourse.document.lang)
    if rules.former is None or rules.latter is None:
        return None
    words = CLAUSE.split(result.before)[-1] + "\n" + CLAUSE.split(result.after)[0]
    former, latter = rules.former.search(words), rules.latter.search(words)
    told = _two_before(result, discourse) if former and latter else None
    if told is None or former is None or latter is None:
        return None
    ahead = former.start() < latter.start()
    held = words[(former if ahead else latter).end() :].lstrip().startswith(rules.than)
    value, base = (told[0], told[1]) if ahead != held else (told[1], told[0])
    return Compared(value, base)


def _two_before(result: Term, discourse: Discourse) -> tuple[Term, Term] | None:
    """The two amounts told last before a result, if its sentence and the one before tell no third of their kind."""
    found: list[Term] = []
    for back in range(_BACK):
        mates = discourse.by_sentence.get(result.sentence - back, [])
        there = [
            t for t in mates if t.order < result.order and t.block == result.block and _level(t, result, discourse)
        ]
        found = [*(t for t in there if not found or t.alike(found[-1])), *found]
        if len(found) >= 2:
            break
    alike = len(found) == 2 and found[0].dimension == found[1].dimension
    return (found[0], found[1]) if alike else None


def _level(term: Term, result: Term, discourse: Discourse) -> bool:
    if result.kind == "points":
        return term.kind == "share"
    told = term.is_amount and term.kind != "duration" and not is_difference(term, discourse)
    return told and (not result.is_amount or term.alike(result))


def _of_ranks(result: Term, discourse: Discourse) -> Compared | None:
    """The figures of the two ranks named right before a difference, in the row told last from the largest down."""
    ranks = [t for t in discourse.mates(result) if t.kind == "rank" and t.order < result.order]
    if len(ranks) != 2 or not result.is_amount or ranks[1].order != result.order - 1:
        return None
    if len(discourse.between(ranks[0], ranks[1]).strip()) > _JOINT or not is_difference(result, discourse):
        return None
    row = next(
        (rows(discourse)[n] for n in range(result.sentence, result.sentence - 3, -1) if n in rows(discourse)), ()
    )
    first, second = (int(rank.claim.value or 0) for rank in ranks)
    if not 1 <= first < second <= len(row) or not row[0].alike(result):
        return None
    return Compared(row[first - 1], row[second - 1])
