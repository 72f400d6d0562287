"""Numbers of things, of members and of times against what is told of them one by one."""

import pytest
from support import alarms, verdicts

COUNTS = [
    (
        "en",
        "There are {} lessons. First, wells need meters. Second, warn early. Third, mend the leaks.",
        "three",
        "four",
    ),
    ("zh", "{}点经验值得一提：第一，早预警；第二，早转移；第三，早修复。", "三", "四"),
    ("ja", "教訓は{}つある。第一に早めの警戒、第二に早めの避難、第三に素早い復旧だ。", "三", "四"),
    (
        "ko",
        "교훈은 {} 가지다. 첫째, 미리 경고해야 한다. 둘째, 일찍 대피해야 한다. 셋째, 빨리 복구해야 한다.",
        "세",
        "네",
    ),
    (
        "en",
        "{} facts stand out. The rent is higher than in spring. The queue is longer than ever. And the wait is worse "
        "than the rent.",
        "Three",
        "Four",
    ),
    (
        "en",
        "Elm is third of the county's {} towns, behind Northby (88%) and Corl (86%) and ahead of Denton (76%), "
        "Marl (75%) and Wick (71%).",
        "six",
        "seven",
    ),
    ("en", "Leith has been host {} times, in 1961, 1988 and 2014.", "three", "four"),
    ("en", "Leith won for the {} time, after 1990, 2004 and 2010.", "fourth", "fifth"),
    ("en", "Her {} sisters, Anna, Ruth and Miriam, all teach.", "three", "four"),
    ("zh", "该队{}次夺冠（1998年、2004年和2010年）。", "三", "四"),
    ("ja", "1964年、1998年に続き{}度目の開催となる。", "3", "4"),
    ("ko", "1988년, 2018년에 이어 {} 번째다.", "세", "네"),
]


@pytest.mark.parametrize(("lang", "text", "right", "wrong"), COUNTS)
def test_number_of_what_is_told_one_by_one(lang: str, text: str, right: str, wrong: str) -> None:
    assert "consistent" in verdicts("count", text.format(right), lang)
    assert alarms(text.format(right), lang) == []
    assert "inconsistent" in verdicts("count", text.format(wrong), lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "There are four reasons. First, the wells. Second, money. Third, pumps. And then there was the weather.",
        ),
        ("en", "Two points matter. The price is right. The staff is kind. The food is good."),
        ("en", "We visited three farms. First, we saw cows. Second, a barn. Third, a mill. Fourth, we had lunch."),
        ("en", "He won three times, in 1998 and 2002 with Leeds and in 2010 with Hull."),
        ("en", "Four parties, Labour, Greens and Liberals among them, agreed. The two, Ann, Bob and Cy say, won."),
        ("en", "The club was one of five, behind Oslo and ahead of Moss, to apply."),
        ("zh", "原因有四点。第一，水少；第二，钱少；第三，人少。另外，天气也不好。"),
        ("zh", "三点钟，会议开始。第一，点名；第二，表决；第三，散会；第四，合影。"),
        ("zh", "该队三次夺冠，其中1998年、2004年在主场。1990年、2010年后，第三产业迅速发展。"),
        ("ja", "理由は四つある。第一に水、第二に金、第三に人だ。このほか天気もある。"),
        ("ko", "이유는 네 가지다. 첫째, 물이다. 둘째, 돈이다. 셋째, 사람이다. 그리고 날씨도 있다."),
    ],
)
def test_what_may_be_told_in_part_flags_nothing(lang: str, text: str) -> None:
    assert alarms(text, lang) == []


BUDGETS = [
    ("en", "This year's budget is $318 million. School meals alone cost {}.", "$14.2 million", "$14.2 billion"),
    ("en", "The town has a $318 million budget. Roads swallow {}.", "$61 million", "$610 million"),
    ("zh", "今年全市预算为318亿元。仅校车一项就占去{}。", "14.2亿元", "1420亿元"),
    ("ja", "市の今年度予算は318億円。給食だけで{}かかる。", "14億2000万円", "1兆4200億円"),
    ("ko", "올해 시 예산은 3180억원이다. 급식에만 {}이 든다.", "142억원", "1조4200억원"),
]


@pytest.mark.parametrize(("lang", "text", "right", "wrong"), BUDGETS)
def test_one_thing_within_its_budget(lang: str, text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right), lang) == []
    assert "inconsistent" in verdicts("range", text.format(wrong), lang)


def test_other_budget_told_before_holds_more() -> None:
    text = "The town's budget is $412 million, the state's budget $14.8 billion. Schools alone take $4 billion."
    assert alarms(text, "en") == []
