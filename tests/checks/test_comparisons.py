"""Comparisons: linking words, and the amounts that are differences."""

import pytest
from crossfoot.checks.binding.comparisons import compared, is_difference, linked
from crossfoot.checks.discourse.terms import Discourse
from crossfoot.claims import claims_of
from support import paragraphs


@pytest.mark.parametrize(
    ("lang", "words", "said"),
    [
        ("zh", "，同比增长", True),
        ("zh", "，净利润增长", False),
        ("en", ", an increase of ", True),
        ("en", ", while profit grew ", False),
        ("ko", "으로 늘어 증가율은 ", True),
        ("ko", "으로 늘었고 영업이익은 ", False),
        ("ja", "に増え、増加率は", True),
        ("ja", "に増え、営業利益は", False),
    ],
)
def test_words_that_name_a_new_subject_do_not_link(lang: str, words: str, said: bool) -> None:
    assert linked(words, lang) is said


def test_words_named_before_are_nothing_new() -> None:
    assert linked(", the workforce grew by ", "en", known="The workforce of the port")


@pytest.mark.parametrize(
    ("lang", "text", "quoted", "said"),
    [
        ("ko", "직원이 128명에서 184명으로 늘었다.", "184명", False),
        ("ko", "직원이 56명 늘었다.", "56명", True),
        ("ja", "社員は184人に増えた。", "184人", False),
        ("ja", "社員は56人増えた。", "56人", True),
        ("zh", "医院也多了，从38355家变成38710家。", "38355家", False),
        ("en", "The deficit was $177.8 billion or 18.7% less.", "$177.8 billion", True),
    ],
)
def test_what_was_reached_is_no_difference(lang: str, text: str, quoted: str, said: bool) -> None:
    document = paragraphs(text, lang=lang)
    discourse = Discourse(document, claims_of(document))
    term = next(each for each in discourse.terms if each.claim.text.strip() == quoted)
    assert is_difference(term, discourse) is said


@pytest.mark.parametrize("stray", "\ue000\ue001\ue002\ue003")
def test_stray_private_characters_stand_for_no_number(stray: str) -> None:
    text = f"公司收入从{stray}亿元增加到50亿元，同比增长25%，去年同期为{stray}，增至60亿元，占{stray}，由40增至50。"
    document = paragraphs(text, lang="zh")
    assert compared(Discourse(document, claims_of(document))) is not None
