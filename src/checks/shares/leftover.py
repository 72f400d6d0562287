"""Leftovers: what is left of a whole once its parts are told (14 of its 212 shops closed, leaving 198)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ... import rulebook
from ...record import Record
from ..binding.arithmetic import attempt
from ..binding.arithmetic import sums as evaluate
from ..binding.comparisons import is_difference
from ..binding.forms import forms
from ..binding.outcome import Binding, Outcome
from ..discourse.bygone import of_the_past
from ..discourse.samples import Counterexamples, ListExamples
from ..discourse.terms import Discourse, Term
from ..means.per import printed_unit
from ..rule_samples import discourse_of, sample
from .parts import holds

if TYPE_CHECKING:
    from ...rule_tests import RuleExample

_LEAD = 40
_STEM = 4
_NEVER = r"(?!)"


class LeftoverFile(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """rules/languages/<lang>/leftovers.yaml: patterns.

    `before` ends right before what is left, `after` begins right after it, `draws` ends right before it where its
    sentence draws on the one before (That leaves). `part_after` begins right after a part of the whole before it,
    `part_before` ends right before one, `whole_before` ends right before a whole whose parts follow. `noun`
    begins right after a number and captures what it counts, `falls` ends right before a net loss. `gone` is one for the
    words around a number (...) of those who may have gone (joined, while ... left). `examples` maps a text to
    [what is left, whole, parts ...].
    """

    before: str
    after: str = ""
    draws: str = ""
    part_after: str
    part_before: str
    whole_before: str
    noun: str
    falls: str = ""
    gone: str = ""
    examples: ListExamples
    counterexamples: Counterexamples


class Words(Record, frozen=True):
    """The compiled patterns of one language."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    draws: re.Pattern[str]
    part_after: re.Pattern[str]
    part_before: re.Pattern[str]
    whole_before: re.Pattern[str]
    noun: re.Pattern[str]
    falls: re.Pattern[str]
    gone: re.Pattern[str]


class Left(Record, frozen=True):
    """A whole and the parts that are taken off it."""

    whole: Term
    parts: Sequence[Term]


@lru_cache(maxsize=16)
def leftovers(lang: str) -> Words | None:
    """The patterns of a language, None where it has none. Raises BrokenRule."""
    file = rulebook.of_language(lang, "leftovers", LeftoverFile)
    if file is None:
        return None
    texts = file.before, file.after, file.draws, file.part_after, file.part_before, file.whole_before, file.noun
    return Words(*(re.compile(text or _NEVER, re.IGNORECASE) for text in (*texts, file.falls, file.gone)))


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of what is left of a whole once several parts are taken off it."""
    for term in discourse.terms:
        left = left_of(term, discourse)
        if left is not None and len(left.parts) > 1:
            roles = (*(("part", part) for part in (*left.parts, term)), ("total", left.whole))
            yield attempt(evaluate, Binding("sum", roles, "explicit", closed=True))


def left_of(rest: Term, discourse: Discourse) -> Left | None:
    """The whole that a number is left of, and its parts, where the words mark both and no other amount stands there."""
    words = leftovers(discourse.document.lang)
    if words is None or not rest.is_amount or not rest.sharp or rest.cell is not None:
        return None
    before = _before(rest, discourse)
    behind = words.after.match(rest.after) and not words.gone.search(f"{before}...{rest.after}")
    if not (words.before.search(before) or behind):
        return None
    told = _told(rest, rest.sentence, discourse)
    start = discourse.sentences.spans[rest.sentence][0]
    joined = discourse.text[max(0, start - 2) : start].rstrip().endswith(";")
    if joined or (not told and words.draws.search(before)) or (told and _is_part(told[0], words, discourse)):
        told = _told_before(rest, discourse) + told
    left = _split(told, words, discourse)
    if left and (_left_out(rest, left, discourse) or any(_is_nested(t, words, discourse) for t in left.parts[1:])):
        return None
    return left if left and not any(_counts_else(t, left, words) for t in (rest, *left.parts[1:])) else None


def _before(term: Term, discourse: Discourse) -> str:
    start = discourse.sentences.spans[term.sentence][0]
    return discourse.text[max(start, term.claim.start - _LEAD) : term.claim.start]


def _told(rest: Term, sentence: int, discourse: Discourse) -> list[Term]:
    """The amounts of a sentence of the paragraph that are told before what is left, and counted like it."""
    mates = [t for t in discourse.by_sentence.get(sentence, []) if t.order < rest.order and t.block == rest.block]
    told = [t for t in mates if t.is_amount and t.alike(rest) and t.cell is None]
    return [t for t in told if not is_difference(t, discourse) or _is_split(t, discourse)]


def _left_out(rest: Term, left: Left, discourse: Discourse) -> bool:
    """Whether an amount like the parts stands among them and is taken for none: it may be one of them."""
    among = discourse.terms[left.parts[0].order : rest.order]
    return any(t.is_amount and t.dimension == rest.dimension and t not in (left.whole, *left.parts) for t in among)


def _is_split(term: Term, discourse: Discourse) -> bool:
    """Whether a number is told as what its parts are of (a gap of 23, of which 9)."""
    words = leftovers(discourse.document.lang)
    return words is not None and words.part_before.search(term.after) is not None


def _told_before(rest: Term, discourse: Discourse) -> list[Term]:
    """The amounts of the sentence before; where that only holds the whole against an earlier time (25% more than last
    year's 440), those of the one before it.
    """
    told = _told(rest, rest.sentence - 1, discourse)
    base = len(told) == 1 and "base" in told[0].roles and of_the_past(told[0], discourse)
    derived = base and any(t.kind == "change" for t in discourse.mates(told[0]))
    return _told(rest, rest.sentence - 2, discourse) if derived else told


def _counts_else(term: Term, left: Left, words: Words) -> bool:
    """Whether a number counts what neither the words before it nor those of the whole name (leaving 80 people)."""
    noun = words.noun.match(f" {printed_unit(term)}{term.after}")
    told = "".join(f" {t.claim.text}{t.after}" for t in (left.whole, left.parts[0])) + term.before
    return noun is not None and noun["noun"][:_STEM].lower() not in told.lower()


def _split(told: Sequence[Term], words: Words, discourse: Discourse) -> Left | None:
    """The whole and the parts among all amounts told: 14 of its 212; 212, of which 14; of the 212, 14."""
    if len(told) < 2 or not all(t.sharp for t in told):
        return None
    first, second, *others = told
    if _of_each_other(first, second, discourse):
        return Left(second, (first, *others))
    marked = _is_part(second, words, discourse) or words.whole_before.search(_before(first, discourse))
    return Left(first, (second, *others)) if marked else None


def _of_each_other(part: Term, whole: Term, discourse: Discourse) -> bool:
    """Whether a whole follows its part at once, or the share that the part is of it (38, 20% of the 190)."""
    if holds(whole, part, discourse):
        return True
    share = discourse.terms[part.order + 1]
    return share.kind == "share" and share.order + 1 == whole.order and "of" in whole.roles


def _is_nested(part: Term, words: Words, discourse: Discourse) -> bool:
    """Whether a number may belong to the part before it, or to an earlier time: it is not taken off the whole."""
    past = forms(discourse.document.lang).past
    return _is_part(part, words, discourse) or bool(past and past.search(part.before))


def _is_part(term: Term, words: Words, discourse: Discourse) -> bool:
    return bool(words.part_after.match(term.after) or words.part_before.search(_before(term, discourse)))


def examples(path: Path, file: str) -> Iterator[RuleExample]:
    """The examples of a leftovers.yaml, as tests: whether the words of a text tell what is left, of what, less what."""
    rules, lang = rulebook.load(path, LeftoverFile), path.parent.name

    def left(text: str, expected: Sequence[str] | None) -> bool:
        discourse = discourse_of(text, lang)
        found = [(term, told) for term in discourse.terms if (told := left_of(term, discourse))]
        named = [[t.claim.text.strip() for t in (term, told.whole, *told.parts)] for term, told in found]
        return bool(named) if expected is None else expected in named

    for text, expected in rules.examples.items():
        yield sample(file, "leftovers", text, True, partial(left, text, expected))
    for text in rules.counterexamples:
        yield sample(file, "leftovers", text, False, partial(left, text, None))
