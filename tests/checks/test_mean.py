import pytest
from support import Told, alarms, findings, verdicts

HELD = [
    ("zh", "学校办了286场招聘会，5148家单位进校，平均每场18家。", ("5148家", "286场", "18家")),
    ("zh", "整季60場比賽，進場78萬4,320人次，場均13,072人。", ("78萬4,320人次", "60場", "13,072人")),
    (
        "zh",
        "站着1885.10万名老师，坐着28646.50万名学生，每位老师对应15.2名学生。",
        ("28646.50万名", "1885.10万名", "15.2名"),
    ),
    ("ja", "40校に1000台を配り、1校あたり25台になる。", ("1000台", "40校", "25台")),
    ("en", "The line is 18 kilometres long. It cost £540 million. That is £30 million a kilometre.", None),
    ("en", "The 40 schools received 1,000 computers, an average of 25 computers per school.", None),
]


@pytest.mark.parametrize(("lang", "text", "quotes"), HELD)
def test_mean_of_its_total_holds(lang: str, text: str, quotes: tuple[str, ...] | None) -> None:
    told = [named for check, verdict, named in findings(text, lang) if (check, verdict) == ("average", "consistent")]
    assert len(told) == 1
    assert quotes in (None, told[0])


WRONG = [
    ("zh", "整季60場比賽，進場78萬4,320人次，場均13,702人。", ("78萬4,320人次", "60場", "13,702人")),
    ("zh", "前三季度共发生融资143起，披露金额216亿元，平均每起15亿元。", ("216亿元", "143起", "15亿元")),
    ("zh", "过去六年，我们资助了312名学生，平均每年62名。", ("312名", "六年", "62名")),
    (
        "en",
        "The 40 schools received 1,000 computers, an average of 35 computers per school.",
        ("1,000", "40 schools", "35"),
    ),
]


@pytest.mark.parametrize(("lang", "text", "quotes"), WRONG)
def test_mean_that_is_not_names_total_and_number(lang: str, text: str, quotes: tuple[str, ...]) -> None:
    expected: list[Told] = [("average", "inconsistent", quotes)]
    assert [
        (check, verdict, tuple(q.split(" computers")[0] for q in named)) for check, verdict, named in alarms(text, lang)
    ] == expected


TRAPS = [
    ("zh", "工人每天工作8小时，三年完成12个项目。"),
    ("ko", "하루 평균 3만명이 찾았고 지난해에는 모두 900만명이 다녀갔다."),
    ("ja", "時給の平均は2021年の920円から2024年には1150円となり、5年で25%上がった。"),
    ("en", "The plant made 1,200 cars in 30 days, 45 a day in the last week."),
    ("en", "The average pupil is 14; the school has 900 pupils and 40 teachers."),
]


@pytest.mark.parametrize(("lang", "text"), TRAPS)
def test_mean_of_something_else_is_left_alone(lang: str, text: str) -> None:
    assert "inconsistent" not in verdicts("average", text, lang)
