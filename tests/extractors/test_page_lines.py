"""Copies of pages that no rules know: the furniture goes, whatever is said with a number stays."""

import pytest
from crossfoot.document import Document
from crossfoot.extractors import read
from crossfoot.extractors.page_lines import furniture, is_furniture, is_sentence, is_topic
from crossfoot.extractors.schema import Pattern, Words
from crossfoot.extractors.sources import search
from hypothesis import given, settings
from hypothesis import strategies as st

ZH = """某某新闻网
首页
国内
国际
财经
科技
登录 | 注册
首页 > 科技 > 正文
甲省去年申请专利1.2万件 同比增长两成
2024年03月05日 09:10 来源：某某新闻网
收藏 微信 微博 分享 3,930

甲省知识产权局3月5日公布，全省去年共申请专利1.2万件，比上一年增长20%。

甲省去年申请专利1.2万件 同比增长两成

其中发明专利4800件，占四成；实用新型5400件，其余为外观设计。

表：各市申请量
乙市\t3600
丙市\t2400

乙市的申请量排在全省首位，达3600件。
责任编辑：张某
标签：专利 甲省
相关阅读
男子买彩票中奖3000万
2026-01-01 10:00:00
某明星代言费高达800万
3小时前
243条评论
关于我们 | 联系我们 | 版权声明
京ICP备00000000号-1
"""
JA = """某新聞デジタル
トップ
社会
経済
スポーツ
ログイン
会員登録
トップ > 経済 > 記事
カメラの出荷が2.5倍に、レンズは4割減
2024年3月5日 9時10分
シェアする
印刷

業界団体は5日、昨年のカメラの出荷が前の年の2.5倍の300万台になったと発表した。

レンズは4割減の90万本だった。担当者は「1月に工場が止まった影響が大きい」と話した。

「今年は400万台を見込んでいるが、部品が足りるかどうかはまだ分からない」

関連記事
スマホ出荷 10年ぶり低水準
家電大手 800人削減へ
アクセスランキング
1
俳優の年収は2億円
利用規約 プライバシーポリシー
記事の無断転載を禁じます
"""
KO = """어느뉴스
로그인
회원가입
정치
경제
사회
홈 > 경제
갑시 특허 출원 1200건, 전년보다 20% 늘어
입력 2024.03.05. 09:10
공유하기 페이스북 트위터
댓글 12

갑시는 지난해 특허 출원이 1200건으로 전년보다 20% 늘었다고 5일 밝혔다.

이 가운데 기업 출원이 700건, 대학 출원이 300건이었다.

나머지 200건은 개인이 냈다.
관련기사
집값 10억 넘은 동네 어디
배우 출연료 5억
많이 본 뉴스
1
연봉 3억 직업
이용약관 개인정보처리방침
무단 전재 및 재배포 금지
"""
EN = """Example Daily
Home
World
Business
Sport
Sign in
Subscribe
Home > Business
Town files 1,200 patents, up a fifth
By A. Writer
March 5, 2024 9:10 AM
Share this page on Facebook

The town filed 1,200 patent applications last year, 20% more than the year before, the office said.

Firms filed 700 of them and universities 300, according to the figures.

Advertisement

The other 200 came from individuals.

Related Articles
Actor earns $5 million a film
10 things to do this weekend
2 hours ago
Most read
House prices pass 900,000
About us | Contact | Privacy Policy
© 2024 Example Daily. All rights reserved.
"""
CASES = {
    "zh": (
        ZH,
        "甲省去年申请专利1.2万件 同比增长两成",
        ["1.2万件，比", "4800", "5400", "乙市\t3600", "丙市\t2400", "首位"],
    ),
    "ja": (JA, "カメラの出荷が2.5倍に、レンズは4割減", ["300万台", "90万本", "400万台"]),
    "ko": (KO, "갑시 특허 출원 1200건, 전년보다 20% 늘어", ["1200건으로", "700건", "300건", "200건은"]),
    "en": (EN, "Town files 1,200 patents, up a fifth", ["1,200 patent app", "700 of them", "other 200"]),
}
GONE = [
    "3000万",
    "高达800",
    "3,930",
    "243",
    "2026",
    "2億",
    "10年",
    "10억",
    "5억",
    "3억",
    "12\n",
    "$5",
    "10 things",
    "900,000",
]


def document(lang: str) -> Document:
    return read(CASES[lang][0].encode())


@pytest.mark.parametrize("lang", CASES)
def test_the_article_is_told_from_its_page(lang: str) -> None:
    _, title, kept = CASES[lang]
    found = document(lang)
    assert (found.extraction.how, found.title, found.blocks[0].kind) == ("generic:lines", title, "title")
    assert [snippet for snippet in kept if snippet not in found.text] == []
    assert [snippet for snippet in GONE if snippet in found.text] == []
    assert found.text.count(title) == 1
    assert 0.3 < found.extraction.kept < 0.9


def test_a_table_of_the_article_stays_a_table() -> None:
    assert [cell.row for cell in next(document("zh").of_kind("table")).cells] == [0, 0, 1, 1]


def test_places_are_lines_of_the_copy() -> None:
    found = document("ko")
    assert found.place(found.text.index("700건"))[0] == KO[: KO.index("700건")].count("\n") + 1


@pytest.mark.parametrize("lang", CASES)
def test_a_sentence_with_a_number_is_kept_wherever_it_stands(lang: str) -> None:
    said = {
        "zh": "本站去年更正了12条消息，读者来信比上年多三成。",
        "ja": "本紙は昨年12件の記事を訂正し、読者の便りは3割増えた。",
        "ko": "본지는 지난해 기사 12건을 바로잡았고 독자 편지는 30% 늘었다.",
        "en": "Last year the paper corrected 12 of its stories, 30 percent more than before.",
    }[lang]
    text = CASES[lang][0]
    for copy in (f"{said}\n{text}", f"{text}{said}\n"):
        assert said in read(copy.encode()).text


SENTENCES = [
    "去年共有{}件申请获得批准。",
    "昨年は{}件の出願が認められた。",
    "지난해 출원은 {}건이었다고 시는 밝혔다.",
    "The office granted {} of them last year.",
]
MENU = [
    "登录",
    "首页",
    "ログイン",
    "シェアする",
    "회원가입",
    "공유하기",
    "Sign in",
    "Subscribe",
    "Advertisement",
    "2024-05-16 17:02:11",
]


@given(
    st.lists(st.tuples(st.sampled_from(SENTENCES), st.integers(100, 99_999)), min_size=1, max_size=12),
    st.lists(st.sampled_from(MENU), max_size=25),
    st.randoms(use_true_random=False),
)
@settings(max_examples=60, deadline=None)
def test_no_mixture_of_lines_loses_a_number(said: list[tuple[str, int]], menu: list[str], chance: object) -> None:
    lines = [form.format(number) for form, number in said] + menu
    chance.shuffle(lines)  # type: ignore[attr-defined]
    text = read("\n".join(lines).encode()).text
    assert [number for _, number in said if str(number) not in text] == []


ARTICLE = """Exports up 12%

Exports rose 12% in May.
Imports fell 3%.

By country

China
Japan
Search
News
Sports
Korea
Germany
France
Italy

- China: 40 units
- Japan: 20 units

Year | Units
2022 | 40
2023 | 52
"""


def test_a_plain_article_is_left_alone() -> None:
    found = read(ARTICLE.encode())
    assert (found.extraction.how, found.extraction.kept) == ("whole", 1.0)


@pytest.mark.parametrize("words", furniture().words, ids=lambda one: one.name)
def test_lines_of_words(words: Words) -> None:
    assert [line for line in words.examples if not is_furniture(line)] == []
    assert [line for line in words.counterexamples if is_furniture(line)] == []


@pytest.mark.parametrize("words", furniture().topics, ids=lambda one: one.name)
def test_lines_of_topics(words: Words) -> None:
    assert [line for line in words.examples if not is_topic(line)] == []
    assert [line for line in words.counterexamples if is_topic(line)] == []


@pytest.mark.parametrize("pattern", [*furniture().lines, *furniture().ends], ids=lambda one: one.name)
def test_patterns(pattern: Pattern) -> None:
    assert [one for one in pattern.examples if not search(pattern, str(one))] == []
    assert [one for one in pattern.counterexamples if search(pattern, one)] == []


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("价格上涨了12%，为今年最高。", True),
        ("男子买彩票中奖3000万", False),
        ("「今年は400万台を見込んでいるが、部品が足りるかどうかは分からない」と話した", True),
        ("家電大手 800人削減へ", False),
        ("나머지 200건은 개인이 낸 것이다.", True),
        ("집값 10억 넘은 동네 어디", False),
        ("The other 200 came from individuals.", True),
        ("10 things to do this weekend", False),
        ("Read more.", False),
    ],
)
def test_sentences(line: str, says: bool) -> None:
    assert is_sentence(line) is says
