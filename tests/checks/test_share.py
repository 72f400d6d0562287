import pytest
from support import Told, findings, verdicts

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
