"""Pages of shapes that sites use, in four languages: every number of the article is 7xxx, every other one 9xxx."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

LANGUAGES = ("zh", "ja", "ko", "en")

TITLES = {
    "zh": "港口吞吐量连续三年上升",
    "ja": "港の取扱量が3年続けて増加",
    "ko": "항만 물동량 3년 연속 증가",
    "en": "Harbour traffic grows for a third year",
}
SENTENCES = {
    "zh": (
        "港务局周二公布，今年一季度共装卸货物{0}箱，比上年同期多出不少，码头工人表示，夜班已经排满。",
        "其中发往东南亚的有{0}箱，发往欧洲的有{1}箱，两条航线都比去年更忙。",
        "“我们没有料到会这么快。”调度员说，他每天要登记{0}辆卡车。",
    ),
    "ja": (
        "港湾局は火曜日、今年の第1四半期に{0}個のコンテナを取り扱ったと発表した。前年の同じ時期を上回っている。",
        "このうち東南アジア向けは{0}個、欧州向けは{1}個で、どちらの航路も昨年より忙しい。",
        "「これほど早いとは思わなかった」と担当者は話し、毎日{0}台のトラックを記録しているという。",
    ),
    "ko": (
        "항만공사는 화요일 올해 1분기에 컨테이너 {0}개를 처리했다고 밝혔다. 지난해 같은 기간보다 늘어난 수치다.",
        "이 가운데 동남아로 간 것은 {0}개, 유럽으로 간 것은 {1}개로, 두 항로 모두 작년보다 바빴다.",
        "“이렇게 빠를 줄은 몰랐다”고 담당자는 말하며, 매일 트럭 {0}대를 기록한다고 전했다.",
    ),
    "en": (
        "The port authority said on Tuesday that it moved {0} containers in the first quarter, more than last year.",
        "Of these, {0} went to South-East Asia and {1} to Europe, and both routes were busier than last year.",
        "“We did not expect it so soon,” a dispatcher said; she writes down {0} lorries every day.",
    ),
}
HEADLINES = {
    "zh": "男子买下{0}张旧车票，妻子却不知道",
    "ja": "古い切符を{0}枚買った男性の話",
    "ko": "낡은 기차표 {0}장을 산 남자",
    "en": "Man buys {0} old train tickets",
}
COMMENTS = {
    "zh": "我家就在码头旁边，昨天数了一下有{0}辆车，太吵了，晚上根本睡不着。",
    "ja": "うちは港のすぐそばですが、昨日数えたら{0}台も車がいて、夜は眠れません。",
    "ko": "우리 집이 부두 옆인데 어제 세어 보니 차가 {0}대나 있어서 잠을 못 잤어요.",
    "en": "I live next to the quay and counted {0} cars yesterday; nobody here can sleep at night any more.",
}
LABELS = {
    "zh": ("首页", "财经", "体育", "登录", "相关阅读", "热门评论", "阅读{0}", "版权所有 {0}"),
    "ja": ("トップ", "経済", "スポーツ", "ログイン", "関連記事", "コメント", "閲覧{0}", "無断転載を禁じます {0}"),
    "ko": ("홈", "경제", "스포츠", "로그인", "관련 기사", "전체 댓글", "조회 {0}", "무단 전재 및 재배포 금지 {0}"),
    "en": (
        "Home",
        "Business",
        "Sport",
        "Log in",
        "Related articles",
        "Comments",
        "{0} views",
        "© {0} All rights reserved.",
    ),
}

Wrap = Callable[[list[str]], str]


class Sample:
    """Numbered sentences, headlines and comments of one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.own = (str(number) for number in count(7001))
        self.other = (str(number) for number in count(9001))

    def sentences(self, size: int) -> list[str]:
        """So many sentences of the article."""
        forms = SENTENCES[self.lang]
        return [forms[at % len(forms)].format(next(self.own), next(self.own)) for at in range(size)]

    def links(self, size: int, form: str = "<li><a href='/{1}'>{0}</a></li>") -> str:
        """So many linked headlines of other articles."""
        titles = (HEADLINES[self.lang].format(next(self.other)) for _ in range(size))
        return "".join(form.format(title, at) for at, title in enumerate(titles))

    def comments(self, size: int) -> str:
        """So many comments of readers."""
        texts = (COMMENTS[self.lang].format(next(self.other)) for _ in range(size))
        return "".join(
            f"<div class='comment-item'><span>u{at}</span><p>{text}</p></div>" for at, text in enumerate(texts)
        )

    def label(self, at: int) -> str:
        """A word of menus and tools."""
        return LABELS[self.lang][at].format(next(self.other))

    def page(self, article: str, before: str = "", after: str = "") -> str:
        """The article among a menu, related articles, a ranking, comments and a foot."""
        title = TITLES[self.lang]
        menu = "".join(f"<li><a href='/c{at}'>{self.label(at)}</a></li>" for at in range(4))
        return f"""<!DOCTYPE html>
<html lang="{self.lang}"><head><meta charset="utf-8"><title>{title}</title></head><body>
<div id="top"><ul>{menu}</ul><span>{self.label(6)}</span></div>
<div id="wrap"><div class="left"><h1>{title}</h1>{before}
{article}
{after}<div class="box"><h3>{self.label(4)}</h3><ul>{self.links(6)}</ul></div></div>
<div class="right"><ol>{self.links(10)}</ol></div></div>
<div id="comments"><h3>{self.label(5)}</h3>{self.comments(3)}</div>
<div id="footer"><p>{self.label(7)}</p></div></body></html>"""


def _each(form: str) -> Wrap:
    return lambda sentences: "".join(form.format(one) for one in sentences)


def _halves(form: str, join: str) -> Wrap:
    def wrap(sentences: list[str]) -> str:
        middle = len(sentences) // 2
        parts = ("".join(f"<p>{one}</p>" for one in half) for half in (sentences[:middle], sentences[middle:]))
        return join.join(form.format(part) for part in parts)

    return wrap


SHAPES: dict[str, Wrap] = {
    "paragraphs": _each("<p>{0}</p>"),
    "in a box": lambda all_: f"<div class='text'>{_each('<p>{0}</p>')(all_)}</div>",
    "line breaks": lambda all_: f"<div class='text'>{'<br><br>'.join(all_)}</div>",
    "leaf divs": lambda all_: f"<div class='text'>{_each('<div>{0}</div>')(all_)}</div>",
    "bare sections": _each("<section><section><span>{0}</span></section></section>"),
    "spans": lambda all_: f"<div>{_each('<p><span><span>{0}</span></span></p>')(all_)}</div>",
    "a layout table": lambda all_: f"<table><tr><td>{_each('<p>{0}</p>')(all_)}</td></tr></table>",
    "halves": _halves("<div class='part'>{0}</div>", ""),
    "halves around a picture": _halves("<section>{0}</section>", "<figure><img src='a.png'></figure>"),
    "under headings": lambda all_: "".join(
        f"<h2>{at}</h2><p>{one}</p>" for at, one in zip("ABCDEFGH", all_, strict=False)
    ),
    "a list": lambda all_: f"<p>{all_[0]}</p><ul>{_each('<li>{0}</li>')(all_[1:])}</ul>",
    "named as furniture": lambda all_: f"<div class='share-list hot'>{_each('<p>{0}</p>')(all_)}</div>",
    "a lead apart": lambda all_: (
        f"<div class='lead'>{all_[0]}</div><div class='text'>{_each('<p>{0}</p>')(all_[1:])}</div>"
    ),
}


def samples(lang: str) -> Iterator[tuple[str, str, str]]:
    """The name of a shape, a page of it, and the text of its article."""
    for size in (3, 8):
        for name, wrap in SHAPES.items():
            sample = Sample(lang)
            text = sample.sentences(size)
            yield f"{name}, {size} sentences", sample.page(wrap(text)), "\n".join(text)
    for name, around in _SURROUNDINGS.items():
        sample = Sample(lang)
        text = sample.sentences(6)
        yield name, around(sample, SHAPES["in a box"](text)), "\n".join(text)


def _between(sample: Sample, article: str) -> str:
    first, second = article.split("</p>", 1)
    return sample.page(f"{first}</p><ul>{sample.links(4)}</ul>{second}")


_SURROUNDINGS: dict[str, Callable[[Sample, str], str]] = {
    "a byline": lambda sample, article: sample.page(
        article, f"<div class='info'>2024-05-06 12:30 {sample.label(6)}</div>"
    ),
    "links between": _between,
    "teasers": lambda sample, article: sample.page(
        article,
        after=f"<div class='more'>{sample.links(8, '<div class=item><a href=/{1}>{0}</a><span>2h</span></div>')}</div>",
    ),
    "comments without a name": lambda sample, article: sample.page(
        article,
        after=f"<div><h4>{sample.label(5)}</h4>" + sample.comments(4).replace("comment-item", "c") + "</div>",
    ),
    "everything in one box": lambda sample, article: sample.page(f"{article}<p><a href='/x'>{sample.label(6)}</a></p>"),
}
