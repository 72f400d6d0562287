"""Selectors for a source that is drafted: what people named, never what a build or an article's number made."""

import pytest
from crossfoot.extractors.page import parse
from crossfoot.extractors.select import first
from crossfoot.extractors.stable import is_stable, selector_of

STABLE = "article-body news_view u-mainText main-title NewsArticle articleTtl TRS_Editor col-1 style01 rm_txt_con h5"
MADE = (
    "index_text_D0U1y css-1u3p7j1 container_campx13 nfyQp sc-d7f02f38 "
    "news12345678 View_title__9kRU_ bv2Sj curTab_vpQqe list_OGRNR mt-12"
)


@pytest.mark.parametrize("name", STABLE.split())
def test_a_name_that_somebody_chose_is_stable(name: str) -> None:
    assert is_stable(name)


@pytest.mark.parametrize("name", MADE.split())
def test_a_hash_or_a_number_is_not(name: str) -> None:
    assert not is_stable(name)


@pytest.mark.parametrize(
    ("markup", "selector"),
    [
        ("<div id=story class=x><p class=t>a</p></div>", "#story"),
        ("<div id=a12345678 class=story><p class=t>a</p></div>", ".story"),
        ("<div itemprop=articleBody class=story><p class=t>a</p></div>", "[itemprop='articleBody']"),
        ("<div data-track-content=1><p class=t>a</p></div>", "div[data-track-content]"),
        ("<div class=index_text_D0U1y><p class=t>a</p></div>", "div[class^='index_text_']"),
        ("<i class=story></i><div class=story><p class=t>a</p></div>", "div.story"),
        ("<section class=main><div><p class=t>a</p></div></section>", ".main > div"),
        ("<div><div><p class=t>a</p></div></div>", None),
    ],
)
def test_the_most_telling_stable_selector(markup: str, selector: str | None) -> None:
    tree = parse(f"<html><body>{markup}</body></html>", "page")
    node = first(tree, ".t").getparent()
    assert selector_of(node, tree) == selector
