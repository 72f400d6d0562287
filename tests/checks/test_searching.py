"""What the last pass finds by arithmetic alone, and what it leaves: it verifies, and never by chance."""

import pytest
from support import findings

FAR_SUMS = [
    (
        "en",
        "Ferries carried 8,412 riders last week.\n\nThere was little else to report.\n\n"
        "The north pier saw 5,107 riders and the south pier 3,305 riders.",
        ("5,107", "3,305", "8,412"),
    ),
    (
        "zh",
        "上周渡轮运送旅客8412人。\n\n港口别无他事。\n\n北码头送走5107人，南码头送走3305人。",
        ("5107人", "3305人", "8412人"),
    ),
    (
        "ja",
        "先週のフェリー利用は8412人だった。\n\n港に変わりはない。\n\n北桟橋は5107人、南桟橋は3305人が使った。",
        ("5107人", "3305人", "8412人"),
    ),
    (
        "ko",
        "지난주 여객선 이용객은 8412명이었다.\n\n항구는 조용했다.\n\n북쪽 부두는 5107명, 남쪽은 3305명이 썼다.",
        ("5107명", "3305명", "8412명"),
    ),
]


@pytest.mark.parametrize(("lang", "text", "quoted"), FAR_SUMS)
def test_parts_told_in_another_paragraph(lang: str, text: str, quoted: tuple[str, ...]) -> None:
    assert ("sum", "consistent", quoted) in findings(text, lang)


@pytest.mark.parametrize(("lang", "text", "quoted"), FAR_SUMS)
def test_far_parts_that_miss_their_total_accuse_nothing(lang: str, text: str, quoted: tuple[str, ...]) -> None:
    spoilt = text.replace(quoted[0].split()[0].rstrip("人명"), "5,701" if lang == "en" else "5701")
    assert all(verdict != "inconsistent" for _, verdict, _ in findings(spoilt, lang))


AGAIN = [
    (
        "en",
        "We ran for 73 days.\n\nThe crew slept little. 73 days went by.",
        "73 days",
        "73 days",
    ),
    ("zh", "其中过亿的项目有7个，这七个都已开工。", "7个", "七个"),
    ("zh", "产量是当年的四千倍。\n人多了，单子也多，单子是四千倍。", "四千倍", "四千倍"),
    ("ja", "人口は10年前より24.6%少なく、およそ4分の1を失った。", "24.6%", "およそ4分の1"),
    ("ko", "회원은 17만 2291명에서 19만 4126명으로 늘어 20만명에 육박했다.", "19만 4126명", "20만명에 육박"),
]


@pytest.mark.parametrize(("lang", "text", "first", "second"), AGAIN)
def test_told_again(lang: str, text: str, first: str, second: str) -> None:
    assert ("repeat", "consistent", (first, second)) in findings(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The north has 34% of the cases. Nurses run the wards. Unions say 34% smoke."),
        ("zh", "服务器占成本的63%。实验室在另一栋楼里，用掉了六成三的机时。"),
        ("ko", "수출 기업은 70만개에 가깝고, 민간 기업은 61만2천개다."),
    ],
)
def test_equal_by_chance(lang: str, text: str) -> None:
    assert "repeat" not in {check for check, _, _ in findings(text, lang)}


def test_growth_over_a_base_told_elsewhere() -> None:
    text = "今年出口31.86万亿元，增长8.2%。\n\n港口繁忙。\n\n作为对照，前年之后的出口为29.44万亿元。"
    assert ("growth", "consistent", ("29.44万亿元", "31.86万亿元", "8.2%")) in findings(text, "zh")


@pytest.mark.parametrize(
    ("lang", "text", "quoted"),
    [
        (
            "zh",
            "2012年，客运量为8万人次。\n\n2023年线路又延长了。\n\n十一年里换了三代列车。",
            ("2012年", "2023年", "十一年"),
        ),
        (
            "en",
            "The mill opened in 1912. It shut in 1995. In its 83 years of work it never burned.",
            ("1912", "1995", "83 years"),
        ),
    ],
)
def test_years_between_the_years_told(lang: str, text: str, quoted: tuple[str, ...]) -> None:
    assert ("period", "consistent", quoted) in findings(text, lang)
