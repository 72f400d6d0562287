import pytest
from crossfoot.checks.lists.listing import items_between, listing
from crossfoot.finding import Finding
from support import found, paragraphs, verdicts

FITS = [
    ("zh", "入选的有三座城市：杭州、成都和西安。"),
    ("zh", "入选的有三座城市：杭州（浙江）、成都（四川）和西安（陕西）。"),
    ("ko", "선정된 도시는 3곳: 부산, 대구, 광주."),
    ("ko", "부산, 대구, 광주 3개 도시가 선정됐다."),
    ("ja", "選ばれた都市は3つ：仙台、広島、福岡。"),
    ("ja", "仙台、広島、福岡の3都市が選ばれた。"),
    ("en", "Three cities were chosen: Lyon, Turin and Porto."),
    ("en", "Three cities were chosen: Lyon (France), Turin (Italy), and Porto."),
]


@pytest.mark.parametrize(("lang", "text"), FITS)
def test_list_as_long_as_it_is_said_to_be(lang: str, text: str) -> None:
    assert verdicts("count", text, lang) == ["consistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "入选的有四座城市：杭州、成都和西安。"),
        ("ko", "선정된 도시는 4곳: 부산, 대구, 광주."),
        ("ja", "選ばれた都市は4つ：仙台、広島、福岡。"),
        ("en", "Four cities were chosen: Lyon, Turin and Porto."),
    ],
)
def test_list_of_another_length_is_flagged(lang: str, text: str) -> None:
    assert verdicts("count", text, lang) == ["inconsistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "参与的有五家企业：百度、腾讯、华为等。"),
        ("ko", "참여한 회사는 5곳: 한빛, 도담, 누리 등."),
        ("ja", "参加したのは5社：北星、東和、南海など。"),
        ("en", "Five cities were chosen: Lyon, Turin, Porto, etc."),
        ("en", "Five cities were chosen, including Lyon, Turin and Porto."),
    ],
)
def test_open_list_is_not_counted(lang: str, text: str) -> None:
    assert verdicts("count", text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "公司有五大业务：云计算和人工智能、支付、物流、文娱。"),
        ("ko", "회사는 5개 사업: 반도체와 가전, 통신, 금융, 물류."),
        ("ja", "事業は5つ：半導体と家電、通信、金融、物流。"),
        ("en", "The company has four divisions: research and development, sales, and retail."),
    ],
)
def test_list_that_can_be_read_in_two_ways_is_not_held_against_its_number(lang: str, text: str) -> None:
    assert "inconsistent" not in verdicts("count", text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "共有五个部门：研发、生产、销售三个部门盈利。"),
        ("ko", "5개 부서: 연구, 생산, 영업 3개 부서는 흑자다."),
        ("en", "Five units report: research, production and sales, three units, made a profit."),
    ],
)
def test_list_with_a_number_of_its_own_is_not_that_of_the_number_before(lang: str, text: str) -> None:
    assert "inconsistent" not in verdicts("count", text, lang)


def test_separators_in_brackets_part_no_items() -> None:
    rules = listing("zh")
    assert rules is not None
    text = "杭州（浙江、东部）、成都"
    assert items_between(text, 0, len(text), rules).names == ("杭州", "成都")


ORGANISATIONS = "中国科学院、清华大学、浙江大学、腾讯、阿里巴巴、百度、IBM、谷歌"


def splits(china: int, america: int) -> list[Finding]:
    list_, stated = f"前8名分别为{ORGANISATIONS}。", f"这8家中，中国有{china}家，美国有{america}家。"
    findings = found(paragraphs(list_, stated, lang="zh"))
    return [each for each in findings if each.check == "count" and "8 listed" in each.message]


def test_split_by_country_as_told() -> None:
    assert [(each.verdict, each.message) for each in splits(6, 2)] == [("consistent", "the 8 listed split as told")]


def test_split_by_country_that_the_list_denies() -> None:
    assert [each.verdict for each in splits(5, 3)] == ["inconsistent"]


def test_split_that_the_list_denies_names_the_members_of_each_country() -> None:
    assert splits(5, 3)[0].message == "of 8 listed, 6 are of 中国, said to be 5; 2 are of 美国, said to be 3"
    assert splits(5, 3)[0].formula.endswith("美国: 2 listed (IBM, 谷歌) ≠ 3")


LISTED = [
    ("zh", "北京、上海、广州和深圳{}座城市入选。", "四", "五"),
    ("zh", "数一数，跳水、乒乓球、举重、射击、拳击、游泳，一共{}个项目。", "6", "7"),
    ("zh", "我们有{}块业务：汽车轴承21.6亿元，风电轴承17.1亿元，机器人轴承4.8亿元，其他6.2亿元。", "四", "五"),
    ("ja", "東京、大阪、名古屋、福岡の{}都市で開く。", "4", "5"),
    ("ko", "노선은 경부·호남·경전·전라·동해·중부내륙·중앙선 {}개다.", "7", "8"),
    ("ko", "역은 77곳으로 늘었고, 노선은 경부·호남·경전·전라·동해·중앙선 {}개다.", "6", "7"),
    ("ko", "새로 합류한 투자자 {}곳은 한빛벤처스, 도담인베스트먼트, 세온캐피탈이다.", "3", "4"),
    (
        "en",
        "{} partners ran a surplus: South and Central America ($4.7bn), Spain ($2.1bn) and Italy ($1.5bn).",
        "Three",
        "Five",
    ),
    ("en", "Paris by numbers: {} things to know\n\nIt ran long.\n\n* a tie\n\n* a final\n\n* a haul", "three", "four"),
    (
        "en",
        "Where from\n\n* US: 48,155\n* Japan: 21,520\n* China: 20,735\n\nTogether these {} led the table.",
        "three",
        "four",
    ),
]


@pytest.mark.parametrize(("lang", "text", "right", "wrong"), LISTED)
def test_list_before_the_number_or_in_lines_of_its_own(lang: str, text: str, right: str, wrong: str) -> None:
    assert verdicts("count", text.format(right), lang) == ["consistent"]
    assert verdicts("count", text.format(wrong), lang) == ["inconsistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "上海、江苏、浙江、安徽三省一市共同推进。"),
        ("zh", "比亚迪，吉利、长城、奇瑞、长安五家车企参展。"),
        ("zh", "中国、美国、日本、德国、英国前3名的企业参展。"),
        ("ja", "昨年度は、東京、大阪、名古屋、福岡の4都市で開いた。"),
        ("ko", "올해 매출이 늘었고, 삼성, 현대, LG, SK 4개 그룹이 이끌었다."),
        ("en", "Paris by numbers: nine things to know\n\nIt ran long.\n\n* a tie\n\n* a final"),
    ],
)
def test_number_of_something_else_beside_a_list(lang: str, text: str) -> None:
    assert "inconsistent" not in verdicts("count", text, lang)
