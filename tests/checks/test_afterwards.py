"""Afterwards: a change whose base is told right after it."""

import pytest
from support import alarms, findings

_TEXTS = [
    ("ja", "輸出比率は26%と、前年度より{}ポイント高い。前年度は22%だった。", "4", "7"),
    ("ja", "手当は80円とし、前期から{}円増やす。前期は65円だった。", "15", "25"),
    ("zh", "居民平均身高171.6厘米，比2015年提高{}厘米，2015年为170.2厘米。", "1.4", "2.4"),
    ("zh", "去年接待游客312万人次，比上年增长{}%，上年为260万人次。", "20", "30"),
    ("ko", "이익률은 26%로 전년보다 {}%포인트 높아졌다. 전년에는 22%였다.", "4", "7"),
    ("ko", "등록된 배는 2640척입니다. 1년 새 {}척 늘었습니다. 전년 말에는 2510척이었습니다.", "130", "310"),
]


@pytest.mark.parametrize(("lang", "text", "right", "wrong"), _TEXTS)
def test_a_change_is_held_against_the_base_told_after_it(lang: str, text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right), lang) == []
    told = [(check, verdict) for check, verdict, _ in findings(text.format(wrong), lang)]
    assert ("difference", "inconsistent") in told or ("growth", "inconsistent") in told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "売上高は132億円で、前期より10%増えた。前期は12億円の赤字だった。"),
        ("ja", "売上高は132億円で、前期より10%増えた。前期は輸出が80億円だった。"),
        ("zh", "去年接待游客312万人次，比上年增长20%，上年外宾为60万人次。"),
        ("ko", "매출은 132억원으로 전년보다 10% 늘었다. 전년에는 수출이 80억원이었다."),
        ("zh", "工资提高了400元，房租上涨300元，去年为2500元。"),
    ],
)
def test_an_amount_of_something_else_told_after_it_flags_nothing(lang: str, text: str) -> None:
    assert alarms(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ko", "공원은 숲 62만명, 강변 78만명 등 모두 {}만명이 찾았다."),
        ("ko", "점포당 하루 평균 매출은 186만원으로 지난해 {}만원을 4만원 웃돌았다."),
        ("ja", "平均待ち時間は15分で、10年前の{}分から6分短くなった。"),
        ("ja", "職員は3600人。内訳は技術職が2160人、営業職が1440人だ。5年前の技術職は{}人だったから、3倍に増えた。"),
    ],
)
def test_other_forms_of_one_construction_are_bound(lang: str, text: str) -> None:
    right, wrong = {"공원": (140, 150), "점포": (182, 128), "平均": (21, 31), "職員": (720, 270)}[text[:2]]
    assert alarms(text.format(right), lang) == []
    assert alarms(text.format(wrong), lang) != []
