"""Difference: two values and how far they lie apart."""

import pytest
from support import alarms, findings, verdicts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Attendance was 18,420, which is 1,230 more than the 17,190 of last season."),
        ("en", "Leeds (182 points) finished just four points ahead of York (178 points)."),
        ("zh", "价格由92元降至37元，少了55元。"),
        ("zh", "甲厂有812人，乙厂有406人，两者相差406人。"),
        ("ko", "학생 수는 5천612명으로 지난해(5천148명)보다 464명 많다."),
        ("ja", "来場者は842万人で、前年の781万人より61万人多い。"),
    ],
)
def test_a_difference_is_verified_on_its_two_values(lang: str, text: str) -> None:
    assert verdicts("difference", text, lang) == ["consistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Attendance was 18,420, which is 1,330 more than the 17,190 of last season."),
        ("en", "Leeds (182 points) finished just six points ahead of York (178 points)."),
        ("zh", "去年只有38家，今年增至61家，多了33家。"),
        ("ko", "학생 수는 5천612명으로 지난해(5천148명)보다 564명 많다."),
        ("ja", "来場者は842万人で、前年の781万人より71万人多い。"),
        ("ja", "客単価は4.8%増の2180円と、前の期の2080円から300円上がった。"),
        ("en", "The list stood at 38,600, down from a peak of 45,100, a reduction of 5,600."),
        ("en", "Income was £612 million and spending £618.5 million, leaving a deficit of £5.6 million."),
    ],
)
def test_a_difference_that_its_values_contradict_is_flagged(lang: str, text: str) -> None:
    assert verdicts("difference", text, lang) == ["inconsistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "There were 612 boys and 548 girls, and 52 more joined later."),
        ("en", "Of 1,284 pupils 873 take the bus, 112 more than last year."),
        ("zh", "男生5612人，女生5148人，比去年多632人。"),
        ("zh", "男生612人，女生548人，新增52人。"),
        ("ko", "남학생은 5천612명, 여학생은 5천148명으로 지난해보다 632명 많다."),
        ("ja", "社員は128人、機械は184台で、前年より12台多い。"),
        ("ja", "1年前の家賃は12万円で、今年は駐車場を含め15万円、管理費は3千円上がった。"),
        ("en", "Roads cost £12 million and schools £9 million; the county ran a deficit of £6.5 million."),
        ("en", "There were 612 boys and 548 girls in May. It was a reduction of 52."),
    ],
)
def test_a_difference_from_a_value_that_is_not_told_flags_nothing(lang: str, text: str) -> None:
    assert alarms(text, lang) == []


def test_differences_told_respectively_go_with_the_pairs_in_their_order() -> None:
    text = "与三年前相比，金牌从38枚增至40枚，奖牌总数从88枚增至91枚，分别多了2枚和4枚。"
    told = [(verdict, quotes) for check, verdict, quotes in findings(text, "zh") if check == "difference"]
    assert told == [("consistent", ("40枚", "38枚", "2枚")), ("inconsistent", ("91枚", "88枚", "4枚"))]


def test_sides_that_are_named_again_are_found_by_their_names() -> None:
    text = "한국(4천155건), 일본(3천409건), 인도(1천350건) 순이다. 한국은 일본보다 746건 많다."
    assert ("difference", "consistent", ("4천155건", "3천409건", "746건")) in findings(text, "ko")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Leeds, with 714, edges out York (708) by six families.", ["consistent"]),
        ("Leeds, with 714, edges out York (708) by 16 families.", ["inconsistent"]),
        ("The north (714) beat the south (708) by 12.", ["inconsistent"]),
        ("Leeds (1,204) and York (1,187) lead the table, with Hull (842) ahead of Bath (830).", []),
        ("The party of 714 is led by 16 women from York (708 members).", []),
        ("Sales rose from 1,200 to 1,350, helped by 16 new shops.", []),
    ],
)
def test_what_one_side_leads_by_is_a_difference_and_what_helps_is_none(text: str, told: list[str]) -> None:
    assert verdicts("difference", text, "en") == told
