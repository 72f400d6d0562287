"""Every source file: its examples, counterexamples and small pages, and how a source is known."""

from pathlib import Path

import pytest
from crossfoot.extractors.examples import rule_examples
from crossfoot.extractors.ocr import is_suspect
from crossfoot.extractors.sources import by_url, load_sources
from crossfoot.rule_tests import RuleExample

EXAMPLES: dict[str, list[RuleExample]] = {}
for example in rule_examples():
    EXAMPLES.setdefault(example.file, []).append(example)


@pytest.mark.parametrize("file", EXAMPLES)
def test_the_examples_and_pages_of_a_file(file: str) -> None:
    failed = [(one.rule, one.text, one.expected) for one in EXAMPLES[file] if one.result() != "ok"]
    assert failed == []


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
        ("https://www.nikkei.com/article/X", "nikkei-jp"),
        ("https://mp.weixin.qq.com/s/X", "weixin"),
        ("https://new.qq.com/rain/a/X", "tencent"),
        ("https://www.example.com/a", None),
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
