import pytest
from crossfoot.checks.discourse.cues import Cue, CueFile, compiled
from support import term, terms

ROLES = [
    ("zh", "比上年的27.26万件微增0.5%。", "27.26万件", "base"),
    ("zh", "三家合计4972件。", "4972件", "total"),
    ("zh", "其中研发人员873人。", "873人", "part"),
    ("zh", "其余12家来自海外。", "12家", "rest"),
    ("zh", "三年后退市。", "三年", "shift"),
    ("ko", "직원은 128명에서 184명으로 늘었다.", "128명", "base"),
    ("ko", "해외 17건을 합쳐 55건이다.", "55건", "total"),
    ("ko", "이 가운데 해외가 59개다.", "59개", "part"),
    ("ko", "나머지 110억원은 채용에 쓴다.", "110억원", "rest"),
    ("ko", "3년 뒤 상장폐지됐다.", "3년", "shift"),
    ("ja", "57.7%から59.1%へ上昇した。", "57.7%", "base"),
    ("ja", "海外754万台の計953万3000台だった。", "953万3000台", "total"),
    ("ja", "うち外国人によるものが2081件あった。", "2081件", "part"),
    ("ja", "残り5件は審査中だ。", "5件", "rest"),
    ("ja", "3年後に上場を廃止した。", "3年", "shift"),
    ("en", "Profit rose to $5m from $4m.", "$4m", "base"),
    ("en", "That makes a total of 55 cases.", "55 cases", "total"),
    ("en", "Of whom 15 hold a doctorate.", "15", "part"),
    ("en", "The remaining 12 cases are open.", "12 cases", "rest"),
    ("en", "It was delisted three years later.", "three years", "shift"),
]


@pytest.mark.parametrize(("lang", "text", "quoted", "role"), ROLES)
def test_role_that_the_words_give(lang: str, text: str, quoted: str, role: str) -> None:
    assert role in term(text, lang, quoted).roles


def test_role_ends_at_the_claim_before() -> None:
    assert "total" not in term("合计4972件，另有355家。", "zh", "355家").roles


def cue(**words: list[str]) -> Cue:
    return Cue(name="sum", role="total", examples={"x": "x"}, counterexamples=["y"], **words)


@pytest.mark.parametrize(
    ("entry", "before", "after", "given"),
    [
        (cue(before=["total"]), "a total of ", "", True),
        (cue(before=["total"]), "they totalled ", "", False),
        (cue(before=["总"]), "总共", "", True),
        (cue(before=["total"]), "total of all that was sold ", "", False),
        (cue(after=["in all"]), "", " cars in all", True),
        (cue(after=["in all"]), "", " cars, in all", False),
        (cue(next=["in all"]), "", ", in all", True),
        (cue(next=["in all"]), "", " cars in all", False),
    ],
)
def test_where_a_cue_may_stand(entry: Cue, before: str, after: str, given: bool) -> None:
    words = compiled([entry], CueFile(reach_before=20, reach_after=20))
    assert ("total" in words.roles(before, after)) is given


@pytest.mark.parametrize(
    ("lang", "text", "first", "second", "alike"),
    [
        ("zh", "共5家企业和3家机构。", 0, 1, True),
        ("zh", "共5家企业和3件专利。", 0, 1, False),
        ("zh", "投资5亿元和3亿美元。", 0, 1, False),
        ("zh", "占5%，增长3%。", 0, 1, True),
        ("en", "It sold 5 cars and 3 cars.", 0, 1, True),
        ("en", "It sold 5 cars and 3.", 0, 1, True),
    ],
)
def test_like_is_compared_with_like(lang: str, text: str, first: int, second: int, alike: bool) -> None:
    found = terms(text, lang)
    assert found[first].alike(found[second]) is alike
