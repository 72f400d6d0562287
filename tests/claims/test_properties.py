"""What holds for every text: renderings are read back, spans slice the text, intervals hold the value."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from crossfoot.claims import quantities
from hypothesis import given, settings
from hypothesis import strategies as st
from renderings import chinese, english, full_width, grouped, japanese, korean, myriads

LANGUAGES = ("zh", "ko", "ja", "en")
NOTATIONS: dict[str, tuple[str, Callable[[int], str], str]] = {
    "grouped zh": ("zh", grouped, "件"),
    "grouped en": ("en", grouped, " people"),
    "full width": ("ja", full_width, "件"),
    "Chinese words": ("zh", chinese, "件"),
    "Japanese words": ("ja", japanese, "件"),
    "Korean words": ("ko", korean, "원"),
    "English words": ("en", english, " people"),
    "mixed zh": ("zh", lambda n: myriads(n, "万亿"), "件"),
    "mixed ja": ("ja", lambda n: myriads(n, "万億"), "件"),
    "mixed ko": ("ko", lambda n: myriads(n, "만억"), "건"),
    "mixed ko with spaces": ("ko", lambda n: myriads(n, "만억", " "), "건"),
}
ALPHABET = (
    "0123456789.,:;-+~%/()［］「」『』 \n\tabcdkKMGBxX$€¥￥№一二三四五六七八九十百千"
    "万亿億兆零〇两几数多余约近超第年月日个件倍成分之点又比至到"
    "元人的が约約ほど以上以下未満弱強割円件に人令和일이삼사오육칠팔구십백천만억조한두세약이상미만여명건중원배분의%½"
)


@pytest.mark.parametrize("name", NOTATIONS)
@settings(max_examples=120, deadline=None)
@given(number=st.integers(10, 999_999_999_999))
def test_what_is_rendered_is_read_back(name: str, number: int) -> None:
    lang, render, unit = NOTATIONS[name]
    surface = render(number) + unit
    found = list(quantities(surface, lang))
    assert [(q.value, q.text) for q in found] == [(Decimal(number), surface)]


@settings(max_examples=120, deadline=None)
@given(
    whole=st.integers(0, 10**9), decimals=st.text("0123456789", min_size=1, max_size=6), lang=st.sampled_from(LANGUAGES)
)
def test_a_decimal_keeps_its_printed_digits(whole: int, decimals: str, lang: str) -> None:
    (found,) = quantities(f"{whole}.{decimals}%", lang)
    half = Decimal("0.5").scaleb(-len(decimals))
    assert found.value == Decimal(f"{whole}.{decimals}")
    assert (found.low, found.high) == (found.value - half, found.value + half)


@settings(max_examples=400, deadline=None)
@given(text=st.text(ALPHABET, max_size=60), lang=st.sampled_from(LANGUAGES))
def test_spans_slice_the_text_and_never_overlap(text: str, lang: str) -> None:
    end = 0
    for found in quantities(text, lang):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert found.start <= found.num_start < found.num_end <= found.end
        end = found.end


@settings(max_examples=400, deadline=None)
@given(text=st.text(ALPHABET, max_size=60), lang=st.sampled_from(LANGUAGES))
def test_intervals_hold_the_value(text: str, lang: str) -> None:
    for found in quantities(text, lang):
        assert found.value is not None
        assert found.low <= found.value <= found.high
        assert found.value in found.interval


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=80), lang=st.sampled_from(LANGUAGES))
def test_no_text_raises(text: str, lang: str) -> None:
    for found in quantities(text, lang):
        assert text[found.start : found.end] == found.text


@settings(max_examples=150, deadline=None)
@given(before=st.text(ALPHABET, max_size=20), lang=st.sampled_from(LANGUAGES))
def test_what_stands_before_a_paragraph_does_not_change_it(before: str, lang: str) -> None:
    own = [(q.value, q.text) for q in quantities("38,210%", lang)]
    both = [(q.value, q.text) for q in quantities(f"{before}\n\n38,210%", lang)]
    assert both[-1:] == own
