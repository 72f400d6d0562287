"""Increments: a value, what it changed by, and the percentage that this makes of a value that is not printed."""

import pytest
from support import alarms, verdicts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "県の予算案は6600億円と、前年度当初を10.0%、600億円上回る。"),
        ("ja", "相談は2140件で、前年度を140件、率にして7%上回った。"),
        ("ja", "輸出額は前年より30億円（6%）増の530億円だった。"),
        ("ko", "지난해 상담은 2140건으로 전년보다 140건(7%) 증가했다."),
        ("ko", "수출액은 전년보다 30억원(6%) 늘어난 530억원이다."),
        ("zh", "全年上架图书2140种，比上年增加140种，增长7%。"),
        ("zh", "出口额同比减少30亿元，下降6%，降至470亿元。"),
        ("en", "Exports were $530 million, an increase of $30 million, or 6%, on the year before."),
    ],
)
def test_a_percentage_is_held_against_the_value_less_what_it_grew_by(lang: str, text: str) -> None:
    assert verdicts("growth", text, lang) == ["consistent"]
    assert alarms(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "県の予算案は6600億円と、前年度当初を19.0%、600億円上回る。"),
        ("ja", "輸出額は前年より30億円（9%）増の530億円だった。"),
        ("ko", "지난해 상담은 2140건으로 전년보다 140건(17%) 증가했다."),
        ("zh", "全年上架图书2140种，比上年增加140种，增长17%。"),
        ("zh", "出口额同比减少30亿元，下降9%，降至470亿元。"),
        ("en", "Exports were $530 million, an increase of $30 million, or 16%, on the year before."),
    ],
)
def test_a_percentage_that_is_not_what_the_value_grew_by_is_flagged(lang: str, text: str) -> None:
    assert verdicts("growth", text, lang) == ["inconsistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "輸出額は530億円で、うち自動車は前年より30億円、12%増えた。"),
        ("ko", "수출액은 530억원이고 자동차는 전년보다 30억원(12%) 늘었다."),
        ("zh", "出口额530亿元，其中汽车同比增加30亿元，增长12%。"),
        ("zh", "出口额530亿元，比上年的500亿元增加30亿元，增长6%。"),
        ("ja", "利用者は1450万人だった。前年同期の1380万人に比べ70万人、5%多い。"),
    ],
)
def test_what_another_value_grew_by_flags_nothing(lang: str, text: str) -> None:
    assert alarms(text, lang) == []
