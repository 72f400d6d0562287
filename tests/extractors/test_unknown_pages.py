"""Pages of sites that no rules know: what of them is the article, and how sure that is."""

from __future__ import annotations

import json
import re

import pytest
from crossfoot import read
from page_samples import LANGUAGES, TITLES, Sample, samples

CASES = [(lang, *case) for lang in LANGUAGES for case in samples(lang)]


@pytest.mark.parametrize(("lang", "name", "page", "text"), CASES, ids=[f"{one[0]} {one[1]}" for one in CASES])
def test_the_article_is_found_in_pages_of_many_shapes(lang: str, name: str, page: str, text: str) -> None:
    document = read(page.encode(), url="https://unknown.example/1")
    found = re.findall(r"[79]\d{3}", document.text)
    expected = re.findall(r"7\d{3}", text)
    assert found == expected, document.text
    assert document.title == TITLES[lang]
    assert document.extraction.how == "generic:scorer"


def page(body: str, head: str = "") -> bytes:
    return f"<html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>".encode()


STORY = [sentence for sentence in Sample("en").sentences(9)]
SHOWN = "".join(f"<p>{sentence}</p>" for sentence in STORY)
WHOLE = " ".join(STORY)
LINKED = "<script type='application/ld+json'>{}</script>"


def linked(body: str) -> str:
    return LINKED.format(json.dumps({"@type": "NewsArticle", "headline": "A", "articleBody": body}))


NEXT = json.dumps({"props": [{"text": SHOWN}]}).replace("<", "\\u003c")
TABLE = "<table><tr><td>North</td><td>12</td></tr><tr><td>South</td><td>9</td></tr></table>"
MORE = " It closed 4321 days later."
WAYS = {
    "a page without its text": ("<div id='root'></div>", linked(WHOLE), "generic:ld+json"),
    "a cut articleBody": (SHOWN, linked(WHOLE[:480] + "…"), "generic:scorer"),
    "a whole articleBody": (SHOWN, linked(WHOLE), "generic:scorer"),
    "another number in it": (SHOWN, linked(WHOLE + MORE), "generic:scorer low-confidence"),
    "markup in it": (SHOWN, linked(f"<p>{WHOLE}</p>"), "generic:scorer"),
    "data of a script": (f"<div></div><script type='application/json'>{NEXT}</script>", "", "generic:json"),
    "an assigned value": (f"<div></div><script>window.A = {json.dumps([WHOLE])};</script>", "", "generic:json"),
    "no sentences": (TABLE, "", "whole"),
}


@pytest.mark.parametrize(("body", "head", "way"), WAYS.values(), ids=WAYS)
def test_the_way_is_named(body: str, head: str, way: str) -> None:
    document = read(page(body, head))
    assert [document.extraction.how, *document.extraction.marks] == way.split()
    if way != "whole":
        assert re.findall(r"7\d{3}", document.text) == re.findall(r"7\d{3}", WHOLE)


OG = "<meta property='og:title' content='{}'>"
SITE = "<meta property='og:site_name' content='示例网'>"
TITLES_OF = [
    (OG.format("Ports grow | Daily Example"), "<h1>Ports grow</h1>", "Ports grow"),
    (OG.format("港口增长_示例网") + SITE, "", "港口增长"),
    ("<title>港が成長 - 例新聞</title>", "", "港が成長"),
    ("<title>항만 성장 : 예시일보</title>", "<h1>항만 성장</h1>", "항만 성장"),
    ("<title>Growth - no decline - of ports - Example</title>", "", "Growth - no decline - of ports"),
    (OG.format("Exports: a story of 12 ports"), "", "Exports: a story of 12 ports"),
]


@pytest.mark.parametrize(("head", "body", "title"), TITLES_OF)
def test_the_title_loses_the_name_of_the_site(head: str, body: str, title: str) -> None:
    assert read(page(body + SHOWN, head)).title == title


DATES_OF = [
    ("<meta property='article:published_time' content='2024-05-06T08:00:00+09:00'>", "", "2024-05-06T08:00:00+09:00"),
    (LINKED.format('{"@type":"Article","datePublished":"2024-05-06T08:00:00Z"}'), "", "2024-05-06T08:00:00Z"),
    ("", "<article><time datetime='2024-05-06T08:00'>today</time></article>", "2024-05-06T08:00:00"),
    ("<meta name='pubdate' content='2024-05-06'>", "", "2024-05-06"),
]


@pytest.mark.parametrize(("head", "body", "date"), DATES_OF)
def test_the_date_is_what_the_page_says_of_itself(head: str, body: str, date: str) -> None:
    assert read(page(body + SHOWN, head)).published == date
