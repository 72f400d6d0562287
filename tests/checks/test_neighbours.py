"""Correct passages whose neighbouring figures must not be taken for operands: each is silent."""

import pytest
from support import alarms, findings

SILENT = {
    "goals are no spectators": (
        "zh",
        "中锋陈力攻入11球，占全队39个进球的28.2%。邻市的队主场只有12场，场均观众8,430人。",
    ),
    "a per-head figure of a group": (
        "zh",
        "旅游总收入4.32亿元，人均消费600元。过夜游客21.6万人次，占游客的30%，他们的人均消费是1,180元。",
    ),
    "spending a month beside the number of firms": (
        "ko",
        "요금은 알뜰폰이 월평균 1만7천600원, 통신 3사가 4만4천원이다.",
    ),
    "the value is named, the base is told before it": (
        "zh",
        "中心医院门急诊量为412.6万人次，其中门诊351.3万人次。与2023年的387.9万人次相比，门急诊量增长6.4%。",
    ),
    "a rate of an earlier time": (
        "zh",
        "全年营业收入840亿元，净利润12.6亿元。净利率由0.90%提高到1.50%。",
    ),
    "a rate of an earlier time in Korean": (
        "ko",
        "3분기 매출은 8천억원, 영업이익은 400억원이다. 영업이익률은 3.9%에서 5.0%로 올랐다.",
    ),
    "a multiple of what the difference was said of": (
        "zh",
        "宽带用户甲公司3.23亿户，乙公司1.98亿户，丙公司1.25亿户。甲公司比乙公司多1.25亿户，是丙公司的2.6倍。",
    ),
    "a number that is reached": ("zh", "明年计划新建9所幼儿园；建成后公办园将由51所增加到60所。"),
    "the list ends with the others": (
        "zh",
        "境外游客2.6万人次，其中韩国0.9万人次、新加坡0.6万人次、其他国家1.1万人次，"
        "去年境外游客只有1.3万人次，今年翻了一番。",
    ),
    "a mean against the mean of last year": (
        "ko",
        "교사는 6천930명으로 교사 1인당 학생은 12.6명이다. 지난해 13.1명보다 0.5명 적다.",
    ),
    "a difference and its percentage without the earlier figure": (
        "zh",
        "与上年的387.9万人次相比，门诊量增长6.4%。全年出院病人18.42万人次，较上年增加1.57万人次，增长9.3%。",
    ),
    "who is cheaper is named again": (
        "ko",
        "요금은 알뜰폰이 월평균 1만7천600원, 통신 3사가 4만4천원으로 알뜰폰이 60% 싸다.",
    ),
    "grown to so many times": ("zh", "申请从21,515件增加到70,015件，增长到原来的3.3倍。"),
}


@pytest.mark.parametrize(("lang", "text"), SILENT.values(), ids=SILENT)
def test_a_correct_passage_raises_nothing(lang: str, text: str) -> None:
    assert alarms(text, lang) == []


HELD = [
    ("ko", "지난해 특보는 71일로 2023년 57일의 1.2배다.", ("ratio", "consistent", ("71일", "57일", "1.2배"))),
    (
        "ko",
        "재정자립도는 44.0%로 올해 42.5%보다 1.5%포인트 높아진다.",
        ("growth", "consistent", ("44.0%", "42.5%", "1.5%포인트")),
    ),
    (
        "ko",
        "1학년은 1만2천960명으로 지난해 1만4천520명보다 10.7% 적다.",
        ("growth", "consistent", ("1만2천960명", "1만4천520명", "10.7%")),
    ),
    ("zh", "套票价格由480元调整到520元，上调8.3%。", ("growth", "consistent", ("520元", "480元", "8.3%"))),
    (
        "zh",
        "产量32.4万吨，比去年的27.9万吨增产4.5万吨。",
        ("difference", "consistent", ("32.4万吨", "27.9万吨", "4.5万吨")),
    ),
    (
        "zh",
        "中心医院门急诊量为412.6万人次，其中门诊351.3万人次。与2023年的387.9万人次相比，门急诊量增长6.4%。",
        ("growth", "consistent", ("412.6万人次", "387.9万人次", "6.4%")),
    ),
    ("zh", "公办园将由51所增加到60所，增加9所。", ("difference", "consistent", ("60所", "51所", "9所"))),
    (
        "zh",
        "全年营业收入840亿元，净利润12.6亿元。净利率由0.90%提高到1.50%。",
        ("share", "consistent", ("12.6亿元", "840亿元", "1.50%")),
    ),
    (
        "ko",
        "교사 1인당 학생은 12.6명이다. 지난해 13.1명보다 0.5명 적다.",
        ("difference", "consistent", ("12.6명", "13.1명", "0.5명")),
    ),
    (
        "ko",
        "홈 19경기에서 관중 28만5천600명을 모았다. 경기당 평균 1만5천32명이다.",
        ("average", "consistent", ("28만5천600명", "19경기", "1만5천32명")),
    ),
]


@pytest.mark.parametrize(("lang", "text", "told"), HELD)
def test_the_right_operands_are_bound(lang: str, text: str, told: tuple[str, str, tuple[str, ...]]) -> None:
    assert told in findings(text, lang)
