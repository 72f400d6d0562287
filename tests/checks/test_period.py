import pytest
from crossfoot.checks.periods.calendars import Day, day_of, weekday_after
from crossfoot.claims import quantities
from support import verdicts

SPANS = [
    ("zh", "2014年至2023年的{}年间，申请量稳步增长。"),
    ("ko", "2014년부터 2023년까지 {}년간 출원이 늘었다."),
    ("ja", "2014年から2023年までの{}年間、出願は増え続けた。"),
    ("en", "Between 2014 and 2023, a span of {} years, filings grew."),
]


@pytest.mark.parametrize("years", [9, 10])
@pytest.mark.parametrize(("lang", "text"), SPANS)
def test_span_with_or_without_its_first_year(lang: str, text: str, years: int) -> None:
    assert verdicts("period", text.format(years), lang) == ["consistent"]


@pytest.mark.parametrize("years", [6, 11])
@pytest.mark.parametrize(("lang", "text"), SPANS)
def test_span_of_another_length(lang: str, text: str, years: int) -> None:
    assert verdicts("period", text.format(years), lang) == ["inconsistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "2014年成立，2023年上市，三年后退市。"),
        ("zh", "2020年至2023年，前两年增长，后一年下降。"),
        ("zh", "2014年至2023年的前两年增长。"),
        ("ko", "2014년 설립돼 2023년 상장했고 3년 뒤 상장폐지됐다."),
        ("ko", "2014년부터 2023년까지 첫 3년은 적자였다."),
        ("ja", "2014年に設立し、2023年に上場、3年後に上場を廃止した。"),
        ("ja", "2014年から2023年までの最初の3年間は赤字だった。"),
        ("en", "Founded in 2014 and listed in 2023, it was delisted three years later."),
        ("en", "Between 2014 and 2023, three years stood out."),
    ],
)
def test_length_of_something_else_is_not_held_against_the_span(lang: str, text: str) -> None:
    assert "inconsistent" not in verdicts("period", text, lang)


WEEKDAYS = [
    ("zh", "2024年7月3日，星期三，首班车开出。", "consistent"),
    ("zh", "2024年7月3日（周四），首班车开出。", "inconsistent"),
    ("ko", "2024년 7월 3일(수) 첫차가 출발했다.", "consistent"),
    ("ko", "2024년 7월 3일 목요일 첫차가 출발했다.", "inconsistent"),
    ("ja", "2024年7月3日（水）に始発列車が出た。", "consistent"),
    ("ja", "2024年7月3日（木曜日）に始発列車が出た。", "inconsistent"),
]


@pytest.mark.parametrize(("lang", "text", "verdict"), WEEKDAYS)
def test_weekday_of_a_date(lang: str, text: str, verdict: str) -> None:
    assert verdicts("period", text, lang) == [verdict]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "该线路于2023年2月30日开通。"),
        ("ko", "이 노선은 2023년 2월 30일 개통했다."),
        ("ja", "この路線は2023年2月30日に開通した。"),
    ],
)
def test_date_that_is_no_day(lang: str, text: str) -> None:
    assert verdicts("period", text, lang) == ["inconsistent"]


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("，星期三，开出首班", "zh", ("星期三", 3)),
        ("(수) 출발", "ko", ("수)", 3)),
        ("수도권에서", "ko", None),
        ("（日曜日）", "ja", ("日曜", 7)),
        ("、金曜日の会議", "ja", None),
        (", Wednesday", "en", ("Wednesday", 3)),
        (" 三个星期", "zh", None),
    ],
)
def test_weekday_right_after_a_date(text: str, lang: str, found: tuple[str, int] | None) -> None:
    assert weekday_after(text, lang) == found


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        ("2024年7月3日", "zh", Day(2024, 7, 3)),
        ("2024年7月", "zh", Day(2024, 7, None)),
        ("7월 3일", "ko", Day(None, 7, 3)),
        ("2014-2023", "en", Day(2014, None, None, 2023)),
        ("2023年", "ja", Day(2023, None, None)),
    ],
)
def test_day_that_a_date_names(text: str, lang: str, day: Day) -> None:
    assert [day_of(each) for each in quantities(text, lang)] == [day]


TIED = [
    ("zh", "公司成立于1998年，2023年迎来{}周年。", 25, 24),
    ("zh", "她1971年进厂，2010年退休，在车间站了{}年。", 39, 49),
    ("zh", "2015年成立，{}年后的2018年上市。", 3, 4),
    ("zh", "2021年、2022年、2023年连续{}年增长。", 3, 4),
    ("zh", "他1950年出生，2010年去世，享年{}岁。", 60, 70),
    ("zh", "2014年只有733件，到2023年，公开量已超过1.4万件，{}年里增加了18倍。", 9, 7),
    ("zh", "数一数2024年的球场\n\n海风队1990年成军，今年已是成军第{}个赛季。", 35, 32),
    ("ja", "1955年に村が合併して生まれ、2025年に{}周年を迎えた。", 70, 60),
    ("ja", "時給は2021年の920円から2024年には1150円となり、{}年で25%上がった。", 3, 5),
    ("ja", "2023年の出願は2019年以来、{}年ぶりに増えた。", 4, 6),
    ("ja", "2021年、2022年、2023年と{}年連続で増えた。", 3, 4),
    ("ko", "2004년 4월 1일 문을 연 노선이 2025년 개통 {}주년을 맞았다.", 21, 20),
    ("ko", "2015년 설립해 {}년 뒤인 2018년 상장했다.", 3, 4),
    ("ko", "2017년 입사해 2024년 퇴직할 때까지 {}년간 일했다.", 7, 9),
    ("en", "Founded in 1998, the firm marked its {}th anniversary in 2023.", 25, 24),
    ("en", "Sales rose from $4m in 2014 to $8m in 2023, doubling in {} years.", 9, 7),
    ("en", "The team was formed in 1990 and 2024 is its {}th season.", 35, 37),
    ("en", "She was born in 1950 and died in 2010, aged {}.", 60, 70),
    ("en", "Patents in 2023\n\nIt led for the {}th year running, a spell that started in 2019.", 5, 7),
]


@pytest.mark.parametrize(("lang", "text", "right", "wrong"), TIED)
def test_length_tied_by_its_form_to_two_years(lang: str, text: str, right: int, wrong: int) -> None:
    assert verdicts("period", text.format(right), lang) == ["consistent"]
    assert verdicts("period", text.format(wrong), lang) == ["inconsistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "2019年成立，2023年上市，三年里累计亏损五亿元。"),
        ("zh", "公司2015年成立，2020年上市，近三年营收年均增长12%。"),
        ("zh", "2015年成立，2018年搬迁，两年后的2020年上市。"),
        ("zh", "2020年成立的分公司，2025年参加了母公司50周年庆典。"),
        ("ja", "2018年に設立し、2023年に上場、3年で社員は倍になった。"),
        ("ja", "1999年に開業し、2020年に改装した店は、5年ぶりに値上げした。"),
        ("ko", "2018년 서울에서 창업해 2023년 상장했고 3년간 적자를 냈다."),
        ("en", "Founded in 2019 and listed in 2023, it lost money for three years."),
        ("en", "In 2023, two years after the 2019 crisis ended, sales rose for the third year running."),
        ("en", "He joined in 2010 and retired in 2015 after 40 years in the trade."),
        ("en", "Patents in 2023\n\nIt led for the fifth year running. It had 200 staff in 2021."),
    ],
)
def test_length_of_its_own_beside_two_years_is_left_alone(lang: str, text: str) -> None:
    assert "inconsistent" not in verdicts("period", text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "verdict"),
    [
        ("en", "It happened on Sunday, 14 May 2023, at noon.", "consistent"),
        ("en", "It happened on Tuesday, 14 May 2023, at noon.", "inconsistent"),
        ("zh", "会议在周二（2024年6月4日）举行。", "consistent"),
        ("zh", "会议在周三（2024年6月4日）举行。", "inconsistent"),
        ("zh", "2024年6月3日开幕，6月4日（周四）闭幕。", "inconsistent"),
        ("ko", "2024년 6월 4일 개막해 6월 5일(목) 폐막했다.", "inconsistent"),
    ],
)
def test_weekday_before_a_date_or_of_a_date_without_its_year(lang: str, text: str, verdict: str) -> None:
    assert verdicts("period", text, lang) == [verdict]


def test_weekday_of_the_date_before_is_not_that_of_the_next() -> None:
    assert "inconsistent" not in verdicts("period", "2024年6月3日周一，6月4日开幕。", "zh")


BREAKS = [
    ("en", "After {} years in the dark, the lamp, switched off in 1962, was relit in 2009."),
    ("en", "Opened in 1962, the pool turned {} in 2009."),
    ("en", "Rose Webb, born in 1962, was {} when she died in 2009."),
    ("zh", "他生于1962年，2009年去世，终年{}岁。"),
    ("en", "The mill closed in 1962. For {} years its wheel stood still; in 2009 neighbours set it turning again."),
    ("zh", "这座水电站1962年关停，沉睡{}年后于2009年重新发电。"),
    ("ja", "水車は1962年に止まった。{}年の眠りを経て、2009年に再び動き出した。"),
    ("ko", "물레방아는 1962년 멈췄다. {}년 동안 잠들어 있다가 2009년 다시 돌기 시작했다."),
]


@pytest.mark.parametrize(("lang", "text"), BREAKS)
def test_break_between_two_years(lang: str, text: str) -> None:
    assert verdicts("period", text.format(47), lang) == ["consistent"]
    assert verdicts("period", text.format(57), lang) == ["inconsistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The line shut in 1953. For 10 years a caretaker lived there, and in 2005 his son returned."),
        ("zh", "该厂1998年停产。闲置5年间屡遭盗窃，2016年重新招商。"),
        ("ja", "店は1990年に閉じた。12年間修業した長男が、2015年に再開した。"),
        ("ko", "가게는 1990년 문을 닫았다. 12년 동안 외국에서 일한 아들이 2015년 다시 열었다."),
    ],
)
def test_length_of_something_else_within_a_break(lang: str, text: str) -> None:
    assert "inconsistent" not in verdicts("period", text, lang)
