"""The five articles that the project was built on: their boilerplate is gone, their sentences stay."""

from functools import cache
from pathlib import Path

import pytest
from crossfoot.document import Document
from crossfoot.extractors import read

FOLDER = Path(__file__).parents[3] / "shared" / "articles"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason=f"the articles are not here: {FOLDER}")


@cache
def article(name: str) -> Document:
    return read(FOLDER / name)


@pytest.mark.parametrize(
    ("name", "snippet"),
    [
        ("netease.txt", "申请入驻"),
        ("netease.txt", "分享至"),
        ("netease.txt", "特别声明"),
        ("netease.txt", "Notice:"),
        ("netease.txt", "热点推荐"),
        ("netease.txt", "2026-01-2"),
        ("netease.txt", "2552文章数"),
        ("netease.txt", "无障碍浏览"),
        ("guangming.txt", "微信好友"),
        ("guangming.txt", "正在阅读"),
        ("guangming.txt", "法治频道"),
        ("guangming.txt", "责编"),
        ("guangming.txt", "新闻表情排行"),
        ("guangming.txt", "505.9万只"),
        ("guangming.txt", "2025-"),
        ("nikkei.md", "layout"),
        ("nikkei.md", "扫描二维码"),
        ("nikkei.md", "版权声明"),
        ("nikkei.md", "<"),
        ("nikkei.md", "](http"),
        ("shanghaibang.txt", "대메뉴"),
        ("shanghaibang.txt", "포털사이트"),
        ("shanghaibang.txt", "사진출처"),
        ("shanghaibang.txt", "전체의견"),
        ("shanghaibang.txt", "가장 많이 본"),
        ("shanghaibang.txt", "분야별 Topic"),
        ("shanghaibang.txt", "41%"),
        ("bulletin.txt", "\n35\n"),
        ("bulletin.txt", "第11期"),
    ],
)
def test_boilerplate_is_gone(name: str, snippet: str) -> None:
    assert snippet not in article(name).text


@pytest.mark.parametrize(
    ("name", "snippet"),
    [
        ("netease.txt", "以38,210件的数量遥遥领先"),
        ("netease.txt", "004//全球科研院校GenAI专利申请TOP20强"),
        ("netease.txt", "亚利桑那州立大学(17件)"),
        ("netease.txt", "才是最迫切的。"),
        ("guangming.txt", "占我国大模型专利总数54.7%"),
        ("guangming.txt", "表1 中国AI大模型高价值专利"),
        ("guangming.txt", "持续推动国产大模型技术突破和生态繁荣。"),
        ("nikkei.md", "远远超过日本的1408项"),
        ("nikkei.md", "中国的申请数超过其他国家和地区"),
        ("nikkei.md", "共有45个模型获得许可"),
        ("nikkei.md", "硅谷支局 岛津翔"),
        ("shanghaibang.txt", "303만 2100건"),
        ("shanghaibang.txt", "주장했다."),
        ("bulletin.txt", "占我国大模型专利总数 54.7%"),
        ("bulletin.txt", "2022年公布了 7689件 PCT申请"),
        ("bulletin.txt", "分别为 176.9万件和 21.74%"),
        ("bulletin.txt", "保护知识产权一如既往地重要。"),
    ],
)
def test_sentences_stay(name: str, snippet: str) -> None:
    assert snippet in article(name).text


@pytest.mark.parametrize(
    ("name", "title", "published", "source"),
    [
        ("netease.txt", "全球Gen AI专利申请量:5.4万件,中国独占70%!OpenAI却诞生美国", None, "netease"),
        (
            "guangming.txt",
            "AI大模型专利报告:创新竞争日渐活跃,国产大模型产业生态持续壮大",
            "2023-11-20T20:31:00+08:00",
            "guangming",
        ),
        ("nikkei.md", "中国生成式AI专利申请占压倒性优势，是美国2.4倍", "2024-07-18T20:00:05Z", "nikkei"),
        ("shanghaibang.txt", "中 AI빅모델 특허 최대 ‘산출국’", "2024-01-15T08:36:24+08:00", "shanghaibang"),
        ("bulletin.txt", "大模型技术专利态势", "2024", "bulletin"),
    ],
)
def test_title_date_and_source(name: str, title: str, published: str | None, source: str) -> None:
    document = article(name)
    assert (document.title, document.published, document.source) == (title, published, source)
    assert document.text.count(title) == 1


@pytest.mark.parametrize("name", ["netease.txt", "guangming.txt", "nikkei.md", "shanghaibang.txt", "bulletin.txt"])
def test_every_block_points_to_its_line(name: str) -> None:
    document = article(name)
    lines = (FOLDER / name).read_text(encoding="utf-8").split("\n")
    for block in document.blocks:
        line, column = document.place(block.start)
        assert lines[line - 1][column - 1 :].startswith(document.of(block)[:4])


def test_only_the_recognised_text_is_marked() -> None:
    marked = {
        name for name in ("netease.txt", "guangming.txt", "nikkei.md", "bulletin.txt") if article(name).extraction.marks
    }
    assert marked == {"bulletin.txt"}
