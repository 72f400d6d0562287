"""Remains: the fraction of the earlier value that a later one is said to be."""

import pytest
from support import alarms, verdicts

HOLDS = [
    ("en", "The wait fell from 12 minutes to 3, a quarter of what it was."),
    ("zh", "间隔从最初的12分钟缩到现在的4分钟，只有原来的三分之一。"),
    ("ja", "誤検出は1枚あたり0.9個から0.3個へ、つまり3分の1に減りました。"),
    ("ko", "불량 신고는 240건에서 60건으로 떨어져 4분의 1 수준이 됐다."),
]
WRONG = [
    ("en", "Complaints fell from 1,200 to 300, a fifth of what they were."),
    ("zh", "间隔从最初的12分钟缩到现在的4分钟，只有原来的五分之一。"),
    ("ja", "誤検出は1日900個から300個へ、つまり5分の1に減りました。"),
    ("ko", "불량 신고는 240건에서 60건으로 떨어져 3분의 1 수준이 됐다."),
]
OTHERS = [
    ("en", "Complaints fell from 1,200 to 300, and a fifth of the staff left."),
    ("zh", "门店由312家增至405家，其中三分之一在海外。"),
    ("ja", "社員は128人から184人に増え、うち3分の1が研究職だ。"),
    ("ko", "직원은 128명에서 184명으로 늘었고, 3분의 1이 연구직이다."),
]


@pytest.mark.parametrize(("lang", "text"), HOLDS)
def test_what_remains_is_the_later_value_over_the_earlier(lang: str, text: str) -> None:
    assert "consistent" in verdicts("share", text, lang)
    assert alarms(text, lang) == []


@pytest.mark.parametrize(("lang", "text"), WRONG)
def test_another_fraction_is_flagged(lang: str, text: str) -> None:
    assert [check for check, _, _ in alarms(text, lang)] == ["share"]


@pytest.mark.parametrize(("lang", "text"), OTHERS)
def test_a_fraction_of_something_else_is_not(lang: str, text: str) -> None:
    assert alarms(text, lang) == []
