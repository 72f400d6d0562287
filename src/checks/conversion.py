"""Conversion: one quantity told in two units, or one amount in two currencies by a rate told or implied."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import msgspec

from .. import rulebook
from ..interval import Interval
from ..record import Record
from .binding.arithmetic import attempt, rounded
from .binding.outcome import Binding, Outcome, Tier, compare, shown, span
from .binding.slips import slip
from .discourse.samples import Counterexamples, Examples
from .discourse.terms import Discourse, Term
from .discourse.units import factor_between
from .means.per import per

_GAP = 24
_TIE = 8
_CLEAR = Fraction(5, 100)
_BACK = 4
_COMMA = re.compile("[,，、]")


class ConversionWords(msgspec.Struct, forbid_unknown_fields=True):
    """rules/languages/<lang>/conversions.yaml.

    `same` stand between two amounts that are one, `telling` ones also between durations and across a sentence's end;
    `reckoned` ones stand between a rate and the amount that it gives; `rate` words name a bare number as an exchange
    rate; `ties` stand between one unit of money and its price.
    """

    same: list[str]
    telling: list[str]
    reckoned: list[str]
    rate: list[str]
    ties: list[str]
    examples: Examples
    counterexamples: Counterexamples


class Rate(Record, frozen=True):
    """How much of the second currency one of the first is. `unit` is None where the text gives the number alone."""

    terms: tuple[Term, ...]
    unit: tuple[str, str] | None
    value: Interval


@lru_cache(maxsize=16)
def conversion_words(lang: str, root: Path | None = None) -> ConversionWords | None:
    """The words of a language, None where it has none. Raises BrokenRule."""
    return rulebook.of_language(lang, "conversions", ConversionWords, root)


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every quantity that the text tells in two units."""
    words = conversion_words(discourse.document.lang)
    if words is None:
        return
    rates = list(_rates(discourse, words))
    quoted = {term.order for rate in rates for term in rate.terms}
    pairs = list(_pairs(discourse, words, quoted))
    for first, second in pairs:
        outcome = _of_units(first, second, discourse, words)
        if outcome is None and first.kind == "money":
            outcome = _by_rate(first, second, rates) or _as_another(first, second, pairs)
        if outcome is not None:
            yield outcome


def _pairs(discourse: Discourse, words: ConversionWords, quoted: set[int]) -> Iterator[tuple[Term, Term]]:
    """Two amounts in different units of one kind, with words between them that say they are the same."""
    terms = [term for term in discourse.terms if term.order not in quoted]
    for n, second in enumerate(terms):
        if second.kind not in ("measure", "duration", "money"):
            continue
        for far, first in enumerate(reversed(terms[max(0, n - _BACK) : n])):
            if first.kind == second.kind:
                if first.claim.unit != second.claim.unit and (
                    _same(first, second, far, discourse, words) or _reckoned(first, second, discourse, words, quoted)
                ):
                    yield first, second
                break


def _same(first: Term, second: Term, far: int, discourse: Discourse, words: ConversionWords) -> bool:
    """Whether the words between two amounts, with `far` others between them, say that they are the same."""
    gap = discourse.between(first, second)
    if first.block != second.block or second.sentence - first.sentence > 1 or first.cell != second.cell:
        return False
    telling = any(word in gap for word in words.telling)
    if first.kind == "duration":
        return first.sentence == second.sentence and far == 0 and (_told(gap, words) or len(gap) <= 1)
    if first.sentence != second.sentence or len(gap) > _GAP:
        return telling and far <= 2 and not (_of_each(second, discourse) or _multiplied(first, second, discourse))
    if gap.strip() in ("(", "（", "/"):
        return True
    return far == 0 and any(word in gap for word in words.same) and not _of_each(second, discourse)


def _multiplied(first: Term, second: Term, discourse: Discourse) -> bool:
    """Whether a number between two amounts may be how many times the first is taken (39 kilos. With 3,200 that is)."""
    between = discourse.terms[first.order + 1 : second.order]
    return any(term.kind in ("count", "multiple") for term in between)


def _of_each(second: Term, discourse: Discourse) -> bool:
    """Whether an amount is what falls to each of something (per household that is 150 grams)."""
    words = per(discourse.document.lang)
    return words is not None and words.over(second, discourse) is not None


def _reckoned(first: Term, second: Term, discourse: Discourse, words: ConversionWords, quoted: set[int]) -> bool:
    """Whether the rate right before one of two amounts of money is said to be used on them (1ドル=145円として)."""
    for term in (first, second):
        rate = discourse.terms[term.order - 1] if term.order else term
        gap = discourse.between(rate, term)
        if first.kind == "money" and rate.order in quoted and len(gap) <= _GAP // 2:
            return any(word in gap for word in words.reckoned)
    return False


def _told(gap: str, words: ConversionWords) -> bool:
    last = _COMMA.split(gap)[-1]
    told = any(word in last or (word in gap and word[0] in ",，") for word in words.telling)
    return len(gap) <= _GAP // 2 and told


def _of_units(first: Term, second: Term, discourse: Discourse, words: ConversionWords) -> Outcome | None:
    """By physics. A clear miss accuses, but "8 hours a day" does not say that a day has 8 hours."""
    factor = factor_between(first.claim.unit or "", second.claim.unit or "")
    if factor is None or not (first.sharp and second.sharp):
        return None
    told = first.kind != "duration" or _told(discourse.between(first, second), words)
    tier: Tier = "explicit" if told else "searched"
    binding = Binding("conversion", (("first", first), ("second", second)), tier)
    return _judged(
        binding, factor, f"{shown(first.claim.value or 0, 12)} {first.claim.unit} = {{}} {second.claim.unit}"
    )


def _by_rate(first: Term, second: Term, rates: list[Rate]) -> Outcome | None:
    """By the rate told nearest; only an amount in the rate's own sentence is accused by it."""
    near = sorted(rates, key=lambda rate: abs(rate.terms[0].order - second.order))
    for rate in near:
        factor = _direction(rate, first, second)
        if factor is None:
            continue
        beside = rate.terms[0].sentence in (first.sentence, second.sentence)
        roles = (("first", first), *(("rate", term) for term in rate.terms[-1:]), ("second", second))
        binding = Binding("conversion", roles, "explicit" if beside else "searched")
        line = f"{shown(first.claim.value or 0, 12)} × {span(factor)} = {{}}"
        return _judged(binding, factor, line)
    return None


def _direction(rate: Rate, first: Term, second: Term) -> Interval | None:
    pair = (first.claim.unit or "", second.claim.unit or "")
    if rate.unit == pair:
        return rate.value
    if rate.unit == pair[::-1]:
        return rate.value.inverse()
    if rate.unit is None and rate.terms[0].sentence in (first.sentence, second.sentence):
        low, high = abs(first.interval.low), abs(second.interval.low)
        return rate.value if high > low else rate.value.inverse()
    return None


def _as_another(first: Term, second: Term, pairs: list[tuple[Term, Term]]) -> Outcome | None:
    """By the rate that another pair of the same currencies implies; it verifies, it does not accuse."""
    for other, price in pairs:
        if other is first or (other.claim.unit, price.claim.unit) != (first.claim.unit, second.claim.unit):
            continue
        if not other.interval.low or not (other.sharp and price.sharp):
            continue
        factor = price.interval / other.interval
        binding = Binding("conversion", (("first", first), ("second", second)), "searched")
        outcome = _judged(binding, factor, f"{shown(first.claim.value or 0, 12)} × {span(factor)} = {{}}")
        if outcome is not None:
            return outcome
    return None


def _rates(discourse: Discourse, words: ConversionWords) -> Iterator[Rate]:
    for term, after in pairwise(discourse.terms):
        gap = discourse.between(term, after)
        money = term.kind == after.kind == "money" and term.claim.unit != after.claim.unit
        tied = len(gap) <= _TIE and (not gap.strip() or any(tie in gap for tie in words.ties))
        if money and tied and term.claim.value in (1, 100) and after.sharp:
            unit = (term.claim.unit or "", after.claim.unit or "")
            yield Rate((term, after), unit, rounded(after) / Interval.point(term.claim.value or 1))
    for term in discourse.terms:
        around = term.before[-_GAP:] + term.after[:_TIE]
        bare = term.kind == "count" and not term.claim.unit and term.interval.low > 0
        if bare and any(word in around for word in words.rate):
            yield Rate((term,), None, term.interval)


def _judged(binding: Binding, factor: Interval, formula: str) -> Outcome | None:
    first, second = binding.term("first"), binding.term("second")

    def evaluate(bound: Binding) -> Outcome:
        start, result = bound.term("first"), bound.term("second")
        computed = start.interval * factor
        given = rounded(result)
        back = given / factor
        verdict = "consistent" if rounded(start).meets(back) else compare(given, computed, result)
        sign = "∈" if verdict == "consistent" else "∉"
        return Outcome(bound, verdict, f"{formula.format(span(computed))} {sign} {span(given)}", given, computed)

    outcome = attempt(evaluate, binding)
    if outcome.verdict != "inconsistent":
        return outcome if outcome.verdict in ("consistent", "hedge") else None
    if binding.tier == "searched" or not (first.sharp and second.sharp) or not _clear(outcome):
        return None
    return outcome.but(cause=slip(outcome, evaluate))


def _clear(outcome: Outcome) -> bool:
    """Whether the miss is more than rough rounding explains."""
    if outcome.stated is None or outcome.computed is None:
        return False
    return outcome.stated.gap(outcome.computed) > _CLEAR * abs(outcome.computed.high)
