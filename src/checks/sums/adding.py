"""Adding up: the words that say that a number is the sum of others, as data from rules/languages/<lang>/sums.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import msgspec

from ... import rulebook
from ...record import Record
from ..discourse.samples import Counterexamples, Examples
from ..discourse.terms import Discourse, Term, per_sentence
from ..discourse.wording import any_of

_MOST = 30
_LINES = re.compile("[:：]\\s*$")
_COLON = re.compile("[^,，、:：]*[:：]")
_REACH_AFTER = 16


class AddingFile(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """rules/languages/<lang>/sums.yaml.

    `added` words before a number (`added_after`: after it) say that it is what others add up to, unless one of the
    `apart` words stands between (together in 160 teams); `adding` ones among them add what was just told and no more
    (합쳐; not 모두, which may count others too). `numbers` say how many are added where the claims do not (both).
    `breakdown` words stand between a total and some of its parts, `complete` ones between it and all of them.
    A number after a `net` word is what came in (words of `gains`) less what went out (`losses`);
    `verbs_last`: those words stand behind their numbers. `deducted` words between figures take one off another: those
    are no list of parts. `opposites` are names
    that part a whole in two. `examples` maps a text to the claim in it that is said to be a sum.
    """

    added: list[str]
    adding: list[str] = []
    added_after: list[str] = []
    apart: list[str] = []
    numbers: dict[str, str] = {}
    breakdown: list[str] = []
    complete: list[str] = []
    net: list[str] = []
    gains: list[str] = []
    losses: list[str] = []
    verbs_last: bool = False
    deducted: list[str] = []
    opposites: list[tuple[str, str]] = []
    examples: Examples
    counterexamples: Counterexamples


class Adding(Record, frozen=True):
    """The compiled words of one language."""

    somewhere: re.Pattern[str]
    added: re.Pattern[str]
    adding: re.Pattern[str]
    added_after: re.Pattern[str]
    apart: re.Pattern[str]
    breakdown: re.Pattern[str]
    complete: re.Pattern[str]
    number: re.Pattern[str]
    net: re.Pattern[str]
    gains: re.Pattern[str]
    losses: re.Pattern[str]
    verbs_last: bool
    deducted: re.Pattern[str]
    opposites: tuple[tuple[str, str], ...]
    numbers: dict[str, int]


@lru_cache(maxsize=16)
def adding(lang: str, root: Path | None = None) -> Adding | None:
    """The words of a language, None where it has none. Raises BrokenRule."""
    file = rulebook.of_language(lang, "sums", AddingFile, root)
    if file is None:
        return None
    somewhere = "|".join(map(re.escape, (*file.added, *file.added_after))) or r"(?!)"
    return Adding(
        re.compile(somewhere, re.IGNORECASE),
        _any_of(file.added),
        _any_of(file.adding),
        _any_of(file.added_after),
        _any_of(file.apart),
        _any_of(file.breakdown),
        _any_of(file.complete),
        _any_of(file.numbers),
        re.compile(any_of(file.net) if file.net else r"(?!)", re.IGNORECASE),
        re.compile(any_of(file.gains) if file.gains else r"(?!)", re.IGNORECASE),
        re.compile(any_of(file.losses) if file.losses else r"(?!)", re.IGNORECASE),
        file.verbs_last,
        _any_of(file.deducted),
        tuple(file.opposites),
        {word.lower(): int(number) for word, number in file.numbers.items()},
    )


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words; Latin and Hangul ones start a word, Latin ones end it."""
    parts = (
        (r"(?<!\w)" if word[0].isascii() or "가" <= word[0] <= "힣" else "")
        + re.escape(word)
        + (r"(?!\w)" if word[-1].isascii() else "")
        for word in sorted(words, key=len, reverse=True)
    )
    return re.compile("|".join(parts) or r"(?!)", re.IGNORECASE)


class Said(Record, frozen=True):
    """That a term is said to be a sum: where the word that says so begins, and of how many terms (None: not told).

    `only`: of what was just told and nothing else. Where two numbers tell how many (two teams over six games), neither
    does.
    """

    at: int
    number: int | None
    only: bool
    told_by: Term | None = None


def said_to_be_sum(term: Term, discourse: Discourse) -> Said | None:
    """What the words around a term say of it as a sum; None where they do not call it one."""
    words = adding(discourse.document.lang)
    if words is None:
        return None
    if not _sums_up(term.sentence, discourse):
        return None
    text, floor = discourse.text, _lead(term, discourse)
    found = words.added.finditer(text, floor, term.claim.start)
    before = [match for match in found if not words.apart.search(text, match.end(), term.claim.start)]
    after = words.added_after.search(term.after[:_REACH_AFTER])
    if not before and not after:
        return None
    at = before[-1].start() if before else term.claim.end
    only = bool(before) and bool(words.adding.search(text, before[-1].start(), term.claim.start))
    told_by = _count_before(term, floor, discourse)
    hidden = list(words.number.finditer(text, floor, term.claim.start))
    if told_by is not None:
        twice = any(match.start() >= told_by.claim.end for match in hidden)
        return Said(at, None if twice else int(told_by.interval.low), only, told_by)
    return Said(at, words.numbers[hidden[-1][0].lower()] if hidden else None, only)


@per_sentence
def _sums_up(sentence: int, discourse: Discourse) -> bool:
    """Whether a sentence has one of the words at all, be it a part of another word: most have none."""
    words, (start, end) = adding(discourse.document.lang), discourse.sentences.spans[sentence]
    return words is not None and bool(words.somewhere.search(" ".join(discourse.text[start:end].split("\n"))))


def _lead(term: Term, discourse: Discourse) -> int:
    """Where the words before a term begin: after the last number that is no mere count of what is added."""
    floor = discourse.sentences.spans[term.sentence][0]
    for other in reversed(discourse.mates(term)):
        if other.order < term.order and not _counts(other, term):
            return max(floor, other.claim.end)
    return floor


def _count_before(term: Term, floor: int, discourse: Discourse) -> Term | None:
    mates = [t for t in discourse.mates(term) if floor <= t.claim.start < term.claim.start and _counts(t, term)]
    return mates[-1] if mates else None


def _counts(other: Term, term: Term) -> bool:
    """Whether a term may tell how many are added: a small whole number right before it, of another unit."""
    if other.kind != "count" or not other.interval.is_point or other.order < term.order - 1:
        return False
    if not 2 <= other.interval.low <= _MOST:
        return False
    if other.claim.text.strip()[:1].isdigit() or term.dimension[1]:
        return other.dimension[1] not in ("", term.dimension[1])
    return True


def deducts(run: Sequence[Term], discourse: Discourse) -> bool:
    """Whether a word between the first and the last of some terms takes one off another (1,282 less the 811)."""
    words = adding(discourse.document.lang)
    between = (discourse.between(first, second) for first, second in pairwise(run))
    return words is not None and any(words.deducted.search(text) for text in between)


def opening_of_parts(total: Term, first: Term, discourse: Discourse) -> str:
    """What says that parts follow a total: "colon" (in its clause, or before lines), words for "all" or "some", or "".

    Of a sentence before the parts' own, only the colon before lines counts.
    """
    words, text = adding(discourse.document.lang), discourse.text
    own = discourse.sentences.spans[first.sentence][0]
    line = discourse.document.blocks[first.block].start
    if first.block != total.block and _LINES.search(text[total.claim.end : line]):
        return "colon"
    gap = text[max(own, total.claim.end) if first.block == total.block else total.claim.end : first.claim.start]
    if first.sentence == total.sentence and _COLON.match(gap):
        return "colon"
    if words is None:
        return ""
    return "all" if words.complete.search(gap) else "some" if words.breakdown.search(gap) else ""
