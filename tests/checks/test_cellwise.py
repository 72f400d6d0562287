"""Figures that the text takes from a table, in the row that it names."""

from time import process_time

import pytest
from support import verdicts

TABLE = "| {} | {} | {} |\n|---|---|---|\n| {} | 3,158 | 1,207 |\n| {} | 2,846 | 1,113 |\n\n"
HEADS = {
    "zh": ("公司", "出货量", "退货量", "海棠机器人", "青木机械"),
    "ja": ("会社", "出荷", "返品", "海棠ロボット", "青木機械"),
    "ko": ("회사", "출하", "반품", "해당화로봇", "푸른기계"),
    "en": ("Firm", "Shipped", "Returned", "Begonia", "Greenwood"),
}
CASES = {
    "zh row": ("zh", "去年，海棠机器人卖出{}台。", "3,158", "3,518"),
    "zh short name": ("zh", "去年，海棠卖出{}台。", "3,158", "7,158"),
    "ja row": ("ja", "海棠ロボットは{}台を出荷した。", "3,158", "3,518"),
    "ko row": ("ko", "해당화로봇은 {}대를 내보냈다.", "3,158", "3,518"),
    "en row": ("en", "Begonia shipped {} robots.", "3,158", "3,518"),
    "en column told by another": ("en", "Greenwood shipped 2,846 robots and Begonia {}.", "3,158", "3,161"),
}


@pytest.mark.parametrize(("lang", "text", "same", "other"), CASES.values(), ids=list(CASES))
def test_figure_of_a_named_row(lang: str, text: str, same: str, other: str) -> None:
    table = "# T\n\n" + TABLE.format(*HEADS[lang])
    assert "inconsistent" not in verdicts("repeat", table + text.format(same), lang)
    assert "inconsistent" in verdicts("repeat", table + text.format(other), lang)


SILENT = {
    "zh another metric": ("zh", "海棠机器人有员工4,120人。"),
    "zh a difference": ("zh", "青木机械卖出2,846台，比海棠机器人少312台。"),
    "ja another year": ("ja", "海棠ロボットは前年に2,977台を出荷した。"),
    "ko another metric": ("ko", "해당화로봇 직원은 4,120명이다."),
    "en rounded": ("en", "Begonia shipped about 3,200 robots."),
    "en another row": ("en", "Begonia and Greenwood together shipped 6,004 robots."),
}


@pytest.mark.parametrize(("lang", "text"), SILENT.values(), ids=list(SILENT))
def test_figures_that_no_cell_tells(lang: str, text: str) -> None:
    assert "inconsistent" not in verdicts("repeat", "# T\n\n" + TABLE.format(*HEADS[lang]) + text, lang)


def test_a_cell_of_many_thousand_characters_is_no_name() -> None:
    table = "# T\n\n" + TABLE.format("公司", "出货量", "退货量", "海" * 60_000, "青木机械")
    start = process_time()
    assert "inconsistent" not in verdicts("repeat", table + "去年，海棠机器人卖出3,518台。", "zh")
    assert process_time() - start < 10
