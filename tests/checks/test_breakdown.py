"""Breakdowns: the members of a list that a total opens are parts, none of them the whole of another."""

import pytest
from support import alarms, findings

HELD = [
    ("zh", "全年接诊412.6万人次，其中门诊351.3万人次，急诊61.3万人次，急诊占14.9%。", "14.9%", "16.9%", "share"),
    (
        "zh",
        "用电量1526亿千瓦时，其中工业983亿千瓦时、居民278亿千瓦时、其他265亿千瓦时，三者占比依次为64.4%、18.2%和17.4%。",
        "64.4%",
        "46.4%",
        "share",
    ),
    ("ko", "병상은 모두 820개로 일반 598개, 중환자 92개, 응급 48개, 기타 82개다.", "82개", "28개", "sum"),
    ("zh", "明年新建9所，每所平均投资4200万元，共需3.78亿元。", "3.78亿元", "3.18亿元", "average"),
    ("ko", "저장고 120동을 지원한다. 동당 2천500만원씩 모두 30억원이다.", "30억원", "37억원", "average"),
    ("zh", "全季16个主场售出门票186,400张，平均每场11,650张。", "11,650张", "14,650张", "average"),
]


@pytest.mark.parametrize(("lang", "text", "right", "wrong", "check"), HELD)
def test_a_member_holds_with_its_total(lang: str, text: str, right: str, wrong: str, check: str) -> None:
    told = [quotes for name, verdict, quotes in findings(text, lang) if (name, verdict) == (check, "consistent")]
    assert any(right in quotes for quotes in told)
    assert alarms(text, lang) == []
    accused = alarms(text.replace(right, wrong), lang)
    assert accused
    assert all(wrong in quotes for _, _, quotes in accused)


SILENT = [
    ("zh", "全年招生412人，其中男生351人；毕业生300人，就业270人，占90.0%。"),
    ("zh", "公司员工1284人，其中研发人员873人，外包人员200人，女性外包人员50人，占外包人员的25.0%。"),
    ("ko", "직원은 모두 820명으로 연구직 598명, 여성 392명, 계약직 48명이다."),
]


@pytest.mark.parametrize(("lang", "text"), SILENT)
def test_figures_that_are_no_members_are_left_alone(lang: str, text: str) -> None:
    assert alarms(text, lang) == []
