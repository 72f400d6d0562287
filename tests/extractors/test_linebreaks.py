"""Hyphens and syllables at the ends of lines: what the break did, told by the other words of the text."""

import pytest
from crossfoot.extractors.linebreaks import LineBreaks

TEXT = [
    "They had counted on long-",
    "term contracts for tim-",
    "ber. The long term looked better, be-",
    "cause it must be so.",
]


@pytest.mark.parametrize(
    ("before", "after", "added"),
    [
        ("counted on long-", "term contracts", False),
        ("contracts for tim-", "ber. The long", True),
        ("looked better, be-", "cause it must", True),
        ("a state-of-the-", "Art museum", False),
        ("no hyphen", "here", False),
    ],
)
def test_a_hyphen_belongs_to_the_word_or_to_the_break(before: str, after: str, added: bool) -> None:
    assert LineBreaks(TEXT).added_hyphen(before, after) is added


def test_a_word_that_is_hyphenated_elsewhere_keeps_its_hyphen() -> None:
    known = LineBreaks(["A low-cost line was opened.", "The firm sells low-", "cost flights."])
    assert not known.added_hyphen("The firm sells low-", "cost flights.")


def test_korean_syllables_are_joined_where_the_whole_word_occurs() -> None:
    known = LineBreaks(
        ["매출은 960억원으로 늘었고, 국내 매출은 2,880억", "원으로 줄었다. 올해 목표는", "같은 수준이다."]
    )
    assert known.parted_word("국내 매출은 2,880억", "원으로 줄었다.")
    assert not known.parted_word("올해 목표는", "같은 수준이다.")
