"""What is too far off for any slip, too vague, or another number's result accuses nobody; a slip that far off does."""

import pytest
from support import alarms, verdicts

UNBELIEVED = [
    ("en", "The busiest of the seven lines, between Hythe and Marlow, had 3.4 million riders, or roughly a third."),
    (
        "en",
        "The survey reached 1,460 teachers in 31 schools. Among teachers with more than ten pupils a class, 71% "
        "were tired, compared with 44% of those with five or fewer.",
    ),
    ("en", "In Elm ward 314 votes parted the two candidates after a recount; the first count had given a gap of 318."),
    (
        "en",
        "Some 3,140 guests had to leave. About two thirds of them went home, 690 to other inns, and the rest to halls.",
    ),
    (
        "ja",
        "県は2030年に来場者5000万人、消費額12兆円を目標に掲げる。昨年は3070万人、6兆8000億円で、それぞれ目標の61％、57％の水準にある。",
    ),
    ("zh", "按每天行驶400公里、每公里电费1.3元计算，一天的电费为520元，而柴油车每公里油费约3.1元，一天要1240元。"),
    (
        "zh",
        "今年上半年，国内电动轮船销售2.14万艘，而去年同期为1.86万艘，同比增长15.1%。同期轮船整体销量为30.7万艘，"
        "同比下降4.2%。",
    ),
]


@pytest.mark.parametrize(("lang", "text"), UNBELIEVED)
def test_what_no_slip_explains_accuses_nobody(lang: str, text: str) -> None:
    assert alarms(text, lang) == []


@pytest.mark.parametrize(
    ("check", "lang", "text"),
    [
        ("share", "zh", "全市有企业43.85万家，其中民营企业22.07亿家，占50.3%。"),
        ("share", "en", "Of the 431.4 million people in the region, 4.14 million, or 9.6%, live in towns."),
        ("average", "ko", "지난해 216억원을 들여 144건의 공사를 마쳤다. 한 건당 평균 15억원이다."),
    ],
)
def test_a_slip_is_believed_however_far_off(check: str, lang: str, text: str) -> None:
    assert "inconsistent" in verdicts(check, text, lang)
