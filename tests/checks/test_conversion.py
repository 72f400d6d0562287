import pytest
from crossfoot.checks.discourse.units import factor_between, unit_groups
from hypothesis import given
from hypothesis import strategies as st
from support import alarms, verdicts

HELD = [
    ("zh", "他体重75公斤（约165磅）。"),
    ("zh", "合计算力8 EFLOPS，也就是8000 PFLOPS。"),
    ("zh", "全厂连续安全生产2557天，折合七年。"),
    ("zh", "公司营收976.90亿美元，按7.1884的汇率折合7022.35亿元。"),
    ("ko", "전기 소비는 415TWh다. 익숙한 단위로 바꾸면 4천150억kWh다."),
    ("ko", "투자액은 520억원이다. 달러로 환산하면 약 3770만 달러에 해당한다(1달러=1,380원 적용)."),
    ("ja", "年俸は7000万ドル、1ドル=145円として約101億5000万円になる。"),
    ("en", "The line is 18 kilometres long, or about 11 miles."),
    ("en", "The cluster ran for 61 days, that is 1,464 hours."),
    ("en", "The farm covers 200 acres (81 hectares)."),
]


@pytest.mark.parametrize(("lang", "text"), HELD)
def test_one_quantity_in_two_units_holds(lang: str, text: str) -> None:
    assert verdicts("conversion", text, lang) == ["consistent"]


WRONG = [
    ("zh", "他体重35公斤（约16磅）。"),
    ("zh", "项目耗资557.6万美元。按1美元兑7.3元计算，约合4.07亿元。"),
    ("ko", "전기 소비는 415TWh다. 익숙한 단위로 바꾸면 4조1천500억kWh다."),
    ("ja", "年俸は7000万ドル、1ドル=145円として約10億2000万円になる。"),
    ("en", "The meters say 1.9 GWh, or 190 MWh."),
]


@pytest.mark.parametrize(("lang", "text"), WRONG)
def test_two_quantities_told_as_one_are_flagged(lang: str, text: str) -> None:
    assert verdicts("conversion", text, lang) == ["inconsistent"]


TRAPS = [
    ("zh", "他身高1.8米，每周跑步50公里。"),
    ("zh", "一天工作8小时，按19年折算，最忙的一天是去年。"),
    ("zh", "1美元兑7.3元。去年收入5亿美元，今年利润12亿元。"),
    ("ja", "為替は1ドル=150円を想定し、売上高は3000億円、海外は50億ドルを見込む。"),
    ("en", "The shop is open 8 hours a day, 365 days a year."),
    ("en", "The company earned $5.2 billion in America and €3.1 billion in Europe."),
]


@pytest.mark.parametrize(("lang", "text"), TRAPS)
def test_two_quantities_are_left_alone(lang: str, text: str) -> None:
    assert alarms(text, lang) == []


def test_a_rate_that_two_amounts_imply_verifies_the_one_and_the_other() -> None:
    text = "第1工場への投資は86億ドル（約1兆3000億円）、第2工場は139億ドル（約2兆1000億円）だ。"
    assert verdicts("conversion", text, "ja") == ["consistent", "consistent"]


UNITS = sorted(unit_groups())


@given(st.sampled_from(UNITS), st.sampled_from(UNITS))
def test_a_factor_and_the_factor_back_are_inverse(first: str, second: str) -> None:
    there, back = factor_between(first, second), factor_between(second, first)
    assert (there is None) == (back is None)
    assert there is None or back is None or 1 in there * back
