"""Order: rows that are told from the largest down, and the gap between two of their places."""

import pytest
from support import alarms, verdicts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "来場者の多い順に、東館が640人、西館が520人、南館が{}人と続く。"),
        ("ja", "研究職は640人、営業職は520人、事務職は{}人の順だった。"),
        ("ko", "동관이 640명으로 가장 많았고 서관 520명, 남관 {}명 순이었다."),
        ("ko", "이용자는 많은 순으로 동관 640명, 서관 520명, 남관 {}명이다."),
        ("zh", "接待量前三名依次是东馆、西馆和南馆，分别为640人、520人和{}人。"),
        ("zh", "按人数由高到低依次为：东馆640人、西馆520人、南馆{}人。"),
    ],
)
def test_a_row_from_the_largest_down_has_to_fall(lang: str, text: str) -> None:
    assert alarms(text.format(410), lang) == []
    assert "inconsistent" in verdicts("order", text.format(560), lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "来場者の多い順に、東館が640人、西館が520人、南館が410人と続く。首位と2位の差は{}人だった。"),
        ("ko", "동관 640명, 서관 520명, 남관 410명 순이었다. 1위와 2위의 격차는 {}명이다."),
        ("zh", "接待量前三名依次是东馆、西馆和南馆，分别为640人、520人和410人。第一名与第二名相差{}人。"),
    ],
)
def test_the_gap_of_two_places_is_that_of_their_figures(lang: str, text: str) -> None:
    assert verdicts("difference", text.format(120), lang) == ["consistent"]
    assert verdicts("difference", text.format(210), lang) == ["inconsistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "ja",
            "東館は640人、西館は520人で、後者は前者の{}倍だ。",
        ),
        ("ko", "동관은 640명, 서관은 520명으로 후자는 전자의 {}배다."),
        ("zh", "东馆640人，西馆520人，后者是前者的{}倍。"),
        ("en", "The east hall has 640 and the west hall 520; the latter has {} times as many as the former."),
    ],
)
def test_the_former_and_the_latter_are_the_two_told_last(lang: str, text: str) -> None:
    assert verdicts("ratio", text.format("0.81"), lang) == ["consistent"]
    assert verdicts("ratio", text.format("1.81"), lang) == ["inconsistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "前三个月，出口分别为12亿元、15亿元和14亿元。"),
        ("zh", "申请量前三名依次是甲厂、乙厂和丙厂，研发投入分别为12亿元、15亿元和9亿元。"),
        ("ja", "人口の多い順に東京、大阪、愛知で、増加率はそれぞれ1.2%、1.5%、0.9%だった。"),
        ("ja", "来場者の少ない順に、東館が410人、西館が520人、南館が640人と続く。"),
        ("ja", "店は開いた順に、東館が410人、西館が520人、南館が640人を迎えた。"),
        ("ko", "연령대별로는 20대 120명, 30대 150명, 40대 130명이다."),
        ("ko", "적은 순으로 동관 410명, 서관 520명, 남관 640명이다."),
        ("ja", "多い順に、東館が640人（前年は700人）、西館が520人（同560人）、南館が410人（同390人）だった。"),
        ("ja", "前者は640人、後者は520人で、応募は2倍になった。"),
    ],
)
def test_rows_in_another_order_flag_nothing(lang: str, text: str) -> None:
    assert alarms(text, lang) == []
