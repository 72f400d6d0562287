"""Opposed: two parts whose names leave no third add up to the whole."""

import pytest
from support import alarms, verdicts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "県内の診療所は110施設で、うち公立が40施設、民間が{}施設だった。"),
        ("ja", "参加者は110人で、男性が40人、女性が{}人だった。"),
        ("ko", "도내 의원은 110곳으로 공공의원이 40곳, 민간의원이 {}곳이다."),
        ("zh", "全市财政收入110亿元，其中税收收入40亿元，非税收入{}亿元。"),
        ("zh", "到馆读者110人，男40人，女{}人。"),
    ],
)
def test_opposite_parts_make_up_the_whole(lang: str, text: str) -> None:
    assert alarms(text.format(70), lang) == []
    assert verdicts("sum", text.format(50), lang) == ["inconsistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "利润90亿元，国内收入50亿元，海外收入36亿元。"),
        ("ja", "売上高は90億円で、国内の店は50店、海外の店は36店だ。"),
        ("ko", "매출은 90억원이고 국내 투자는 50억원, 해외 투자는 36억원이다."),
        ("ja", "学校は110校で、うち国立が5校、公立が60校、私立が40校だ。"),
        ("ja", "女性の参加者は110人で、前年は男性が140人、女性が90人だった。"),
    ],
)
def test_opposite_names_of_something_else_flag_nothing(lang: str, text: str) -> None:
    assert alarms(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "ja",
            "最も多いのは宿泊で、全体の33.6%。続いて買い物が29.5%、飲食が21.5%となる。この三つで消費の{}%を占める。",
        ),
        ("zh", "首先是上海，占33.6%。其次是北京，占29.5%；深圳占21.5%。这三个城市合计占{}%。"),
        ("ko", "A사가 33.6%로 1위다. B사는 29.5%, C사는 21.5%다. 이들 3개사의 점유율을 합하면 {}%다."),
    ],
)
def test_as_many_shares_as_are_counted_add_up_over_sentences(lang: str, text: str) -> None:
    assert alarms(text.format("84.6"), lang) == []
    assert "inconsistent" in verdicts("sum", text.format("48.6"), lang)


def test_shares_of_others_than_those_counted_flag_nothing() -> None:
    text = "予算は2.9%増。県税が30%、交付税が25%だ。福祉が72億円、教育が65億円、土木が43億円で、この3つで半分だ。"
    assert alarms(text, "ja") == []
