from fractions import Fraction

import pytest
from crossfoot.facts import Article, Fact, Scope
from crossfoot.interval import Interval
from crossfoot.ledger.exact import number, value_of
from crossfoot.ledger.rows import ARTICLE_COLUMNS, FACT_COLUMNS, article_of, article_row, fact_of, fact_rows
from hypothesis import given
from hypothesis import strategies as st

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
MAYBE = st.none() | TEXT
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
NUMBERS = st.fractions() | st.decimals(allow_nan=False, allow_infinity=False).map(Fraction)
SCOPES = st.builds(
    Scope, st.sampled_from(["count", "share", "money"]), TEXT, TEXTS, MAYBE, TEXTS, MAYBE, MAYBE, MAYBE, MAYBE, TEXTS
)
HEDGES = st.sampled_from([None, "about", "above", "below"])


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    ends = (draw(st.booleans()), draw(st.booleans())) if low < high else (False, False)
    return Interval(low, high, *ends)


FACTS = st.builds(Fact, TEXT, SCOPES, intervals(), TEXT, TEXT, st.integers(0, 9), st.integers(1), HEDGES, st.booleans())
ARTICLES = st.builds(Article, TEXT, TEXT, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE, TEXT, st.just("article"))


@given(FACTS)
def test_a_fact_comes_back_as_it_was(fact: Fact) -> None:
    [row] = fact_rows(Article("a", "a.txt"), [fact], 1, "2024-01-01")
    assert fact_of([row[column.name] for column in FACT_COLUMNS]) == fact


@given(ARTICLES)
def test_an_article_comes_back_as_it_was(article: Article) -> None:
    row = article_row(article, "2024-01-01")
    assert article_of([row[column.name] for column in ARTICLE_COLUMNS]) == article


@given(NUMBERS)
def test_numbers_are_kept_exactly(value: Fraction) -> None:
    assert value_of(number(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [("38210", "38210"), ("-3", "-3"), ("54.65", "54.65"), ("-0.05", "-0.05"), ("1/3", "1/3"), ("1/8", "0.125")],
)
def test_numbers_are_written_as_people_write_them(value: str, text: str) -> None:
    assert number(Fraction(value)) == text
