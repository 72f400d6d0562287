"""Scales: shares of bands that leave nothing out add up to 100 %."""

import pytest
from support import alarms, verdicts

_TEXTS = [
    ("zh", "月租800元以下的占21%，800元至1500元的占48%，1500元以上的占{}%。", 31, 41),
    ("zh", "0-14岁占17.9%，15-59岁占63.4%，60岁及以上占{}%。", "18.7", "28.7"),
    ("ja", "会社の規模は100人未満が41%、100人以上300人未満が34%、300人以上が{}%を占める。", 25, 52),
    ("ko", "연령별로는 30세 미만이 41%, 30~49세가 34%, 50세 이상이 {}%를 차지했다.", 25, 35),
]


@pytest.mark.parametrize(("lang", "text", "right", "wrong"), _TEXTS)
def test_the_shares_of_all_bands_add_up(lang: str, text: str, right: float, wrong: float) -> None:
    assert verdicts("shares_sum", text.format(right), lang) == ["consistent"]
    assert alarms(text.format(right), lang) == []
    assert [each[0] for each in alarms(text.format(wrong), lang)] == ["shares_sum"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "支持率は30歳未満が41%、30〜49歳が54%、50歳以上が65%だった。"),
        ("zh", "30岁以下的满意度为41%，30岁至49岁为54%，50岁以上为65%。"),
        ("ko", "흡연율은 30세 미만이 21%, 30~49세가 34%, 50세 이상이 25%였다."),
        ("zh", "30岁以下占41%，40岁以上占34%，60岁以上占15%。"),
    ],
)
def test_rates_of_bands_and_bands_that_overlap_flag_nothing(lang: str, text: str) -> None:
    assert alarms(text, lang) == []
