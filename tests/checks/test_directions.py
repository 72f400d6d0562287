"""Directions: words that say a rise against figures that fall, and the other way round."""

import pytest
from support import alarms, verdicts

HOLDS = [
    ("en", "Staff fell from 184 to 128."),
    ("en", "Sales rose to $22.1m from $18.4m a year earlier, an increase of 20.1%."),
    ("en", "There were 184 entries, 56 more than the 128 of the year before."),
    ("zh", "成本由92万元降到37万元，减少55万元。"),
    ("zh", "注册对数为3061对，比前一年的5192对少2131对。"),
    ("ja", "社員は184人から128人に減った。"),
    ("ja", "売上高は132億円で、前年の120億円を10%上回った。"),
    ("ko", "직원이 184명에서 128명으로 줄었다."),
    ("ko", "매출은 132억원으로 전년의 120억원보다 10% 늘었다."),
]

WRONG = [
    ("en", "Staff fell from 128 to 184."),
    ("en", "Turnout rose to 51.2% from 64.8% four years ago."),
    ("en", "The firm runs 312 shops, down from 280 last spring."),
    ("en", "Staff rose from 128 to 184, a decrease of 43.8%."),
    ("en", "There were 184 entries, 56 fewer than the 128 of the year before."),
    ("zh", "门店由312家降至405家。"),
    ("zh", "门店由312家变成405家，减少29.8%。"),
    ("zh", "注册对数为3061对，比前一年的5192对多2131对。"),
    ("ja", "社員は128人から184人に減った。"),
    ("ja", "売上高は132億円で、前年の120億円を10%下回った。"),
    ("ko", "직원이 128명에서 184명으로 줄었다."),
    ("ko", "매출은 132억원으로 전년의 120억원보다 10% 줄었다."),
]

SILENT = [
    ("en", "The yen fell from 145 to 150 to the dollar."),
    ("en", "The net loss rose from $5m to $7m."),
    ("en", "The loss narrowed from $7m to $5m, and the net loss fell from a profit of $3m to $5m."),
    ("en", "The house sells at $250,000, and prices did not fall from 120 to 150."),
    ("en", "It fell from 50 to 2 thousand."),
    ("zh", "人民币对美元汇率由7.1元跌至7.3元。"),
    ("zh", "亏损由5亿元降至7亿元。"),
    ("zh", "排名由第5名降至第8名。"),
    ("zh", "至少12人，最多30人。"),
    ("ja", "円相場は1ドル145円から150円に下落した。"),
    ("ja", "営業赤字は5億円から7億円に減少した。"),
    ("ko", "원화는 달러당 1300원에서 1350원으로 떨어졌다."),
    ("ko", "직원은 128명에서 184명으로 늘었고, 이 중 12명이 줄었다."),
]


@pytest.mark.parametrize(("lang", "text"), HOLDS)
def test_a_direction_that_the_figures_bear_out_is_silent(lang: str, text: str) -> None:
    assert alarms(text, lang) == []


@pytest.mark.parametrize(("lang", "text"), WRONG)
def test_a_direction_that_the_figures_contradict_is_flagged_once(lang: str, text: str) -> None:
    assert [check for check, _, _ in alarms(text, lang)] in (["growth"], ["difference"])


@pytest.mark.parametrize(("lang", "text"), SILENT)
def test_losses_rates_places_and_denials_have_no_direction(lang: str, text: str) -> None:
    assert alarms(text, lang) == []


def test_a_rise_of_the_right_size_is_no_longer_consistent_when_it_is_called_a_fall() -> None:
    assert verdicts("difference", "去年有312家，今年有405家，减少93家。", "zh") == ["inconsistent"]


NEIGHBOURS = [
    ("en", "Shares rose 3% to $41, after falling from $52 to $39.8 in June."),
    ("en", "The bank raised its rate from 3.5% to 4%, up half a point."),
    ("en", "The number of strikes dropped from 47 to 31, but days lost rose from 1,200 to 2,900."),
    ("zh", "出口3100吨，比去年的3400吨减少300吨；进口由2900吨增至3050吨，增加150吨。"),
    ("en", "Deaths rose from 310 to 342 in men and fell from 290 to 270 in women, a net rise of 12."),
    ("zh", "男性由310人增至342人，女性由290人减至270人，合计净增12人。"),
    ("zh", "亏损从去年的3亿元扩大至5亿元，收入则从12亿元降至10亿元。"),
    ("ja", "輸出は前年の3400トンより300トン少ない3100トン、輸入は2900トンから3050トンに増えた。"),
    ("ko", "매출은 120억원에서 132억원으로 늘었고 이익률은 2.1%포인트 떨어진 18.4%였다."),
    ("ko", "증가율은 8.2%에서 5.1%로 3.1%포인트 낮아졌지만 매출은 120억원에서 126억원으로 늘었다."),
]


@pytest.mark.parametrize(("lang", "text"), NEIGHBOURS)
def test_rises_and_falls_side_by_side_each_keep_their_own_figures(lang: str, text: str) -> None:
    assert alarms(text, lang) == []
