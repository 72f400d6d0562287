"""Slots: the side that a comparison names in a place of its own (6 times *the United States*, 比*去年*多14件).

The words of the slot lead to an amount by its label, or to one of an earlier time; the wording is data, in
rules/languages/<lang>/slots.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from ... import rulebook
from ...record import Record
from ..discourse.labels import CLAUSE, Named, find, labelled
from ..discourse.samples import Counterexamples, ListExamples
from ..discourse.terms import Discourse, Term
from .comparisons import Compared, compared, is_difference, linked
from .forms import forms
from .outcome import Tier

_BACK = 3
_BRACKETS = " ()（）"
_DERIVED = ("multiple", "change", "points", "share")


class Slot(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """One way to name the side that a number is held against: patterns with a group `side`.

    `before` end at the number, `after` begin right behind it. `of` says which numbers: multiples, differences or both.
    `examples` maps a text to [the number, the side].
    """

    name: str
    of: list[str]
    before: list[str] = []
    after: list[str] = []
    examples: ListExamples
    counterexamples: Counterexamples


class SlotFile(msgspec.Struct, forbid_unknown_fields=True):
    """rules/languages/<lang>/slots.yaml.

    `measuring` are nouns that say only that something is counted (人数), `genitive` the words between a name and what
    is told of it (的), `particles` what may end a name (は), `anew` the beginnings of a clause that tells something
    else (and ...).
    """

    slots: list[Slot] = []
    measuring: list[str] = []
    genitive: list[str] = []
    particles: list[str] = []
    anew: list[str] = []


class Side(Record, frozen=True):
    """The words of a slot, and those of the same clause that stand before it."""

    words: str
    who: str
    leading: bool


@lru_cache(maxsize=16)
def _file(lang: str) -> SlotFile:
    path = rulebook.builtin_root() / "languages" / lang / "slots.yaml"
    return rulebook.load(path, SlotFile) if path.exists() else SlotFile()


@lru_cache(maxsize=16)
def slots(lang: str) -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    """(kind of number, whether it stands before it, pattern) of a language. Raises BrokenRule."""
    file = _file(lang)
    return tuple(
        (kind, leading, re.compile(text + r"\s*$" if leading else r"\s*" + text, re.IGNORECASE))
        for slot in file.slots
        for kind in slot.of
        for leading, texts in ((True, slot.before), (False, slot.after))
        for text in texts
    )


def side(result: Term, discourse: Discourse) -> Side | None:
    """The side that a result is held against in its own clause."""
    kind = "multiple" if result.kind == "multiple" else "difference"
    before = CLAUSE.split(result.before)[-1]
    for name, leading, pattern in slots(discourse.document.lang):
        match = pattern.search(before) if leading else pattern.match(result.after)
        if name == kind and match:
            return Side(match["side"], before[: match.start()] if leading else before, leading)
    return None


def slotted(result: Term, discourse: Discourse, like: bool) -> tuple[Compared, Tier] | None:
    """The pair of a result whose clause names the base in a slot; `like` keeps to the result's own dimension."""
    told = side(result, discourse)
    if told is None or result.cell is not None:
        return None
    beside = _beside(told, result, discourse)
    value = _value(told, result, discourse, like, beside)
    if value is None or (beside is not None and not _comparable(beside, value.term)):
        return None
    base = Named(beside, True) if beside is not None else _base(told, value.term, result, discourse)
    if base is None or base.term is value.term:
        return None
    holder = _holder(value.term, result, discourse)
    return Compared(holder, base.term), "explicit" if value.full and base.full else "resolved"


def _holder(value: Term, result: Term, discourse: Discourse) -> Term:
    """The value itself, or, where it is the base of a difference told before, the value that was held against it.

    14 games, two fewer than last year's 16 and four more than the 10 of 2021: both are held against the 14.
    """
    before = [t for t in discourse.mates(result) if t.order < result.order]
    differs = result.is_amount and any(is_difference(t, discourse) for t in before)
    pairs = compared(discourse).get(result.sentence, []) if differs else []
    return next((pair.value for pair in pairs if pair.base is value and pair.last < result.order), value)


def _beside(told: Side, result: Term, discourse: Discourse) -> Term | None:
    """The amount that stands in the slot itself (of Japan (6,276), the size of York, which had 406)."""
    if not told.words.strip(_BRACKETS):
        return _right_before(result, discourse)
    if told.leading:
        return None
    following = discourse.terms[result.order + 1 : result.order + 2]
    near = [t for t in following if t.sentence == result.sentence and t.is_amount and t.cell is None]
    return near[0] if near and _in_slot(discourse.between(result, near[0]), discourse.document.lang) else None


def _in_slot(between: str, lang: str) -> bool:
    """Whether what follows a result is still its slot: at most one clause on, and none that begins anew (, and)."""
    _, *clauses = CLAUSE.split(between)
    anew = tuple(_file(lang).anew)
    return not clauses or (len(clauses) == 1 and not (anew and clauses[0].lstrip().lower().startswith(anew)))


def _base(told: Side, value: Term, result: Term, discourse: Discourse) -> Named | None:
    rules = forms(discourse.document.lang)
    if rules.past and rules.past.search(told.words) and linked(rules.past.sub("", told.words), discourse.document.lang):
        return _earlier(value, result, discourse)
    pool = [(t, label) for t, label in labelled(discourse) if t is not value and _comparable(t, value)]
    return _nearest(told.words, pool, result, discourse)


def _comparable(base: Term, value: Term) -> bool:
    """Of one dimension; things of two kinds may be counted against each other (posts for each graduate)."""
    return base.alike(value) or (base.kind == value.kind == "count")


def _earlier(value: Term, result: Term, discourse: Discourse) -> Named | None:
    """The one amount of an earlier time, in the result's sentence or in the nearest before it that has one."""
    past = forms(discourse.document.lang).past
    told = [(t, label) for t, label in labelled(discourse) if t is not value and t.alike(value)]
    for back in range(_BACK):
        there = [
            t
            for t, label in told
            if t.sentence == result.sentence - back
            and t.block == result.block
            and t.order < result.order
            and ("base" in t.roles or (past is not None and past.search(t.before)))
        ]
        if there:
            return Named(there[0], back < _BACK - 1) if len(there) == 1 else None
    return None


def _value(told: Side, result: Term, discourse: Discourse, like: bool, base: Term | None) -> Named | None:
    """What the result is said of: the amount that the clause names, else the one right before it."""
    pool = [(t, label) for t, label in labelled(discourse) if not like or t.alike(result)]
    if not linked(told.who, discourse.document.lang):
        return _nearest(told.who, pool, result, discourse)
    before = _right_before(result, discourse, base or _side_named(told, result, discourse))
    if before is not None:
        return Named(before, True) if not like or before.alike(result) else None
    mates = [t for t in discourse.mates(result) if t.order < result.order and t is not base]
    there = [t for t, _ in pool if t.sentence == result.sentence - 1 and t.block == result.block]
    return Named(there[0], True) if len(there) == 1 and not mates else None


def _side_named(told: Side, result: Term, discourse: Discourse) -> Term | None:
    """The amount of the result's sentence that the slot names: it is the base, so it is not the value."""
    pool = [(t, label) for t, label in labelled(discourse) if t.sentence == result.sentence and t.order < result.order]
    found = find(told.words, pool, discourse) if len(pool) > 1 else None
    return found.term if found is not None and found.full else None


def _right_before(result: Term, discourse: Discourse, but: Term | None = None) -> Term | None:
    """The last amount before a result in its sentence, with nothing but derived numbers between them."""
    for term in reversed([t for t in discourse.mates(result) if t.order < result.order]):
        if term is but or term.kind in _DERIVED or is_difference(term, discourse):
            continue
        return term if term.is_amount and "bound" not in term.roles else None
    return None


def _nearest(words: str, pool: list[tuple[Term, str]], result: Term, discourse: Discourse) -> Named | None:
    """The amount that words name: in the result's block before it, else in the document."""
    file = _file(discourse.document.lang)
    name = _name(words, file)
    for scope in _scopes(pool, result):
        found = find(name, scope, discourse, file.genitive)
        if found is not None:
            return found
    return None


def measured(words: str, lang: str) -> str:
    """What words name, without the particle at their end and the nouns that say only that it is counted."""
    return _name(words, _file(lang))


def _name(words: str, file: SlotFile) -> str:
    """The words without what only counts or marks them: the particle at their end, nouns like "number"."""
    name = words.strip()
    for particle in file.particles:
        if name.endswith(particle) and len(name) > len(particle) + 1:
            name = name[: -len(particle)]
            break
    for noun in file.measuring:
        name = name.replace(noun, " ")
    return name


def _scopes(pool: list[tuple[Term, str]], result: Term) -> Iterator[list[tuple[Term, str]]]:
    yield [(t, label) for t, label in pool if t.block == result.block and t.order < result.order]
    yield [(t, label) for t, label in pool if t.order < result.order]
    yield pool
