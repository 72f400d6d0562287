import pytest
from crossfoot.claims import claims_of
from crossfoot.facts import Fact, article_of, facts_of
from crossfoot.pipeline import read


def facts(text: str) -> dict[str, Fact]:
    document = read(text.encode())
    return {fact.text: fact for fact in facts_of(document, claims_of(document))}


@pytest.mark.parametrize(
    ("text", "claim", "key"),
    [
        ("中国的生成式AI专利申请量为30124件，位居第一。", "30124件", "cn|patent-applications|generative-ai|count|item"),
        (
            "중국의 생성형 AI 특허 출원은 3만 124건으로 1위였다.",
            "3만 124건",
            "cn|patent-applications|generative-ai|count|item",
        ),
        ("中国の生成AIの特許出願件数は3万124件だった。", "3万124件", "cn|patent-applications|generative-ai|count|item"),
    ],
)
def test_one_fact_has_one_key_in_every_language(text: str, claim: str, key: str) -> None:
    assert facts(text)[claim].scope.key == key


def test_article_of_a_document() -> None:
    article = article_of(read("华为去年营收7042亿元。".encode()))
    assert article.lang == "zh"
    assert article.rank == "article"
