"""Yearly rates: the growth of every year that leads from one value to another."""

import pytest
from support import verdicts


@pytest.mark.parametrize(
    ("lang", "text", "verdict"),
    [
        (
            "en",
            "Sales grew from 1,250 units to 2,160 in four years, a compound annual growth rate of 14.7%.",
            "consistent",
        ),
        (
            "en",
            "Sales grew from 1,250 units to 2,160 in four years, a compound annual growth rate of 24.7%.",
            "inconsistent",
        ),
        ("zh", "营收从2019年的48.6亿元增至2023年的90.2亿元，四年间年均复合增长率为16.7%。", "consistent"),
        ("zh", "营收从2019年的48.6亿元增至2023年的90.2亿元，四年间年均复合增长率为26.7%。", "inconsistent"),
        ("ko", "발전량은 120TWh에서 180TWh로 5년 동안 연평균 8.4% 늘었다.", "consistent"),
        ("ko", "발전량은 120TWh에서 180TWh로 5년 동안 연평균 18.4% 늘었다.", "inconsistent"),
        ("ja", "売上高は48億円から90億円に増え、4年間の年平均成長率は17.0%だった。", "consistent"),
        ("ja", "売上高は48億円から90億円に増え、4年間の年平均成長率は27.0%だった。", "inconsistent"),
    ],
)
def test_a_yearly_rate_is_held_against_its_values_and_years(lang: str, text: str, verdict: str) -> None:
    assert verdicts("cagr", text, lang) == [verdict]


DIVIDED = [
    (
        "en",
        "In 2019 it had 250 vans; by 2023 it ran 1,137. That is a compound rate of 88.7% a year over four years.",
    ),
    ("zh", "2020年营收12.5亿元。2023年营收36.8亿元。三年间年均复合增长率为64.8%。"),
    ("ko", "2021년 매출은 58억원이었다. 2024년 매출은 214억원이다. 3년간 매출의 연평균 성장률은 89.7%다."),
    ("ja", "2020年の売上高は12億5000万円だった。2023年の売上高は36億8000万円だ。3年間の年平均成長率は64.8%だった。"),
]


@pytest.mark.parametrize(("lang", "text"), DIVIDED)
def test_the_whole_growth_divided_by_the_years_is_no_yearly_rate(lang: str, text: str) -> None:
    assert verdicts("cagr", text, lang) == ["inconsistent"]


def test_a_rate_that_no_pair_explains_stays_open() -> None:
    text = "2020年营收12.5亿元。2023年营收36.8亿元。三年间净利润年均复合增长率为21.7%。"
    assert "inconsistent" not in verdicts("cagr", text, "zh")
