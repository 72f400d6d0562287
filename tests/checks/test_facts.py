"""Which two terms may tell one fact: label, subject, period and manner."""

import pytest
from crossfoot.checks.discourse.facts import fact_of
from crossfoot.checks.discourse.naming import label_of
from support import discourse

PAIRS = [
    ("zh", "华为出货量为4810万部。", "小米出货量为4180万部。", False),
    ("zh", "2022年产量为4810万吨。", "2023年产量为4180万吨。", False),
    ("zh", "产量为4810万吨。", "上年同期产量为4180万吨。", False),
    ("zh", "产量为4810万吨。", "2023年产量为4180万吨。", True),
    ("ja", "前年同期の売上高は120億円だった。", "売上高は210億円だった。", False),
    ("ja", "今年の売上高は120億円だった。", "昨年の売上高は210億円だった。", False),
    ("ko", "올해 매출은 120억원이다.", "작년 매출은 210억원이다.", False),
    ("ko", "매출은 120억원이다.", "매출은 210억원이다.", True),
    ("en", "Toyota sold 4,810 cars.", "Honda sold 4,180 cars.", False),
    ("en", "Revenue was $12 million.", "Revenue was 21 million euros.", False),
    ("en", "Revenue was $12 million.", "Revenue rose to $21 million.", True),
]


@pytest.mark.parametrize(("lang", "first", "second", "may"), PAIRS)
def test_one_fact_or_two(lang: str, first: str, second: str, may: bool) -> None:
    found = discourse(f"{first} {second}", lang)
    amounts = [term for term in found.terms if term.kind != "date"]
    assert fact_of(amounts[0], found).may_be(fact_of(amounts[-1], found)) is may


LABELS = [
    ("zh", "本科升学率为44.0%。", "硕士升学率为48.0%。", False),
    ("zh", "落实率为91.6%。", "前四项之和即落实率91.6%。", True),
    ("zh", "全年营业收入7771亿元。", "营收为7771亿元。", True),
    ("ja", "純利益は120億円だった。", "営業利益は210億円だった。", False),
    ("ko", "누적 유치액은 120억원이다.", "누적 투자 유치액은 210억원이다.", True),
    ("en", "The club has 4,810 members.", "It lost 4,180 members.", True),
    ("en", "Net profit was $12 million.", "Revenue was $21 million.", False),
]


@pytest.mark.parametrize(("lang", "first", "second", "same"), LABELS)
def test_labels_name_the_same(lang: str, first: str, second: str, same: bool) -> None:
    found = discourse(f"{first} {second}", lang)
    assert label_of(found.terms[0], found).names_same(label_of(found.terms[-1], found)) is same


def test_label_of_a_cell_is_its_heads() -> None:
    found = discourse("| Region | Exports | Imports |\n|---|---|---|\n| North | 4,810 | 3,120 |\n", "en")
    label = label_of(found.terms[0], found)
    assert label.pieces == {"north", "expor"}
