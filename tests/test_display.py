from fractions import Fraction

import pytest
from crossfoot.display import interval_text, json_number, number_text
from crossfoot.interval import Interval
from hypothesis import given
from hypothesis import strategies as st

FRACTIONS = st.fractions(min_value=-(10**12), max_value=10**12, max_denominator=10**6)


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (Interval.of(53_500, 54_500), "[53 500, 54 500]"),
        (Interval.of(7, 8), "[7, 8]"),
        (Interval.of(Fraction(1093, 20), Fraction(1095, 20)), "[54.65, 54.75]"),
        (Interval.of(0, 1, low_open=True), "(0, 1]"),
        (Interval.of(0, 1, high_open=True), "[0, 1)"),
        (Interval.of(-1_234_567, -3), "[−1 234 567, −3]"),
        (Interval.point(38_210), "38 210"),
        (Interval.point(Fraction(1, 3)), "≈ 0.3333"),
        (Interval.of(Fraction(1, 3), Fraction(2, 3)), "[0.3333, 0.6667]"),
        (Interval.of(Fraction(1, 3), Fraction(1, 3) + Fraction(1, 10**6)), "[0.3333333, 0.3333344]"),
    ],
)
def test_interval(interval: Interval, expected: str) -> None:
    assert interval_text(interval) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(Fraction(9999), "9999"), (Fraction(10_000), "10 000"), (Fraction(1, 8), "0.125"), (Fraction(2, 3), "≈ 0.6667")],
)
def test_number(value: Fraction, expected: str) -> None:
    assert number_text(value) == expected


@given(FRACTIONS, FRACTIONS)
def test_shown_interval_holds_the_true_one(one: Fraction, other: Fraction) -> None:
    low, high = sorted((one, other))
    shown = interval_text(Interval(low, high))
    if shown.startswith("["):
        ends = [Fraction(end.replace(" ", "").replace("−", "-")) for end in shown.strip("[]").split(", ")]
        assert ends[0] <= low <= high <= ends[1]


@pytest.mark.parametrize(("value", "expected"), [(Fraction(6, 2), 3), (Fraction(1, 2), 0.5)])
def test_json_number(value: Fraction, expected: float) -> None:
    found = json_number(value)
    assert (found, type(found)) == (expected, type(expected))
