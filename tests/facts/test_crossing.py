"""Two documents, word for word: what contradicts, what agrees, what is set side by side, and what says nothing."""

from __future__ import annotations

import pytest
from crossfoot.checked import Checked
from crossfoot.checks.codes import CROSS_SOURCE
from crossfoot.facts import Remembered
from crossfoot.facts.crossing import Crossing
from crossfoot.finding import Finding
from crossfoot.pipeline import check, check_beside


def crossed(text: str, *others: str) -> list[Finding]:
    checked = check_beside(text.encode(), *(other.encode() for other in others))
    return [finding for finding in checked.findings if finding.code == CROSS_SOURCE]


CONTRADICTING = [
    ("华为2022年提交了7689件PCT专利申请。", "2022年，华为的PCT专利申请量为7869件。"),
    ("화웨이는 2022년 PCT 특허 7689건을 출원했다.", "2022년 화웨이의 PCT 출원은 7869건이었다."),
    ("華為技術は2022年に7689件のPCT出願を行った。", "2022年、華為技術のPCT出願は7869件だった。"),
    ("Huawei filed 7,689 PCT applications in 2022.", "In 2022, Huawei's PCT applications reached 7,869."),
    ("2023年丰田全球销量为1123万辆。", "토요타의 2023년 세계 판매량은 1213만대였다."),
    ("2023年比亚迪营收为6023亿元。", "비야디의 2023년 매출은 6203억 위안이었다."),
    ("2023년 삼성전자의 매출은 258조9000억원이었다.", "サムスン電子の2023年の売上高は285兆9000億ウォンだった。"),
    ("In 2023, South Korea's population was 51.7 million.", "2023년 한국의 인구는 5710만명이었다."),
    ("2022年中国专利申请量为162万件。", "In 2022, China filed 1.26 million patent applications."),
    ("ソニーの2023年の売上高は13兆円だった。", "索尼2023年营收为31万亿日元。"),
]


@pytest.mark.parametrize(("one", "other"), CONTRADICTING)
def test_another_number_for_the_same_fact_is_flagged(one: str, other: str) -> None:
    for text, beside in ((one, other), (other, one)):
        assert [finding.verdict for finding in crossed(text, beside)] == ["inconsistent"], text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("华为2022年提交了7689件PCT专利申请。", "Huawei filed about 7,700 PCT applications in 2022."),
        ("华为2022年提交了7689件PCT专利申请。", "2022년 화웨이의 PCT 출원은 7600여 건이었다."),
        ("2023年丰田全球销量为1123万辆。", "Toyota sold 11.2 million vehicles worldwide in 2023."),
        ("2023年比亚迪营收为6023亿元。", "비야디의 2023년 매출은 6000억 위안을 넘었다."),
        ("2023年比亚迪营收为6023亿元。", "2024年比亚迪营收为7771亿元。"),
        ("2023年比亚迪营收为6023亿元。", "2023年比亚迪净利润为300亿元。"),
        ("2023年比亚迪营收为6023亿元。", "2023年第四季度比亚迪营收为1800亿元。"),
        ("2023年比亚迪营收为6023亿元。", "预计2023年比亚迪营收将达6500亿元。"),
        ("2023年比亚迪营收为6023亿元。", "2023年特斯拉营收为6800亿元。"),
        ("2023年丰田全球销量为1123万辆。", "トヨタの2023年の国内販売台数は167万台だった。"),
        ("In 2022, China filed 1.62 million patent applications.", "Huawei filed 7,689 PCT applications in 2022."),
    ],
)
def test_a_number_that_need_not_be_another_is_no_alarm(one: str, other: str) -> None:
    found = crossed(one, other) + crossed(other, one)
    assert [finding.message for finding in found if finding.verdict == "inconsistent"] == []


def test_who_says_so_is_named_where_it_differs() -> None:
    (finding,) = crossed(
        "日经XTECH的分析显示，中国的生成式AI专利申请数为30124件。",
        "据世界知识产权组织统计，中国的生成式AI专利申请数为38210件。",
    )
    assert (finding.verdict, finding.severity) == ("undecided", "note")
    assert "wipo there" in finding.message
    assert "attribution" in finding.elsewhere[0].differs


def test_a_fact_told_three_times_in_a_document_is_one_finding() -> None:
    text = "华为PCT申请7869件\n\n2022年，华为的PCT专利申请量为7869件。\n\n华为2022年提交的7869件PCT专利申请居全球第一。"
    (finding,) = crossed(text, "Huawei filed 7,689 PCT applications in 2022.")
    assert finding.verdict == "inconsistent"
    assert len(finding.claims) >= 2
    assert {role.role for role in finding.claims} == {"stated"}


def test_agreement_names_how_many_documents_have_it() -> None:
    (finding,) = crossed(
        "Huawei filed 7,689 PCT applications in 2022.",
        "华为2022年提交了7689件PCT专利申请。",
        "화웨이는 2022년 PCT 특허 7689건을 출원했다.",
        "華為技術は2022年に7689件のPCT出願を行った。",
    )
    assert finding.verdict == "consistent"
    assert "is also in 3 other documents" in finding.message
    assert len(finding.elsewhere) == 3


def test_the_memory_of_a_run_is_met_in_order() -> None:
    crossing = Crossing(Remembered())
    texts = ("华为2022年提交了7689件PCT专利申请。", "2022年，华为的PCT专利申请量为7869件。")
    first, second = (crossing.of(check(text.encode(), facts=True)) for text in texts)
    assert flags(first) == []
    assert flags(second) == ["inconsistent"]
    assert second.facts == ()


def flags(checked: Checked) -> list[str]:
    return [finding.verdict for finding in checked.findings]
