"""Pages of sites that no rules know: what of them is the article, and how sure that is."""

from __future__ import annotations

import re

import pytest
from crossfoot import read
from page_samples import LANGUAGES, TITLES, samples

CASES = [(lang, *case) for lang in LANGUAGES for case in samples(lang)]


@pytest.mark.parametrize(("lang", "name", "page"), CASES, ids=[f"{one[0]} {one[1]}" for one in CASES])
def test_the_article_is_found_in_pages_of_many_shapes(lang: str, name: str, page: str) -> None:
    document = read(page.encode(), url="https://unknown.example/1")
    found = re.findall(r"[79]\d{3}", document.text)
    expected = re.findall(r"7\d{3}", page)
    assert found == expected, document.text
    assert document.title == TITLES[lang]
    assert document.extraction.how == "generic:scorer"
