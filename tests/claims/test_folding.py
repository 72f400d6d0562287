"""Folding makes characters narrow and drops layout spaces, and finds the way back to every offset."""

from __future__ import annotations

import pytest
from crossfoot.claims.fold import fold
from hypothesis import given
from hypothesis import strategies as st

UNSPACED = ("zh", "ja")


@pytest.mark.parametrize(
    ("text", "lang", "folded"),
    [
        ("３．５％", "zh", "3.5%"),
        ("1.3万 T 的", "zh", "1.3万T的"),
        ("303만 2100건", "ko", "303만 2100건"),
        ("two words", "zh", "two words"),
        ("共　５ 件", "ja", "共5件"),
        ("−3", "en", "-3"),
    ],
)
def test_folds(text: str, lang: str, folded: str) -> None:
    assert fold(text, lang in UNSPACED).text == folded


def test_a_decimal_comma_changes_places_with_the_point() -> None:
    assert fold("1.234,5 und 3, 4.", decimal_comma=True).text == "1,234.5 und 3, 4."


@given(text=st.text("中5３a 　\n，%", max_size=40), lang=st.sampled_from(["zh", "ja", "ko", "en"]))
def test_every_character_kept_stands_at_its_offset(text: str, lang: str) -> None:
    folded = fold(text, lang in UNSPACED)
    for index, char in enumerate(folded.text):
        assert fold(text[folded.at(index)]).text == char
        assert folded.end(index + 1) == folded.at(index) + 1
        assert folded.index(folded.at(index)) == index
