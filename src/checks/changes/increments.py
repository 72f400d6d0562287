"""Increments: a value, how much it grew or shrank by, and the percentage that this makes; the base is not printed.

"Sales were 540 million, 40 million or 8% more than a year before". The wording is data, in
rules/languages/<lang>/increments.yaml: patterns over a sentence in which every number is one token.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ... import rulebook
from ...record import Record
from ..binding.comparisons import compared, is_difference, masked
from ..binding.forms import AMOUNT, DIFFERENCE, PERCENT, pattern_of
from ..binding.outcome import Binding
from ..discourse.directions import direction
from ..discourse.samples import Counterexamples, ListExamples
from ..discourse.terms import Discourse, Term
from ..rule_samples import discourse_of, sample

if TYPE_CHECKING:
    from ...rule_tests import RuleExample

_TOKENS = {
    "to": f"(?P<value>{AMOUNT})",
    "by": f"(?P<by>{DIFFERENCE})",
    "rate": f"(?P<rate>{PERCENT})",
}
_BOTH = "{both}"


class IncrementFile(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """rules/languages/<lang>/increments.yaml.

    `patterns` hold {to} (the value) and {both} (how much it changed by and the percentage, in either order, with
    `joint` between them), and the placeholders of comparisons.yaml. `words` are further patterns, by placeholder.
    `examples` maps a text to [value, change, percentage].
    """

    joint: str
    patterns: list[str]
    words: dict[str, str] = {}
    examples: ListExamples
    counterexamples: Counterexamples


class Increment(Record, frozen=True):
    """`value` grew (or shrank) by `by`, which is the percentage `rate` of what it was."""

    value: Term
    by: Term
    rate: Term


@lru_cache(maxsize=16)
def _patterns(lang: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a language, none where it has no increments.yaml. Raises BrokenRule."""
    file = rulebook.of_language(lang, "increments", IncrementFile)
    if file is None:
        return ()
    orders = (f"{{by}}{file.joint}{{rate}}", f"{{rate}}{file.joint}{{by}}")
    texts = [_filled(text, file.words).replace(_BOTH, order) for text in file.patterns for order in orders]
    return tuple(pattern_of(text, _TOKENS, lang) for text in texts)


def _filled(text: str, words: dict[str, str]) -> str:
    for name, pattern in words.items():
        text = text.replace("{" + name + "}", pattern)
    return text


@lru_cache(maxsize=2)
def increments(discourse: Discourse) -> dict[int, Increment]:
    """The increments of a document by the order of their percentages."""
    found: dict[int, Increment] = {}
    for sentence, terms in discourse.by_sentence.items():
        if len(terms) > 2:
            for each in _in_sentence(sentence, discourse):
                found.setdefault(each.rate.order, each)
    return found


def _in_sentence(sentence: int, discourse: Discourse) -> Iterator[Increment]:
    text, at = masked(sentence, discourse)
    for pattern in _patterns(discourse.document.lang) if len(at) > 2 else ():
        for match in pattern.finditer(text):
            value, by, rate = (at[match.start(name)] for name in ("value", "by", "rate"))
            if value.alike(by) and rate.kind in ("share", "change") and value.sharp and by.sharp:
                yield Increment(value, by, rate)


def of_change(share: Term, discourse: Discourse) -> bool:
    """Whether a percentage says of a change how large it is: in an increment, in brackets inside (30 (6%) more)."""
    before = discourse.terms[share.order - 1] if share.order else None
    if share.order in increments(discourse) or before is None or before.sentence != share.sentence:
        return share.order in increments(discourse)
    told, after = discourse.cues.after.get("difference"), share.after.lstrip()
    inside = discourse.between(before, share).strip() in ("(", "（") and after.startswith((")", "）"))
    return bool(inside and told and is_difference(before, discourse) and told.match(after[1:].lstrip(" の")))


def binding(rate: Term, discourse: Discourse) -> Binding | None:
    """The binding of a percentage that an increment makes; None where its sentence prints the value before."""
    told = increments(discourse).get(rate.order)
    if told is None:
        return None
    held = [{pair.value.order, pair.base.order} for pair in compared(discourse).get(rate.sentence, [])]
    if any(told.value.order in orders for orders in held):
        return None
    sign = direction(told.rate, discourse) or direction(told.by, discourse)
    roles = (("to", told.value), ("by", told.by), ("change", rate))
    return Binding("growth", roles, "explicit", note={1: "up", -1: "down"}.get(sign, ""), closed=True)


def examples(path: Path, file: str) -> Iterator[RuleExample]:
    """The examples of an increments.yaml, as tests."""
    rules, lang = rulebook.load(path, IncrementFile), path.parent.name

    for text, told in rules.examples.items():
        yield sample(file, "increments", text, True, partial(_tells, lang, text, tuple(told)))
    for text in rules.counterexamples:
        yield sample(file, "increments", text, False, partial(_tells, lang, text, None))


def _tells(lang: str, text: str, told: tuple[str, ...] | None) -> bool:
    """Whether a text tells this (value, change, percentage); any three where none are given."""
    found = increments(discourse_of(text, lang)).values()
    quoted = [tuple(term.claim.text.strip() for term in (each.value, each.by, each.rate)) for each in found]
    return bool(quoted) if told is None else told in quoted
