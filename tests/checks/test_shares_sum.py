import pytest
from support import verdicts

WITHIN = [
    ("zh", "出口额中，亚洲占52%，欧洲占31%，美洲占17%。"),
    ("ko", "수출 비중은 아시아 52%, 유럽 31%, 미주 17%를 차지했다."),
    ("ja", "輸出はアジアが52%、欧州が31%、米州が17%を占める。"),
    ("en", "Asia accounts for 52% of exports, Europe for 31% and the Americas for 17%."),
]
OVER = [(lang, text.replace("31%", "41%")) for lang, text in WITHIN]


@pytest.mark.parametrize(("lang", "text"), WITHIN)
def test_shares_within_their_whole_hold(lang: str, text: str) -> None:
    assert verdicts("shares_sum", text, lang) == ["consistent"]


@pytest.mark.parametrize(("lang", "text"), OVER)
def test_shares_beyond_their_whole_are_flagged(lang: str, text: str) -> None:
    assert verdicts("shares_sum", text, lang) == ["inconsistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "亚洲占34.5%，欧洲占34.4%，其他地区占31.2%。"),
        ("ko", "아시아 34.5%, 유럽 34.4%, 기타가 31.2%를 차지했다."),
        ("ja", "アジアが34.5%、欧州が34.4%、その他が31.2%を占める。"),
        ("en", "Asia accounts for 34.5%, Europe for 34.4% and the rest of the world for 31.2%."),
    ],
)
def test_rounding_beyond_the_whole_is_no_mistake(lang: str, text: str) -> None:
    assert "inconsistent" not in verdicts("shares_sum", text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "男性占48.7%，女性占51.3%，60岁以上占18.7%。"),
        ("zh", "手机占45%，电脑占35%，其中平板占30%。"),
        ("ko", "남성 48.7%, 여성 51.3%, 60세 이상이 18.7%를 차지했다."),
        ("ja", "男性48.7%、女性51.3%、60歳以上が18.7%を占める。"),
        ("en", "Men account for 48.7%, women for 51.3% and people over 60 for 18.7%."),
    ],
)
def test_two_splits_side_by_side_are_not_added(lang: str, text: str) -> None:
    assert "inconsistent" not in verdicts("shares_sum", text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The sales mix: phones 52%, tablets 31%, laptops 21%."),
        ("en", "Of those asked, 45% said yes, 38% said no and 22% were undecided."),
        (
            "en",
            "Some 26% of the crew are in their twenties, 38% are between thirty and fifty and 39% are over fifty.",
        ),
        ("zh", "产品结构上，手机52%，平板31%，电脑21%。"),
        ("zh", "受访者45%赞成，38%反对，22%说不清。"),
        ("ja", "売上の構成は、電話52%、タブレット31%、パソコン21%だった。"),
        ("ja", "回答者の45%が賛成、38%が反対、22%が分からないと答えた。"),
        ("ko", "매출 구성은 전화 52%, 태블릿 31%, 노트북 21%다."),
        ("ko", "응답자의 45%는 찬성, 38%는 반대, 22%는 모르겠다고 답했다."),
    ],
)
def test_shares_that_words_make_those_of_one_whole_are_flagged_beyond_it(lang: str, text: str) -> None:
    assert verdicts("shares_sum", text, lang) == ["inconsistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Among users, 45% open the app daily, 38% share posts and 22% pay for it."),
        ("en", "The party won 45% of the seats in Poland, 38% in Germany and 22% in Spain."),
        ("en", "Asked why (multiple answers allowed), 52% named pay, 41% hours and 33% were undecided."),
        ("zh", "选择理由（可多选），52%看重薪酬，41%看重地点，33%说不清。"),
        ("ja", "内訳（複数回答）は、賃金が52%、通勤が41%、その他が33%だった。"),
        ("ja", "売上の構成は、電話52%、端末31%で、前年は21%だった。"),
        ("ko", "이유로는(복수응답) 임금이 52%, 근무시간이 41%, 통근이 33%였다."),
    ],
)
def test_shares_whose_members_may_count_twice_are_not_added(lang: str, text: str) -> None:
    assert "inconsistent" not in verdicts("shares_sum", text, lang)
