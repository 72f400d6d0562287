"""The same facts told in four languages have one key and one period; facts that only look alike have not."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest
import yaml
from crossfoot.claims import claims_of
from crossfoot.facts import Fact, facts_of, rule_examples
from crossfoot.pipeline import read
from crossfoot.rule_tests import RuleExample
from crossfoot.rulebook import builtin_root

STORIES = sorted((Path(__file__).parent / "told").glob("*.yaml"))


@lru_cache(maxsize=64)
def told(text: str) -> list[Fact]:
    document = read(text.encode())
    return facts_of(document, claims_of(document))


def period(fact: Fact) -> str:
    since, until = fact.scope.since, fact.scope.until
    return f"{since}" if since == until else f"{since}/{until}"


def stories() -> Iterator[tuple[str, str, str, str]]:
    for path in STORIES:
        story = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for fact, numbers in story["facts"].items():
            for lang, number in numbers.items():
                yield story["texts"][lang], lang, number, fact


@pytest.mark.parametrize(("text", "lang", "number", "expected"), list(stories()))
def test_a_fact_has_one_key_and_period_in_every_language(text: str, lang: str, number: str, expected: str) -> None:
    found = {f"{fact.scope.key} {period(fact)}" for fact in told(text) if number in fact.text or fact.text in number}
    assert expected in found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2023年比亚迪纯电动汽车销量为157万辆。", "2023년 비야디의 신에너지차 판매량은 302만대였다."),
        ("2023年三星电子营业利润为6.57万亿韩元。", "三星電子の2023年の純利益は15兆5000億ウォンだった。"),
        ("2023年中国汽车出口491万辆。", "In 2023, China's car imports were 0.8 million."),
        ("2022年中国专利申请量为162万件。", "2022년 중국의 특허 등록은 79만8천건이었다."),
        ("2023年特斯拉在中国的销量为60万辆。", "Tesla's sales were 1.81 million in 2023."),
        ("2023年中国汽车出口额为1016亿美元。", "In 2023, China exported 4.91 million cars."),
        ("2023年中国对美国出口5002亿美元。", "2023년 중국의 총수출은 3조3800억 달러였다."),
        ("2023年小米手机出货量为1.46亿部。", "2023年小米平板出货量为500万台。"),
        ("2023年华为销量增加100万台。", "2023年华为销量为100万台。"),
        ("2023年中国轮胎出口616万吨。", "2023年中国出口616万吨。"),
        ("2023年丰田全球销量为1123万辆。", "トヨタの2023年の国内販売台数は167万台だった。"),
        ("2023年中国GDP增长5.2%。", "2023年中国GDP为126万亿元。"),
    ],
)
def test_facts_that_only_look_alike_have_different_keys(one: str, other: str) -> None:
    keys = {fact.scope.key for fact in told(one)} - {None}
    assert not keys & {fact.scope.key for fact in told(other)}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("中国、美国和日本的专利申请量分别为162万件和59万件。", "162万件"),
        ("公司去年营收为50亿元。", "50亿元"),
        ("百度、腾讯、阿里专利申请量均突破400件。", "均突破400件"),
        ("预计华为2030年平均每台售价3000元。", "3000元"),
    ],
)
def test_what_is_in_doubt_has_no_key(text: str, number: str) -> None:
    assert [fact.scope.key for fact in told(text) if fact.text == number] in ([None], [])


@pytest.mark.parametrize(
    ("text", "number", "names"),
    [
        ("据国家统计局统计，2023年中国人口为14.1亿人。", "14.1亿人", ("nbs-china",)),
        ("《全球创新指数》显示，2023年中国专利申请量为160万件。", "160万件", ("全球创新指数",)),
        ("통계청에 따르면 2023년 한국의 출생아 수는 23만명이다.", "23만명", ("kostat",)),
        ("総務省によると、日本の総人口は1億2435万人だ。", "1億2435万人", ("mic",)),
        ("China's GDP grew 5.2% in 2023, the National Bureau of Statistics said.", "5.2%", ("nbs-china",)),
        ("Apple said its revenue was $89.5 billion in 2023.", "$89.5 billion", ()),
    ],
)
def test_who_says_so(text: str, number: str, names: tuple[str, ...]) -> None:
    assert [fact.scope.attribution for fact in told(text) if fact.text == number] == [names]


@pytest.mark.parametrize(
    "example", list(rule_examples(builtin_root())), ids=lambda e: f"{e.file} {e.rule} {e.text[:20]}"
)
def test_examples_in_the_files(example: RuleExample) -> None:
    assert example.result() == "ok"


def test_a_user_names_further_entities(tmp_path: Path) -> None:
    (tmp_path / "entities").mkdir()
    (tmp_path / "entities" / "own.yaml").write_text(
        "entries:\n  - id: acme\n    type: company\n    country: US\n    names: {en: [Acme Widgets]}\n",
        encoding="utf-8",
    )
    document = read(b"Acme Widgets had revenue of $3.5 billion in 2023.")
    facts = facts_of(document, claims_of(document), tmp_path)
    assert [fact.scope.key for fact in facts] == ["acme|revenue||money|USD"]


def test_a_time_seen_from_the_day_of_writing_needs_that_day() -> None:
    document = read("去年中国汽车出口491万辆。".encode())
    known = replace(document, published="2024-01-20")
    assert [period(fact) for fact in facts_of(document, claims_of(document))] == ["None"]
    assert [period(fact) for fact in facts_of(known, claims_of(known))] == ["2023"]


def test_a_very_long_paragraph_tells_its_facts_alike_throughout() -> None:
    text = "据国家统计局统计，2023年中国汽车出口491万辆，同比增长57.9%。" * 400
    document = read(text.encode())
    facts = facts_of(document, claims_of(document))
    assert len({fact.scope.key for fact in facts}) == 2
