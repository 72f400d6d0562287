"""Page dumps of the known sources, and of nobody's."""

import pytest
from crossfoot.document import Document
from crossfoot.extractors import read

NETEASE = """网易首页 > 网易号 > 正文 申请入驻

某省去年专利申请1200件,同比增长20%

3
分享至

某省知识产权局2024年3月公布,去年专利申请为1200件。

某省去年专利申请1200件,同比增长20%

01//发明专利占四成

其中发明专利480件,占40%

特别声明:以上内容(如有图片或视频亦包括在内)为自媒体平台用户上传并发布。

相关推荐
男子买彩票中奖3000万
2026-01-01 10:00:00
"""
GUANGMING = """点击右上角微信好友

正在阅读:某省去年专利申请1200件
首页> 法治频道> 知识产权 > 正文

某省去年专利申请1200件

来源:光明网2024-03-05 09:10

  某省去年专利申请1200件,同比增长20%。

某省去年专利申请1200件

  表1 各市申请量

  其中发明专利480件。(记者王某某)

[ 责编:李某 ]
您此时的心情
  • 开心
    12
2026-01-01 10:00
"""
NIKKEI = """日經中文網
NIKKEI——日本經濟新聞中文版
• 2024年3月5日 火曜日
Home > 產業 > 專利申請增長20%
專利申請增長20%
2024/03/05
PRINT
日本企業去年的專利申請為4萬3000件，比上年增長20%。
版權聲明：日本經濟新聞社版權所有
金融市場
日經指數 39910.82
"""
SHANGHAIBANG = """대메뉴

상하이방은 상하이 최대의 한인 포털사이트입니다.

상하이 특허 출원 1200건

[2024-03-05, 09:10:00] 상하이저널
[사진출처=신화통신(新华社)]

상하이시의 지난해 특허 출원은 1200건으로 20% 늘었다.


홍길동 기자

전체의견 수 0
가장 많이 본 뉴스
  1. 中 1분기 매출 80%↑..
"""
BULLETIN = """
1

2024年

第3期


2

专利态势

编者按

去年全国专利申请一千二百件，这个数字比上一年同期增长了百分之二十，其中发

明专利为480件，占40%。

按照地区来看，东部地区的申请量为700件，中部和西部地区合计为500件，这与

3

上一年的分布大体相同。
 图 1 各地区申请量

➢东部：700件；

资料来源：某某网 2024-03-05 新闻
"""


@pytest.mark.parametrize(
    ("dump", "source", "published", "author", "body"),
    [
        (
            NETEASE,
            "netease",
            None,
            None,
            [
                ("title", "某省去年专利申请1200件,同比增长20%"),
                ("paragraph", "某省知识产权局2024年3月公布,去年专利申请为1200件。"),
                ("heading", "01//发明专利占四成"),
                ("paragraph", "其中发明专利480件,占40%"),
            ],
        ),
        (
            GUANGMING,
            "guangming",
            "2024-03-05T09:10:00+08:00",
            "王某某",
            [
                ("title", "某省去年专利申请1200件"),
                ("paragraph", "某省去年专利申请1200件,同比增长20%。"),
                ("caption", "表1 各市申请量"),
                ("paragraph", "其中发明专利480件。(记者王某某)"),
            ],
        ),
        (
            NIKKEI,
            "nikkei",
            "2024-03-05",
            None,
            [("title", "專利申請增長20%"), ("paragraph", "日本企業去年的專利申請為4萬3000件，比上年增長20%。")],
        ),
        (
            SHANGHAIBANG,
            "shanghaibang",
            "2024-03-05T09:10:00+08:00",
            "홍길동",
            [
                ("title", "상하이 특허 출원 1200건"),
                ("paragraph", "상하이시의 지난해 특허 출원은 1200건으로 20% 늘었다."),
            ],
        ),
        (
            BULLETIN,
            "bulletin",
            "2024",
            None,
            [
                ("title", "专利态势"),
                ("heading", "编者按"),
                (
                    "paragraph",
                    "去年全国专利申请一千二百件，这个数字比上一年同期增长了百分之二十，其中发明专利为480件，占40%。",
                ),
                (
                    "paragraph",
                    "按照地区来看，东部地区的申请量为700件，中部和西部地区合计为500件，这与上一年的分布大体相同。",
                ),
                ("caption", "图 1 各地区申请量"),
                ("item", "➢东部：700件；"),
                ("caption", "资料来源：某某网 2024-03-05 新闻"),
            ],
        ),
    ],
    ids=["netease", "guangming", "nikkei", "shanghaibang", "bulletin"],
)
def test_a_dump_gives_the_article_alone(
    dump: str, source: str, published: str | None, author: str | None, body: list[tuple[str, str]]
) -> None:
    document = read(dump.encode())
    assert [(block.kind, document.of(block)) for block in document.blocks] == body
    assert (document.source, document.published, document.author) == (source, published, author)
    assert document.extraction.how.startswith("dump:")


def test_a_dump_without_its_end_says_so() -> None:
    cut = NETEASE[: NETEASE.index("特别声明")]
    assert read(cut.encode()).extraction.marks == ("no-end-sentinel",)


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.of(block)) for block in document.blocks]


def test_the_shapes_of_plain_text() -> None:
    text = (
        "Exports up 12%\n\nExports rose 12% in May.\nImports fell 3%.\n\nBy country\n\n- China: 40 units\n"
        "1. Japan: 20 units\n\nYear | Units\n2022 | 40\n2023 | 52\n\nSource: the office\n"
    )
    assert kinds(read(text.encode())) == [
        ("title", "Exports up 12%"),
        ("paragraph", "Exports rose 12% in May."),
        ("paragraph", "Imports fell 3%."),
        ("heading", "By country"),
        ("item", "- China: 40 units"),
        ("item", "1. Japan: 20 units"),
        ("table", "Year\tUnits\n2022\t40\n2023\t52"),
        ("caption", "Source: the office"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "Region\tUnits\nEast\t700\nWest\t500",
        "Region    Units\nEast      700\nWest      500",
        "|Region|Units|\n|East|700|\n|West|500|",
    ],
    ids=["tabs", "gaps", "pipes"],
)
def test_rows_of_a_dump_are_a_table(rows: str) -> None:
    document = read(f"The survey covers two regions.\n\n{rows}\n".encode())
    table = next(document.of_kind("table"))
    assert [(cell.row, cell.column, document.text[cell.start : cell.end], cell.header) for cell in table.cells] == [
        (0, 0, "Region", True),
        (0, 1, "Units", True),
        (1, 0, "East", False),
        (1, 1, "700", False),
        (2, 0, "West", False),
        (2, 1, "500", False),
    ]


def test_hard_wrapped_english_is_joined_with_spaces() -> None:
    text = (
        "The office received twelve hundred applications last year, which is a fifth\n"
        "more than in the year before; four hundred and eighty of them were filed by\n"
        "universities, and seven hundred by companies that have their seat in the east\n"
        "of the country.\n"
    )
    assert read(text.encode()).text == " ".join(text.split())


def test_places_are_lines_and_columns_of_the_file() -> None:
    document = read(GUANGMING.encode())
    assert document.place(document.text.index("480件")) == (16, 9)


def test_places_inside_a_joined_paragraph() -> None:
    document = read(BULLETIN.encode())
    assert document.place(document.text.index("明专利为480")) == (17, 1)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(newline: str) -> None:
    assert read(GUANGMING.replace("\n", newline).encode()).text == read(GUANGMING.encode()).text


def test_last_ones_of_very_many_blocks_of_a_page_share_theirs(monkeypatch: pytest.MonkeyPatch) -> None:
    from crossfoot.extractors import draft

    monkeypatch.setattr(draft, "MAX_BLOCKS", 2)
    told = "".join(f"<p>There were {n} shops in the <b>old</b> town.</p>\n" for n in range(1, 60))
    table = "<table><tr><th>Town</th><th>Shops</th></tr><tr><td>Ely</td><td>12</td></tr></table>"
    document = read(f"<html><body><article>{told}{table}<p>All of them are open.</p></article></body></html>".encode())
    kinds = [(block.kind, document.of(block).count("\n") + 1) for block in document.blocks]
    assert kinds == [
        ("paragraph", 1),
        ("paragraph", 1),
        ("paragraph", 50),
        ("paragraph", 7),
        ("table", 2),
        ("paragraph", 1),
    ]
    assert document.text.count(" shops in the old town.\n") == 59


def test_last_ones_of_very_many_lines_share_their_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    from crossfoot.extractors import structure

    monkeypatch.setattr(structure, "MAX_BLOCKS", 4)
    lines = [f"{n} shops were open in town {n}." for n in range(1, 131)]
    lines[7] = ""
    document = read("\n".join(lines).encode())
    assert [document.of(block).count("\n") + 1 for block in document.blocks] == [1, 1, 1, 1, 50, 50, 25]
    assert document.text.split("\n") == [line for line in lines if line]
    assert [document.place(document.text.index(f"town {n}.")) for n in (3, 30, 130)] == [(3, 22), (30, 23), (130, 24)]
