"""Cards with another document's words beside the own ones, and the page of a fact."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from crossfoot.catalogue import LANGUAGES, catalogue
from crossfoot.checked import Answer
from crossfoot.interval import Interval
from crossfoot.pipeline import check_all
from crossfoot.reports.html import html_report
from crossfoot.reports.html.desk import pages
from crossfoot.reports.html.timeline import HEIGHT, WIDTH, timeline
from crossfoot.targets import expand
from lxml import html
from lxml.html import HtmlElement

TEXTS = {
    "a.txt": "2022年，华为提交了7689件PCT专利申请。",
    "b.txt": "2022년 화웨이의 PCT 출원은 7869건이었다.",
    "c.txt": "In 2022, Huawei filed 7,689 PCT applications.",
}


@pytest.fixture
def told(tmp_path: Path) -> list[Answer]:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return list(check_all(expand([str(tmp_path)])))


def page_at(path: Path) -> HtmlElement:
    return html.fromstring(path.read_bytes())


def text_of(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_the_card_has_both_quotes_side_by_side(told: list[Answer], tmp_path: Path) -> None:
    html_report(told, tmp_path / "report", catalogue("en"))
    [card] = page_at(tmp_path / "report" / "documents" / "00002-b.html").cssselect(".card")
    own, other = card.cssselect(".sides > div")
    assert [text_of(each) for each in own.cssselect("b")] == ["7869건"]
    assert [text_of(each) for each in other.cssselect("b")] == ["7689件"]
    assert "another number" in text_of(other)
    assert other.cssselect("a")[0].get("href") == "00001-a.html"
    assert other.cssselect("span[lang]")[0].get("lang") == "zh"


def test_the_fact_has_a_page_that_leads_to_every_document(told: list[Answer], tmp_path: Path) -> None:
    report = tmp_path / "report"
    html_report(told, report, catalogue("en"))
    [path] = (report / "facts").iterdir()
    page = page_at(path)
    links = [link.get("href") for link in page.cssselect("tr.row a")]
    assert links == [f"../documents/{name}" for name in ("00001-a.html", "00002-b.html", "00003-c.html")]
    assert all((report / "facts" / link).resolve().is_file() for link in links)
    [card] = page_at(report / "documents" / "00002-b.html").cssselect(".card")
    assert f"../facts/{path.name}" in [link.get("href") for link in card.cssselect("a")]
    [entry] = page_at(report / "index.html").cssselect("ul.told li")
    assert text_of(entry) == "Huawei · PCT applications 3 documents inconsistent"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_speaks_the_reader_s_language(told: list[Answer], tmp_path: Path, lang: str) -> None:
    html_report(told, tmp_path / "report", catalogue(lang))
    [path] = (tmp_path / "report" / "facts").iterdir()
    page = page_at(path)
    assert page.get("lang") == lang
    assert catalogue(lang)("fact.words") in text_of(page.cssselect("thead")[0])


def test_pages_of_facts_of_an_earlier_report_are_taken_out(told: list[Answer], tmp_path: Path) -> None:
    html_report(told, tmp_path / "report", catalogue("en"))
    html_report(told[:1], tmp_path / "report", catalogue("en"))
    assert not (tmp_path / "report" / "facts").exists()


def test_the_desk_serves_the_same_pages(told: list[Answer], tmp_path: Path) -> None:
    html_report(told, tmp_path / "report", catalogue("en"))
    [path] = (tmp_path / "report" / "facts").iterdir()
    served = pages(told, [], tmp_path / "none.jsonl", catalogue("en"))
    page = served(f"facts/{path.name}")
    assert page is not None
    assert "../documents/00003-c.html" in page.decode()
    assert served("facts/none.html") is None


def test_nothing_from_another_document_runs(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("2022年，华为<script>alert(1)</script>提交了7689件PCT专利申请。", encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXTS["b.txt"], encoding="utf-8")
    html_report(check_all(expand([str(tmp_path)])), tmp_path / "report", catalogue("en"))
    for path in (tmp_path / "report").rglob("*.html"):
        assert "<script>alert" not in path.read_text(encoding="utf-8")


def test_a_timeline_keeps_dates_apart_and_values_inside() -> None:
    def at(low: str, high: str) -> Interval:
        return Interval(Decimal(low), Decimal(high))

    tellings = [
        ("2023", at("10", "10"), False),
        (None, at("5", "8"), False),
        ("2024-02", at("12", "12"), True),
        ("2024-02-01", at("11", "12"), False),
        ("soon", at("5", "5"), False),
    ]
    chart = timeline(tellings)
    assert (chart.low, chart.high, chart.first, chart.last) == ("5", "12", "2023-01-01", "2024-02-01")
    assert len({(mark.x, mark.top) for mark in chart.marks}) == len(tellings)
    assert all(0 < mark.x < WIDTH and 0 < mark.top < mark.top + mark.height < HEIGHT for mark in chart.marks)
    assert [mark.is_point for mark in chart.marks] == [True, False, True, False, True]
