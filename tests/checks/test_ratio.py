"""Ratio: one value so many times another."""

import pytest
from support import alarms, findings, verdicts


@pytest.mark.parametrize(
    ("lang", "text", "verdict"),
    [
        ("en", "Leeds has 1,218 shops and York 406. Leeds has three times as many as York.", "consistent"),
        ("en", "Leeds has 812 shops and York 406. Leeds has three times as many as York.", "inconsistent"),
        ("zh", "甲厂有员工1218人，乙厂406人，甲厂是乙厂的3倍。", "consistent"),
        ("zh", "甲厂有员工812人，乙厂406人，甲厂是乙厂的3倍。", "inconsistent"),
        ("ko", "발전량은 64GWh에서 256GWh로 4배가 됐다.", "consistent"),
        ("ko", "발전량은 64GWh에서 256GWh로 5배가 됐다.", "inconsistent"),
        ("ja", "東京は1218店、大阪は406店。東京は大阪の3倍だ。", "consistent"),
        ("ja", "東京は812店、大阪は406店。東京は大阪の3倍だ。", "inconsistent"),
    ],
)
def test_a_multiple_is_held_against_its_two_sides(lang: str, text: str, verdict: str) -> None:
    assert verdicts("ratio", text, lang) == [verdict]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "苹果公司有812项，三星有406项，三星的研发投入是苹果的3倍。"),
        ("zh", "销量120万辆，出口35.2万辆，是五年前的3.4倍。"),
    ],
)
def test_a_multiple_of_something_else_flags_nothing(lang: str, text: str) -> None:
    assert alarms(text, lang) == []


def test_the_second_multiple_of_a_list_keeps_the_value_of_the_first() -> None:
    text = "中国有7,705件，美国1,561件，日本1,102件。中国约为美国的5倍、日本的7倍。"
    told = [quotes for check, verdict, quotes in findings(text, "zh") if (check, verdict) == ("ratio", "consistent")]
    assert told == [("7,705件", "1,561件", "5倍"), ("7,705件", "1,102件", "7倍")]


@pytest.mark.parametrize(
    "text",
    [
        "Of keepers who treated for mites at least twice, 17% lost a hive, against 36% of those who did nothing.",
        "Leeds scored twice in 31 minutes, and York had 44 minutes without a goal.",
        "The clubs train three times a week: Leeds with 24 players, York with 31.",
    ],
)
def test_how_often_something_is_done_is_no_multiple(text: str) -> None:
    assert verdicts("ratio", text, "en") == []


def test_multiple_at_the_end_of_a_clause_stays_one() -> None:
    assert verdicts("ratio", "Leeds has 812 shops and York 406. The ratio is two times.", "en") != []
