import pytest
from crossfoot.checks.calendars import Day, day_of, weekday_after
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
