import pytest
from support import findings, verdicts

HEADLINES = [
    ("zh", "新能源车销量达12350辆\n\n全年新能源车销量为{}辆，创新高。", "12350", "12530"),
    ("ko", "서울 관광객 12만3500명\n\n지난달 서울을 찾은 관광객은 {}명이었다.", "12만3500", "12만5300"),
    ("ja", "訪日客は12万3500人\n\n先月の訪日客は{}人だった。", "12万3500", "12万5300"),
    ("en", "Visitors reach 123,500\n\nThe museum counted {} visitors last month.", "123,500", "125,300"),
]


@pytest.mark.parametrize(("lang", "text", "same", "other"), HEADLINES)
def test_headline_told_again(lang: str, text: str, same: str, other: str) -> None:
    assert verdicts("repeat", text.format(same), lang) == ["consistent"]


@pytest.mark.parametrize(("lang", "text", "same", "other"), HEADLINES)
def test_headline_with_two_digits_swapped(lang: str, text: str, same: str, other: str) -> None:
    assert verdicts("repeat", text.format(other), lang) == ["inconsistent"]


@pytest.mark.parametrize(
    ("lang", "more"),
    [
        ("zh", "全年新能源车销量为12350辆。出口货运车队另有12530辆。"),
        ("ko", "지난달 서울을 찾은 관광객은 12만3500명이었다. 부산 시민은 12만5300명이 서명했다."),
        ("ja", "先月の訪日客は12万3500人だった。署名した市民は12万5300人に上る。"),
        ("en", "The museum counted 123,500 visitors last month. A petition drew 125,300 signatures."),
    ],
)
def test_headline_figure_that_the_body_has_too_is_not_suspect(lang: str, more: str) -> None:
    headline = next(text for each, text, _, _ in HEADLINES if each == lang).split("\n\n")[0]
    assert "inconsistent" not in verdicts("repeat", f"{headline}\n\n{more}", lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "2023年营收1234亿元\n\n2022年公司营收1243亿元。"),
        ("ko", "2023년 매출 1234억원\n\n2022년 매출은 1243억원이었다."),
        ("ja", "2023年の売上高は1234億円\n\n2022年の売上高は1243億円だった。"),
    ],
)
def test_figures_of_two_years_are_not_one_told_twice(lang: str, text: str) -> None:
    assert "inconsistent" not in verdicts("repeat", text, lang)


def test_rounded_headline_is_the_same_figure() -> None:
    text = "Births fall to 1.81 million\n\nThe country counted 1,808,581 births last year."
    assert ("repeat", "consistent", ("1.81 million", "1,808,581 births")) in findings(text)
