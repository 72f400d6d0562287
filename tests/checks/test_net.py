"""Net figures: what came in less what went out."""

import pytest
from support import alarms, verdicts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "今年新开门店64家，关闭28家，净增{}家。"),
        ("ja", "今期は64店を開き、28店を閉じた。純増は{}店となる。"),
        ("ko", "올해 64곳을 새로 열고 28곳을 닫아 점포가 {}곳 순증했다."),
        ("en", "The chain opened 64 shops and closed 28, a net increase of {}."),
    ],
)
def test_a_net_figure_is_what_came_in_less_what_went_out(lang: str, text: str) -> None:
    assert verdicts("difference", text.format(36), lang) == ["consistent"]
    assert alarms(text.format(36), lang) == []
    assert verdicts("difference", text.format(63), lang) == ["inconsistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "门店总数2925家，新开64家，净增36家。"),
        ("zh", "甲店入职64人，乙店入职28人，净增80人。"),
        ("ja", "店舗数は2925店で、64店を開いた。純増は36店。"),
        ("ko", "점포는 2925곳이고 64곳을 새로 열어 36곳 순증했다."),
    ],
)
def test_other_figures_before_a_net_one_flag_nothing(lang: str, text: str) -> None:
    assert alarms(text, lang) == []
