"""A reviewer at work on a page opened from disk, and on one that crossfoot serves."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from crossfoot.catalogue import LANGUAGES, catalogue
from crossfoot.checked import Answer
from crossfoot.pipeline import check_all
from crossfoot.reports.html import html_report
from crossfoot.reports.html.desk import pages
from crossfoot.review import load
from crossfoot.review.served import Desk, server
from crossfoot.targets import expand
from playwright.sync_api import Browser, Page, expect

FIXTURES = Path(__file__).parents[2] / "fixtures"

OPEN = ".card[data-key]"


def test_a_page_opens_from_disk(page: Page, flagged: str) -> None:
    page.goto(flagged)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(OPEN).first).to_be_visible()


def test_a_verdict_is_filtered(page: Page, flagged: str) -> None:
    page.goto(flagged)
    page.get_by_label("Verdict").select_option("inconsistent")
    shown = page.locator(".card:visible")
    assert shown.count() == page.locator(".card[data-verdict=inconsistent]").count() > 0


def test_open_findings_are_filtered_by_decision(page: Page, flagged: str) -> None:
    page.goto(flagged)
    before = page.locator(OPEN).count()
    page.keyboard.press("j")
    page.keyboard.press("c")
    page.locator("select[data-filter=decision]").select_option("open")
    assert page.locator(".card:visible").count() == before - 1


def test_search_finds_cards_by_their_words(page: Page, flagged: str) -> None:
    page.goto(flagged)
    page.keyboard.press("/")
    page.keyboard.type("no such words anywhere")
    assert page.locator(".card:visible").count() == 0


def test_j_and_k_go_through_the_findings(page: Page, flagged: str) -> None:
    page.goto(flagged)
    ids = page.locator(".card").evaluate_all("cards => cards.slice(0, 2).map(card => card.id)")
    current = page.locator(".card.current")
    for key, wanted in [("j", ids[0]), ("j", ids[1]), ("k", ids[0])]:
        page.keyboard.press(key)
        assert current.get_attribute("id") == wanted


def test_the_current_finding_s_numbers_are_joined(page: Page, flagged: str) -> None:
    page.goto(flagged)
    page.keyboard.press("j")
    claims = (page.locator(".card.current").get_attribute("data-claims") or "").split()
    assert page.locator(".claim.lit").evaluate_all("marks => marks.map(mark => mark.id)") == sorted(
        claims, key=lambda claim: int(claim[1:])
    )
    assert page.locator("svg.joins path").count() == len(claims) - 1


def test_a_number_leads_to_its_finding(page: Page, flagged: str) -> None:
    page.goto(flagged)
    mark = page.locator("a.claim[data-state=inconsistent]").first
    wanted = (mark.get_attribute("data-findings") or "").split()[0]
    mark.click()
    assert page.locator(".card.current").get_attribute("id") == wanted


def test_decisions_are_kept_over_a_reload(page: Page, flagged: str) -> None:
    page.goto(flagged)
    for key in ("j", "e", "3"):
        page.keyboard.press(key)
    page.locator(".card.current [data-note]").fill("as of May")
    page.locator(".card.current [data-note]").press("Tab")
    page.reload()
    card = page.locator(OPEN).first
    expect(card.locator("[data-decide=explained]")).to_have_attribute("aria-pressed", "true")
    expect(card.locator("[data-reason=other-date]")).to_have_attribute("aria-pressed", "true")
    expect(card.locator("[data-note]")).to_have_value("as of May")


def test_a_decision_is_taken_back(page: Page, flagged: str) -> None:
    page.goto(flagged)
    for key in ("j", "c", "u"):
        page.keyboard.press(key)
    page.reload()
    assert page.locator(OPEN).first.get_attribute("data-decision") == ""


def test_a_wrong_rule_gives_a_counterexample(page: Page, flagged: str) -> None:
    page.goto(flagged)
    page.keyboard.press("j")
    page.keyboard.press("r")
    expect(page.locator(".card.current .stub")).to_contain_text("counterexamples:")


def test_decisions_download_as_a_file_that_crossfoot_reads(page: Page, flagged: str, tmp_path: Path) -> None:
    page.goto(flagged)
    page.keyboard.press("j")
    page.keyboard.press("c")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download decisions").click()
    download.value.save_as(tmp_path / "d.jsonl")
    assert [decision.verdict for decision in load(tmp_path / "d.jsonl").values()] == ["confirmed"]


def test_claims_are_sorted_by_value(page: Page, flagged: str) -> None:
    page.goto(flagged)
    page.get_by_role("button", name="Claims").click()
    page.get_by_role("button", name="Value", exact=True).click()
    values = page.locator("[data-claims-table] tbody tr td:nth-child(3)").evaluate_all(
        "cells => cells.filter(cell => 'value' in cell.dataset).map(cell => Number(cell.dataset.value))"
    )
    assert values == sorted(values)


def test_claims_download_as_csv(page: Page, flagged: str, tmp_path: Path) -> None:
    page.goto(flagged)
    page.get_by_role("button", name="Claims").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download CSV").click()
    download.value.save_as(tmp_path / "claims.csv")
    lines = (tmp_path / "claims.csv").read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("Claim,Kind,Value,Low,High,Unit")
    assert len(lines) == page.locator("[data-claims-table] tr").count()


def test_nothing_that_a_document_says_is_run(page: Page, tmp_path: Path) -> None:
    cell = "&lt;img src=x onerror=alert(1)&gt;"
    source = tmp_path / "a<img src=x onerror=alert(1)>.html"
    source.write_text(
        f"<html><head><title>12{cell} firms</title></head><body><article><h1>12{cell} firms</h1><p>The list names 3 "
        f"firms: Huawei, {cell} Samsung, LG and Qualcomm.</p><table><tr><th>{cell}</th><td>1&lt;script&gt;alert(2)"
        "&lt;/script&gt;873</td></tr></table></article></body></html>",
        encoding="utf-8",
    )
    html_report(check_all(expand([str(source)])), tmp_path / "report", catalogue("en"))
    told: list[str] = []
    page.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: told.append(request.url) if not request.url.startswith("file:") else None)
    for path in sorted((tmp_path / "report").rglob("*.html")):
        page.goto(path.as_uri())
        page.keyboard.press("j")
    assert told == []


def test_the_index_filters_by_language(page: Page, report: Path) -> None:
    page.goto((report / "index.html").as_uri())
    page.get_by_label("Language").select_option("ko")
    langs = page.locator("tr.row:visible").evaluate_all("rows => rows.map(row => row.dataset.lang)")
    assert set(langs) == {"ko"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("name", ["index", "document"])
def test_axe_finds_nothing_serious(
    browser: Browser, report: Path, flagged: str, name: str, width: int, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto((report / "index.html").as_uri() if name == "index" else flagged)
    page.keyboard.press("j")
    found = Axe().run(page).response["violations"]
    context.close()
    assert [(each["id"], each["nodes"][0]["html"]) for each in found if each["impact"] in ("serious", "critical")] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_is_wider_than_a_phone(browser: Browser, tmp_path: Path, lang: str) -> None:
    html_report(check_all(expand([str(FIXTURES / "generic")])), tmp_path, catalogue(lang))
    context = browser.new_context(viewport={"width": 360, "height": 700})
    page = context.new_page()
    for path in sorted(tmp_path.rglob("*.html")):
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path.name
    context.close()


@pytest.fixture
def told_twice(tmp_path: Path) -> list[Answer]:
    """Two documents with two numbers for one fact."""
    (tmp_path / "a.txt").write_text("2022年，华为提交了7689件PCT专利申请。", encoding="utf-8")
    (tmp_path / "b.txt").write_text("2022년 화웨이의 PCT 출원은 7869건이었다.", encoding="utf-8")
    return list(check_all(expand([str(tmp_path)])))


@pytest.mark.parametrize("width", [1280, 360])
def test_a_fact_of_two_documents_has_a_page(
    browser: Browser, tmp_path: Path, told_twice: list[Answer], width: int
) -> None:
    html_report(told_twice, tmp_path / "report", catalogue("en"))
    context = browser.new_context(viewport={"width": width, "height": 700}, bypass_csp=True)
    page = context.new_page()
    page.goto((tmp_path / "report" / "documents" / "00002-b.html").as_uri())
    page.get_by_role("link", name="One fact across sources and time").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Huawei · PCT applications")
    expect(page.get_by_role("img", name="2 tellings between 7689 and 7869, by date")).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("7869")
    expect(page.locator("tr.row:visible")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = Axe().run(page).response["violations"]
    assert [each["id"] for each in found if each["impact"] in ("serious", "critical")] == []
    context.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    documents = list(check_all(expand([str(FIXTURES / "generic" / "europe-patents")])))
    decisions = tmp_path / "d.jsonl"
    httpd, address = server(Desk(pages(documents, [], decisions, catalogue("en")), decisions))
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield address, decisions
    httpd.shutdown()
    httpd.server_close()


def test_a_served_decision_is_written_and_shown_in_another_tab(page: Page, desk: tuple[str, Path]) -> None:
    address, decisions = desk
    page.goto(address)
    page.locator("tr.row a").first.click()
    expect(page.locator(OPEN).first).to_be_visible()
    page.wait_for_load_state()
    page.keyboard.press("j")
    page.keyboard.press("e")
    expect(page.locator(".card.current .state")).to_have_text("Saved")
    [decision] = load(decisions).values()
    assert decision.verdict == "explained"
    page.goto(address)
    assert json.loads(page.locator("tr.row td").first.get_attribute("data-value") or "") == 1
