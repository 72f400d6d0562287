"""Yearly rates whose first value is told elsewhere, of the year that lies so many years before."""

import pytest
from support import alarms, verdicts

_TEXTS = [
    ("zh", "2024年公司营业收入86.4亿元，净利润12亿元。公司预计2027年营业收入达到115亿元，三年年均增长{}%。", 10, 14),
    (
        "ja",
        "倉庫の保管容量は2023年度末で738万トンだった。保管容量は2030年度までの7年間で年平均{}%伸び、1185万トンに達する。",
        7,
        12,
    ),
    (
        "ko",
        "창고 저장용량은 2023년 27만t이었다. 저장용량은 2030년까지 7년 동안 연평균 {}% 늘어 52.6만t에 이른다.",
        10,
        16,
    ),
]


@pytest.mark.parametrize(("lang", "text", "right", "wrong"), _TEXTS)
def test_a_yearly_rate_starts_from_the_year_told_elsewhere(lang: str, text: str, right: int, wrong: int) -> None:
    assert alarms(text.format(right), lang) == []
    assert verdicts("cagr", text.format(right), lang) == ["consistent"]
    assert verdicts("cagr", text.format(wrong), lang) == ["inconsistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "2024年公司净利润12亿元。公司预计2027年营业收入达到115亿元，三年年均增长10%。"),
        ("ja", "国内の輸出額は2023年に738億円だった。市場規模は2030年までの7年間で年平均7%伸び、2兆円に達する。"),
        ("ko", "2020년 매출은 27억원이었다. 시장 규모는 2030년까지 7년 동안 연평균 10% 늘어 52.6억원에 이를 전망이다."),
    ],
)
def test_a_value_of_another_name_or_year_flags_nothing(lang: str, text: str) -> None:
    assert alarms(text, lang) == []
