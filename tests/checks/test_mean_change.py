"""Mean changes: how much something changed by in each year."""

import pytest
from support import alarms, verdicts

_SOUND = [
    ("zh", "全省绿道从2019年的600公里增加到2024年的1850公里，五年增加1250公里，年均增加250公里。"),
    ("zh", "会员五年从600人增加到1850人，年均增加250人。"),
    ("ko", "수출은 3년 동안 900억원에서 1500억원으로 600억원 늘었고 연평균 200억원 증가했다."),
    ("ja", "売上高は3年間で900億円から1500億円へ増え、毎年200億円ずつ増えた計算だ。"),
]
_UNSOUND = [
    ("zh", "全省绿道从2019年的600公里增加到2024年的1850公里，五年增加1250公里，年均增加350公里。"),
    ("zh", "会员五年从600人增加到1850人，年均增加520人。"),
    ("ko", "수출은 3년 동안 900억원에서 1500억원으로 600억원 늘었고 연평균 300억원 증가했다."),
    ("ja", "売上高は3年間で900億円から1500億円へ増え、毎年400億円ずつ増えた計算だ。"),
]


@pytest.mark.parametrize(("lang", "text"), _SOUND)
def test_a_mean_change_is_the_whole_change_over_the_years(lang: str, text: str) -> None:
    assert verdicts("average", text, lang) == ["consistent"]
    assert alarms(text, lang) == []


@pytest.mark.parametrize(("lang", "text"), _UNSOUND)
def test_a_mean_change_that_the_years_contradict_is_flagged(lang: str, text: str) -> None:
    assert verdicts("average", text, lang) == ["inconsistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "会员五年从600人增加到1850人，志愿者平均每场增加20人。"),
        ("ja", "売上高は3年間で900億円から1500億円へ増え、賃金は平均1万円増えた。"),
        ("ko", "수출은 3년 동안 900억원에서 1500억원으로 늘었고 임금은 평균 20만원 올랐다."),
    ],
)
def test_a_mean_of_something_else_flags_nothing(lang: str, text: str) -> None:
    assert alarms(text, lang) == []
