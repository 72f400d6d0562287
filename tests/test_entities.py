from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from crossfoot.entities import Gazetteer, gazetteer, rule_examples
from crossfoot.errors import BrokenRule
from crossfoot.rule_tests import RuleExample
from crossfoot.rulebook import builtin_root
from hypothesis import given
from hypothesis import strategies as st

FOUND = gazetteer()


def names(text: str, lang: str, short: bool = False) -> list[tuple[str, str]]:
    return [(text[each.start : each.end], each.entity_id) for each in FOUND.find(text, lang, short)]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("美国IBM公司601件", "zh", [("美国", "us"), ("IBM", "ibm")]),
        ("中国石油大学68件", "zh", [("中国石油大学", "cup")]),
        ("삼성전자는 4387건", "ko", [("삼성전자", "samsung-electronics")]),
        ("タイトルよりタイが多い", "ja", [("タイ", "th")]),
        ("ＮＴＴは330件", "ja", [("ＮＴＴ", "ntt")]),
        ("USB cables from the US", "en", [("US", "us")]),
        ("Korea University in South Korea", "en", [("Korea University", "korea-u"), ("South Korea", "kr")]),
        ("净利润增长12%", "zh", [("净利润", "net-profit")]),
    ],
)
def test_longest_name_that_is_a_word_of_its_own(text: str, lang: str, expected: list[tuple[str, str]]) -> None:
    assert names(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("中美韩三国", "zh", ["cn", "us", "kr"]),
        ("한·미·일 3국", "ko", ["kr", "us", "jp"]),
        ("日米の貿易", "ja", ["jp", "us"]),
        ("其中日韩两国", "zh", ["jp", "kr"]),
        ("中的美", "zh", []),
        ("日、日", "zh", []),
    ],
)
def test_one_character_names_count_side_by_side(text: str, lang: str, expected: list[str]) -> None:
    assert [entity for _, entity in names(text, lang, short=True)] == expected


def test_one_character_names_are_off_by_default() -> None:
    assert names("中美韩三国", "zh") == []


@pytest.mark.parametrize(
    ("name", "countries"),
    [
        ("清华大学(321件)", "CN"),
        ("美国加州大学", "US"),
        ("情报通信研究机构", "JP"),
        ("西北大学", "CN US"),
        ("东北大学", "CN JP"),
        ("東北大学", "JP"),
        ("浙江理工大学", "CN"),
        ("谷歌母公司Alphabet", "US"),
        ("中国三星", "CN KR"),
        ("韩国三星", "KR"),
        ("서울시립대", "KR"),
        ("University of Iowa", "US"),
        ("世界知识产权组织", ""),
        ("某某大学", ""),
        ("", ""),
    ],
)
def test_country_of_a_list_item(name: str, countries: str) -> None:
    assert FOUND.country_of(name) == frozenset(countries.split())


def test_entity_gives_the_entry() -> None:
    assert FOUND.entity("nict").countries == {"JP"}


def test_unknown_id_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        FOUND.entity("no-such-entity")


@pytest.mark.parametrize("example", list(rule_examples(builtin_root())), ids=lambda each: f"{each.rule}-{each.text}")
def test_examples_in_the_files(example: RuleExample) -> None:
    assert example.result() == "ok"


def found_in(name: str, lang: str, topic: bool) -> set[str]:
    senses = {each.id for sense in FOUND.senses(name, lang)[:1] for each, _ in sense.entities}
    return senses if topic else senses & {mention.entity_id for mention in FOUND.find(name, lang)[:1]}


def test_every_name_is_found_as_itself() -> None:
    lost = [
        (entity.id, lang, name)
        for entity, _ in FOUND.entities()
        for lang, each in entity.names.items()
        for name in each
        if entity.id not in found_in(name, lang, entity.kind == "topic")
    ]
    assert lost == []


def test_ids_are_unique() -> None:
    ids = Counter(entity.id for _, shape in FOUND.files() for entity in shape.entries)
    assert [each for each, times in ids.items() if times > 1] == []


def test_ambiguous_is_said_where_a_name_has_several_countries() -> None:
    unsaid = [entity.id for entity, _ in FOUND.entities() if entity.ambiguous != (len(entity.countries) > 1)]
    assert unsaid == []


@given(st.text(alphabet="中美国日韩大学タイABus한국·、 123", max_size=40), st.sampled_from(["zh", "ko", "ja", "en"]))
def test_mentions_are_in_order_and_do_not_overlap(text: str, lang: str) -> None:
    places = [(each.start, each.end) for each in FOUND.find(text, lang, short=True)]
    assert all(one[1] <= other[0] for one, other in pairwise(places))


def test_broken_file_names_the_entry(tmp_path: Path) -> None:
    (tmp_path / "entities").mkdir()
    (tmp_path / "entities" / "countries.yaml").write_text("entries:\n- {id: xx, type: country}\n", encoding="utf-8")
    with pytest.raises(BrokenRule, match="missing required field `names`"):
        Gazetteer(tmp_path).find("text", "en")
