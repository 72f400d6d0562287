"""Pages of known sources by Lexbor: the same articles as by lxml, and no page that is too much for it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from crossfoot import read
from crossfoot.extractors import html
from crossfoot.extractors.quick import MOST_TAGS, Element, parse_quickly
from crossfoot.extractors.select import check_selector, first, select, text_of

PAGES = sorted((Path(__file__).parents[2] / "fixtures").glob("*/*/page.html"))

SHELL = """<!doctype html><html><head><title>产量增长</title></head><body>
<div class="nav"><p>热榜 88 条</p></div>
<div class="post_body"
     id="content">
<!-- two
lines --><p>去年产量为120万吨。</p>
<p
  class="text">今年为126万吨，
增长5%。</p>
<p>出口为32万吨。</p>
</div><h1 class="post_title">产量增长</h1></body></html>"""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parts[-3]}/{page.parts[-2]}")
def test_lexbor_and_lxml_find_the_same_article(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = yaml.safe_load((page.parent / "expected.yaml").read_text(encoding="utf-8")).get("url")
    quick = read(page.read_bytes(), url=url)
    monkeypatch.setattr(html, "parse_quickly", lambda _: None)
    slow = read(page.read_bytes(), url=url)
    facts = [(one.text, one.title, one.published, one.author, one.source, one.extraction.how) for one in (quick, slow)]
    assert facts[0] == facts[1]
    assert [(block.kind, block.level, block.cells) for block in quick.blocks] == [
        (block.kind, block.level, block.cells) for block in slow.blocks
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_each_line_is_the_one_of_the_file(encoding: str) -> None:
    document = read(SHELL.encode(encoding), url="https://www.163.com/dy/article/A.html")
    assert document.extraction.how == "template:post-title"
    lines = {words: document.place(document.text.index(words))[0] for words in ("120万", "126万", "32万")}
    assert lines == {"120万": 6, "126万": 8, "32万": 10}


def page_of(markup: str) -> Element:
    page = parse_quickly(markup.encode())
    assert page is not None
    return page


@pytest.mark.parametrize(
    ("selector", "texts"),
    [
        ("b, .x", ["one", "three 3"]),
        ("p.x, .x, p", ["two b", "three 3"]),
        ("p:contains('three 3')", ["three 3"]),
        ('p:contains("two")', ["two b"]),
        ("p:contains('Two')", []),
        ("script:contains('window.DATA')", ["window.DATA = 1"]),
    ],
)
def test_selectors(selector: str, texts: list[str]) -> None:
    page = page_of(
        "<b>one</b><p>two b</p><p class=x>three <i>3</i></p><script>window.DATA = 1</script><script>0</script>"
    )
    assert [text_of(one) for one in select(page, selector)] == texts
    assert first(page, "u") is None


@pytest.mark.parametrize("selector", ["p:contains('a') b", "p:nonsense", "p >", "p[=x]"])
def test_a_selector_that_only_one_parser_knows_is_refused(selector: str) -> None:
    with pytest.raises(ValueError, match="no CSS selector"):
        check_selector(selector)


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * MOST_TAGS + "<p>去年产量为120万吨。",
        "<p>" + "".join(f"<font id={number}>" for number in range(2_000)) + "<p>去年产量为120万吨。" * 2_000,
        "<div>" + "".join(f"<B id={number}>" for number in range(2_000)) + "</div><div>产量为120万吨。" * 2_000,
        "<p " + " ".join(f"a{number}" for number in range(20_000)) + ">去年产量为120万吨。",
    ],
    ids=["deep", "formatting in paragraphs", "formatting in boxes", "attributes"],
)
def test_what_lexbor_would_multiply_is_left_to_lxml(markup: str) -> None:
    assert parse_quickly(markup.encode()) is None
