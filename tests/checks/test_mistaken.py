"""Mistaken: percent for percentage points and points for percent, found from the pair that the right word goes with."""

import pytest
from support import alarms, verdicts

RIGHT = [
    ("en", "There were 3,120 riders a day in 2022. That year's fleet was 84 buses. Now 4,056 ride, a rise of 30%."),
    (
        "en",
        "The share of women was 18.6%, up from 16.4% at the earlier count. It has therefore moved up by 2.2 points.",
    ),
    ("zh", "占比由61%降至33%，让出28个百分点。"),
    ("zh", "营收增长15.3%，增速比上年的12.1%提高3.2个百分点。"),
    ("ko", "지난해 매출은 132억원이다. 한 해 전 120억원보다 10% 늘었다."),
    ("ja", "昨年の売上高は132億円だった。前年の120億円から10%増えた。"),
]

WRONG = [
    (
        "en",
        "Visitors came to 3,175 last year. That is above the 2,480 of 2021, a rise of 28.0 percentage points.",
    ),
    ("zh", "全年接待游客372万人次，比上年的310万人次增长20.0个百分点。"),
    ("ko", "지난해 매출은 1344억원이다. 한 해 전 1200억원보다 12.0%포인트 늘었다."),
    ("ja", "売上高は372億円で、前年の310億円から20.0ポイント増えた。"),
]


@pytest.mark.parametrize(("lang", "text"), RIGHT)
def test_the_right_word_raises_nothing(lang: str, text: str) -> None:
    assert alarms(text, lang) == []


@pytest.mark.parametrize(("lang", "text"), WRONG)
def test_points_between_amounts_are_percent(lang: str, text: str) -> None:
    assert verdicts("growth", text, lang) == ["inconsistent"]


def test_points_of_an_index_are_no_percent() -> None:
    assert alarms("The index closed at 3,050, up 50 points from 3,000.", "en") == []
