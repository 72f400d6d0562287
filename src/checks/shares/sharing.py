"""Sharing: the words that tie a share to its part and to its whole, as data from rules/languages/<lang>/shares.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import msgspec

from ... import rulebook
from ...record import Record
from ..discourse.samples import Counterexamples, ListExamples

_RATE_END = r"[^\d,，、。;；:：]{0,8}$"
_NEVER = re.compile(r"(?!)")


class Rate(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A rate whose name says what is divided by what (毛利率: 毛利 by 营业收入): the words for the three of them."""

    rate: list[str]
    part: list[str]
    whole: list[str]


class SharingFile(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """rules/languages/<lang>/shares.yaml.

    `everything` words call the whole all there is, `it` words after a share point back to what was just
    told, `pronouns` are those of them that name nothing, `opening` words begin a sentence that draws the
    share of the amount told before it. `named` is a pattern for what follows a share and names its whole
    (`whole`), `fronted` one for what ends right before a part and names its whole (of the thefts, 150),
    `follows` one for all that may stand between a share and its part after it, `link` one for all that may
    stand between a part and its share in one clause, `within` one for all between a part and the whole
    after it (38 of the 120), `exact` one for what begins right behind a part told exactly after its share
    (1,870 to be exact). `made` is one for all between a part and a share that names its whole (made up).
    `anaphors` are nouns by which a text calls the whole again in other words (296 people killed, a quarter
    of the victims), `anaphors_money` those for an amount of money (45% of the bill). `subject` is a pattern
    for what ends right before a share and names its part (`part`), `inside` one for the words of a label
    that name what holds the thing counted (歳入のうち市税), `other` one for what gives the share another subject
    than the part before it (シェアは), `times` the times that are no dates (in April), `rate_of` one for a
    clause that only calls a share the rate of the part before it (, a rate of), `scope` one for the words
    that call the whole of a place or a body (全市, 市全体). `budget` ends before an amount that all else is paid
    from, `budget_next` begins right after it, `alone` ends before what one thing takes of it. `together`
    begins right behind a number of things that a share is said of together (这三项合计). `examples` maps a text
    to [part, whole, share].
    """

    everything: list[str] = []
    it: list[str] = []
    pronouns: list[str] = []
    opening: list[str] = []
    named: str = ""
    fronted: str = ""
    follows: str = ""
    link: str = ""
    within: str = ""
    exact: str = ""
    made: str = ""
    anaphors: list[str] = []
    anaphors_money: list[str] = []
    subject: str = ""
    inside: str = ""
    other: str = ""
    times: list[str] = []
    anew: str = ""
    scope: str = ""
    together: str = ""
    rate_of: str = ""
    budget: str = ""
    budget_next: str = ""
    alone: str = ""
    rates: list[Rate] = []
    examples: ListExamples
    counterexamples: Counterexamples


class RateWords(Record, frozen=True):
    """The compiled words of one rate; `rate` matches at the end of what stands before the share."""

    rate: re.Pattern[str]
    part: re.Pattern[str]
    whole: re.Pattern[str]


class Sharing(Record, frozen=True):
    """The compiled words of one language."""

    everything: re.Pattern[str]
    it: re.Pattern[str]
    pronouns: re.Pattern[str]
    opening: re.Pattern[str]
    named: re.Pattern[str]
    fronted: re.Pattern[str]
    follows: re.Pattern[str]
    link: re.Pattern[str]
    within: re.Pattern[str]
    exact: re.Pattern[str]
    made: re.Pattern[str]
    anaphors: re.Pattern[str]
    anaphors_money: re.Pattern[str]
    subject: re.Pattern[str]
    inside: re.Pattern[str]
    other: re.Pattern[str]
    times: re.Pattern[str]
    anew: re.Pattern[str]
    scope: re.Pattern[str]
    together: re.Pattern[str]
    rate_of: re.Pattern[str]
    budget: re.Pattern[str]
    budget_next: re.Pattern[str]
    alone: re.Pattern[str]
    rates: tuple[RateWords, ...]


@lru_cache(maxsize=16)
def sharing(lang: str, root: Path | None = None) -> Sharing:
    """The words of a language; a language without a shares.yaml has none. Raises BrokenRule."""
    file = rulebook.of_language(lang, "shares", SharingFile, root) or SharingFile(examples={}, counterexamples=[])
    rates = tuple(
        RateWords(_any_of(each.rate, _RATE_END), _any_of(each.part), _any_of(each.whole)) for each in file.rates
    )
    words = {name: _compiled(getattr(file, name)) for name in Sharing.__struct_fields__ if name != "rates"}
    return Sharing(**words, rates=rates)


def _compiled(told: list[str] | str) -> re.Pattern[str]:
    """A list of words, or a pattern."""
    return _any_of(told) if isinstance(told, list) else _pattern(told)


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE) if text else _NEVER


def _any_of(words: Iterable[str], tail: str = "") -> re.Pattern[str]:
    parts = (
        (r"\b" if word[0].isascii() else "") + re.escape(word) + (r"\b" if word[-1].isascii() else "")
        for word in sorted(words, key=len, reverse=True)
    )
    return re.compile(f"(?:{'|'.join(parts) or '(?!)'}){tail}", re.IGNORECASE)
