"""HTML pages: the templates of the known sources, the walk over the markup, and pages of nobody's."""

import pytest
from crossfoot.document import Document
from crossfoot.extractors import read

TEXT = "某省去年专利申请1200件，同比增长20%。"


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.of(block)) for block in document.blocks]


def page(body: str, head: str = "") -> bytes:
    return f'<html><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'.encode()


@pytest.mark.parametrize(
    ("url", "markup", "template", "published", "author"),
    [
        (
            "https://www.163.com/dy/article/A.html",
            '<h1 class="post_title">T</h1><div class="post_info">2024-03-05 09:10:00　来源: 某某财经 广东</div>'
            f'<div class="post_body"><p id="1">{TEXT}</p><p>责任编辑：张三_NN1</p>'
            '<div class="post_statement">特别声明</div></div><div class="post_recommends">彩票3000万</div>',
            "post-title",
            "2024-03-05T09:10:00+08:00",
            "某某财经",
        ),
        (
            "https://tech.163.com/19/0305/09/A.html",
            '<div id="epContentLeft"><h1>T</h1><div class="post_time_source">2019-03-05 09:10:00 来源: '
            '<a id="ne_article_source">某某网</a></div><div class="post_body"><div class="post_text" id="endText">'
            f'<p>{TEXT}</p><div class="ep-source">本文来源：某某网 责任编辑：李四</div></div></div></div>',
            "end-text",
            "2019-03-05T09:10:00+08:00",
            "某某网",
        ),
        (
            "https://dy.163.com/v2/article/detail/A.html",
            '<div class="article_box"><div class="article_title"><h2>T</h2><p class="time">2019-05-17 08:30:00 · '
            f'某某观察</p></div><div id="content" class="content"><p>{TEXT}</p>'
            '<div class="statement">声明3</div></div></div>',
            "article-box",
            "2019-05-17T08:30:00+08:00",
            "某某观察",
        ),
        (
            "https://legal.gmw.cn/2024-03/05/content_1.htm",
            '<h1 class="u-title">T</h1><div class="m-con-info"><span class="m-con-source">来源：某报</span>'
            f'<span class="m-con-time">2024-03-05 09:10</span></div><div class="u-mainText"><p>{TEXT}</p>'
            '<div class="m-zbTool liability">[ 责编：王某 ]</div></div><div class="m-redlist">2026-01-01</div>',
            "main-text",
            "2024-03-05T09:10:00+08:00",
            "某报",
        ),
        (
            "https://news.gmw.cn/2014-03/05/content_1.htm",
            '<h1 id="articleTitle">T</h1><div id="contentMsg"><span id="pubTime">2014-03-05 09:10</span></div>'
            f'<div id="contentMain"><p>{TEXT}</p><div id="contentLiability">[责任编辑:王某]</div></div>',
            "content-main",
            "2014-03-05T09:10:00+08:00",
            None,
        ),
        (
            "https://cn.nikkei.com/industry/10001-2024-03-05-05-00-05.html",
            f'<h2 class="style01">T</h2><div class="newsText fix"><section><span>{TEXT}</span></section>'
            '<table><tr><td><img src="q.png"></td></tr><tr><td>了解更多资讯，请扫描二维码关注</td></tr></table>'
            "<strong>版权声明：日本经济新闻社版权所有</strong><p>相关 99 条</p></div>",
            "news-text",
            "2024-03-05T05:00:05+09:00",
            None,
        ),
        (
            "https://cn.nikkei.com/industry/10001-2024-03-05-05-00-05.html?print=1",
            f'<div id="contentDiv"><div>LOGO 1</div><p>{TEXT}</p><div>页脚 2</div></div>',
            "print",
            "2024-03-05T05:00:05+09:00",
            None,
        ),
    ],
)
def test_a_template_gives_the_article_alone(
    url: str, markup: str, template: str, published: str, author: str | None
) -> None:
    document = read(page(markup, '<meta property="og:title" content="T">'), url=url)
    assert document.extraction.how == f"template:{template}"
    assert kinds(document) == [("title", "T"), ("paragraph", TEXT)]
    assert (document.published, document.author) == (published, author)


def test_the_canonical_link_names_the_source() -> None:
    markup = f'<h1 class="u-title">T</h1><div class="u-mainText"><p>{TEXT}</p></div>'
    document = read(page(markup, '<link rel="canonical" href="https://legal.gmw.cn/2024-03/05/content_1.htm">'))
    assert document.source == "guangming"


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0052)https://legal.gmw.cn/2024-03/05/content_1.htm -->",
        "<!--\n Page saved with SingleFile \n url: https://legal.gmw.cn/2024-03/05/content_1.htm \n saved: Tue -->",
    ],
)
def test_a_browser_says_where_it_saved_a_page_from(comment: str) -> None:
    markup = f'<h1 class="u-title">T</h1><div class="u-mainText"><p>{TEXT}</p></div>'
    document = read(comment.encode() + b"\n" + page(markup))
    assert (document.source, document.url) == ("guangming", "https://legal.gmw.cn/2024-03/05/content_1.htm")


def body(markup: str) -> Document:
    return read(
        page(f'<h1 class="u-title">T</h1><div class="u-mainText">{markup}</div>'), url="https://news.gmw.cn/1.htm"
    )


@pytest.mark.parametrize(
    ("markup", "blocks"),
    [
        ("<h2>小标题</h2><p>一句。</p>", [("heading", "小标题"), ("paragraph", "一句。")]),
        ("<p>甲12件<br>乙8件</p>", [("paragraph", "甲12件"), ("paragraph", "乙8件")]),
        (
            "<section><section>一。</section>二。</section>三。",
            [("paragraph", "一。"), ("paragraph", "二。"), ("paragraph", "三。")],
        ),
        ("<ul><li>甲</li><li><p>乙</p></li></ul>", [("item", "甲"), ("item", "乙")]),
        ("<figure><img><figcaption>图</figcaption></figure><p>一。</p>", [("caption", "图"), ("paragraph", "一。")]),
        ("<p>一。</p><p style='display: none'>99件</p><script>var a=98</script>", [("paragraph", "一。")]),
        ("<p><strong>小标题</strong></p><p>一。</p>", [("heading", "小标题"), ("paragraph", "一。")]),
        ("<p>面积3km<sup>2</sup>，共5件<sup><a href='#n1'>7</a></sup>。</p>", [("paragraph", "面积3km²，共5件。")]),
        ("<p>漢字<ruby>税<rt>ぜい</rt></ruby>。</p>", [("paragraph", "漢字税。")]),
        ("<p>T</p><p>一。</p>", [("paragraph", "一。")]),
        (
            "<p>first\n   line,</p><p>第一行\n第二行。</p>",
            [("paragraph", "first line,"), ("paragraph", "第一行第二行。")],
        ),
        (
            "<table><tr><td><img src='a.png'></td></tr><tr><td><b>申请量</b><br>（单位：件）</td></tr></table>",
            [("caption", "申请量"), ("caption", "（单位：件）")],
        ),
    ],
)
def test_the_walk_over_the_markup(markup: str, blocks: list[tuple[str, str]]) -> None:
    assert kinds(body(markup))[1:] == blocks


def test_spans_of_a_table_cover_their_places() -> None:
    document = body(
        "<table><tr><th rowspan=2>地区</th><th colspan=2>申请量</th></tr><tr><th>2022</th><th>2023</th></tr>"
        "<tr><td>东部</td><td>500</td><td>700</td></tr></table>"
    )
    table = next(document.of_kind("table"))
    assert document.of(table) == "地区\t申请量\t\n\t2022\t2023\n东部\t500\t700"
    assert [(cell.row, cell.column, cell.row_span, cell.column_span, cell.header) for cell in table.cells] == [
        (0, 0, 2, 1, True),
        (0, 1, 1, 2, True),
        (1, 1, 1, 1, True),
        (1, 2, 1, 1, True),
        (2, 0, 1, 1, False),
        (2, 1, 1, 1, False),
        (2, 2, 1, 1, False),
    ]
    assert [document.text[cell.start : cell.end] for cell in table.cells[-2:]] == ["500", "700"]


@pytest.mark.parametrize("span", ["99999999", "-1", "x", "", "１"])
def test_absurd_spans_are_not_believed(span: str) -> None:
    document = body(f"<table><tr><td colspan='{span}'>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>")
    assert len(document.text) < 300


def test_a_page_points_to_its_lines_and_columns() -> None:
    document = body("\n<p>一。</p>\n  <p>二有12件。</p>")
    assert document.place(document.text.index("二有")) == (3, 6)


ARTICLE = "".join(
    f"<section><span>第{n}季度的申请量为{n}00件，比上年同期增长了{n}%，其中发明专利占四成左右。</span></section>"
    for n in range(1, 9)
)
FURNITURE = '<nav>首页 新闻</nav><div class="related"><a href="/1">彩票中奖3000万元，男子不敢相信</a></div>'


def test_an_unknown_page_keeps_text_in_bare_sections() -> None:
    document = read(
        page(f"{FURNITURE}<article><h1>季度申请量</h1>{ARTICLE}</article>"), url="https://unknown.example/1"
    )
    assert all(f"{n}00件" in document.text for n in range(1, 9))
    assert "3000万" not in document.text
    assert document.extraction.how.startswith("generic:")
    assert document.title == "季度申请量"


def test_linked_data_is_read_first() -> None:
    text = "\\n".join(
        f"第{n}季度的申请量为{n}00件，比上年同期增长了{n}%，其中发明专利占四成左右。" for n in range(1, 15)
    )
    facts = f'"@type":"NewsArticle","headline":"标题","datePublished":"2024-03-05","articleBody":"{text}"'
    linked = f'{{"@graph":[{{{facts}}}]}}'
    document = read(
        page("<p>加载中</p>", f'<script type="application/ld+json">{linked}</script>'), url="https://a.example/1"
    )
    assert document.extraction.how == "generic:ld+json"
    assert (document.title, document.published) == ("标题", "2024-03-05")


@pytest.mark.parametrize(
    "script", ["{", "[[[[", '{"@graph": 1}', '{"@type": ["NewsArticle"], "articleBody": 3}', "null"]
)
def test_broken_linked_data_is_no_error(script: str) -> None:
    head = f'<script type="application/ld+json">{script}</script>'
    assert "800件" in read(page(f"<article>{ARTICLE}</article>", head), url="https://a.example/1").text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/x?id=1&utm_source=b#top", "http://a.example/x?id=1"),
        ("https://A.example/x/", "https://a.example/x"),
    ],
)
def test_the_id_stays_when_a_page_is_fetched_again(one: str, other: str) -> None:
    assert read(page(ARTICLE), url=one).id == read(page(ARTICLE + "<p>新</p>"), url=other).id


def test_different_articles_have_different_ids() -> None:
    ids = {read(page(ARTICLE), url=f"https://a.example/x?id={n}").id for n in range(3)}
    assert len(ids) == 3
