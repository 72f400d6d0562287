"""Values with their shares side by side, held against the whole that all but one of them imply."""

import pytest
from support import alarms

CALLS = "Crews were called to 389 swimmers (41%), 247 sailors (26%), 171 divers (18%) and 142 anglers (15%) in May."


@pytest.mark.parametrize(
    ("lang", "text", "right", "wrong"),
    [
        ("en", CALLS, "26%", "62%"),
        ("en", CALLS, "18%", "48%"),
        ("en", CALLS, "389", "839"),
        (
            "en",
            "How:\n\n- Letter: 512 (54.0%)\n- Radio: 285 (30.0%)\n- Flare: 104 (11.0%)\n- Bell: 48 (5.1%)\n",
            "30.0%",
            "20.0%",
        ),
        (
            "en",
            "| Way | Calls | Share |\n|---|---|---|\n| Letter | 512 | 54.0% |\n| Radio | 285 | 30.0% |\n"
            "| Flare | 104 | 11.0% |\n| Bell | 48 | 5.1% |\n",
            "30.0%",
            "20.0%",
        ),
        ("en", "By way, 44% (1,012) wrote, 31% (713) called, 15% (345) mailed and 10% (230) came.", "31%", "13%"),
        ("ko", "응답자는 20대 417명(21%), 30대 496명(25%), 40대 556명(28%), 50대 516명(26%)이다.", "25%", "52%"),
        ("zh", "物流612件，占30.6%；质量548件，占27.4%；售后431件，占21.6%；价格409件，占20.5%。", "27.4%", "24.7%"),
        (
            "ko",
            "출동은 화재 312건(39%), 교통사고 216건(27%), 산악 구조 152건(19%), 수난 120건(15%)이었다.",
            "27%",
            "72%",
        ),
        (
            "ja",
            "出動は火災312件（39%）、交通事故216件（27%）、山岳152件（19%）、水難120件（15%）だった。",
            "19%",
            "29%",
        ),
        ("zh", "出警中，火灾312起（39%）、事故216起（27%）、山岳152起（19%）、水域120起（15%）。", "216起", "261起"),
    ],
)
def test_the_one_pair_that_implies_another_whole_is_flagged(lang: str, text: str, right: str, wrong: str) -> None:
    assert alarms(text, lang) == []
    told = alarms(text.replace(right, wrong), lang)
    assert [check for check, _, _ in told] == ["share"]
    assert any(wrong in quote for quote in told[0][2])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Turnout was 1,204 (34%) in Ashby, 1,310 (37%) in Corley, 998 (28%) in Denton and 2,100 (41%) in Wick."),
        ("en", "Wins: Foxes 30 (60.0%), Hares 27 (54.0%), Otters 25 (50.0%), Badgers 30 (61.2%), Voles 20 (40.0%)."),
        ("en", "Scores: Elm 41 (82%), Oak 38 (76%), Ash 35 (70%), Fir 33 (69%) and Yew 30 (60%)."),
        (
            "en",
            "Some 44% (1,012) like it, 31% (713) do not, 15% (345) do not care and, of the women, 10% (115) love it.",
        ),
        ("zh", "选择价格的312人（62%）、口味216人（43%）、习惯152人（30%）、其他80人（16%）。"),
        (
            "ja",
            "前年比では東京が312件（39％増）、大阪が216件（27％増）、福岡が152件（19％減）、札幌が80件（10％増）だった。",
        ),
        ("ko", "투표율은 동구 1204명(34%), 서구 1310명(37%), 남구 998명(28%), 북구 2100명(41%)이었다."),
    ],
)
def test_shares_of_wholes_of_their_own_flag_nothing(lang: str, text: str) -> None:
    assert alarms(text, lang) == []
