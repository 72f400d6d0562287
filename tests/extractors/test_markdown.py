"""Markdown files with front matter, tables and embedded HTML."""

from time import process_time

import pytest
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


CASES = {
    "code": ("Sales rose 12%.\n\n```python\nx = 45\n```\n\nCosts fell 3%.", ["Sales rose 12%.", "Costs fell 3%."]),
    "longer fence": ("A 1.\n\n~~~~\n```\ny = 77\n~~~~\n\nB 2.", ["A 1.", "B 2."]),
    "indented code": ("A 1.\n\n    z = 99\n\nB 2.", ["A 1.", "B 2."]),
    "indented prose": ("甲省申请12件。\n\n    乙省申请30件。", ["甲省申请12件。", "乙省申请30件。"]),
    "emphasis": ("**12%** and *costs* fell __3%__, not ~~5%~~ `7`.", ["12% and costs fell 3%, not  7."]),
    "emphasis beside quotes": ("该省**“专利”**申请为**1200件**。", ["该省“专利”申请为1200件。"]),
    "escapes": ("Price \\$12 and 5\\_000.\n\n1986\\. A year.", ["Price $12 and 5_000.", "1986. A year."]),
    "setext": ("Sub 4\n---\n\nMore 5%.", ["Sub 4", "More 5%."]),
    "hard-wrapped Chinese": ("去年申请1200件，\n同比增长\n20%。", ["去年申请1200件，同比增长20%。"]),
    "hard-wrapped Korean": ("지난해 출원은\n1200건이었다.", ["지난해 출원은 1200건이었다."]),
    "hard break": ("Sales 12%.  \nCosts 3%.\\\nEnd 4.<br>Five.", ["Sales 12%.", "Costs 3%.", "End 4.", "Five."]),
    "footnote": (
        "Sales rose 12%[^1] in May.\n\n[^1]: The office counts 4.",
        ["Sales rose 12% in May.", "The office counts 4."],
    ),
    "links": (
        '[Acme][1], [b](http://x/9 "t 8") <http://x/7> rose 12%.\n\n[1]: http://x/99',
        ["Acme, b http://x/7 rose 12%."],
    ),
    "link defined behind HTML": ("See [it].\n\n<div>One 1.</div>\n\n[it]: http://x/99", ["See it.", "One 1."]),
    "images": ("![chart 45](a_12.png)\n\n[![b 7](c.png)](http://x/9) Sales 12%.", ["Sales 12%."]),
    "table": ("| Y | U |\n|:--|--:|\n| 2022 | **12** |\n| x \\| y | [3](/9) |", ["Y\tU\n2022\t12\nx | y\t3"]),
    "table of one row": ("A | B\n--|--\n1 | 2\n\nEnd.", ["A\tB\n1\t2", "End."]),
    "lists": ("1. One 12\n   - Sub 3\n     goes on\n2. Two 6", ["One 12", "Sub 3 goes on", "Two 6"]),
    "quotes": ("> Sales rose 12%\n> in May.\n>\n> > Nested 5.", ["Sales rose 12% in May.", "Nested 5."]),
    "HTML inside": ("Sales <b>12</b>% <span title='9'>up</span>.<!-- 88 -->\n\n<!-- 99 -->", ["Sales 12% up."]),
    "entities": ("R&amp;D &lt;5&gt; &#8364;30.", ["R&D <5> €30."]),
    "rules": ("A 1.\n\n***\n\nB 2.\n\n- - -", ["A 1.", "B 2."]),
    "attributes of a heading": ("## Sales in 2023 {#sales-2023 .x}", ["Sales in 2023"]),
}


@pytest.mark.parametrize(("text", "blocks"), CASES.values(), ids=list(CASES))
def test_markdown_as_it_is_written(text: str, blocks: list[str]) -> None:
    document = read(f"# Title\n\n{text}\n".encode())
    assert document.extraction.format == "markdown"
    assert [document.of(block) for block in document.blocks] == ["Title", *blocks]


@pytest.mark.parametrize(
    ("front", "title", "published", "author"),
    [
        (
            "---\ntitle: >-\n  A long\n  title\nauthors:\n  - Ann\n  - Bo\ndate: 2024-03-05 10:00:00 +0900\n---",
            "A long title",
            "2024-03-05T10:00:00+09:00",
            "Ann, Bo",
        ),
        ('+++\ntitle = "T"\ndate = 2024-03-05\nauthor = "Bo"\n+++', "T", "2024-03-05", "Bo"),
        ("---\na: &a [x]\nb: [*a, *a]\ntitle: T\n---", "T", None, None),
    ],
)
def test_front_matter(front: str, title: str, published: str | None, author: str | None) -> None:
    document = read(f"{front}\n\nSales rose 12%.\n".encode())
    assert (document.title, document.published, document.author) == (title, published, author)
    assert document.text == f"{title}\nSales rose 12%."


def test_places_are_lines_and_columns_of_the_file() -> None:
    text = "# Title\n\nSales **rose\n12%** in\nMay, 3 more.\n\n| A | B |\n|---|---|\n| x | 77 |\n\n- one\n  - two 5\n"
    document = read(text.encode())
    places = {word: document.place(document.text.index(word)) for word in ("Sales", "12%", "3 more", "two 5")}
    assert places == {"Sales": (3, 1), "12%": (4, 1), "3 more": (5, 6), "two 5": (12, 5)}
    assert document.place(document.text.index("77"))[0] == 9


HOSTILE = {
    "quotes": "> " * 10_000,
    "lists": "".join(f"{'  ' * depth}- a\n" for depth in range(500)),
    "brackets": "[" * 50_000 + "](" * 50_000,
    "images": "![" * 50_000,
    "emphasis": "**x *" * 20_000,
    "backticks": "".join("`" * size + " " for size in range(600)),
    "comments": "<!--\n" * 20_000,
    "fences": "```x\n" * 20_000 + "```\n",
    "pipes": "|a" * 1_000 + "\n" + "|-" * 1_000 + "\n",
    "entities": "&" * 100_000,
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_markdown_costs_seconds_at_most_and_no_number(piece: str) -> None:
    start = process_time()
    assert "12%" in read(f"# Title\n\nSales rose 12%.\n\n{piece}\n".encode()).text
    assert process_time() - start < 6


def test_what_nests_too_deep_for_the_parser_is_still_read() -> None:
    assert "12%" in read(f"# Title\n\n{'> ' * 10_000}Sales rose 12%.\n".encode()).text
