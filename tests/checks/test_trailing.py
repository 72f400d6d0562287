"""A rank against the names that are said to be ahead of it."""

import pytest
from support import alarms, verdicts

LISTED = [
    ("en", "Norland is the {}-largest grower, behind only Turkey, Chile and Iran.", "fourth", "third"),
    ("en", "Bakers came {}, behind nurses (92%) and vets (88%) and ahead of plumbers (71%).", "third", "second"),
    ("en", "Bakers came {}, behind nurses (92%) and vets (88%) and ahead of plumbers (71%).", "third", "fourth"),
    ("zh", "该省产量仅次于河南、山东和安徽，位居全国第{}。", "四", "三"),
    ("zh", "该省产量居全国第{}，仅次于四川和湖北。", "三", "四"),
    ("en", "Kent ranks {} in the country for apples, after Essex, Devon, Dorset and Suffolk.", "fifth", "fourth"),
    ("zh", "该省排名第{}，前两位是河南和山东。", "三", "四"),
    ("ja", "長野は青森、岩手に次ぐ全国{}位だった。", "3", "2"),
    ("ko", "한국은 중국, 미국에 이어 세계 {}위다.", "3", "2"),
]


@pytest.mark.parametrize(("lang", "text", "right", "wrong"), LISTED)
def test_those_ahead_are_counted(lang: str, text: str, right: str, wrong: str) -> None:
    assert "consistent" in verdicts("order", text.format(right), lang)
    assert alarms(text.format(right), lang) == []
    assert "inconsistent" in verdicts("order", text.format(wrong), lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Norway came second behind Trinidad and Tobago. Elm was third behind Bosnia and Herzegovina and Malta."),
        ("en", "She was second behind Norway, Microsoft said. He ran the second race behind Norway, Sweden and Japan."),
        ("en", "Elm came fourth, behind Norway (88) and ahead of Malta (80). In the second quarter it was behind Fir."),
        ("zh", "其销量仅次于去年，位居历史第二。产量居第三，仅次于河南，比山东和安徽多。"),
        ("ja", "日本が前年、米国に次ぐ2位だった。前年と同じく米国に次ぐ2位だ。米国に次ぐ3位に入った。"),
        ("ko", "지난해와 달리 미국에 이어 2위다. 지난해, 미국에 이어 2위였다."),
    ],
)
def test_those_ahead_may_be_told_in_part(lang: str, text: str) -> None:
    assert alarms(text, lang) == []
