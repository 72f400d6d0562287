"""What a text holds against the lines above it that give one amount for each year."""

import tempfile
from pathlib import Path

import pytest
from crossfoot import check

ROWS = [("2019", "1,204"), ("2020", "1,012"), ("2021", "1,066"), ("2022", "1,131"), ("2023", "1,187")]
HEADS = {
    "en": ("Deaths on the roads of the island", "", ""),
    "zh": ("全岛各年交通死亡人数如下，由警方公布。", "年", "人"),
    "ja": ("島の交通事故の死者数は次の通りだ。", "年", "人"),
    "ko": ("섬의 교통사고 사망자 수는 다음과 같다.", "년", "명"),
}


def told(text: str, lang: str, name: str) -> list[str]:
    head, year, unit = HEADS[lang]
    rows = "\n".join(f"{when}{year} ........ {amount}{unit}" for when, amount in ROWS)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.txt"
        page.write_text(f"{head}\n{rows}\n\n{text}\n", encoding="utf-8")
        return [finding.verdict for finding in check(page).findings if finding.check == name]


@pytest.mark.parametrize(
    ("lang", "text", "right", "wrong"),
    [
        ("en", "It now stands just {} below where it was in 2019.", "17", "121"),
        ("zh", "2023年比2019年少了{}人。", "17", "71"),
        ("zh", "如今比2019年少{}人。", "17", "71"),
        ("ja", "2023年は2019年より{}人少ない。", "17", "71"),
        ("ja", "現在は2019年より{}人少ない。", "17", "71"),
        ("ko", "2023년은 2019년보다 {}명 적다.", "17", "71"),
        ("ko", "지금은 2019년보다 {}명 적다.", "17", "71"),
    ],
)
def test_difference_of_two_years_is_that_of_their_lines(lang: str, text: str, right: str, wrong: str) -> None:
    assert told(text.format(right), lang, "difference") == ["consistent"]
    assert told(text.format(wrong), lang, "difference") == ["inconsistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In other words, {} people in five years."),
        ("zh", "五年共{}人。"),
        ("ja", "5年間で{}人に上る。"),
        ("ko", "5년간 {}명이다."),
    ],
)
def test_total_of_as_many_years_is_the_sum_of_the_lines(lang: str, text: str) -> None:
    assert told(text.format("5600"), lang, "sum") == ["consistent"]
    assert told(text.format("6500"), lang, "sum") == ["inconsistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In 2023 it fined 300 more drivers than in 2019."),
        ("en", "Some 6,500 people in five years were hurt."),
        ("zh", "2023年受伤者比2019年少了300人。"),
        ("ja", "負傷者は2023年に2019年より300人少なかった。"),
        ("ko", "2023년 부상자는 2019년보다 300명 적다."),
    ],
)
def test_what_the_lines_do_not_tell_of_is_not_held_against_them(lang: str, text: str) -> None:
    assert "inconsistent" not in told(text, lang, "difference") + told(text, lang, "sum")
