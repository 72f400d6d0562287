"""Wholes: the amount that a share is a share of, as its words and its place say it, whatever the numbers are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ...record import Record
from ..binding.comparisons import compared, is_difference
from ..binding.forms import forms
from ..binding.outcome import Tier
from ..discourse import nearness
from ..discourse.bygone import carried, framed_apart, labelled_past, of_the_past
from ..discourse.terms import Discourse, Term, per_term
from ..discourse.times import outdated
from ..sums.adding import said_to_be_sum
from .called import behind, fronted_whole, label, named_whole, naming, own_label, rated, told_whole, whole_of_part
from .parts import bracketed, holds, leads, own_share, owner
from .scopes import scope_of, told_of
from .sharing import RateWords, sharing


class Held(Record, frozen=True):
    """A whole, how sure it is, and whether a closed form of words gives it (any miss is then a mistake).

    `either`: only the order of the two tells which of them is the whole.
    """

    whole: Term
    tier: Tier
    closed: bool = False
    either: bool = False


_BACK = 60
_SENTENCES = 4
_ALIKE = 0.6
_LETTER = re.compile(r"[^\W\d_]")
_SURE = 0.95


def whole_of(share: Term, part: Term, discourse: Discourse) -> Held | None:
    """The whole that the words or the place of a part beside its share give it, and how sure that is."""
    words, own = sharing(discourse.document.lang), owner(share, discourse)
    if own is not None:
        return Held(own, "explicit", True) if own.alike(part) and own is not part else None
    after = discourse.terms[share.order + 1] if share.order + 1 < len(discourse.terms) else None
    if after and after is not part and after.alike(part) and _of_it(share, after, discourse):
        return Held(after, "explicit", True)
    told = discourse.terms[part.order + 1] if part.order + 1 < len(discourse.terms) else None
    if told and holds(told, part, discourse):
        return Held(told, "explicit", True)
    rate, name = rated(share, discourse), named_whole(share, discourse)
    if rate is not None and (not name or rate.whole.search(name) or calls(name, part, discourse)):
        return _of_rate(rate, share, part, discourse)
    name = name or whole_of_part(part, discourse)
    scoped = _in_scope(share, part, discourse)
    if scoped is not None:
        return scoped
    if name:
        named = _by_name(name, share, part, discourse)
        if named is not None or not calls(name, part, discourse):
            return named
    found = (
        _in_sentence(share, part, discourse)
        or _told_before(share, part, discourse)
        or _in_lead(part, discourse)
        or _everything(share, part, discourse)
    )
    of_them = part.order > share.order and words.it.match(share.after.strip())
    if found is None or of_them:
        return found
    sure = same_time(found.whole, part, discourse) and not _of_another_name(part, found.whole, discourse)
    return found if sure else found.but(tier="resolved", closed=False)


def _of_another_name(part: Term, whole: Term, discourse: Discourse) -> bool:
    """Whether the words right before a part say that it is one of something else than the whole is told of."""
    name = fronted_whole(part, discourse)
    if not name or calls(name, part, discourse):
        return False
    return naming(name, _label(whole, discourse), discourse.document.lang) < _ALIKE


def calls(name: str, part: Term, discourse: Discourse) -> bool:
    """Whether a noun may call again what a part is of, whatever that was called first."""
    words = sharing(discourse.document.lang)
    return bool((words.anaphors_money if part.kind == "money" else words.anaphors).fullmatch(name))


def _of_it(share: Term, whole: Term, discourse: Discourse) -> bool:
    """Whether the amount right after a share is said to be its whole: 54% of the 177 buses."""
    within, between = sharing(discourse.document.lang).within, discourse.between(share, whole)
    if whole.order == share.order + 1 and whole.sentence == share.sentence and within.fullmatch(between):
        return True
    return within.match(between) is not None and nearness.directly_after(share, whole, discourse)


def same_time(whole: Term, part: Term, discourse: Discourse) -> bool:
    """Whether a part is told of no other time than its whole: in its sentence, or without a time of its own."""
    if part.sentence == whole.sentence:
        return True
    if bygone(part, whole, discourse):
        return False
    if labelled_past(part, discourse) and not labelled_past(whole, discourse):
        return False
    if framed_apart(whole, part, discourse):
        return False
    new = _times_named(part, discourse) - _times_around(whole, discourse)
    return not new and part.claim.period in (None, whole.claim.period)


def bygone(part: Term, whole: Term, discourse: Discourse) -> bool:
    """Whether a part is of an earlier time than its whole: another value is held against it, and none against that."""
    told = bases(discourse)
    return part.order in told and whole.order not in told and part.sentence != whole.sentence


@per_term
def _times_named(term: Term, discourse: Discourse) -> frozenset[str]:
    return frozenset(sharing(discourse.document.lang).times.findall(label(term, discourse)))


@per_term
def _times_around(term: Term, discourse: Discourse) -> frozenset[str]:
    return frozenset(sharing(discourse.document.lang).times.findall(_label(term, discourse)))


def _points_back(share: Term, discourse: Discourse) -> bool:
    """Whether the share is called one of it, of them or of everything."""
    if sharing(discourse.document.lang).it.match(share.after.strip()):
        return True
    return bool(told_whole(share, discourse)) and not named_whole(share, discourse)


def _plain(part: Term, terms: Iterable[Term], discourse: Discourse) -> list[Term]:
    """The amounts that may hold a part: of its dimension, of the same time, neither a difference nor a rest."""
    compared_with = bases(discourse)
    return [
        term
        for term in terms
        if term.is_amount
        and term is not part
        and term.alike(part)
        and term.sharp
        and (term.cell is None) == (part.cell is None)
        and not term.roles & {"bound", "rest", "average"}
        and term.order not in compared_with
        and not outdated(term, discourse)
        and not is_difference(term, discourse)
        and (not of_the_past(term, discourse) or carried(term, part, discourse) or leads(term, part, discourse))
    ]


@lru_cache(maxsize=2)
def bases(discourse: Discourse) -> frozenset[int]:
    """The orders of the terms that another value is held against: those are of another time or thing."""
    return frozenset(pair.base.order for pairs in compared(discourse).values() for pair in pairs)


def _in_sentence(share: Term, part: Term, discourse: Discourse) -> Held | None:
    before = _plain(part, [t for t in discourse.mates(part) if t.order < part.order], discourse)
    if not before:
        return None
    holding = [t for t in before if "of" in t.roles and "part" not in t.roles]
    if holding and all(own_share(t, discourse) for t in before if t.order > holding[-1].order):
        return Held(holding[-1], "explicit", True)
    outer = [t for t in before if not own_share(t, discourse)]
    if nearness.respective(share, discourse) is part or sharing(discourse.document.lang).subject.search(share.before):
        outer = _outer(outer, part)
    if not outer:
        return None
    told = any("part" in t.roles for t in (part, *before[1:]))
    if not _LETTER.search(discourse.between(outer[-1], part)):
        return None
    if len(outer) > 1:
        return Held(outer[-1], "explicit" if leads(outer[-1], part, discourse) else "resolved")
    if not told and not (part.sharp and _first_told(outer[0], part, discourse)):
        return Held(outer[0], "resolved")
    return Held(outer[0], "explicit", told, either=not told)


def _outer(terms: list[Term], part: Term) -> list[Term]:
    """The terms before a breakdown that a part belongs to (412 in all, of them 351 men and 61 women; women are 15%)."""
    opening = next((n for n, t in enumerate([*terms, part]) if n and "part" in t.roles), None)
    return terms if opening is None else terms[:opening]


def _first_told(whole: Term, part: Term, discourse: Discourse) -> bool:
    """Whether no other amount of its kind is told in the paragraph before it, or it is called a total."""
    if "total" in whole.roles:
        return True
    earlier = [t for t in discourse.by_block[whole.block] if t.order < whole.order]
    return whole.block == part.block and not [t for t in earlier if t.is_amount and t.alike(part)]


def _told_before(share: Term, part: Term, discourse: Discourse) -> Held | None:
    """The whole that a sentence before tells: alone of its kind there, or the only total."""
    cued = "part" in part.roles or _points_back(share, discourse)
    for back in range(1, _SENTENCES):
        mates = [t for t in discourse.by_sentence.get(part.sentence - back, []) if t.block == part.block]
        found = _plain(part, mates, discourse)
        outer = [t for t in found if not own_share(t, discourse)]
        if not outer:
            continue
        totals = [t for t in outer if "total" in t.roles]
        if len(outer) > 1 and not totals and cued and said_to_be_sum(part, discourse):
            continue
        if len(outer) == 1 or len(totals) == 1:
            whole = outer[0] if len(outer) == 1 else totals[0]
            sure = cued or (back == 1 and len(outer) == 1 and _alone(whole, share, part, discourse))
            return Held(whole, "explicit" if sure else "resolved", cued and sure, either=not cued)
        return Held(_likest(part, outer, discourse), "resolved")
    return None


def _alone(whole: Term, share: Term, part: Term, discourse: Discourse) -> bool:
    """Whether whole and part are the only amounts of their kind so far in the paragraph, and no bracket sets them."""
    mates = [t for t in discourse.by_block[part.block] if t.order < share.order]
    return part.sharp and _plain(part, mates, discourse) == [whole] and not bracketed(part, share, discourse)


def _likest(part: Term, terms: list[Term], discourse: Discourse) -> Term:
    """The amount whose label shares most with that of the part, the last of them in doubt."""
    own = _label(part, discourse)
    return max(terms, key=lambda t: (nearness.overlap(t.before[-12:], own), t.order))


def _in_lead(part: Term, discourse: Discourse) -> Held | None:
    """The whole that the block before a list tells."""
    first = discourse.group(part.block)
    if discourse.document.blocks[part.block].kind != "item" or not first:
        return None
    found = _plain(part, discourse.by_block.get(first - 1, []), discourse)
    totals = [t for t in found if "total" in t.roles]
    if len(found) == 1 or len(totals) == 1:
        return Held((found if len(found) == 1 else totals)[0], "explicit", True)
    return None


def _everything(share: Term, part: Term, discourse: Discourse) -> Held | None:
    """What a text calls everything: the only total before, else the amount of this kind that it begins with."""
    if not _points_back(share, discourse):
        return None
    before = _plain(part, discourse.terms[: part.order], discourse)
    totals = [t for t in before if "total" in t.roles]
    if len(totals) == 1:
        return Held(totals[0], "resolved")
    return Held(before[0], "resolved") if before else None


def _by_name(name: str, share: Term, part: Term, discourse: Discourse) -> Held | None:
    """The amount whose label has the name of the whole; explicit where it is the only one that has."""
    around = discourse.terms[max(0, part.order - _BACK) : part.order + 2]
    scored = [
        (naming(name, _outside(_label(term, discourse), discourse), discourse.document.lang), term)
        for term in _plain(part, around, discourse)
    ]
    best = max((score for score, _ in scored), default=0.0)
    if best < _ALIKE:
        return None
    found = [term for score, term in scored if score >= best - 0.05]
    found = [term for term in found if not own_share(term, discourse)] or found
    past = forms(discourse.document.lang).past
    named_behind = [t for _, t in scored if naming(name, behind(t, discourse), discourse.document.lang) >= _SURE]
    alone = len({t.order for t in (*found, *named_behind)}) == 1
    sure = alone and not (past and past.search(name)) and best >= _SURE
    return Held(found[0], "explicit" if sure else "resolved")


def _in_scope(share: Term, part: Term, discourse: Discourse) -> Held | None:
    """The amount that is told of all of the place or the body that the share names."""
    scope, rest = scope_of(share, discourse)
    if not scope:
        return None
    around = [t for t in discourse.terms[max(0, part.order - _BACK) : part.order] if not own_share(t, discourse)]
    whole = told_of(scope, rest, part, _plain(part, around, discourse), discourse)
    return Held(whole, "explicit") if whole is not None else None


def _outside(label: str, discourse: Discourse) -> str:
    """A label without the words that name what holds the thing counted (of the pupils, 500 girls)."""
    return sharing(discourse.document.lang).inside.sub("", label)


def _of_rate(rate: RateWords, share: Term, part: Term, discourse: Discourse) -> Held | None:
    """The amount that the rate's name divides by: the nearest, and sure where its paragraph has no other."""
    around = discourse.terms[max(0, share.order - _BACK) : share.order]
    found = [t for t in _plain(part, around, discourse) if rate.whole.search(own_label(t, discourse))]
    if not found:
        return None
    near = [t for t in found if t.block == share.block]
    sure = len(near) == 1 and near[0] is found[-1] and not framed_apart(found[-1], part, discourse)
    return Held(found[-1], "explicit" if sure else "resolved")


def _label(term: Term, discourse: Discourse) -> str:
    return label(term, discourse) + " " + behind(term, discourse)[:12]
