"""Figures told again that no longer agree, and the many that look like it and are two facts."""

import pytest
from support import findings, verdicts

TOLD_AGAIN = {
    "zh headline under its label": (
        "zh",
        "海棠集团营收{}亿元\n\n海棠集团公布年报，全年营业收入6412.07亿元，净利润311.9亿元。",
        "6412",
        "2412",
    ),
    "ko headline over the mark": (
        "ko",
        "누적 후원금 {}억원 돌파\n\n재단이 1분기에 모은 돈은 310억원이다. 누적 후원금은 2천140억원이 됐다.",
        "2천",
        "7천",
    ),
    "ja headline over the mark": (
        "ja",
        "来館者、{}万人超\n\n県は、昨年度の来館者が40万812人だったと発表した。",
        "40",
        "80",
    ),
    "en headline in short": (
        "en",
        "Exports climb to {} million\n\nThe port shipped 2,418,907 boxes in 2023.",
        "2.42",
        "6.42",
    ),
    "zh mark passed": ("zh", "当地企业达{}万家，首次突破60万家。", "61.4", "21.4"),
    "ja mark passed": ("ja", "出荷台数は{}万4100台で、初めて50万台を超えた。", "52", "22"),
    "zh pointed at": ("zh", "单笔超过一亿元的有{}起，这六起合计十亿元。", "6", "9"),
    "ja told above": (
        "ja",
        "賛成は{}%だった。反対はその半分に満たない。上の61.4%と単純には比べられない。",
        "61.4",
        "16.4",
    ),
    "ko told above": ("ko", "찬성은 {}%였다. 반대는 그 절반이 안 된다. 앞의 61.4%와 헷갈리지 말자.", "61.4", "16.4"),
    "en told above": (
        "en",
        "The club sold {} tickets.\n\nIt printed twice the 3,158 mentioned above.",
        "3,158",
        "3,518",
    ),
    "zh label in a later section": (
        "zh",
        "调查\n\n今年的到岗率为{}%，比预想的高。\n\n回到数字本身：到岗率83.7%，并不算低。",
        "83.7",
        "38.7",
    ),
    "zh year before told in a later list": (
        "zh",
        "财报\n\n营业收入7120.66亿元，上年5310.48亿元。\n\n2021年至2023年，营业收入分别是1980.02亿元、4012.35亿元、{}亿元。",
        "5310.48",
        "5130.48",
    ),
}


@pytest.mark.parametrize(("lang", "text", "same", "other"), TOLD_AGAIN.values(), ids=list(TOLD_AGAIN))
def test_figure_told_again(lang: str, text: str, same: str, other: str) -> None:
    assert "inconsistent" not in verdicts("repeat", text.format(same), lang)
    assert "inconsistent" in verdicts("repeat", text.format(other), lang)


TWO_FACTS = {
    "zh two groups": ("zh", "毕业生\n\n本科就业率91.6%，情况稳定。\n\n硕士就业率96.1%，略有提高。"),
    "zh the year before": ("zh", "年报\n\n全年营收1234.5亿元。\n\n上年同期营收1324.5亿元。"),
    "zh two companies": ("zh", "手机\n\n华为出货量为4810万部。\n\n小米出货量为4180万部。"),
    "zh plan and result": ("zh", "工厂\n\n今年计划产量5.31万辆。\n\n实际产量5.13万辆。"),
    "zh mean and total": ("zh", "客流\n\n全年客流3650万人次。\n\n日均客流365万人次。"),
    "zh a mark not yet passed": ("zh", "目前企业有21.4万家，有望突破60万家。"),
    "zh a mark of others": ("zh", "甲市企业21.4万家，超过乙市的18万家。"),
    "zh growth and the mark": ("zh", "比上年净增3.2万家，总数突破60万家。"),
    "zh winners of many": ("zh", "共有12家企业参赛，其中甲、乙、丙获奖。这三家企业都来自南方。"),
    "zh headline adds": ("zh", "两个项目引资340亿元\n\n第一个项目投资130亿元。\n\n第二个项目投资210亿元。"),
    "zh headline rounds": ("zh", "营收近4万元\n\n小店全年营收38210元。"),
    "zh headline cut": ("zh", "营收7771亿元\n\n全年营业收入7771.92亿元。"),
    "zh table in a scale": (
        "zh",
        "用户\n\n网络支付用户9.54亿人。\n\n| 应用 | 亿人 |\n|---|---|\n| 网络支付 | 9.54 |\n| 网约车 | 5.28 |",
    ),
    "zh headline of one country": (
        "zh",
        "美国拿下5.41万件专利申请\n\n全年专利申请为27.39万件。美国提交专利申请54,087件，日本48,397件。",
    ),
    "ja two months": ("ja", "来客\n\n7月の来客数は12万4500人だった。\n\n8月の来客数は12万5400人だった。"),
    "ja the year before": ("ja", "決算\n\n売上高は1234億円だった。\n\n前年同期の売上高は1324億円だった。"),
    "ja headline below": ("ja", "出生数5万人割れ\n\n県の出生数は4万9120人だった。前年の出生数は5万1920人だった。"),
    "ko two groups": ("ko", "취업\n\n남성 취업률은 71.6%다.\n\n여성 취업률은 61.7%다."),
    "ko the year before": ("ko", "실적\n\n매출은 1234억원이다.\n\n전년 매출은 1324억원이었다."),
    "ko the subject's ending is no pointing": ("ko", "남성은 48.7%, 여성은 51.3%다. 60세 이상이 18.7%를 차지했다."),
    "en two firms": ("en", "Cars\n\nToyota sold 1,284,300 cars.\n\nHonda sold 1,248,300 cars."),
    "en a year earlier": ("en", "Sales\n\nRevenue was $123.4 million.\n\nA year earlier revenue was $132.4 million."),
    "en percentage worked out": (
        "en",
        "Deliveries climb 38%\n\nIt shipped 1,380 boxes, up from 1,000. Margins fell to 28.6%.",
    ),
    "en quarter and year": (
        "en",
        "Profit\n\nIn the first quarter profit was $41.7 million. For 2023 profit was $147.1 million.",
    ),
}


@pytest.mark.parametrize(("lang", "text"), TWO_FACTS.values(), ids=list(TWO_FACTS))
def test_figures_of_two_facts(lang: str, text: str) -> None:
    assert "inconsistent" not in verdicts("repeat", text, lang)


def test_misprint_is_told_as_cause() -> None:
    text = "Visitors reach 123,500\n\nThe museum counted 125,300 visitors last month."
    assert ("repeat", "inconsistent", ("123,500", "125,300 visitors")) in findings(text)
