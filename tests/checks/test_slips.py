import pytest
from crossfoot.checks.binding.arithmetic import share, sums
from crossfoot.checks.binding.slips import slip
from support import bound

SUM = "研发{}人，生产411人，共{}人。"


@pytest.mark.parametrize(
    ("part", "total", "cause"),
    [
        ("873", "1248", "digits swapped in 1248人"),
        ("873", "1294", "one digit wrong in 1294人"),
        ("873", "128", "a digit missing in 128人"),
        ("873", "12840", "12840人 is 10 times too large"),
        ("913", "604", "digits swapped in 913人"),
        ("87300", "1284", "87300人 is 100 times too large"),
    ],
)
def test_slip_that_repairs_a_sum(part: str, total: str, cause: str) -> None:
    assert slip(sums(bound(SUM.format(part, total), "zh", "sum", "part part total")), sums) == cause


def test_miss_that_no_slip_repairs() -> None:
    assert slip(sums(bound(SUM.format("873", "1999"), "zh", "sum", "part part total")), sums) is None


def test_digit_is_missed_only_in_the_result_of_an_explicit_binding() -> None:
    assert slip(sums(bound(SUM.format("873", "128"), "zh", "sum", "part part total", "resolved")), sums) is None


@pytest.mark.parametrize(
    ("text", "lang", "cause"),
    [
        ("国内3.2万件，国外1.4万件，共4.6亿件。", "zh", "亿 for 万 in 4.6亿件"),
        ("국내 3.2만 건, 해외 1.4만 건, 모두 4.6억 건이다.", "ko", "억 for 만 in 4.6억 건"),
        ("国内3.2万件、海外1.4万件、合計4.6億件。", "ja", "億 for 万 in 4.6億件"),
        (
            "It sold $3.2 million at home and $1.4 million abroad, $4.6 billion in all.",
            "en",
            "billion for million in $4.6 billion",
        ),
    ],
)
def test_scale_word_for_another(text: str, lang: str, cause: str) -> None:
    assert slip(sums(bound(text, lang, "sum", "part part total")), sums) == cause


@pytest.mark.parametrize(
    ("text", "lang", "cause"),
    [
        ("员工1284人，研发873人，占86.0%。", "zh", "digits swapped in 86.0%"),
        ("직원은 1284명, 연구직은 873명으로 6.80%다.", "ko", "6.80% is 10 times too small"),
        ("社員は1284人、研究職は873人（68.5%）だ。", "ja", "one digit wrong in 68.5%"),
        ("Of 1,284 employees, 873 or 86.0% work in research.", "en", "digits swapped in 86.0%"),
    ],
)
def test_slip_in_a_share(text: str, lang: str, cause: str) -> None:
    assert slip(share(bound(text, lang, "share", "whole part share")), share) == cause
