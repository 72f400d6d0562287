from decimal import Decimal
from fractions import Fraction

import pytest
from crossfoot.checks.binding.arithmetic import Evaluate, attempt, average, cagr, difference, growth, ratio, share, sums
from crossfoot.checks.binding.outcome import Outcome, shown, span
from crossfoot.interval import Interval
from support import bound
from support import term as term_of

TOWNS = "全市120个镇，其中85个镇，占{}，已经通水。"


def told(share_: str) -> Outcome:
    return share(bound(TOWNS.format(share_), "zh", "share", "whole part share"))


@pytest.mark.parametrize(
    ("printed", "verdict"),
    [
        ("70.8%", "consistent"),
        ("71%", "consistent"),
        ("约70%", "consistent"),
        ("七成", "consistent"),
        ("近71%", "consistent"),
        ("超70%", "consistent"),
        ("近70%", "hedge"),
        ("超71%", "hedge"),
        ("近60%", "inconsistent"),
        ("超80%", "inconsistent"),
        ("约50%", "inconsistent"),
        ("70%", "inconsistent"),
        ("78.0%", "inconsistent"),
    ],
)
def test_85_of_120_is_70_8_percent(printed: str, verdict: str) -> None:
    assert told(printed).verdict == verdict


RELATIONS = [
    (ratio, "中国38210件，美国6276件，相当于6.1倍。", "numerator denominator multiple"),
    (difference, "5月5400辆，4月4200辆，相差1200辆。", "- a - b difference"),
    (growth, "由400亿元增至460亿元，增长15%。", "from to change"),
    (growth, "占比由54.2%升至56.7%，提高2.5个百分点。", "from to change"),
    (sums, "甲53.2亿元，乙32.1亿元，合计85.3亿元。", "part part total"),
    (average, "40所学校共1240台，每所31台。", "n total mean"),
    (cagr, "由1240亿元增至2480亿元，5年年均增长14.9%。", "from to years rate"),
]


@pytest.mark.parametrize(("evaluate", "text", "roles"), RELATIONS, ids=lambda each: getattr(each, "__name__", None))
def test_relation_that_holds(evaluate: Evaluate, text: str, roles: str) -> None:
    assert evaluate(bound(text, "zh", "any", roles)).verdict == "consistent"


@pytest.mark.parametrize(
    ("evaluate", "text", "roles"),
    [
        (evaluate, text[: text.rfind("1")] + "7" + text[text.rfind("1") + 1 :], roles)
        for evaluate, text, roles in RELATIONS
        if "百分点" not in text
    ],
    ids=lambda each: getattr(each, "__name__", None),
)
def test_relation_with_a_wrong_digit(evaluate: Evaluate, text: str, roles: str) -> None:
    assert evaluate(bound(text, "zh", "any", roles)).verdict == "inconsistent"


def test_growth_by_a_multiple_is_one_less_than_growth_to_it() -> None:
    text = "由100亿元增至300亿元，增长2倍。"
    by = bound(text, "zh", "growth", "from to change")
    verdicts = [growth(type(by)(by.check, by.roles, by.tier, by.prior, note)).verdict for note in ("by", "")]
    assert verdicts == ["consistent", "inconsistent"]


def test_formula_shows_the_sum_and_both_sides() -> None:
    assert told("78.0%").line() == "85 ÷ 120 = 70.83 % ∉ [77.95, 78.05]"


def test_divisor_that_may_be_zero_is_undecided() -> None:
    binding = bound("全市0个镇，其中85个镇，占70.8%。", "zh", "share", "whole part share")
    assert attempt(share, binding).verdict == "undecided"


@pytest.mark.parametrize(
    ("number", "text"),
    [(38210, "38 210"), (Decimal("54.70"), "54.7"), (Fraction(1, 30), "0.03333"), (-5, "−5")],
)
def test_numbers_for_people(number: int | Decimal | Fraction, text: str) -> None:
    assert shown(number) == text


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (Interval.of(Decimal("5.5"), Decimal("6.5")), "[5.5, 6.5]"),
        (Interval.of(0, 1, low_open=True), "(0, 1]"),
        (Interval.point(7), "7"),
    ],
)
def test_intervals_for_people(interval: Interval, text: str) -> None:
    assert span(interval) == text


@pytest.mark.parametrize(("quoted", "percent"), [("四分之一", 25), ("三分之二", Fraction(200, 3)), ("七成", 70)])
def test_fractions_are_read_in_percent(quoted: str, percent: int | Fraction) -> None:
    assert percent in term_of(f"占总数的{quoted}。", "zh", quoted).interval
