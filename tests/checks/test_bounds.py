import pytest
from support import alarms

OVER = [
    ("zh", "核心零部件的国产化率已由65%提高到115%。"),
    ("zh", "全年用电9671万度；其中绿电7930万度，占182%。"),
    ("ja", "女性は全社員の164%を占める。"),
    ("ja", "島の投票率は152%だった。"),
    ("ko", "여성은 전체 직원의 164%를 차지한다."),
    ("ko", "신청 24건 가운데 9건만 통과해 승인율이 137.5%다."),
    ("en", "Women made up 151.0% of the population."),
    ("en", "Turnout was 152% in the capital."),
]


@pytest.mark.parametrize(("lang", "text"), OVER)
def test_share_that_no_whole_can_have(lang: str, text: str) -> None:
    assert [check for check, _, _ in alarms(text, lang)] in (["range"], ["share"])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "政府债务占GDP的120%。"),
        ("zh", "今年的任务完成率为120%，超额完成。"),
        ("zh", "毛利率同比增长120%。"),
        ("ja", "債務残高はGDPの240%に当たる。"),
        ("ja", "朝の乗車率は180%に達した。"),
        ("ko", "국가채무는 GDP의 120%다."),
        ("ko", "공장 가동률은 110%였다."),
        ("ko", "온라인 점유율이 120% 늘었다."),
        ("en", "Debt accounts for 120% of GDP."),
        ("en", "Sales were 120% of the total a year earlier."),
        ("en", "Profit was 140% of the target."),
    ],
)
def test_percentage_that_may_pass_a_hundred(lang: str, text: str) -> None:
    assert alarms(text, lang) == []
