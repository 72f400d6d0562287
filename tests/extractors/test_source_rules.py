"""Every pattern of every source file runs against its own examples and counterexamples."""

from pathlib import Path

import pytest
from crossfoot.extractors.ocr import confusions, is_suspect
from crossfoot.extractors.schema import Example, Pattern
from crossfoot.extractors.source_check import patterns_of
from crossfoot.extractors.sources import by_url, load_sources, search

PATTERNS = [
    pytest.param(pattern, id=f"{source.name}-{'.'.join(map(str, steps))}-{pattern.name}")
    for source in load_sources()
    for steps, pattern in patterns_of(source)
] + [pytest.param(pattern, id=f"ocr-{pattern.name}") for pattern in confusions().misreadings]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_examples_match(pattern: Pattern) -> None:
    for example in pattern.examples:
        text = example.text if isinstance(example, Example) else example
        found = search(pattern, text)
        assert found, text
        if isinstance(example, Example):
            assert {name: found.group(name) for name in example.gives} == example.gives


@pytest.mark.parametrize("pattern", PATTERNS)
def test_counterexamples_do_not(pattern: Pattern) -> None:
    assert [text for text in pattern.counterexamples if search(pattern, text)] == []


def test_the_five_sources_are_there() -> None:
    assert {source.name for source in load_sources()} >= {"netease", "guangming", "nikkei", "shanghaibang", "bulletin"}


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.163.com/dy/article/X.html", "netease"),
        ("https://tech.163.com/20/0101/10/X.html", "netease"),
        ("https://legal.gmw.cn/2023-11/20/content_1.htm", "guangming"),
        ("https://zh.cn.nikkei.com/industry/1-2023-01-02-05-00-05.html", "nikkei"),
        ("http://www.shanghaibang.com/shanghai/news.php?mode=view&num=1", "shanghaibang"),
        ("https://www.nikkei.com/article/X", None),
        ("https://not163.com/a", None),
        ("http://[broken", None),
    ],
)
def test_a_source_is_known_by_its_host(url: str, name: str | None) -> None:
    found = by_url(load_sources(), url)
    assert (found.name if found else None) == name


def test_extra_rules_come_first(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "own.yaml").write_text(
        "name: own\nhosts: [163.com]\nevidence: [own pages]\n", encoding="utf-8"
    )
    found = by_url(load_sources(tmp_path), "https://www.163.com/a")
    assert found is not None
    assert found.name == "own"


@pytest.mark.parametrize(
    ("text", "suspect"),
    [
        ("大模型领圾的教值数据共有12件。", True),
        ("大模型领圾的数值数据共有12件。", False),
        ("大模型领域的数值数据共有12件，周末来临，完全融合。", False),
    ],
)
def test_two_misreadings_make_a_text_suspect(text: str, suspect: bool) -> None:
    assert is_suspect(text) is suspect
