"""Comparisons: the two values that one closed form of words sets against each other (from A to B, B against A).

The wording is data, in rules/languages/<lang>/comparisons.yaml: patterns over a sentence in which every number is one
token. What follows such a pair (a percentage, a difference, a multiple) is attached to it by pairs.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ...record import Record
from ..discourse.one_name import of_one_name
from ..discourse.terms import Discourse, Term, per_sentence, per_term
from .forms import AMOUNT, DIFFERENCE, MULTIPLE, PERCENT, STOP, TOKENS, Forms, forms

_LONGEST = 1200
_TWO_PAIRS = 4
_PLAIN = "·"
_NUMBER = re.compile(f"[{TOKENS}]")
_APART = 100
_STATIONS = ("、",)
_NEXT = 10
_LETTERS = re.compile(r"[^\W\d_]+")
CLAUSE = re.compile(r"[，,、：:；;（(]")


class Compared(Record, frozen=True):
    """Two values of one closed form; `base` is what `value` is held against."""

    value: Term
    base: Term

    @property
    def first(self) -> int:
        """The order of the term that stands first."""
        return min(self.value.order, self.base.order)

    @property
    def last(self) -> int:
        """The order of the term that stands last."""
        return max(self.value.order, self.base.order)


@lru_cache(maxsize=2)
def compared(discourse: Discourse) -> dict[int, list[Compared]]:
    """The pairs of closed form by sentence, in reading order."""
    found: dict[int, list[Compared]] = {}
    for sentence, terms in discourse.by_sentence.items():
        pairs = list(_one_base_each(_in_sentence(sentence, terms, discourse)))
        if pairs:
            found[sentence] = sorted(pairs, key=lambda pair: pair.last)
    return found


def _one_base_each(pairs: Iterable[tuple[Compared, bool]]) -> Iterator[Compared]:
    """The pairs, without those whose base is what another value was reached from (141, and profit from 84 to 98)."""
    told = list(_anchored(pairs))
    starts = {pair.base.order: pair for pair, goal in told if goal and pair.base.order < pair.value.order}
    for pair, _ in told:
        other = starts.get(pair.base.order, pair)
        if other is pair or pair.value.order > pair.base.order:
            yield pair


def _anchored(pairs: Iterable[tuple[Compared, bool]]) -> Iterator[tuple[Compared, bool]]:
    """The pairs in reading order; what is held against one base and then another (2.86, 2.93 before, 3.11 a week ago)
    is the value of both.
    """
    held: dict[int, Term] = {}
    for pair, goal in sorted(pairs, key=lambda each: each[0].last):
        onward = not goal and pair.base.order > pair.value.order
        value = held.get(pair.value.order, pair.value) if onward else pair.value
        if onward:
            held[pair.base.order] = value
        yield Compared(value, pair.base), goal


def _in_sentence(sentence: int, terms: list[Term], discourse: Discourse) -> Iterator[tuple[Compared, bool]]:
    """The pairs of a sentence, and whether the words of each mark what was reached."""
    text, at = masked(sentence, discourse)
    seen: set[tuple[int, int]] = set()
    taken: set[int] = set()
    held: dict[int, Term] = {}
    for pattern, goal in forms(discourse.document.lang).patterns if len(at) > 1 else ():
        for match in pattern.finditer(text):
            value, base = at[match.start("value")], at[match.start("base")]
            value = held.get(value.order, value) if not goal and base.is_amount else value
            value = of_one_name(value, base, terms, forms(discourse.document.lang))
            key = (min(value.order, base.order), max(value.order, base.order))
            if key in seen or not _comparable(value, base, goal, discourse) or match.start("value") in taken:
                continue
            if goal and _is_station(match, at, discourse):
                continue
            seen.add(key)
            taken.add(match.start("value"))
            held[base.order + 1] = value
            yield Compared(value, base), goal


def _is_station(match: re.Match[str], at: dict[int, Term], discourse: Discourse) -> bool:
    """Whether a base is only the last of those that a value was reached by (from 214, then 387, to 652)."""
    place = match.start("base")
    before = max((where for where in at if where < place), default=-1)
    if match.start() < place or before < 0 or at[before].dimension != at[place].dimension:
        return False
    words, acting = match.string[before + 1 : place], forms(discourse.document.lang).acting
    named = any(word in words for word in acting) or CLAUSE.search(words[1:])
    return words.startswith(_STATIONS) and len(words) <= _NEXT and not named


def _comparable(value: Term, base: Term, goal: bool, discourse: Discourse) -> bool:
    """Of one dimension (in a goal form a bare number takes that of the other) and of comparable size; a mean is held
    against a mean, or against what only an earlier time names.
    """
    if is_held_against(value, discourse) and is_held_against(base, discourse) and value.order < base.order:
        return False
    bare = ("count", "") in (value.dimension, base.dimension)
    if not (value.alike(base) or (goal and bare and value.is_amount and base.is_amount)):
        return False
    percentages = value.kind in ("share", "change") and base.kind in ("share", "change")
    if percentages:
        return goal or value.kind == base.kind == "share"
    one_mean = ("average" in value.roles) != ("average" in base.roles) and not _only_timed(base, discourse)
    alike = scaled_alike(value, base) and not one_mean
    return value.is_amount and base.is_amount and (alike or _near(value, base))


def _only_timed(base: Term, discourse: Discourse) -> bool:
    """Whether the clause of a base names nothing but an earlier time (last year's 182)."""
    known, words = forms(discourse.document.lang), CLAUSE.split(base.before)[-1]
    levels = [t for t in discourse.mates(base) if t.order < base.order and t.alike(base) and t.is_amount]
    if known.past is None or not known.past.search(words) or len(levels) != 1:
        return False
    return linked(known.past.sub(" ", words), discourse.document.lang, strict=True)


def scaled_alike(value: Term, base: Term) -> bool:
    """Whether both print a unit or none, so that none of them leaves its scale to the other ("from 3 to 4 million")."""
    return bool(value.claim.unit) == bool(base.claim.unit) and _worded(value) == _worded(base)


def _worded(term: Term) -> bool:
    return bool(_LETTERS.search(term.claim.text))


def _near(value: Term, base: Term) -> bool:
    big, small = abs(value.interval.high), abs(base.interval.high)
    return big <= _APART * small and small <= _APART * big


@per_sentence
def masked(sentence: int, discourse: Discourse) -> tuple[str, dict[int, Term]]:
    """The sentence with one token for every number that can be compared or derived, and the terms of the tokens.

    A damaged text may hold the characters of the tokens itself: they stand for nothing.
    """
    start, end = discourse.sentences.spans[sentence]
    parts: list[str] = []
    at: dict[int, Term] = {}
    length, done = 0, start
    for term in discourse.by_sentence[sentence] if end - start <= _LONGEST else ():
        token = _token(term, discourse)
        if token is None or term.cell is not None or term.claim.start < done:
            continue
        words = _NUMBER.sub(_PLAIN, discourse.text[done : term.claim.start])
        parts += [words, token]
        length += len(words)
        at[length] = term
        length, done = length + 1, term.claim.end
    rest = _NUMBER.sub(_PLAIN, discourse.text[done : min(end, done + _LONGEST)])
    return _without_scores("".join(parts) + rest, at, discourse)


def _without_scores(text: str, at: dict[int, Term], discourse: Discourse) -> tuple[str, dict[int, Term]]:
    """The sentence without the tokens of values told two and two, and the terms of the other tokens."""
    scores = forms(discourse.document.lang).scores
    spans = [match.span() for match in scores.finditer(text)] if scores and len(at) >= _TWO_PAIRS else []
    for start, end in spans:
        text = text[:start] + _NUMBER.sub(_PLAIN, text[start:end]) + text[end:]
    return text, {place: term for place, term in at.items() if text[place] != _PLAIN}


def restated(term: Term, discourse: Discourse) -> bool:
    """Whether a bound only says again what was just told (5.29 trillion, more than 5 trillion for the first time)."""
    if term.claim.quantity.hedge not in ("above", "below") or not term.is_amount:
        return False
    last = next((t for t in reversed(discourse.mates(term)) if t.is_amount and t.order < term.order), None)
    return bool(last and last.alike(term) and last.interval.meets(term.interval))


def _token(term: Term, discourse: Discourse) -> str | None:
    if term.kind == "multiple":
        return MULTIPLE
    if term.kind in ("share", "change", "points"):
        return PERCENT
    dated = is_ago(term, discourse)
    dated = dated or (term.kind == "duration" and term.claim.unit == "year" and term.claim.quantity.kind != "age")
    if not term.is_amount or dated or restated(term, discourse):
        return None
    return DIFFERENCE if is_difference(term, discourse) else AMOUNT


@per_term
def is_difference(term: Term, discourse: Discourse) -> bool:
    """Whether an amount says how much more or less: by its own words, or by those of the percentage it makes."""
    known = forms(discourse.document.lang)
    if term.before.lower().rstrip().endswith(known.held):
        return False
    if "difference" in term.roles and (_adds(term, discourse, known) or discourse.moved_by(term)):
        return True
    after = next((t for t in discourse.terms[term.order + 1 : term.order + 2] if t.sentence == term.sentence), None)
    if after is None:
        return False
    joint = discourse.between(term, after).strip(" ,、，(（")
    if not joint and after.kind in ("change", "share") and known.beside and known.beside.search(term.before):
        told = discourse.cues.after.get("difference")
        return bool(told and told.match(after.after.lstrip(" )）の의")))
    return after.kind == "change" and joint in known.equals


def is_ago(term: Term, discourse: Discourse) -> bool:
    """Whether a term says how long ago something was (twelve months earlier)."""
    return term.kind == "duration" and term.after.lstrip().startswith(forms(discourse.document.lang).ago)


def is_held_against(term: Term, discourse: Discourse) -> bool:
    """Whether the words right beside an amount say that something is held against it (from 12, against 12, 12보다)."""
    known = forms(discourse.document.lang)
    before, after = f" {term.before.lower().rstrip()}", term.after.lstrip(" )）")
    return before.endswith(known.held) or after.startswith(known.than)


def grows_by(multiple: Term, discourse: Discourse) -> bool:
    """Whether a multiple is one by which something grew, not one to which it grew (增长到原来的3.3倍)."""
    reached = forms(discourse.document.lang).reached
    return multiple.kind == "multiple" and "by" in multiple.roles and not any(w in multiple.before for w in reached)


@lru_cache(maxsize=4096)
def linked(text: str, lang: str, known: str = "", strict: bool = False) -> bool:
    """Whether a text between a pair and a number names nothing new: it is made of linking words and `known` ones.

    `strict` halves how many other letters it may hold.
    """
    rules = forms(lang)
    rest = rules.linking.sub(" ", text) if rules.linking else text
    new = [word for word in _LETTERS.findall(rest) if word.lower() not in known.lower()]
    return sum(map(len, new)) <= (rules.strange // 2 if strict else rules.strange) and not any(m in text for m in STOP)


def _adds(term: Term, discourse: Discourse, known: Forms) -> bool:
    """Whether a cue of difference stands in the number's own clause, and no word makes it what was reached."""
    cues, goals = discourse.cues, known.goals
    if known.reached and term.before.rstrip().endswith(known.reached):
        return False
    before, after, ends = cues.before.get("difference"), cues.after.get("difference"), cues.ends.get("difference")
    if ends and ends.search(CLAUSE.split(term.before)[-1][-cues.reach_before :]):
        return True
    if before and before.search(CLAUSE.split(term.before)[-1][-cues.reach_before :]):
        return True
    if known.attributive and known.attributive.match(term.after):
        return False
    reached = bool(goals) and term.after.lstrip(" )）").startswith(goals)
    return bool(after and after.match(term.after[: cues.reach_after])) and not reached and not term.enclosed
