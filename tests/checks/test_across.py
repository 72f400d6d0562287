"""Across and gaps: pairs over two sentences, and amounts that a difference lies between."""

import pytest
from support import alarms, findings, verdicts


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        (
            "en",
            "Roads killed 1.19 million people. The toll was 1.25 million in 2010, so it has come down by 5%.",
            ("growth", ("1.19 million people", "1.25 million", "5%")),
        ),
        (
            "en",
            "In 2022 the ministry ran 310 cameras. It now has 465, 50% more.",
            ("growth", ("465", "310", "50%")),
        ),
        ("en", "The run takes 24 minutes. By car it is 38 minutes. You save 14 minutes.", ("difference", None)),
        ("zh", "2022年有310台设备。现在465台，增加50%。", ("growth", ("465台", "310台", "50%"))),
        ("zh", "中国的数字是30,124项，美国是12,530项，差距缩小到2.4倍。", ("ratio", ("30,124项", "12,530项", "2.4倍"))),
        (
            "ja",
            "発明は1万300件だった。2018年は4728件だったから、118%増えてきた。",
            ("growth", ("1万300件", "4728件", "118%")),
        ),
        ("ja", "最初の結果まで9.4か月、権利まで13.8か月。両者の間隔は4.4か月である。", ("difference", None)),
        (
            "ko",
            "영업이익은 6조4927억원으로, 3분기의 9조1834억원에 견줘 29.3% 줄었다. "
            "전년 동기(2조8247억원) 대비로는 129.9% 증가했다.",
            ("growth", ("6조4927억원", "2조8247억원", "129.9%")),
        ),
        ("ko", "직원은 184명이다. 지난해에는 128명이었으니 43.8% 늘었다.", ("growth", ("184명", "128명", "43.8%"))),
    ],
)
def test_a_pair_over_two_sentences_is_bound(lang: str, text: str, told: tuple[str, tuple[str, ...] | None]) -> None:
    check, quotes = told
    kept = [found for name, verdict, found in findings(text, lang) if (name, verdict) == (check, "consistent")]
    assert kept
    assert quotes in (None, *kept)
    result = (quotes or kept[0])[-1]
    spoilt = text.replace(result, result.replace(result[0], str((int(result[0]) + 4) % 10), 1))
    assert [name for name, _, _ in alarms(spoilt, lang)] == [check]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "打点は130を数えた。別の選手が残した116打点を24も塗り替えた。盗塁でも、2001年の56個を3個上回っている。"),
        ("zh", "全年送客9.81亿人次，每天268万人次。头一年，日均不过6.8万人次，如今是那时的39倍。"),
        ("en", "In 2022 the ministry ran 310 cameras. It now has 465 officers and 27 cars, 8% more."),
        ("en", "It sold 310 cars in 2022. Profit is now $465m, 12% more than last year."),
        ("ko", "직원은 184명이다. 지난해 매출은 128억원이었으니 23.8% 늘었다."),
    ],
)
def test_a_pair_of_unlike_things_is_not(lang: str, text: str) -> None:
    assert alarms(text, lang) == []


WITH_A_MEAN_BETWEEN = [
    ("zh", "门票收入3.92亿元，平均每张500元，比去年的3.08亿元增长37.3%。", "inconsistent"),
    ("zh", "門票收入3億9,000萬元，平均每張500元，比去年的3億100萬元成長29.6%。", "consistent"),
    ("ko", "입장료 수입은 392억원으로 1인당 평균 5만원이며, 지난해의 308억원보다 37.3% 늘었다.", "inconsistent"),
]


@pytest.mark.parametrize(("lang", "text", "verdict"), WITH_A_MEAN_BETWEEN)
def test_a_mean_between_the_values_of_a_pair_is_passed_over(lang: str, text: str, verdict: str) -> None:
    assert verdicts("growth", text, lang) == [verdict]


OTHER_SUBJECTS = [
    ("zh", "总营收132亿元，海外业务比去年的10亿元增长25.3%。"),
    ("ko", "매출은 132억원이며, 해외 사업은 지난해의 10억원보다 25.3% 늘었다."),
    ("ko", "매출은 132억원이며, 수출은 지난해의 10억원보다 25.3% 늘었다."),
    ("ja", "売上高は132億円で、海外事業は前年の10億円を25.3%上回った。"),
]


@pytest.mark.parametrize(("lang", "text"), OTHER_SUBJECTS)
def test_a_base_with_a_subject_of_its_own_is_no_base_of_the_value_before(lang: str, text: str) -> None:
    assert "inconsistent" not in verdicts("growth", text, lang)
