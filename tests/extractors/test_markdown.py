"""Markdown files with front matter, tables and embedded HTML."""

from crossfoot.extractors import read

FILE = """---
title: "某省专利申请1200件"
date: 2024-03-05T01:10:00.000Z
author: 王某
from: https://cn.nikkei.com/industry/10001-2024-03-05-10-10-00.html
tags: [ a, b ]
---
[某省专利申请1200件](https://cn.nikkei.com/industry/10001-2024-03-05-10-10-00.html)
------

## 各地区

某省去年**专利申请**为[1200件](https://a.example/1)，
同比增长20%。

- 东部 700件
- 西部 500件

| 地区 | 件数 |
|---|---|
| 东部 | 700 |

<div>
<p>中部没有<em>统计</em>。</p><section><span>共2个地区。</span></section>
<strong>版权声明：日本经济新闻社版权所有</strong><p>99</p>
</div>
"""


def test_the_blocks_of_a_markdown_file() -> None:
    document = read(FILE.encode())
    assert [(block.kind, document.of(block)) for block in document.blocks] == [
        ("title", "某省专利申请1200件"),
        ("heading", "各地区"),
        ("paragraph", "某省去年专利申请为1200件，同比增长20%。"),
        ("item", "东部 700件"),
        ("item", "西部 500件"),
        ("table", "地区\t件数\n东部\t700"),
        ("paragraph", "中部没有统计。"),
        ("paragraph", "共2个地区。"),
    ]


def test_front_matter_is_data() -> None:
    document = read(FILE.encode())
    assert (document.title, document.author) == ("某省专利申请1200件", "王某")
    assert document.published == "2024-03-05T01:10:00Z"
    assert (document.source, document.extraction.how) == ("nikkei", "mirror:nikkei")


def test_places_in_embedded_html() -> None:
    document = read(FILE.encode())
    assert document.place(document.text.index("共2个")) == (24, 39)


def test_front_matter_builds_no_types() -> None:
    document = read(b"---\ntitle: !!python/object/apply:os.system [ls]\n---\n\nText with 12 items.\n")
    assert document.title == "!!python/object/apply:os.system [ls]"


def test_markdown_without_a_source_is_whole() -> None:
    document = read(b"# Report\n\nSales rose 12%.\n\n## Costs\n\nCosts fell 3%.\n")
    assert document.extraction.how == "whole"
    assert document.text == "Report\nSales rose 12%.\nCosts\nCosts fell 3%."
