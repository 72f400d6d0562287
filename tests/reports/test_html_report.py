"""The HTML report: what stands in its pages, and what can not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import crossfoot
import pytest
from crossfoot.catalogue import LANGUAGES, catalogue
from crossfoot.checked import Answer, Checked, Failure
from crossfoot.pipeline import check_all
from crossfoot.reports.html import html_report
from crossfoot.review import decision_id
from crossfoot.review.decision import decided
from crossfoot.targets import expand
from lxml import html
from lxml.html import HtmlElement

FIXTURES = Path(__file__).parents[2] / "fixtures"
MAX_BYTES = 300_000
WRONG = "The company has 1,284 employees, of whom 873, or 86.0%, work in research."


def page_of(answers: list[Answer], folder: Path, lang: str = "en") -> HtmlElement:
    html_report(answers, folder, catalogue(lang))
    [page] = (folder / "documents").iterdir()
    return html.fromstring(page.read_bytes())


def text_of(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.fixture
def wrong() -> Checked:
    return crossfoot.check(WRONG.encode(), url="https://example.org/staff")


def test_the_article_reads_as_its_text(checked: Checked, tmp_path: Path) -> None:
    [article] = page_of([checked], tmp_path).cssselect("article")
    for hidden in article.cssselect(".sr"):
        hidden.drop_tree()
    assert text_of(article) == " ".join(checked.document.text.split())


def test_claims_are_marked_by_the_gravest_of_their_verdicts(checked: Checked, tmp_path: Path) -> None:
    marks = page_of([checked], tmp_path).cssselect("article .claim")
    assert {mark.get("id"): mark.get("data-state") for mark in marks} == dict.fromkeys(
        ("c1", "c2", "c3"), "inconsistent"
    )


def test_the_card_is_in_the_order_of_a_decision(wrong: Checked, tmp_path: Path) -> None:
    [card] = page_of([wrong], tmp_path).cssselect(".card[data-verdict=inconsistent]")
    text = text_of(card)
    order = ["is said to be the share", "«", "873 ÷ 1284 = 67.99 %", "stated [85.95, 86.05]", "off by", "Confirm error"]
    places = [text.find(part) for part in order if part != "«"]
    assert places == sorted(places)
    assert -1 not in places


def test_numbers_in_quotes_are_marked(wrong: Checked, tmp_path: Path) -> None:
    [card] = page_of([wrong], tmp_path).cssselect(".card[data-verdict=inconsistent]")
    assert [part.text_content() for part in card.cssselect("blockquote b")] == ["1,284 employees", "873", "86.0%"]


def test_decisions_are_known_by_the_key_in_the_page(wrong: Checked, tmp_path: Path) -> None:
    [card] = page_of([wrong], tmp_path).cssselect(".card[data-verdict=inconsistent]")
    [finding] = [each for each in wrong.findings if each.verdict == "inconsistent"]
    assert json.loads(card.get("data-key"))["id"] == decision_id(wrong, finding)


def test_a_decision_is_shown_with_its_reason(wrong: Checked, tmp_path: Path) -> None:
    [finding] = [each for each in wrong.findings if each.verdict == "inconsistent"]
    decision = decided(wrong, finding, "explained", "other-date", "as of May")
    settled = tuple(replace(each, decision="explained") if each is finding else each for each in wrong.findings)
    html_report([replace(wrong, findings=settled)], tmp_path, catalogue("en"), {decision.id: decision})
    [page] = (tmp_path / "documents").iterdir()
    [card] = html.fromstring(page.read_bytes()).cssselect(".card[data-held]")
    assert json.loads(card.get("data-held")) == {"verdict": "explained", "reason": "other-date", "note": "as of May"}


SCRIPT = "<script>alert(1)</script>"
HOSTILE = [
    pytest.param(f"<html><head><title>{SCRIPT.replace('<', '&lt;')} 12 firms</title></head><body>", id="title"),
    pytest.param('<html><head><title>"><img src=x onerror=alert(1)> 12 firms</title></head><body>', id="attribute"),
    pytest.param("<html><head><title>{{ 7*7 }}{% raw %} 12 firms</title></head><body>", id="template"),
]


@pytest.mark.parametrize("head", HOSTILE)
def test_nothing_from_a_document_runs(head: str, tmp_path: Path) -> None:
    cell = "&lt;img src=x onerror=alert(1)&gt; 873"
    body = f"<p>{WRONG} &lt;script&gt;alert(2)&lt;/script&gt;</p><table><tr><td>{cell}</td><td>12</td></tr></table>"
    checked = crossfoot.check(f"{head}<article>{body}</article></body></html>".encode())
    checked = replace(checked, document=replace(checked.document, url="javascript:alert(1)", path=f"a{SCRIPT}.html"))
    page = page_of([checked], tmp_path)
    assert len(page.cssselect("script")) == 1
    assert page.cssselect("[onerror], img, iframe, a[href^=javascript]") == []
    assert "49" not in text_of(page.cssselect("h1")[0])


def test_pages_load_nothing_from_elsewhere(wrong: Checked, tmp_path: Path) -> None:
    html_report([wrong], tmp_path, catalogue("en"))
    for page in tmp_path.rglob("*.html"):
        root = html.fromstring(page.read_bytes())
        loaded = [link.get("href") for link in root.cssselect("link") if link.get("href") != "data:,"]
        assert loaded + [each.get("src") for each in root.cssselect("[src]")] == []


def test_only_the_page_s_own_script_may_run(wrong: Checked, tmp_path: Path) -> None:
    [policy] = page_of([wrong], tmp_path).cssselect("meta[http-equiv=Content-Security-Policy]")
    assert re.search(r"default-src 'none';.*script-src 'sha256-[\w+/=]+';", policy.get("content"))


def test_the_pages_of_the_fixtures_are_small(tmp_path: Path) -> None:
    html_report(check_all(expand([str(FIXTURES)])), tmp_path, catalogue("en"))
    assert {page.name: size for page in tmp_path.rglob("*.html") if (size := page.stat().st_size) > MAX_BYTES} == {}


def test_the_index_begins_with_what_is_to_be_decided(checked: Checked, wrong: Checked, tmp_path: Path) -> None:
    clean = replace(wrong, findings=())
    index = html_report([clean, checked, Failure("gone.txt", "no such file")], tmp_path, catalogue("en"))
    root = html.fromstring(index.read_bytes())
    assert [row.cssselect("td")[0].text_content() for row in root.cssselect("tr.row")] == ["1", "0"]
    assert "gone.txt no such file" in text_of(root)


def test_pages_are_written_as_documents_come(wrong: Checked, tmp_path: Path) -> None:
    def answers() -> Iterator[Checked]:
        for number in range(5):
            yield wrong
            written = len(list((tmp_path / "documents").glob("*.html"))) if number else 0
            assert written >= number - 1

    html_report(answers(), tmp_path, catalogue("en"))


def test_pages_of_an_earlier_report_are_taken_out(wrong: Checked, tmp_path: Path) -> None:
    html_report([wrong, wrong, wrong], tmp_path, catalogue("en"))
    (tmp_path / "documents" / "notes.html").write_text("mine")
    html_report([wrong], tmp_path, catalogue("en"))
    names = sorted(page.name for page in (tmp_path / "documents").iterdir())
    assert len(names) == 2
    assert "notes.html" in names


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_interface_speaks_the_reader_s_language(wrong: Checked, tmp_path: Path, lang: str) -> None:
    page = page_of([wrong], tmp_path, lang)
    assert page.get("lang") == lang
    assert catalogue(lang)("decide.confirm") in text_of(page)


def test_catalogues_have_the_same_texts() -> None:
    def keys(lang: str) -> set[str]:
        return {key for key in catalogue(lang).texts if not key.endswith(".one")}

    assert {lang: keys(lang) ^ keys("en") for lang in LANGUAGES} == {lang: set() for lang in LANGUAGES}


def test_catalogues_have_the_same_blanks() -> None:
    def blanks(lang: str) -> dict[str, set[str]]:
        return {key: set(re.findall(r"{(\w+)}", text)) for key, text in catalogue(lang).texts.items()}

    english = blanks("en")
    assert {key: lang for lang in LANGUAGES for key, names in blanks(lang).items() if names != english[key]} == {}
