"""Rows and quotients: numbers of the text that are worked out from a table beside it, or called a ratio."""

import pytest
from support import alarms, findings

TABLE = "公司　　　2023年　　2024年\n甲公司　　620　　1,480\n乙公司　　540　　1,130\n丙公司　　180　　430\n\n"
TOWNS = (
    "The towns grew, and these are their counts.\n\n"
    "Name       2011     2021\nLeeds    53,012   56,489\nYork     30,634   31,075\n\n"
)


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("zh", TABLE + "丙公司增幅不小，多卖250台，增长139%。", ("difference", ("430", "180", "250台"))),
        ("zh", TABLE + "丙公司增幅不小，多卖250台，增长139%。", ("growth", ("430", "180", "139%"))),
        ("en", TOWNS + "Leeds added 3,477. York added 441.", ("difference", ("56,489", "53,012", "3,477"))),
    ],
)
def test_a_number_is_bound_to_the_row_that_it_names(lang: str, text: str, told: tuple[str, tuple[str, ...]]) -> None:
    check, quotes = told
    assert (check, "consistent", quotes) in findings(text, lang)
    result = quotes[-1]
    spoilt = text.replace(result, str((int(result[0]) + 4) % 10) + result[1:])
    assert (check, "inconsistent", (*quotes[:2], spoilt_quote(result))) in alarms(spoilt, lang)


def spoilt_quote(result: str) -> str:
    return str((int(result[0]) + 4) % 10) + result[1:]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", TABLE + "丙公司员工多了97人，增长12%。"),
        ("zh", TABLE + "丙公司比甲公司少卖1,050台。"),
        ("en", TOWNS + "Exports of Leeds rose 12.4%. York added 35 schools."),
    ],
)
def test_a_number_of_something_else_flags_nothing(lang: str, text: str) -> None:
    assert alarms(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "slip"),
    [
        ("zh", "设备负荷9.6兆瓦，总负荷11.04兆瓦，两者一除，效率为1.15。", "1.51"),
        ("en", "The school has 2,922 pupils and 230 teachers, a ratio of 12.7.", "17.2"),
    ],
)
def test_a_quotient_accuses_by_a_slip(lang: str, text: str, slip: str) -> None:
    assert [check for check, verdict, _ in findings(text, lang) if verdict == "consistent"] == ["ratio"]
    assert [check for check, _, _ in alarms(text.replace("1.15", slip).replace("12.7", slip), lang)] == ["ratio"]


def test_a_ratio_of_other_things_flags_nothing() -> None:
    assert alarms("教职工122.58万人，其中专任教师83.52万人，生师比17.16。", "zh") == []
