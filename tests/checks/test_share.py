import pytest
from support import Told, alarms, findings, verdicts

HELD = [
    ("zh", "公司员工1284人，其中研发人员873人，占68.0%。"),
    ("zh", "全市共有120个镇，其中85个镇，占70.8%，已经通水。"),
    ("ko", "직원은 1284명이고 이 가운데 연구직이 873명으로 68.0%를 차지한다."),
    ("ja", "社員は1284人で、うち研究職が873人（68.0%）を占める。"),
    ("en", "The company has 1,284 employees, of whom 873, or 68.0%, work in research."),
    ("en", "Some 873 of the 1,284 employees (68.0%) work in research."),
]


@pytest.mark.parametrize(("lang", "text"), HELD)
def test_share_of_its_whole_holds(lang: str, text: str) -> None:
    assert "consistent" in verdicts("share", text, lang)


WRONG = [
    ("zh", "公司员工1284人，其中研发人员873人，占86.0%。", ("873人", "1284人", "86.0%")),
    ("ko", "직원은 1284명이고 이 가운데 연구직이 873명으로 86.0%를 차지한다.", ("873명", "1284명", "86.0%")),
    ("ja", "社員は1284人で、うち研究職が873人（86.0%）を占める。", ("873人", "1284人", "86.0%")),
    (
        "en",
        "The company has 1,284 employees, of whom 873, or 86.0%, work in research.",
        ("873", "1,284 employees", "86.0%"),
    ),
]


@pytest.mark.parametrize(("lang", "text", "quotes"), WRONG)
def test_share_that_is_not_names_part_whole_and_share(lang: str, text: str, quotes: tuple[str, ...]) -> None:
    expected: list[Told] = [("share", "inconsistent", quotes)]
    assert findings(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "调查显示，54.7%的受访者愿意购买。"),
        ("ko", "응답자의 54.7%가 찬성했다."),
        ("ja", "回答者の54.7%が賛成した。"),
        ("en", "Some 54.7% of those asked agreed."),
    ],
)
def test_share_without_a_whole_is_not_bound(lang: str, text: str) -> None:
    assert verdicts("share", text, lang) == []


HEDGED = [
    ("zh", "公司员工120人，其中研发人员85人，占{}。", ("约70%", "近70%", "近50%")),
    ("ko", "직원은 120명이고 이 가운데 연구직이 85명으로 {}를 차지한다.", ("약 70%", "70% 미만", "50% 미만")),
    ("ja", "社員は120人で、うち研究職が85人（{}）だ。", ("約70%", "70%弱", "50%弱")),
    (
        "en",
        "The company has 120 employees, of whom 85, or {}, work in research.",
        ("about 70%", "nearly 70%", "nearly 50%"),
    ),
]
VERDICTS = ("consistent", "hedge", "inconsistent")


@pytest.mark.parametrize(
    ("lang", "text", "verdict"),
    [
        (lang, text.format(share), verdict)
        for lang, text, shares in HEDGED
        for share, verdict in zip(shares, VERDICTS, strict=True)
    ],
)
def test_share_beside_a_hedge(lang: str, text: str, verdict: str) -> None:
    assert verdicts("share", text, lang) == [verdict]


BOUND = [
    ("zh", "全市幼儿园25000所；其中普惠园22100所，占{}。", "88.4%", "64.8%"),
    ("zh", "报名的3584人里，3283人是新生，按人头算是{}。", "91.6%", "61.9%"),
    ("zh", "已落实去向6267人，毕业生共6842人。留在本省的有3012人，占已落实人数的{}。", "48.1%", "84.1%"),
    ("zh", "公司营业收入48.6亿元，利润3.9亿元，利润率{}。", "8%", "4%"),
    ("ja", "画像は450万枚。うち印を付けたものは54万枚で、全体の{}しかない。", "12%", "52%"),
    ("ja", "実用新案は4949件だった。うち外国人によるものが2081件あり、構成比は{}に達する。", "42.0%", "24.0%"),
    ("ja", "社員は52人。エンジニアが31人なので{}だ。", "約6割", "約2割"),
    ("ja", "出願は9000件、AI関連の発明は1万300件だ。中核技術は3000件で、AI関連の{}を占めた。", "29%", "92%"),
    ("ko", "총발전량 595.6TWh 중 원자력이 188.8TWh({})로 가장 많았다.", "31.7%", "71.3%"),
    ("ko", "임직원은 184명이다. 이 가운데 연구직이 101명으로 {}다.", "54.9%", "45.9%"),
    ("ko", "4분기 매출은 75조8천억원이었다. 두 부문을 합친 71조6천억원은 4분기 매출의 {}다.", "94.5%", "49.5%"),
    ("ko", "매출 66조1천930억원에 영업이익 23조4천673억원을 거뒀다. 영업이익률은 {}다.", "35.5%", "25.5%"),
    ("en", "There were 1,200 complaints. Of these, 300, or {}, were upheld.", "25%", "52%"),
    ("en", "The budget is $412 million. Salaries take $309 million, which is {} of it.", "75%", "57%"),
    ("en", "We have 96 electric ones. So {} of the 177 buses make no smoke.", "54%", "94%"),
    ("en", "Deaths came to 597,000. And {} of those deaths, around 567,000, were in Africa.", "95%", "59%"),
]


@pytest.mark.parametrize(("lang", "text", "right", "wrong"), BOUND)
def test_share_of_a_whole_told_elsewhere(lang: str, text: str, right: str, wrong: str) -> None:
    assert (verdicts("share", text.format(right), lang), verdicts("share", text.format(wrong), lang)) == (
        ["consistent"],
        ["inconsistent"],
    )


NAMED = [
    (
        "en",
        "The population was 59,597,300. There were 30,420,100 women and 29,177,200 men. Women made up {} of the "
        "population.",
        "51.0%",
        "91.0%",
    ),
    ("ja", "売上高は800億円。輸出額は300億円だった。輸出額は売上高の{}を占める。", "37.5%", "73.5%"),
]


@pytest.mark.parametrize(("lang", "text", "right", "wrong"), NAMED)
def test_part_and_whole_are_called_by_name(lang: str, text: str, right: str, wrong: str) -> None:
    assert verdicts("share", text.format(right), lang) == ["consistent"]
    assert verdicts("share", text.format(wrong), lang) == ["inconsistent"]


FAR_OFF = [
    ("zh", "总投资6710亿元；其中到位370亿元，占{}。", "5.5%", "95%"),
    ("en", "The company has 23 employees, of whom {} hold a doctorate: two-thirds.", "15", "150"),
]


@pytest.mark.parametrize(("lang", "text", "right", "wrong"), FAR_OFF)
def test_closed_form_is_accused_however_far_off(lang: str, text: str, right: str, wrong: str) -> None:
    assert verdicts("share", text.format(right), lang) == ["consistent"]
    assert verdicts("share", text.format(wrong), lang) == ["inconsistent"]


LISTED = [
    ("zh", "市民880万。其中甲区190万，占21.6%；乙区140万，占{}。", "15.9%", "51.9%"),
    ("en", "There were 419 faults: 243 (58%) in hardware, 84 (20%) in the network and 21 ({}) by people.", "5%", "9%"),
]


@pytest.mark.parametrize(("lang", "text", "right", "wrong"), LISTED)
def test_whole_of_the_siblings_is_the_whole(lang: str, text: str, right: str, wrong: str) -> None:
    assert set(verdicts("share", text.format(right), lang)) == {"consistent"}
    assert "inconsistent" in verdicts("share", text.format(wrong), lang)


APART = [
    ("zh", "男职工1200人，女职工800人，占40%。"),
    ("zh", "上半年销量450万辆，出口120万辆。市场占有率为35%。"),
    ("zh", "公司上半年营收50亿元，毛利20亿元，毛利率40%；第二季度营收28亿元，毛利率42%。"),
    ("zh", "3月进口量为120万吨，1月至3月进口350万吨，占全年配额的35%。"),
    ("ja", "A社の売上は210億円、B社は84億円で、シェアは12%だった。"),
    ("ja", "男性は120人、女性は80人、4割だった。"),
    ("ja", "国内の販売は80万台、海外は120万台で、海外比率は60%だった。"),
    ("ja", "モデルは70億円です。よく比べられる他社は700億円ですから、10分の1。"),
    ("ko", "A사 매출은 210억원, B사는 84억원으로 점유율은 12%였다."),
    ("ko", "국내 판매는 80만대, 해외는 120만대로 해외 비중은 60%였다."),
    ("ko", "전체 응답자 1200명 중 남성은 640명이고 찬성은 62%였다."),
    ("en", "There were 120 men and 80 women, 40% of the total."),
    ("en", "The survey asked 1,200 people. Some 640 were men, and 62% were in favour."),
    ("en", "Sales were 1,200 cars in May. Of these, 300, or 25%, were electric; in April 150, or 15%, were."),
    (
        "en",
        "The budget is $120 million. Roads take $30 million (25%), schools $24 million (20%). Last year roads took "
        "$28 million (27%).",
    ),
    ("ja", "予算は120億円。道路に30億円（25%）、学校に24億円（20%）を充てる。前年の道路は28億円（27%）だった。"),
    ("ko", "예산은 120억원이다. 도로에 30억원(25%), 학교에 24억원(20%)을 쓴다. 지난해 도로는 28억원(27%)이었다."),
    ("zh", "公司有员工1200人，其中研发人员300人，占25%。女员工占48%，本科以上学历占82%。"),
    ("en", "There were 40 women and 60 men in the hall. Women made up 35% of the members."),
    ("en", "There are 120 shops in Leeds and 80 in York. Some 50 of them, or 25%, are owned outright."),
    ("en", "In 2013 the schools taught 41,200 pupils. Last autumn they taught 36,460, a loss of 4,740, or 11.5%."),
]


@pytest.mark.parametrize(("lang", "text"), APART)
def test_share_of_something_else_is_not_accused(lang: str, text: str) -> None:
    assert "inconsistent" not in verdicts("share", text, lang)


JAPANESE = [
    ("会員1200人のうち84人、つまり7%が休会している。", "7%", "3%"),
    ("店は168店あり、このうち無人の店が94店と全体の56%にのぼる。", "56%", "96%"),
    ("乗客は482万人だった。外国人は86万8000人で、乗客全体に占める割合は18.0%。", "18.0%", "81.0%"),
    ("町内の店200軒に尋ね、134軒が足りないと答えた。割合では67%になる。", "67%", "27%"),
    ("走者は1万2600人。大人が8400人、子どもが4200人である。それぞれの比率は66.7%、33.3%。", "33.3%", "38.3%"),
]


@pytest.mark.parametrize(("text", "told", "spoilt"), JAPANESE)
def test_japanese_forms_of_a_share(text: str, told: str, spoilt: str) -> None:
    assert "consistent" in verdicts("share", text, "ja")
    assert "inconsistent" in verdicts("share", text.replace(told, spoilt), "ja")


def test_shares_of_each_are_not_those_of_the_only_amounts_before() -> None:
    text = "走者は1万2600人。大人が8400人、子どもが4200人である。女性の比率はそれぞれ26.7%、43.3%だった。"
    assert "inconsistent" not in verdicts("share", text, "ja")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Women won 62 of the 126 medals, about half of them.", ["consistent"]),
        ("Women won 62 of the 126 medals, two-thirds of them.", ["inconsistent"]),
        ("The court took 5,071 of the 20,735 filings, more than a third.", ["inconsistent"]),
    ],
)
def test_fraction_behind_a_part_of_its_whole_is_of_the_part(text: str, told: list[str]) -> None:
    assert verdicts("share", text, "en") == told


@pytest.mark.parametrize(
    "text",
    [
        "Women won 62 of the 126 medals, two-thirds of them in the pool.",
        "Of the 126 medals 62 went to women, two-thirds of whom were under 25.",
        "Police stopped 620 of the 1,260 cars, three-quarters for speeding.",
    ],
)
def test_fraction_that_opens_a_statement_of_its_own_is_not_of_the_part(text: str) -> None:
    assert "inconsistent" not in verdicts("share", text, "en")


PARTS_SIDE_BY_SIDE = [
    ("en", "The union balloted 610 members. Of the ballots, 305 (50%) were for the strike and 244 (40%) against."),
    ("en", "Last year 40 ships called. Of the ships, 10 (25%) were tankers and 8 (20%) ferries."),
    ("en", "Police logged 1,500 cases. Of the cases, 600 (40%) were thefts; of the thefts, 150 (25%) were solved."),
    ("zh", "全年立案1500起，其中盗窃600起（占40%），诈骗450起（占30%）。盗窃案中，150起（占25%）已破。"),
    ("ja", "事件は1500件で、うち窃盗が600件（40%）、詐欺が450件（30%）だった。窃盗のうち、150件（25%）が解決した。"),
    ("ko", "사건은 1500건으로 이 가운데 절도가 600건(40%), 사기가 450건(30%)이다. 절도 가운데 150건(25%)이 해결됐다."),
]


@pytest.mark.parametrize(("lang", "text"), PARTS_SIDE_BY_SIDE)
def test_parts_with_shares_of_their_own_are_no_wholes(lang: str, text: str) -> None:
    assert "inconsistent" not in verdicts("share", text, lang)


def test_pronoun_after_a_share_makes_what_is_told_before_it_the_whole() -> None:
    text = "Of the 84 vans 28 are red, a third. We ordered 270, two thirds of them electric."
    assert alarms(text, "en") == []


def test_share_beside_its_part_is_that_parts_though_a_pronoun_follows() -> None:
    text = "The fund has $1,284 million, and $873 million, or {} of it, is in bonds."
    assert [verdicts("share", text.format(said), "en") for said in ("68%", "86%")] == [["consistent"], ["inconsistent"]]


def test_part_of_another_time_is_no_part_of_what_is_told_now() -> None:
    text = (
        "Waiting list falls to 41,300\n\nOf those waiting, 3,717, or nine percent, had waited for more than a year; "
        "twelve months earlier it was 6,566, or 14 percent."
    )
    assert alarms(text, "en") == []
