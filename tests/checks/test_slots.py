"""Slots: the side that a comparison names in a place of its own."""

import pytest
from support import alarms, findings


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("zh", "毕业生共6842人。学校全年提供岗位13.7万个，是毕业生人数的20倍。", ("13.7万个", "6842人", "20倍")),
        ("zh", "第一年只有4.2万套，去年是1.26亿套，是当年的三千倍。", ("1.26亿套", "4.2万套", "三千倍")),
        (
            "ja",
            "建物の面積は6万9000平方メートル。球場（4万6755平方メートル）の1.5倍だ。",
            ("6万9000平方メートル", "4万6755平方メートル", "1.5倍"),
        ),
        ("ko", "서울은 1218곳이고 부산(406곳)의 3배다.", ("1218곳", "406곳", "3배")),
        (
            "ko",
            "30대 후반은 46.0명, 20대 후반은 20.7명이다. 30대 후반은 20대 후반의 2.2배다.",
            ("46.0명", "20.7명", "2.2배"),
        ),
        (
            "en",
            "The new hall holds 3,400 seats. It is 2.6 times the size of the old hall, which had 1,308.",
            ("3,400", "1,308", "2.6 times"),
        ),
    ],
)
def test_a_multiple_is_bound_to_the_side_in_its_slot(lang: str, text: str, told: tuple[str, ...]) -> None:
    assert ("ratio", "consistent", told) in findings(text, lang)
    spoilt = text.replace(
        told[2], told[2].replace("2", "7").replace("三千", "九千").replace("1.5", "5.1").replace("3", "9")
    )
    assert [(check, quotes[:2]) for check, _, quotes in alarms(spoilt, lang)] == [("ratio", told[:2])]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "出口4110台，进口812台，是德国的2.4倍。德国的员工有1745人。"),
        ("zh", "去年开了38家店，造了4.2万套。今年造了12.6万套，是计划的1.5倍。"),
        ("zh", "建厂时127人，造4.2万套轴承，如今造1.26亿套，是当年的三千倍。人是三十倍。"),
        ("ja", "生産は120台で、前年度の60台から増えた。輸出は45台（前年度の3倍）だった。"),
        ("ja", "前年度の6049台から109台減った。輸出は3141台（前年度比363台減）だった。"),
        ("ko", "서울은 1218곳이다. 부산 매출은 406억원으로 대구의 2배다."),
        ("en", "The hall holds 3,400 seats. Its budget is five times that of York, which spent $2m."),
    ],
)
def test_a_side_that_is_not_told_flags_nothing(lang: str, text: str) -> None:
    assert alarms(text, lang) == []


WON = "The club won 14 games, two fewer than last year's 16 and {} more than the 10 of 2021."


def test_two_differences_of_one_value_are_both_held_against_it() -> None:
    told = [(check, verdict, quotes) for check, verdict, quotes in findings(WON.format("four"), "en")]
    assert ("difference", "consistent", ("14", "10", "four")) in told
    assert [(check, quotes) for check, _, quotes in alarms(WON.format("seven"), "en")] == [
        ("difference", ("14", "10", "seven"))
    ]
