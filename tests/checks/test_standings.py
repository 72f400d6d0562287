import pytest
from support import alarms, verdicts

LINES = "Where from\n\n* United States: 48,155\n* Germany: 24,966\n* Japan: 21,520\n* Korea: 12,575\n\n"
COUNTRIES = "国・地域別の訪日客数\n韓国　881万7800人\n中国　698万1200人\n台湾　604万4400人\n米国　272万4600人\n\n"
FIRMS = "就业大户：比亚迪（136人）、南方电网（118人）、华为（104人）、中建三局（77人），其中"

PLACES = [
    ("en", LINES + "Korea, now in {} place, put on 21%.", "fourth", "third"),
    ("ja", COUNTRIES + "首位の韓国は57.9%伸びた。中国は台湾に次ぐ3位だった。", None, ""),
    ("ja", COUNTRIES + "中国は{}位だった。", "2", "1"),
    ("zh", FIRMS + "{}连续三年蝉联榜首。", "比亚迪", "南方电网"),
    ("ja", "最も多いのは宿泊費の{}億円で、続いて買い物が2394億円となる。", "2476", "2276"),
    ("ko", "가장 많은 것은 숙박비 {}억원이었고, 이어 쇼핑이 2394억원이었다.", "2476", "2276"),
    ("zh", "最多的是住宿费，{}亿元，其次是购物，2394亿元。", "2476", "2276"),
    (
        "en",
        "Digital communication drew the most filings, {}, ahead of medical devices with 15,985.",
        "17,749",
        "14,749",
    ),
    (
        "en",
        "Ash sold 2,074, Birch 1,564, Cedar 1,234 and Elm 607. Fir sold 571, and Gum's 443 put it {}.",
        "sixth",
        "fifth",
    ),
]


@pytest.mark.parametrize(("lang", "text", "right", "wrong"), PLACES)
def test_place_of_a_name_among_the_figures_told(lang: str, text: str, right: str | None, wrong: str) -> None:
    if right is not None:
        assert set(verdicts("order", text.format(right), lang)) == {"consistent"}
    assert "inconsistent" in verdicts("order", text.format(wrong), lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", LINES + "In exports, Japan is second."),
        ("zh", FIRMS + "华为在海外市场排名第一。"),
        ("ko", "상위는 한국(136건), 일본(118건), 중국(104건)이다. 중국은 특허 인용에서 1위다."),
        ("en", LINES + "Per head, Japan ranks first."),
        ("en", LINES + "Japan has the second-lowest number."),
        ("en", LINES + "Japan came second in growth."),
        ("ja", COUNTRIES + "中国は世界で1位だ。"),
        ("ja", COUNTRIES + "台湾は2番目に少なかった。"),
        ("zh", FIRMS + "南方电网人均薪酬居首位。"),
        ("zh", "中国金牌40枚居第一，奖牌91枚居第二。"),
        ("zh", "最多的是住宿费，2376亿元，其次是购物，1594亿元，而去年购物为2394亿元。"),
        ("en", "The largest rise was in Asia, to 5,200 cases, followed by Europe with 7,100 cases."),
        ("zh", "涨幅最大的是杭州，达5200元，其次是上海，7100元。"),
        ("en", "The largest plant made 5,400 cars in May. In June, ahead of the break, it made 6,200 cars."),
    ],
)
def test_place_by_another_measure_is_left_alone(lang: str, text: str) -> None:
    assert [each for each in alarms(text, lang) if each[0] == "order"] == []
