"""Directions: whether the words about a number say that something rose or fell, and which way a pair of values went.

The words are data, in rules/languages/<lang>/directions.yaml. "A fall of 12%" from 100 to 112 contradicts itself, and
so does "fell from 5 to 7", whatever the figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import msgspec

from ... import rulebook
from ...record import Record
from ..binding.comparisons import Compared, masked, scaled_alike
from ..binding.forms import pattern_of
from .samples import Counterexamples, ListExamples
from .terms import Discourse, Term

_CLAUSE = re.compile(r"[，；;。：:\n]|,(?!\d)")
_REACH = 48
_NEVER = r"(?!)"
_APART = ("(?<![A-Za-z])", "(?![A-Za-z])")
_DENIAL = 12


class Sides(msgspec.Struct, forbid_unknown_fields=True):
    """Words of one direction: those before the number that says how far, those after it."""

    before: list[str] = []
    after: list[str] = []


class DirectionFile(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """rules/languages/<lang>/directions.yaml.

    `fill_before` and `fill_after` are patterns of what may stand between such a word and its number, `denied` of what
    takes the direction back, `apposed` of all the words between a pair and its change, an apposition ("after the
    rewrite, a gain of"), `remains_*` of what says beside a fraction that it is one of the value before, `piece` of what
    follows a fraction of some unit (half a point). A sentence with one of the `opposed` words tells figures that rise
    when what they measure falls. `moves` are patterns as in comparisons.yaml, with {moved} for one of the words `up` or
    `down` and {any} for a number. `examples` maps a text to [claim, up or down]; in a counterexample no claim has one.
    """

    fill_before: str
    fill_after: str
    denied: str
    apposed: str
    remains_before: str
    remains_after: str
    piece: str
    opposed: list[str]
    rises: Sides
    falls: Sides
    moves: list[str]
    up: list[str]
    down: list[str]
    examples: ListExamples
    counterexamples: Counterexamples


class Directions(Record, frozen=True):
    """The compiled words of one language; `before` and `after` by sign."""

    before: Mapping[int, re.Pattern[str]]
    after: Mapping[int, re.Pattern[str]]
    denied: re.Pattern[str]
    apposed: re.Pattern[str]
    remains: tuple[re.Pattern[str], re.Pattern[str]]
    piece: re.Pattern[str]
    opposed: re.Pattern[str]
    moves: tuple[tuple[int, re.Pattern[str]], ...]


class Move(Record, frozen=True):
    """Two values of a form that says which way they went: +1 up, -1 down."""

    pair: Compared
    sign: int


@lru_cache(maxsize=16)
def directions(lang: str, root: Path | None = None) -> Directions | None:
    """The words of a language, None where it has none. Raises BrokenRule."""
    file = rulebook.of_language(lang, "directions", DirectionFile, root)
    if file is None:
        return None
    sides = {1: file.rises, -1: file.falls}
    moves = [(sign, text) for sign in sides for text in file.moves]
    words = {1: file.up, -1: file.down}
    return Directions(
        {sign: _compiled(f"{_any_of(side.before)}{file.fill_before}$") for sign, side in sides.items()},
        {sign: _compiled(f"{file.fill_after}{_any_of(side.after)}") for sign, side in sides.items()},
        _compiled(file.denied or _NEVER),
        _compiled(file.apposed or _NEVER),
        (_compiled(file.remains_before or _NEVER), _compiled(file.remains_after or _NEVER)),
        _compiled(file.piece or _NEVER),
        _compiled(_any_of(file.opposed)),
        tuple((sign, pattern_of(text, {"moved": _any_of(words[sign])}, lang)) for sign, text in moves),
    )


def _compiled(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def _any_of(words: list[str]) -> str:
    parts = (
        (_APART[0] if word[0].isascii() and word[0].isalpha() else "")
        + re.escape(word)
        + (_APART[1] if word[-1].isascii() and word[-1].isalpha() else "")
        for word in sorted(words, key=len, reverse=True)
    )
    return f"(?:{'|'.join(parts)})" if words else _NEVER


def direction(term: Term, discourse: Discourse) -> int:
    """+1 or -1 where the words beside a number say that it is by how much something rose or fell, else 0.

    Words that contradict each other, are taken back or speak of a figure that counts the other way say nothing.
    """
    rules = directions(discourse.document.lang)
    if rules is None or opposed(term.sentence, discourse):
        return 0
    before, after = _beside(term, discourse)
    signs = {
        sign for sign in (1, -1) if _ends(rules.before[sign], before, rules.denied) or rules.after[sign].match(after)
    }
    return 0 if len(signs) != 1 or rules.denied.search(after[:_REACH]) else signs.pop()


def _ends(pattern: re.Pattern[str], before: str, denied: re.Pattern[str]) -> bool:
    """Whether a text ends with a word of the pattern that nothing before it takes back."""
    found = pattern.search(before)
    return found is not None and not denied.search(before[: found.end()]) and not denied.search(before[: found.start()])


def _beside(term: Term, discourse: Discourse) -> tuple[str, str]:
    """What stands before and after a term in its clause, up to the next number."""
    start, end = discourse.sentences.spans[term.sentence]
    mates = discourse.mates(term)
    left = max([start, *(t.claim.end for t in mates if t.order < term.order)])
    right = min([end, *(t.claim.start for t in mates if t.order > term.order)])
    before = _CLAUSE.split(discourse.text[left : term.claim.start])[-1]
    return before, _CLAUSE.split(discourse.text[term.claim.end : right])[0]


def apposed(words: str, lang: str) -> bool:
    """Whether the words between a pair and a number say, once its clause is closed, that it is the change."""
    rules = directions(lang)
    return rules is not None and bool(rules.apposed.search(words))


def remaining(term: Term, discourse: Discourse) -> bool:
    """Whether the words beside a fraction say that it is what became of an earlier value (a third of what it was)."""
    rules = directions(discourse.document.lang)
    if rules is None or (term.claim.quantity.kind != "fraction" and not rules.remains[0].search(term.before)):
        return False
    return bool(rules.remains[0].search(term.before) or rules.remains[1].match(term.after))


def is_piece(term: Term, discourse: Discourse) -> bool:
    """Whether a fraction is one of a unit that follows it (half a point), so that it says nothing of what rose."""
    rules = directions(discourse.document.lang)
    return rules is not None and term.claim.quantity.kind == "fraction" and bool(rules.piece.match(term.after))


def opposed(sentence: int, discourse: Discourse) -> bool:
    """Whether a sentence tells losses, exchange rates or places: such a figure may rise while it says "fell"."""
    rules = directions(discourse.document.lang)
    start, end = discourse.sentences.spans[sentence]
    return rules is None or bool(rules.opposed.search(discourse.text[start:end]))


def moves(discourse: Discourse) -> Iterator[Move]:
    """The pairs of values that a form of words sends up or down."""
    rules = directions(discourse.document.lang)
    for sentence, terms in discourse.by_sentence.items() if rules else ():
        if len(terms) < 2 or rules is None:
            continue
        text, at = masked(sentence, discourse)
        for sign, pattern in rules.moves if len(at) > 1 else ():
            for found in pattern.finditer(text):
                value, base = at[found.start("value")], at[found.start("base")]
                denied = rules.denied.search(text[max(0, found.start() - _DENIAL) : found.end()])
                if not denied and _plain(value, base) and not opposed(sentence, discourse):
                    yield Move(Compared(value, base), sign)


def _plain(value: Term, base: Term) -> bool:
    """Whether two values are of one unit and one scale, so that the larger one is beyond doubt."""
    percentages = value.kind == base.kind == "share"
    return value.alike(base) and (percentages or (value.is_amount and base.is_amount and scaled_alike(value, base)))


def contradicts(sign: int, value: Term, base: Term) -> bool:
    """Whether a value lies clearly on the other side of its base than the words say."""
    above, below = value.interval.exceeds(base.interval), base.interval.exceeds(value.interval)
    return below if sign > 0 else above if sign < 0 else False
