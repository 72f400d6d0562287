"""Arithmetic: each kind of relation over intervals. A binding in, an outcome out; nothing here knows of text."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from ...interval import Interval, total
from ..discourse.terms import Term
from .outcome import Binding, Outcome, compare, shown, span

Evaluate = Callable[[Binding], Outcome]
_MAX_YEARS = 200


def share(binding: Binding) -> Outcome:
    """part ÷ whole, in percent (per mille where the share is printed so)."""
    part, whole, result = binding.term("part"), binding.term("whole"), binding.term("share")
    scale = 1000 if result.dimension[1] == "‰" else 100
    computed = _ratio(part, whole, scale)
    sign = "‰" if scale == 1000 else "%"
    return _outcome(binding, result, computed, lambda: f"{_printed(part)} ÷ {_printed(whole)} = {{}} {sign}")


def ratio(binding: Binding) -> Outcome:
    """numerator ÷ denominator."""
    numerator, denominator, result = binding.term("numerator"), binding.term("denominator"), binding.term("multiple")
    computed = _ratio(numerator, denominator, 1)
    return _outcome(binding, result, computed, lambda: f"{_printed(numerator)} ÷ {_printed(denominator)} = {{}}")


def difference(binding: Binding) -> Outcome:
    """|a - b|."""
    first, second, result = binding.term("a"), binding.term("b"), binding.term("difference")
    computed = (first.interval - second.interval).abs()
    stated = result.interval.abs()
    return _outcome(binding, result, computed, lambda: f"|{_printed(first)} − {_printed(second)}| = {{}}", stated)


def growth(binding: Binding) -> Outcome:
    """From one value to another, as printed: percent, points, a multiple, or a growth *by* a multiple.

    The binding's note says "by" for that, and "to" for a fraction that was reached, not lost (a quarter of it).
    """
    before, after, result = binding.term("from"), binding.term("to"), binding.term("change")
    stated = result.interval
    if result.kind == "points":
        computed = (after.interval - before.interval).abs()
        scale = 100 if result.claim.unit == "bp" else 1
        return _outcome(
            binding,
            result,
            computed.scaled(scale),
            lambda: f"|{_printed(after)} − {_printed(before)}| = {{}}",
            stated.abs(),
        )
    if result.kind == "multiple":
        by = 1 if binding.note == "by" else 0
        computed = _ratio(after, before, 1) - Interval.point(by)
        tail = " − 1" if by else ""
        return _outcome(binding, result, computed, lambda: f"{_printed(after)} ÷ {_printed(before)}{tail} = {{}}")
    computed = (_ratio(after, before, 100) - Interval.point(100)).abs()
    return _outcome(
        binding, result, computed, lambda: f"|{_printed(after)} ÷ {_printed(before)} − 1| = {{}} %", stated.abs()
    )


def increment(binding: Binding) -> Outcome:
    """What a value changed by, over what it was before, in percent: the value less the change, or and the change.

    The binding's note says "up" or "down"; without one the value may have gone either way.
    """
    value, by, result = binding.term("to"), binding.term("by").interval.abs(), binding.term("change")
    before = {"up": value.interval - by, "down": value.interval + by}
    computed = [(by / before[way]).scaled(100).abs() for way in ("up", "down") if binding.note in ("", way)]
    stated, sign = result.interval.abs(), "+" if binding.note == "down" else "−"
    best = next((each for each in computed if stated.meets(each)), computed[0])
    formula = f"{_printed(binding.term('by'))} ÷ ({_printed(value)} {sign} {_printed(binding.term('by'))}) = {{}} %"
    return _outcome(binding, result, best, lambda: formula, stated)


def sums(binding: Binding) -> Outcome:
    """The sum of the parts against the stated total."""
    parts, result = binding.all("part"), binding.term("total")
    computed = total([part.interval for part in parts])
    slack = _rounding(parts, result)
    return _outcome(
        binding, result, computed.widened(slack), lambda: " + ".join(_printed(part) for part in parts) + " = {}"
    )


def balance(binding: Binding) -> Outcome:
    """The parts, less what is taken off, against the stated result."""
    parts, less, result = binding.all("part"), binding.all("less"), binding.term("total")
    computed = total([part.interval for part in parts]) - total([term.interval for term in less])
    slack = _rounding([*parts, *less], result)
    return _outcome(
        binding,
        result,
        computed.widened(slack),
        lambda: " + ".join(map(_printed, parts)) + "".join(f" − {_printed(term)}" for term in less) + " = {}",
    )


def together(binding: Binding) -> Outcome:
    """(part + part + ...) ÷ whole, in percent."""
    parts, whole, result = binding.all("part"), binding.term("whole"), binding.term("share")
    computed = (total([part.interval for part in parts]) / whole.interval).scaled(100)
    added = " + ".join(map(_printed, parts))
    return _outcome(binding, result, computed, lambda: f"({added}) ÷ {_printed(whole)} = {{}} %")


def average(binding: Binding) -> Outcome:
    """total ÷ n; means in whole numbers are rounded ones."""
    amount, number, result = binding.term("total"), binding.term("n"), binding.term("mean")
    computed, given = _ratio(amount, number, 1), rounded(result)
    return _outcome(binding, result, computed, lambda: f"{_printed(amount)} ÷ {_printed(number)} = {{}}", given)


def mean_change(binding: Binding) -> Outcome:
    """|to - from| ÷ n: how much a value changed by in each of n spans of time."""
    value, base, number, result = (binding.term(role) for role in ("to", "from", "n", "mean"))
    computed = (value.interval - base.interval).abs() / number.interval
    formula = f"|{_printed(value)} − {_printed(base)}| ÷ {_printed(number)} = {{}}"
    return _outcome(binding, result, computed, lambda: formula, rounded(result))


def per_many(binding: Binding, many: Interval) -> Outcome:
    """total ÷ n × many: how many there are for every so many of n."""
    amount, number, result = binding.term("total"), binding.term("n"), binding.term("mean")
    computed = _ratio(amount, number, 1) * many
    formula = f"{_printed(amount)} ÷ {_printed(number)} × {span(many)} = {{}}"
    return _outcome(binding, result, computed, lambda: formula, rounded(result))


def divided(binding: Binding, number: Interval) -> Outcome:
    """total ÷ a number that the text does not print."""
    amount, result = binding.term("total"), binding.term("mean")
    computed, given = amount.interval / number, rounded(result)
    return _outcome(binding, result, computed, lambda: f"{_printed(amount)} ÷ {span(number)} = {{}}", given)


def frequency(binding: Binding, number: Interval) -> Outcome:
    """A span of time of `number` units ÷ the units that pass between two: how many there are in the span."""
    passing, result = binding.term("n"), binding.term("mean")
    computed, given = number / passing.interval, rounded(result)
    return _outcome(binding, result, computed, lambda: f"{span(number)} ÷ {_printed(passing)} = {{}}", given)


def cagr(binding: Binding) -> Outcome:
    """The yearly rate that leads from one value to the other, in percent."""
    return compounded(binding, int(binding.term("years").interval.low))


def compounded(binding: Binding, count: int) -> Outcome:
    """The yearly rate that leads from one value to the other in a number of years, in percent."""
    before, after, rate = (binding.term(role) for role in ("from", "to", "rate"))
    if not 1 <= count <= _MAX_YEARS:
        return Outcome(binding, "undecided", "")
    growth_ratio = _ratio(after, before, 1)
    if growth_ratio.low <= 0:
        raise ValueError("a yearly rate needs positive values")
    low, high = (_root(end, count) for end in (growth_ratio.low, growth_ratio.high))
    computed = (Interval.of(low, high) - Interval.point(1)).scaled(100).abs()
    return _outcome(
        binding,
        rate,
        computed,
        lambda: f"({_printed(after)} ÷ {_printed(before)})^(1/{count}) − 1 = {{}} %",
        rate.interval.abs(),
    )


def simple(binding: Binding) -> Outcome:
    """The growth from one value to the other in percent, shared out evenly over the years: what is no yearly rate."""
    before, after, years, rate = (binding.term(role) for role in ("from", "to", "years", "rate"))
    span_of_time = Interval.point(Fraction(years.claim.value or 0))
    computed = ((_ratio(after, before, 100) - Interval.point(100)) / span_of_time).abs()
    return _outcome(
        binding,
        rate,
        computed,
        lambda: f"({_printed(after)} ÷ {_printed(before)} − 1) ÷ {_printed(years)} = {{}} %",
        rate.interval.abs(),
    )


def rounded(term: Term) -> Interval:
    """What a number that was worked out can mean: whole units are rounded too, to the place of their last digit."""
    return term.interval.widened(Fraction(term.claim.quantity.step) / 2) if term.interval.is_point else term.interval


def _root(value: Fraction, degree: int) -> Fraction:
    return Fraction(float(value) ** (1 / degree)).limit_denominator(10**9)


def _ratio(top: Term, bottom: Term, scale: int) -> Interval:
    return (top.interval / bottom.interval).scaled(scale)


def _rounding(parts: list[Term], result: Term) -> Fraction:
    """Half a unit of the last digit where decimals are printed: their sum may be off by it without a mistake."""
    widths = [term.interval.width for term in (*parts, result) if not term.interval.is_point]
    return min(widths) / 2 if widths else Fraction(0)


def _printed(term: Term) -> str:
    interval = term.interval
    if term.claim.quantity.kind == "fraction" or term.claim.value is None:
        return span(interval)
    return shown(abs(term.claim.value) if term.kind in ("change", "points") else term.claim.value, 12)


def _outcome(
    binding: Binding, result: Term, computed: Interval, formula: Callable[[], str], stated: Interval | None = None
) -> Outcome:
    given = stated if stated is not None else result.interval
    verdict = compare(given, computed, result)
    sign = "∈" if verdict == "consistent" else "∉"
    return Outcome(
        binding, verdict, lambda: f"{formula().format(span(computed))} {sign} {span(given)}", given, computed
    )


def attempt(evaluate: Evaluate, binding: Binding) -> Outcome:
    """The outcome, or undecided where the operands allow none (a divisor that may be zero).

    A result hedged to one side (近70%) that only the slack of an "about" among its operands saves is `hedge`.
    """
    try:
        outcome = evaluate(binding)
        if outcome.verdict == "consistent" and _one_sided(binding):
            plain = evaluate(binding.but(roles=tuple((role, _plain(term)) for role, term in binding.roles)))
            return plain if plain.verdict == "hedge" else outcome
        return outcome
    except (ZeroDivisionError, ValueError, OverflowError):
        return Outcome(binding, "undecided", "")


def _one_sided(binding: Binding) -> bool:
    hedges = [term.claim.quantity.hedge for _, term in binding.roles]
    return bool(hedges) and hedges[-1] in ("above", "below") and "about" in hedges[:-1]


def _plain(term: Term) -> Term:
    """The term as if it were printed without its "about": what rounding alone allows."""
    quantity = term.claim.quantity
    if quantity.hedge != "about" or quantity.value is None:
        return term
    half = quantity.step / 2
    rounded = quantity.but(low=quantity.value - half, high=quantity.value + half)
    return term.telling(term.claim.but(quantity=rounded))
