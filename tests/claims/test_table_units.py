"""What a table says of its figures: units in heads and captions, brackets that make a figure negative."""

from __future__ import annotations

from decimal import Decimal

import pytest
from crossfoot import check, read
from crossfoot.claims import claims_of

PROSE = {
    "zh": "统计局周三公布了各区的数字，与上一年相比都有变化，分析人士认为这与政策有关，尚难判断明年如何。",
    "ja": "同社は水曜日に部門ごとの数字を発表し、前の年度と比べていずれも変化があったと説明している。",
    "ko": "회사는 수요일에 부문별 수치를 발표했으며, 지난해와 비교해 모두 변화가 있었다고 설명했다.",
    "en": "The company published its figures on Wednesday and said that all of them had changed since last year.",
}


def page(lang: str, table: str) -> bytes:
    prose = f"<p>{PROSE[lang]}</p>"
    head = f"<html lang='{lang}'><head><meta charset='utf-8'></head>"
    return f"{head}<body><h1>A</h1>{prose}{table}{prose}</body></html>".encode()


def table(head: list[str], *rows: list[str], caption: str = "") -> str:
    lines = [f"<tr>{''.join(f'<th>{cell}</th>' for cell in head)}</tr>"]
    lines += [f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows]
    return f"<table>{f'<caption>{caption}</caption>' if caption else ''}{''.join(lines)}</table>"


CASES = [
    ("zh", "地区|产值（亿元）;东区|3.2;西区|2.4", {"3.2": (320_000_000, "CNY")}),
    ("zh", "地区|申请量（万件）;东区|15;西区|9", {"15": (150_000, "件")}),
    ("zh", "地区|占比（%）;东区|60.5;西区|39.5", {"60.5": (Decimal("60.5"), "%")}),
    ("zh", "项目|2022年|2023年;收入（万元）|120|150;店数（家）|8|9", {"150": (1_500_000, "CNY"), "9": (9, "家")}),
    (
        "zh",
        "表1（单位：万元）#地区|产值|增速;东|12|3.1;西|9|2.2",
        {"12": (120_000, "CNY"), "3.1": (Decimal("3.1"), None)},
    ),
    ("zh", "单位：亿美元#地区|出口;东区|12;西区|9", {"12": (1_200_000_000, "USD")}),
    ("ja", "(百万円)#部門|前期;機械|1,350;素材|△79", {"1,350": (1_350_000_000, "JPY"), "△79": (-79_000_000, "JPY")}),
    ("ja", "部門|売上高（億円）|構成比（％）;機械|12|61.5;素材|7|38.5", {"12": (1_200_000_000, "JPY")}),
    (
        "ko",
        "(단위: 억원)#부문|매출|이익률;기계|120|3.5",
        {"120": (12_000_000_000, "KRW"), "3.5": (Decimal("3.5"), None)},
    ),
    ("ko", "부문|수출(천 달러);기계|1,200;소재|820", {"1,200": (1_200_000, "USD")}),
    ("en", "US$ million|2022|2023;Machines|1,234|1,350;Materials|(825)|790", {"825": (-825_000_000, "USD")}),
    ("en", "(in thousands of tonnes)#Region|Cargo;East|12;West|9", {"12": (12_000, "t")}),
    ("en", "Region|Sales, $ in millions|Share (%);East|12.5|62.5", {"12.5": (12_500_000, "USD")}),
    ("en", "Region|Offices;East|12;West|9", {"12": (12, None)}),
]


def written(text: str) -> str:
    """A table written as `caption#head|head;cell|cell`."""
    caption, _, rows = text.rpartition("#")
    head, *body = [row.split("|") for row in rows.split(";")]
    return table(head, *body, caption=caption)


@pytest.mark.parametrize(("lang", "markup", "expected"), CASES)
def test_figures_take_the_unit_of_their_table(
    lang: str, markup: str, expected: dict[str, tuple[Decimal | int, str | None]]
) -> None:
    claims = {claim.text: (claim.value, claim.unit) for claim in claims_of(read(page(lang, written(markup))))}
    assert {text: claims.get(text) for text in expected} == expected


@pytest.mark.parametrize(
    ("lang", "markup"),
    [
        ("ja", "<p>(百万円)</p>" + table(["部門", "当期"], ["機械", "1,350"], ["素材", "790"])),
        ("zh", table(["地区", "产值"], ["东区", "12"], ["西区", "9"], caption="单位：万元")),
    ],
)
def test_a_note_of_the_unit_is_no_claim(lang: str, markup: str) -> None:
    assert not [claim for claim in claims_of(read(page(lang, markup))) if "万" in claim.text]


SUMS = [
    ("zh", "", ["地区", "产值（万元）"], ["东区", "1,205"], ["西区", "2,310"], ["合计"], "3,515", "3,551"),
    ("ja", "<p>(百万円)</p>", ["部門", "当期"], ["機械", "△110"], ["素材", "2,310"], ["合計"], "3,405", "3,450"),
    ("ko", "", ["부문", "매출(억원)"], ["기계", "1,205"], ["소재", "2,310"], ["합계"], "3,515", "3,551"),
    ("en", "", ["US$ million", "2023"], ["Machines", "(110)"], ["Materials", "2,310"], ["Total"], "3,405", "3,450"),
]


@pytest.mark.parametrize(("lang", "note", "head", "one", "other", "last", "right", "wrong"), SUMS)
def test_a_wrong_total_of_a_page_is_flagged_and_a_right_one_is_not(
    lang: str, note: str, head: list[str], one: list[str], other: list[str], last: list[str], right: str, wrong: str
) -> None:
    def verdicts(total: str) -> set[str]:
        rows = [one, other, ["…", "1,205"], [*last, total]] if one[1][0] in "△(" else [one, other, [*last, total]]
        return {finding.verdict for finding in check(page(lang, note + table(head, *rows))).findings}

    assert verdicts(right) == {"consistent"}
    assert "inconsistent" in verdicts(wrong)


GROWTH = [
    ["东区", "120", "150", "{}"],
    ["西区", "80", "89", "11.3%"],
    ["南区", "56", "49", "-12.5%"],
    ["北区", "32", "33", "3.1%"],
]


@pytest.mark.parametrize(("told", "flagged"), [("25.0%", False), ("52.0%", True)])
def test_a_wrong_growth_of_a_row_is_flagged(told: str, flagged: bool) -> None:
    rows = [[cell.format(told) for cell in row] for row in GROWTH]
    findings = check(page("zh", table(["地区", "2022年", "2023年", "增长率"], *rows))).findings
    assert any(finding.verdict == "inconsistent" for finding in findings) is flagged
