import pytest
from support import Told, alarms, findings, verdicts

HELD = [
    ("zh", "学校办了286场招聘会，5148家单位进校，平均每场18家。", ("5148家", "286场", "18家")),
    ("zh", "整季60場比賽，進場78萬4,320人次，場均13,072人。", ("78萬4,320人次", "60場", "13,072人")),
    (
        "zh",
        "站着1885.10万名老师，坐着28646.50万名学生，每位老师对应15.2名学生。",
        ("28646.50万名", "1885.10万名", "15.2名"),
    ),
    ("ja", "40校に1000台を配り、1校あたり25台になる。", ("1000台", "40校", "25台")),
    ("en", "The line is 18 kilometres long. It cost £540 million. That is £30 million a kilometre.", None),
    ("en", "The 40 schools received 1,000 computers, an average of 25 computers per school.", None),
]


@pytest.mark.parametrize(("lang", "text", "quotes"), HELD)
def test_mean_of_its_total_holds(lang: str, text: str, quotes: tuple[str, ...] | None) -> None:
    told = [named for check, verdict, named in findings(text, lang) if (check, verdict) == ("average", "consistent")]
    assert len(told) == 1
    assert quotes in (None, told[0])


WRONG = [
    ("zh", "整季60場比賽，進場78萬4,320人次，場均13,702人。", ("78萬4,320人次", "60場", "13,702人")),
    ("zh", "前三季度共发生融资143起，披露金额216亿元，平均每起15亿元。", ("216亿元", "143起", "15亿元")),
    ("zh", "过去六年，我们资助了312名学生，平均每年62名。", ("312名", "六年", "62名")),
    (
        "en",
        "The 40 schools received 1,000 computers, an average of 35 computers per school.",
        ("1,000", "40 schools", "35"),
    ),
]


@pytest.mark.parametrize(("lang", "text", "quotes"), WRONG)
def test_mean_that_is_not_names_total_and_number(lang: str, text: str, quotes: tuple[str, ...]) -> None:
    expected: list[Told] = [("average", "inconsistent", quotes)]
    assert [
        (check, verdict, tuple(q.split(" computers")[0] for q in named)) for check, verdict, named in alarms(text, lang)
    ] == expected


WORKED_OUT = [
    ("en", "The museum had 1.46 million visitors in 2023, an average of 4,000 a day.", "an average of 9,000 a day"),
    (
        "en",
        "The mine cost $480 million in 2022. Averaged over 12 months, spending ran at $40 million.",
        "at $90 million",
    ),
    ("en", "There were 84 faults in 420 hours, one every 5 hours.", "one every 9 hours"),
    ("en", "The fund gave 45 clubs $5,625, or $125 each.", "or $725 each"),
    (
        "en",
        "Buses carried 365 million people a year. That is 1 million in each of the 365 days.",
        "is 8 million in each",
    ),
    ("en", "The line lost $15.6 million last year. Spread over 52 weeks, that is $0.3 million a week.", "$0.8 million"),
    (
        "en",
        "The pool was open for 40 weeks and drew 26,000 swimmers. Averaged over the 40 weeks, that is 650 a week.",
        "950",
    ),
    ("en", "The county has 3,600 residents and 12 nurses, one for every 300 people.", "for every 700 people"),
    ("en", "The region employs 48 vets for 720 farms, a vet for roughly every 15 of them.", "roughly every 75 of"),
    ("en", "A ferry leaves every five minutes, which is to say 12 an hour.", "which is to say 17 an hour"),
    ("en", "The club raised £936,000 over the year, which works out at £18,000 a week.", "£98,000 a week"),
    ("zh", "全年发电2920万千瓦时，摊到365天，每天8万千瓦时。", "每天3万千瓦时"),
    ("zh", "线路全长84公里，设站56座，平均1.5公里就有一座。", "平均5.5公里就有一座"),
    ("zh", "里面装着640块芯片，每台服务器8块，共80台。", "每台服务器3块"),
    ("ja", "利用者は延べ31万2480人。開館日数は240日なので、1日平均では1302人になる。", "1日平均では1402人になる"),
    ("ja", "塔は118基。総出力は29万5000キロワットで、1基平均は2500キロワットだ。", "1基平均は6500キロワットだ"),
    ("ja", "面積は750ヘクタールだ。農家は625戸で、1戸あたりの面積は1.2ヘクタール。", "1戸あたりの面積は5.2ヘクタール"),
    ("ja", "客は延べ14万6400人で、366日で割って1日あたり400人だった。", "1日あたり800人だった"),
    ("ja", "水は日量2万3000トンで、365日で約840万トンになる。", "日量2万9000トン"),
    ("en", "The 24 sites hold 540 MWh, an average of 22.5 MWh.", "an average of 52.5 MWh"),
    ("en", "There were 17 stalls with 510 helpers, 30 at each.", "70 at each"),
    ("en", "They owe £260 million, which is £1,000 for each of their 260,000 members.", "which is £5,000 for each"),
    ("ja", "球団は10年総額6億ドルで契約した。1年あたりに均せば6000万ドルになる。", "9000万ドルになる"),
    ("ko", "행사장 12곳을 찾은 사람은 모두 4800명으로, 한 곳당 평균 400명이다.", "평균 800명이다"),
]


@pytest.mark.parametrize(("lang", "text", "spoilt"), WORKED_OUT)
def test_mean_is_held_against_its_operands(lang: str, text: str, spoilt: str) -> None:
    assert verdicts("average", text, lang) == ["consistent"]
    kept = _difference(text, spoilt)
    assert "inconsistent" in verdicts("average", kept, lang)


def _difference(text: str, spoilt: str) -> str:
    """The text with the number that `spoilt` spoils: its words stand in the text but for one digit."""
    for at in range(len(text) - len(spoilt) + 1):
        here = text[at : at + len(spoilt)]
        if sum(a != b for a, b in zip(here, spoilt, strict=True)) == 1:
            return text[:at] + spoilt + text[at + len(spoilt) :]
    raise AssertionError(spoilt)


TRAPS = [
    (
        "en",
        "The line is 18 kilometres long. It cost £540 million. That is £30 million a kilometre. Leeds paid £47 million "
        "a kilometre for theirs.",
    ),
    ("en", "The town has 2,000 pupils. It spent $3 million on roads and $400 per pupil on books."),
    ("en", "The museum had 1.2 million visitors in 2023, an average of 4,000 a day in the 300 days it was open."),
    ("en", "Buses leave every five minutes and carry 12 an hour."),
    ("en", "Stations stand every five minutes along the line, and 40 people an hour use them."),
    (
        "en",
        "Over 12 months the fleet shrank by 30 ships. It lost $40 million in all, $9 million a month at worst.",
    ),
    ("en", "It took over 12 months to collect 600 signatures, 30 a month in the beginning."),
    ("zh", "董事会建议每10股派息3.97元，即每10股3.97元，每股盈利13.84元。"),
    ("zh", "停车每小时5元，5小时以上另收5元。"),
    ("zh", "步道长3.7公里，开放12小时。空间站的速度达到每小时27680公里。"),
    ("ja", "1杯300円、2杯で500円だ。"),
    ("zh", "工人每天工作8小时，三年完成12个项目。"),
    ("ko", "하루 평균 3만명이 찾았고 지난해에는 모두 900만명이 다녀갔다."),
    ("ja", "時給の平均は2021年の920円から2024年には1150円となり、5年で25%上がった。"),
    ("en", "The plant made 1,200 cars in 30 days, 45 a day in the last week."),
    ("en", "The 12 judges saw 340 films, 90 minutes each."),
    ("en", "The 12 sites hold 540 MWh, eight more than planned."),
    ("ja", "会員は1200人で、1日平均の歩数は6000歩だ。"),
    ("ja", "入場は31万人。開館は240日で、平日の1日平均では900人だった。"),
    ("en", "The average pupil is 14; the school has 900 pupils and 40 teachers."),
]


@pytest.mark.parametrize(("lang", "text"), TRAPS)
def test_mean_of_something_else_is_left_alone(lang: str, text: str) -> None:
    assert "inconsistent" not in verdicts("average", text, lang)


HELD_AGAINST = [
    ("ko", "이용객은 24만6천명으로 늘었고, 하루 운행 횟수는 142회에서 385회로 늘었다."),
    ("zh", "乘客增至24.6万人，日均班次由142班增至385班。"),
    ("ja", "利用者は24万6000人に増え、1日の運行は142便から385便に増えた。"),
    ("en", "Riders came to 246,000, and trips a day rose from 142 to 385."),
]


@pytest.mark.parametrize(("lang", "text"), HELD_AGAINST)
def test_what_a_mean_rose_to_is_not_what_it_is_the_mean_of(lang: str, text: str) -> None:
    assert alarms(text, lang) == []
