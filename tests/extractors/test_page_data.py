"""Articles that stand in the JSON of a page's scripts, and facts that stand there."""

from pathlib import Path

import pytest
from crossfoot.document import Document
from crossfoot.extractors import read
from crossfoot.extractors.dates import from_epoch
from crossfoot.extractors.page import parse
from crossfoot.extractors.pagedata import page_data, strings_at
from crossfoot.extractors.schema import Data


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("a.b", ["1"]),
        ("list.0.t", ["x"]),
        ("list.*.t", ["x", "y"]),
        ("**.t", ["x", "y"]),
        ("list.*.none", []),
        ("list.9.t", []),
        ("flags", []),
        ("rows.**.html", ["<p>z</p>"]),
    ],
)
def test_a_path_leads_to_texts(path: str, found: list[str]) -> None:
    value = {
        "a": {"b": 1},
        "list": [{"t": "x"}, {"t": "y"}],
        "flags": True,
        "rows": [1, '3:["$",{"html":"<p>z</p>"}]'],
    }
    assert strings_at([value], path) == found


@pytest.mark.parametrize(
    ("script", "after", "found"),
    [
        ('{"a": 1}', None, [{"a": 1}]),
        ('window.DATA = {"a": 1}; var b = 2', "window.DATA", [{"a": 1}]),
        ('push([1,"x"]);push([2]);', "push", [[1, "x"], [2]]),
        ('window.D="{\\"a\\": 1}"', "window.D", [{"a": 1}]),
        ("window.D = {broken", "window.D", []),
        ("nothing", "window.D", []),
        ("[" * 100_000, None, []),
    ],
)
def test_the_values_of_a_script(script: str, after: str | None, found: list[object]) -> None:
    tree = parse(f"<html><body><script id=d>{script}</script></body></html>", "page")
    assert page_data(tree, Data("script#d", after)) == found


RULES = """name: own
hosts: [own.example]
evidence: [own pages]
html:
  - name: next
    when: "script#d"
    data: {select: "script#d"}
    body_data: [story.html, story.parts.*.text]
    title: [{data: story.name}]
    published: [{data: story.at, zone: "+08:00", pattern: epoch}]
    author: [{data: story.by.*.name}]
    strip: [".ad"]
    strip_text: [editor-line]
"""


def read_with(tmp_path: Path, data: str) -> Document:
    (tmp_path / "sources").mkdir(exist_ok=True)
    (tmp_path / "sources" / "own.yaml").write_text(RULES, encoding="utf-8")
    page = f'<html><body><p>menu 3</p><script id="d" type="application/json">{data}</script></body></html>'
    return read(page.encode(), url="https://own.example/1", rules=tmp_path)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ('{"story": {"html": "<p>共12件。</p><div class=ad>88元</div><p>责任编辑：王某</p>"}}', "共12件。"),
        ('{"story": {"html": "", "parts": [{"text": "共12件。"}, {"text": "增8件。"}]}}', "共12件。\n增8件。"),
        ('{"story": {"parts": [{"text": "<b>共</b>12件。"}, {"text": "增8件。"}]}}', "共12件。\n增8件。"),
    ],
)
def test_the_body_may_be_html_or_text_or_a_list(tmp_path: Path, data: str, text: str) -> None:
    document = read_with(tmp_path, data)
    assert (document.text, document.extraction.how) == (text, "data:next")


def test_facts_come_from_the_data(tmp_path: Path) -> None:
    data = '{"story": {"html": "<p>共12件。</p>", "name": "题", "at": 1709600000000, "by": [{"name": "王某"}]}}'
    document = read_with(tmp_path, data)
    assert (document.title, document.published, document.author) == ("题", "2024-03-05T08:53:20+08:00", "王某")


def test_data_without_a_body_leaves_the_page_to_the_others(tmp_path: Path) -> None:
    assert read_with(tmp_path, '{"story": {}}').extraction.how != "data:next"


@pytest.mark.parametrize(
    ("digits", "zone", "date"),
    [
        ("1709600000", None, "2024-03-05T00:53:20+00:00"),
        ("1709600000123", "+09:00", "2024-03-05T09:53:20+09:00"),
        ("1709600000", "-05:30", "2024-03-04T19:23:20-05:30"),
        ("170960", None, None),
    ],
)
def test_epochs_are_dates(digits: str, zone: str | None, date: str | None) -> None:
    assert from_epoch(digits, zone) == date
