"""Means by name: the total and the number that the words of a mean name, and rates over so many."""

import pytest
from support import alarms, verdicts

_TEXTS = [
    ("ja", "売上高は720億円、研究開発費は90億円だ。従業員は3600人で、1人当たりの売上高は{}万円になる。", 2000, 2400),
    ("ko", "매출은 720억원, 연구비는 90억원이다. 직원은 3600명이며 1인당 매출은 {}만원이다.", 2000, 2400),
    ("ja", "県内の病院は120施設で、うち公立が30施設だ。病床は2万4000床で、1病院当たり平均{}床となる。", 200, 260),
    ("ko", "도내 병원은 120곳으로 공공병원이 30곳이다. 병상은 2만4000개로 병원 한 곳당 평균 {}개다.", 200, 260),
    ("zh", "今年新开门店40家，年末门店总数达到2500家。全年卖出饮品4亿杯，平均每家店{}万杯。", 16, 19),
    ("ko", "연휴 6일 동안 이용객은 168만명으로 하루 평균 {}만명이었다.", 28, 38),
    ("zh", "床位总数6.6万张，按常住人口1100万人计算，每千人拥有床位{}张。", 6, 8),
    ("zh", "全市汽车拥有量91000辆，常住人口65万人，每万人拥有{}辆。", 1400, 1040),
    ("ja", "医師は5760人、看護師は1万4400人だ。人口は192万人なので、人口10万人当たりの医師数は{}人だ。", 300, 330),
    ("ko", "의사는 5760명, 간호사는 1만4400명이다. 인구 192만명을 기준으로 인구 1000명당 의사 수는 {}명이다.", 3, 5),
]


@pytest.mark.parametrize(("lang", "text", "right", "wrong"), _TEXTS)
def test_a_mean_is_held_against_what_its_words_name(lang: str, text: str, right: int, wrong: int) -> None:
    assert alarms(text.format(right), lang) == []
    assert "consistent" in verdicts("average", text.format(right), lang)
    assert "inconsistent" in verdicts("average", text.format(wrong), lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "売上高は720億円だ。従業員は3600人で、1人当たりの残業時間は月18時間になる。"),
        ("ja", "医師は5760人だ。人口は192万人で、人口10万人当たりの交通事故は245件だった。"),
        ("ko", "의사는 5760명이다. 인구 192만명으로, 인구 10만명당 사고는 245건이었다."),
        ("zh", "全市医生5760人，常住人口192万人，每十万人发生事故245起。"),
        ("zh", "去年全市出生9100人，每千人拥有床位6张，常住人口1100万人。"),
    ],
)
def test_a_mean_of_something_that_is_not_told_flags_nothing(lang: str, text: str) -> None:
    assert alarms(text, lang) == []


def test_a_total_told_right_behind_its_span_goes_with_the_mean_that_is_worked_out() -> None:
    text = "球団は10年総額6億ドルで契約した。渡米から数えて7年目のシーズンである。1年あたりに均せば{}万ドルになる。"
    assert verdicts("average", text.format(6000), "ja") == ["consistent"]
    assert verdicts("average", text.format(2000), "ja") == ["inconsistent"]
