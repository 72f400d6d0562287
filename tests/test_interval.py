"""Interval arithmetic is exact, and holds every value that the numbers within can give."""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from crossfoot.interval import Interval, total
from hypothesis import assume, given
from hypothesis import strategies as st

NUMBERS = st.fractions(min_value=-1000, max_value=1000, max_denominator=50)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    if low == high:
        return Interval.point(low)
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


@st.composite
def held(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval and a value that it holds."""
    interval = draw(intervals())
    share = draw(st.fractions(min_value=0, max_value=1, max_denominator=20))
    value = interval.low + interval.width * share
    assume(value in interval)
    return interval, value


@given(held(), held())
def test_sums_differences_and_products_hold_those_of_the_values(
    a: tuple[Interval, Fraction], b: tuple[Interval, Fraction]
) -> None:
    assert a[1] + b[1] in a[0] + b[0]
    assert a[1] - b[1] in a[0] - b[0]
    assert a[1] * b[1] in a[0] * b[0]


@given(held(), held())
def test_quotients_hold_those_of_the_values(a: tuple[Interval, Fraction], b: tuple[Interval, Fraction]) -> None:
    assume(not b[0].low <= 0 <= b[0].high)
    assert a[1] / b[1] in a[0] / b[0]


@given(held())
def test_abs_negation_and_scale_hold_those_of_the_value(a: tuple[Interval, Fraction]) -> None:
    interval, value = a
    assert abs(value) in interval.abs()
    assert -value in -interval
    assert value * 3 in interval.scaled(3)
    assert value in interval.widened(1)


@given(held(), held())
def test_a_hull_holds_both(a: tuple[Interval, Fraction], b: tuple[Interval, Fraction]) -> None:
    hull = a[0].hull(b[0])
    assert a[1] in hull
    assert b[1] in hull


@given(intervals(), intervals())
def test_meeting_is_mutual_and_leaves_no_gap(a: Interval, b: Interval) -> None:
    assert a.meets(b) == b.meets(a)
    assert a.gap(b) == b.gap(a) >= 0
    assert not (a.meets(b) and a.gap(b))


@given(held(), intervals())
def test_intervals_with_a_value_in_common_meet(a: tuple[Interval, Fraction], b: Interval) -> None:
    assert a[1] not in b or a[0].meets(b)


@given(intervals(), intervals(), intervals())
def test_addition_is_associative_and_total_is_its_sum(a: Interval, b: Interval, c: Interval) -> None:
    assert (a + b) + c == a + (b + c) == total([a, b, c])


def test_touching_ends_meet_only_if_both_are_closed() -> None:
    assert Interval.of(1, 2).meets(Interval.of(2, 3))
    assert not Interval.of(1, 2).meets(Interval.of(2, 3, low_open=True))


@given(intervals(), intervals())
def test_what_is_asked_of_ends_and_widths_is_exact(a: Interval, b: Interval) -> None:
    assert a.exceeds(b) == (a.low > b.high)
    assert a.narrower(4) == (a.width * 4 <= abs(a.high))
    assert a.is_vague == (a.width * 2 > abs(a.low + a.high))
    assert a.about == (float(a.low + a.high) / 2, float(a.width))


@given(intervals(), intervals())
def test_looseness_is_both_widths_over_the_middle(a: Interval, b: Interval) -> None:
    middle = abs(a.low + a.high) / 2
    assume(middle and (a.width or b.width))
    assert a.looseness(b) == float((a.width + b.width) / middle)


def test_whole_points_are_one_wide_when_their_looseness_is_asked() -> None:
    assert Interval.point(40).looseness(Interval.point(2)) == 1 / 40
    assert Interval.point(Decimal("0.5")).looseness(Interval.point(2)) == 0


@given(intervals())
def test_a_copy_and_any_way_to_write_its_ends_are_the_same_interval(a: Interval) -> None:
    again = a.scaled(Fraction(6, 7)).scaled(Fraction(7, 6))
    assert again == a
    assert hash(again) == hash(a)
    assert pickle.loads(pickle.dumps(a)) == a


def test_decimals_stay_exact() -> None:
    assert Interval.point(Decimal("0.1")).scaled(3) == Interval.point(Decimal("0.3"))


@pytest.mark.parametrize(("low", "high", "low_open"), [(2, 1, False), (1, 1, True)])
def test_an_empty_interval_is_refused(low: int, high: int, low_open: bool) -> None:
    with pytest.raises(ValueError, match="empty interval"):
        Interval.of(low, high, low_open)


def test_an_interval_with_zero_has_no_inverse() -> None:
    with pytest.raises(ZeroDivisionError):
        Interval.of(-1, 1).inverse()
