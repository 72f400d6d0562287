import pytest
from support import Told, findings, verdicts


def test_part_beyond_its_whole_is_flagged() -> None:
    expected: Told = ("range", "inconsistent", ("2.2万公里", "1.8万公里"))
    assert expected in findings("六年里还要新添铁路1.8万公里，其中高铁要再修2.2万公里。", "zh")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "六年里还要新添铁路1.8万公里，其中高铁要再修1.2万公里。"),
        ("zh", "全国铁路16万公里，今年新添1.8万公里，其中高铁已达4.8万公里。"),
        ("ko", "직원은 1284명이고 이 가운데 연구직이 873명이다."),
    ],
)
def test_part_within_its_whole_is_left_alone(lang: str, text: str) -> None:
    assert "inconsistent" not in verdicts("range", text, lang)
