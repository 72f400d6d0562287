import pytest
from support import Told, alarms, findings, verdicts

HELD = [
    ("zh", "国内38件、海外17件，合计55件。", ("38件", "17件", "55件")),
    ("zh", "甲公司申请2074件，乙公司1564件，丙公司1234件，三家合计4872件。", ("2074件", "1564件", "1234件", "4872件")),
    ("zh", "今年毕业生共6842人，本科4310人，硕士2145人，博士387人。", ("6842人", "4310人", "2145人", "387人")),
    ("ko", "등록 특허는 국내 38건, 해외 17건을 합쳐 55건이다.", ("38건", "17건", "55건")),
    ("ja", "販売台数は国内1993台、海外7540台の計9533台だった。", ("1993台", "7540台", "9533台")),
    ("en", "It made 38 cars at home and 17 abroad, together 55 cars.", ("38 cars", "17", "55 cars")),
    ("en", "There are 128 clinics: 21 in the city, 86 in towns and 21 elsewhere.", ("128", "21", "86", "21")),
]


@pytest.mark.parametrize(("lang", "text", "quotes"), HELD)
def test_parts_that_add_up_hold(lang: str, text: str, quotes: tuple[str, ...]) -> None:
    told = {
        frozenset(named) for check, verdict, named in findings(text, lang) if (check, verdict) == ("sum", "consistent")
    }
    assert frozenset(quotes) in told


WRONG = [
    ("zh", "国内380件、海外175件，合计655件。"),
    ("zh", "甲公司申请2074件，乙公司1564件，丙公司1234件，三家合计4972件。"),
    ("zh", "签约客户47家：互联网公司19家，高校16家，制造企业21家。"),
    ("ko", "등록 특허는 국내 380건, 해외 175건을 합쳐 655건이다."),
    ("ko", "본사에는 382명, 공장에는 175명이 일한다. 본사와 공장을 합친 인원은 657명이다."),
    ("ja", "販売台数は国内1993台、海外7540台の計9433台だった。"),
    ("ja", "第1工場への投資は86億円だった。第2工場には139億円が投じられる。二つを合わせた投資額は325億円に上る。"),
    ("en", "It made 380 cars at home and 175 abroad, together 655 cars."),
    ("ko", "국내 38건, 해외 17건을 합쳐 95건이다."),
    ("ko", "새 지점 14곳과 옛 지점 13곳 등 모두 17곳이 참여했다."),
    ("ja", "教室は168室です。本館が21室、新館が86室、別館が21室。"),
    ("ja", "得点は197点だった。得点の内訳は前半98点、後半48点、延長54点である。"),
    ("zh", "全年进出口总值达83.85万亿元，增长5%。其中出口25.45万亿元，增长7.1%；进口18.39万亿元，增长2.3%。"),
    ("ko", "지난달 수출은 581억 달러, 수입은 531억 달러를 기록해 수출입 규모가 1512억 달러로 커졌다."),
    ("ja", "輸出は9兆6300億円、輸入は9兆1800億円で、輸出入の総額は13兆8100億円だった。"),
    ("zh", "有人算过：1616.63加1848.75等于8465.38。"),
    ("en", "Four firms stand out: A (947), B (832), C (774) and D (701). Added up, that makes 2,553."),
]


@pytest.mark.parametrize(("lang", "text"), WRONG)
def test_parts_that_do_not_add_up_are_flagged(lang: str, text: str) -> None:
    assert verdicts("sum", text, lang) == ["inconsistent"]


def test_items_are_the_parts_of_the_total_before_the_list() -> None:
    text = "There were 419 failures. By cause:\n\n- power: 243 (58%)\n- network: 84 (20%)\n- software: 92 (22%)\n"
    expected: Told = ("sum", "consistent", ("243", "84", "92", "419"))
    assert expected in findings(text, "en")


def test_items_are_the_parts_of_the_total_after_the_list() -> None:
    text = "The largest:\n\n* Spain: 48,155\n* Italy: 24,966\n* Malta: 20,735\n\nTogether these three filed 93,856.\n"
    assert "consistent" in verdicts("sum", text, "en")


def test_shares_said_to_be_added_are_parts() -> None:
    text = "甲公司份额36%，居首位；乙公司27%，排第二；丙公司21%。三家加起来，拿走了市场的74%。"
    expected: Told = ("sum", "inconsistent", ("36%", "27%", "21%", "74%"))
    assert expected in findings(text, "zh")


@pytest.mark.parametrize(
    ("lang", "text", "times"),
    [
        ("zh", "跳水、举重、游泳各2枚，拳击3枚，合计9枚。", 3),
        ("ja", "各工場は1700人ずつで、二つ合わせて3400人になる。", 2),
    ],
)
def test_each_counts_as_often_as_it_is_had(lang: str, text: str, times: int) -> None:
    sums = [quotes for check, verdict, quotes in findings(text, lang) if (check, verdict) == ("sum", "consistent")]
    assert sums[0].count(sums[0][0]) == times


def test_brackets_hold_parts_of_parts() -> None:
    text = "学校一共3119所：本科1257所（其中154所独立），职业本科51所，高职1562所，成人高校249所。"
    assert "consistent" in verdicts("sum", text, "zh")


TWO_KINDS = [
    ("農家は412戸だ。専業農家が189戸、兼業農家が223戸で、専業は減っている。", "412戸", "812戸"),
    ("不足は154人に上る。小学校が87人、中学校が67人です。", "154人", "145人"),
    (
        "積み荷は1800トンで、前年並み。行き先は釜山が1260トンと7割を占め、基隆が430トン、その他が110トンだった。",
        "1800",
        "5800",
    ),
]


@pytest.mark.parametrize(("text", "told", "spoilt"), TWO_KINDS)
def test_the_sentence_after_an_amount_tells_its_kinds(text: str, told: str, spoilt: str) -> None:
    assert "consistent" in verdicts("sum", text, "ja")
    assert "inconsistent" in verdicts("sum", text.replace(told, spoilt), "ja")


TRAPS = [
    ("ja", "売上高は876億円だった。営業利益が318億円、純利益が158億円だった。"),
    ("ja", "受注額は876億円だった。前年度が318億円、今年度が158億円だった。"),
    ("ja", "社員は871人だ。東京が318人、大阪が153人で、ほかに海外拠点がある。"),
    ("zh", "2023年出口23.77万亿元。2024年进出口总值43.85万亿元，进口18.39万亿元。"),
    ("ko", "새 지점 14곳과 옛 지점 13곳 등 모두 97곳이 참여했다."),
    ("zh", "前三名分别为120票、95票和80票，总票数650票。"),
    ("en", "Seven of them lie in Asia and eleven in Africa, in all five countries of the pact."),
    ("zh", "公司全年营收15.06亿元，其中一季度4.47亿元、二季度5.37亿元、三季度2.11亿元。"),
    ("zh", "从专利申请量来看，中国为162万项、美国为59万项、日本为29万项、韩国为24万项。"),
    ("zh", "近三年销量为320万辆、410万辆、530万辆，累计突破1500万辆。"),
    ("ko", "상반기 120건, 하반기 150건, 목표는 합계 300건이다."),
    ("ja", "昨年は国内120万台、海外340万台を販売し、合計500万台の目標に届かなかった。"),
    ("en", "Sales in 2021, 2022 and 2023 were 320, 410 and 530; the combined market is 5,000."),
    ("zh", "前三名分别获得120票、95票和80票，总计投票650票。"),
    ("zh", "两地分别有320家和290家企业，其中上市公司合计61家。"),
    ("ko", "5월 320명, 6월 290명이 다녀가 모두 1600명이 됐다."),
    ("ja", "5月に320人、6月に290人が訪れ、合計で2600人になった。"),
    ("en", "Some 320 men and 290 women work together in 160 teams."),
    ("en", "In May 320 people came and in June 290; in total 1,600 have visited since 2019."),
    ("en", "The club has 320 members, of whom 120 swim, 90 run and 50 cycle."),
]


@pytest.mark.parametrize(("lang", "text"), TRAPS)
def test_what_need_not_add_up_is_left_alone(lang: str, text: str) -> None:
    assert alarms(text, lang) == []
