"""Long and hostile texts cost time in proportion to their length."""

from __future__ import annotations

from time import process_time

import pytest
from crossfoot.claims import quantities

SIZE = 20_000
PIECES = ["1", "一", "(", "((1", "1,", "a-", "a.", "1-", "1.", "x1", "+1 ", "0 ", "十", "数", "三四", "一点", "1分の"]
PIECES += ["と", "五分之", "[1", " 一", "\n1", "1/", "::1", "“1+", "twenty-", "a ", "half and ", "만", "일 "]


def seconds(text: str, lang: str) -> float:
    start = process_time()
    for _ in quantities(text, lang):
        pass
    return process_time() - start


@pytest.mark.parametrize("lang", ["zh", "ko", "ja", "en"])
@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_length_only(piece: str, lang: str) -> None:
    seconds(piece, lang)
    small = piece * (SIZE // len(piece) // 8)
    large = piece * (SIZE // len(piece))
    assert seconds(large, lang) < 0.05 + 24 * seconds(small, lang)


@pytest.mark.parametrize("piece", ["7", "一", "[", "a", "あ1", "1,234 "])
def test_a_hundred_thousand_characters_take_seconds_at_most(piece: str) -> None:
    assert seconds(piece * (100_000 // len(piece)), "ja") < 5


def test_one_strange_number_costs_no_other() -> None:
    text = f"占5.4万件，{'9' * 5000}，2e99，0/0，1^-1，0^-1，近70%。"
    assert {"5.4万件", "近70%"} <= {q.text for q in quantities(text, "zh")}


@pytest.mark.parametrize(
    ("text", "lang"), [("1" + "兆" * 60 + "円", "ja"), ("九" + "万亿" * 30 + "元", "zh"), ("9억" * 60, "ko")]
)
def test_scale_words_in_a_row_give_no_number_beyond_all_bounds(text: str, lang: str) -> None:
    assert all(q.high is None or q.high < 10**60 for q in quantities(text, lang))
