"""A place by size of gain, or by what a column's head names, against that column."""

import pytest
from support import alarms, verdicts

TABLE = (
    "| Region | Output 2023 | Point gain |\n|---|---|---|\n| Northmoor | 61.4 | +12.3 |\n| Eastlea | 48.9 | +9.8 |\n"
    "| Southvale | 72.5 | +4.1 |\n| Westmere | 55.0 | +15.6 |\n\n"
)
LINES = (
    "Prices in crowns:\n\nBread      21.4   32.9   +11.5\nMilk       14.0   38.2   +24.2\n"
    "Cheese     41.7   56.1   +14.4\nButter     58.0   63.5   +5.5\n\n"
)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (TABLE + "{} made the biggest leap.", "Westmere", "Northmoor"),
        (TABLE + "Northmoor came {} by size of gain.", "second", "third"),
        (TABLE + "By output, Northmoor was {}.", "second", "third"),
        (TABLE + "{} had the smallest gain.", "Southvale", "Eastlea"),
        (LINES + "{} made the biggest leap.", "Milk", "Bread"),
        (LINES + "Bread was {} by size of increase.", "third", "second"),
    ],
)
def test_place_in_the_column_that_the_words_name(text: str, right: str, wrong: str) -> None:
    assert "consistent" in verdicts("order", text.format(right), "en")
    assert "inconsistent" in verdicts("order", text.format(wrong), "en")


@pytest.mark.parametrize(
    "text",
    [
        "Northmoor made the biggest leap of the decade. Eastlea has the largest output per head.",
        "For Eastlea it was the second rise in a row. Westmere posted its third gain.",
        "Southvale was first to see growth.",
        "Southvale had the biggest drop of all.",
        "Northmoor had the highest gain in Europe. Eastlea was second in output among the small ones.",
        "The lowest in output, Eastlea had the second gain.",
    ],
)
def test_place_among_others_or_in_time_flags_nothing(text: str) -> None:
    assert alarms(TABLE + text, "en") == []
