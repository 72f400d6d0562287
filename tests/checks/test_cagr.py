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
