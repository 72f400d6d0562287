"""Growth: which two values a change belongs to, and which it does not."""

import pytest
from support import alarms, findings, found, paragraphs, verdicts

HOLDS = [
    ("en", "Staff rose from 128 to 184, an increase of 43.8%."),
    ("en", "Turnout climbed to 64.8% from 61.2%, a gain of 3.6 percentage points."),
    ("en", "Membership fell 6.9% to 2,310, from 2,480 a year earlier."),
    ("zh", "门店由312家增至405家，增长29.8%。"),
    ("zh", "营收13.2亿元，上年同期为12.0亿元，同比增长10%。"),
    ("zh", "2019年有1204起，2023年有1468起，增加了21.9%。"),
    ("ko", "매출은 132억원으로 전년의 120억원보다 10% 늘었다."),
    ("ko", "수출액은 84억2천만달러로 1년 전 77억1천만달러에 비해 9.2% 증가했다."),
    ("ja", "売上高は132億円で、前年の120億円を10%上回った。"),
    ("ja", "純利益は4億1200万円（前期は3億5600万円）で、15.7%増えた。"),
]

WRONG = [
    ("en", "Staff rose from 128 to 184, an increase of 34.8%."),
    ("en", "Net income was $412m, compared with $356m in 2022, up 51.7%."),
    ("en", "Output went from 380 units to 437 after the second line opened, a gain of 115%."),
    ("zh", "门店由312家增至405家的历史高位，增幅为39.8%。"),
    ("ja", "社員は128人から160人に増えて活気づき、増加率は52.0%だ。"),
    ("ko", "직원은 128명에서 160명으로 늘어 활기를 띠었고, 증가율은 52.0%다."),
    ("zh", "门店由312家增至405家，增长39.8%。"),
    ("zh", "全年接待游客842.6万人次，比上年的781.3万人次增长9.7%。"),
    ("ko", "매출은 132억원으로 전년의 120억원보다 15.3% 늘었다."),
    ("ja", "売上高は132億円で、前年の120億円を15.3%上回った。"),
    ("ja", "価格は92円から37円に下がり、下落率は69.8%だった。"),
]

OTHERS = [
    ("en", "Revenue rose from $120m to $132m while profit set a record, a gain of 25.3%."),
    ("zh", "营收由120亿元增至132亿元，净利润创新高，增幅为25.3%。"),
    ("en", "Revenue rose from $120m to $132m, while profit grew 25.3%."),
    ("en", "Staff rose from 128 to 184, with 31.5% growth in research alone."),
    ("en", "The firm planned 450 hires and made 380, 12.6% fewer than the year before."),
    ("zh", "营收由120亿元增至132亿元，净利润增长25.3%。"),
    ("zh", "计划投资45.6亿元，实际完成38.2亿元，同比增长12.7%。"),
    ("zh", "产量突破43亿件，比上年的38亿件增长14.8%。"),
    ("zh", "全国平均房价从9812元涨到10230元，一线城市涨幅达12.7%。"),
    ("ko", "직원은 1284명에서 1410명으로 늘었고, 이 가운데 연구직은 23.4% 증가했다."),
    ("ja", "社員は1284人から1410人に増え、うち研究職は23.4%増えた。"),
    ("ja", "目標の456億円に対し、実績は382億円で、前年比12.7%増だった。"),
]


@pytest.mark.parametrize(("lang", "text"), HOLDS)
def test_a_change_is_verified_on_the_pair_that_its_sentence_names(lang: str, text: str) -> None:
    assert verdicts("growth", text, lang) == ["consistent"]


@pytest.mark.parametrize(("lang", "text"), WRONG)
def test_a_change_that_its_pair_contradicts_is_flagged(lang: str, text: str) -> None:
    assert verdicts("growth", text, lang) == ["inconsistent"]


@pytest.mark.parametrize(("lang", "text"), OTHERS)
def test_a_change_of_something_else_is_not_held_against_the_pair(lang: str, text: str) -> None:
    assert alarms(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "cause"),
    [
        ("zh", "市场份额从18.2%提高到21.7%，提高3.5%。", "percent for percentage points"),
        ("ja", "売上高は132億円で、前年の120億円を10ポイント上回った。", "percentage points for percent"),
        ("en", "Output went from 380 tonnes to 437 tonnes, a gain of 115%.", "growth to for growth by"),
        ("zh", "用户数从64万增至256万，增长了4倍。", "growth to for growth by"),
    ],
)
def test_the_mistakes_that_editors_know_are_named(lang: str, text: str, cause: str) -> None:
    assert [each.cause for each in found(paragraphs(text, lang=lang)) if each.verdict == "inconsistent"] == [cause]


def test_the_base_of_a_sentence_goes_with_the_value_of_the_one_before() -> None:
    text = "2024년 매출은 300조8천709억원이다. 한 해 전 258조9천355억원보다 16.2% 늘었다."
    assert ("growth", "consistent", ("300조8천709억원", "258조9천355억원", "16.2%")) in findings(text, "ko")


def test_a_column_of_changes_is_learnt_from_the_rows_in_which_it_holds() -> None:
    rows = ["North  1,250  1,410  +12.8%", "South  3,063  3,107  +1.4%", "West  2,480  2,310  +9.6%"]
    text = "Visitors by region\n\n" + "\n".join(rows) + "\n"
    assert [quotes for check, _, quotes in alarms(text) if check == "growth"] == [("2,310", "2,480", "+9.6%")]
