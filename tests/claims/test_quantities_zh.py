"""Chinese forms: halves and decimals after a unit, minor units, hedged round numbers, bounds, halves of a year."""

from __future__ import annotations

from decimal import Decimal

import pytest
from crossfoot.claims import quantities

READ: list[tuple[str, str, str, str, str, str | None, str]] = [
    # sentence, surface, value, low, high, unit, kind
    ("市值超万亿。", "超万亿", "1000000000000", "1000000000000", "2000000000000", None, "number"),
    ("每斤三块半。", "三块半", "3.5", "3.5", "3.5", "CNY", "money"),
    ("矿石重三吨半。", "三吨半", "3.5", "3.5", "3.5", "t", "measure"),
    ("等了一个半小时。", "一个半小时", "1.5", "1.5", "1.5", "hour", "duration"),
    ("工期两个半月。", "两个半月", "2.5", "2.5", "2.5", "month", "duration"),
    ("停工一个多月。", "一个多月", "1", "1", "2", "month", "duration"),
    ("用了两年半时间。", "两年半", "2.5", "2.5", "2.5", "year", "duration"),
    ("门高1米85。", "1米85", "1.85", "1.85", "1.85", "m", "measure"),
    ("墙高两米零五。", "两米零五", "2.05", "2.05", "2.05", "m", "measure"),
    ("体温三十七度五。", "三十七度五", "37.5", "37.5", "37.5", "度", "temperature"),
    ("每斤三块五。", "三块五", "3.5", "3.5", "3.5", "CNY", "money"),
    ("票价两块八毛。", "两块八毛", "2.8", "2.8", "2.8", "CNY", "money"),
    ("一共两角五分。", "两角五分", "25", "25", "25", "cent", "money"),
    ("每股2美元30美分。", "2美元30美分", "2.3", "2.3", "2.3", "USD", "money"),
    ("港币300元的门票。", "港币300元", "300", "300", "300", "HKD", "money"),
    ("鱼重六斤八两。", "六斤八两", "6.8", "6.8", "6.8", "斤", "measure"),
    ("白银三千两百两。", "三千两百两", "3200", "3200", "3200", "两", "measure"),
    ("航程2小时30分钟。", "2小时30分钟", "2.5", "2.5", "2.5", "hour", "duration"),
    ("刑期2年6个月。", "2年6个月", "2.5", "2.5", "2.5", "year", "duration"),
    ("投资十余万元。", "十余万元", "100000", "100000", "200000", "CNY", "money"),
    ("耗资近亿元。", "近亿元", "100000000", "0", "100000000", "CNY", "money"),
    ("上万人参加。", "上万人", "10000", "10000", "20000", "人", "count"),
    ("万余件商品。", "万余件", "10000", "10000", "20000", "件", "count"),
    ("售出数百万册。", "数百万册", "5000000", "2000000", "9999999", "册", "count"),
    ("来了约3000余人。", "约3000余人", "3000", "3000", "4000", "人", "count"),
    ("产量跌破13万吨。", "跌破13万吨", "130000", "120000", "130000", "t", "measure"),
    ("十至二十万人。", "十至二十万人", "150000", "100000", "200000", "人", "range"),
    ("数值从10到20之间。", "10到20", "15", "10", "20", None, "range"),
    ("百分之十至二十的人。", "百分之十至二十", "15", "10", "20", "%", "range"),
    ("零下二十至零下十度。", "零下二十至零下十度", "-15", "-20", "-10", "度", "temperature"),
    ("体重比 70 低。", "比 70 低", "70", "60", "70", None, "number"),
    ("大于等于一百小于等于三百的数。", "大于等于一百小于等于三百", "200", "100", "300", None, "range"),
    ("四分之三多的人。", "四分之三多", "0.75", "0.75", "0.825", None, "fraction"),
    ("每10人中有3人。", "10人中有3人", "0.3", "0.291", "0.309", None, "fraction"),
    ("师生比例为1:8。", "1:8", "0.125", "0.0625", "0.1875", None, "multiple"),
    ("水温摄氏37°。", "摄氏37°", "37", "37", "37", "℃", "temperature"),
    ("摄氏零下三度。", "摄氏零下三度", "-3", "-3", "-3", "℃", "temperature"),
    ("时速120公里。", "时速120公里", "120", "120", "120", "km/h", "measure"),
    ("答案是四。", "四", "4", "4", "4", None, "number"),
    ("200亿零四千230步。", "200亿零四千230步", "20000004230", "20000004230", "20000004230", "步", "count"),
    ("2018年前后。", "2018年前后", "2018", "2017", "2019", "year", "date"),
]

LEFT_ALONE = [
    "收拾行李，大陆的夏天，半导体和零部件。",
    "“十四五”期间，2025届毕业生。",
    "北纬30度附近，东经116.4°。",
    "最高法院认为，零点指令跟踪能力。",
    "以3:2战胜对手，比分3-2。",
    "访问27.pm，邮编100084，拨打12306。",
    "二十世纪八十年代，这一年，两两比较。",
    "长三角一体化，三角形，360度全景，冰山一角。",
    "4K电视，GB/T 2312-1980，ISBN 978-7-302-51234-5。",
]


@pytest.mark.parametrize(("text", "surface", "value", "low", "high", "unit", "kind"), READ)
def test_reads(text: str, surface: str, value: str, low: str, high: str, unit: str | None, kind: str) -> None:
    found = [q for q in quantities(text, "zh") if q.text == surface]
    assert len(found) == 1, [q.text for q in quantities(text, "zh")]
    quantity = found[0]
    assert (quantity.value, quantity.low, quantity.high) == (Decimal(value), Decimal(low), Decimal(high))
    assert (quantity.unit, quantity.kind) == (unit, kind)


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(text: str) -> None:
    assert [q.text for q in quantities(text, "zh")] == []


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("2025年上半年的用户", "2025-H1", "2025-H1"),
        ("2024年前三季度累计", "2024-Q1", "2024-Q3"),
        ("2020年1-9月", "2020-01", "2020-09"),
        ("第四季度收入", "-Q4", "-Q4"),
        ("日本令和5年的", "2023", "2023"),
    ],
)
def test_dates(text: str, since: str, until: str) -> None:
    (quantity,) = quantities(text, "zh")
    assert (quantity.kind, quantity.since, quantity.until) == ("date", since, until)


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("名次前20的球队有三支。", ["20", "三支"]),
        ("质量是10的3次方克。", ["10的3次方克"]),
        ("他订了20和几位同事分。", ["20", "几位"]),
        ("新一代车型卖出3万辆。", ["3万辆"]),
        ("下午3点半有5人到场，8点有6人。", ["5人", "8点", "6人"]),
        ("618大促卖出618台。", ["618台"]),
        ("一共2  1/4杯。", ["2  1/4杯"]),
        ("下一步共三步，这一年有两年的量。", ["三步", "两年"]),
        ("（3）共有（30）人。", ["30"]),
    ],
)
def test_what_follows_or_stands_before_decides(text: str, surfaces: list[str]) -> None:
    """A word that may join or belong to a number does so only where a number or unit follows; masks look behind."""
    assert [q.text for q in quantities(text, "zh")] == surfaces
