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
