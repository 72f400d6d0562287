"""Dates and periods in words: what they cover, their first and last day."""

from __future__ import annotations

import pytest
from crossfoot.claims import quantities

DATES: list[tuple[str, str, str, str]] = [
    # sentence, surface, since, until
    ("The law took effect on March 3, 2024.", "March 3, 2024", "2024-03-03", "2024-03-03"),
    ("The law took effect on 3 March 2024.", "3 March 2024", "2024-03-03", "2024-03-03"),
    ("The fair ran from June 4-9, 2019.", "June 4-9, 2019", "2019-06-04", "2019-06-09"),
    ("Open April 28 to May 3, 2021.", "April 28 to May 3, 2021", "2021-04-28", "2021-05-03"),
    ("The count of 5–7 October 2022 was void.", "5–7 October 2022", "2022-10-05", "2022-10-07"),
    ("On Sept. 9th the mill closed.", "Sept. 9th", "--09-09", "--09-09"),
    ("Prices peaked in Mar. 2024.", "Mar. 2024", "2024-03", "2024-03"),
    ("Sales for January–March 2024 rose.", "January–March 2024", "2024-01", "2024-03"),
    ("In Q3 2024 sales fell.", "Q3 2024", "2024-Q3", "2024-Q3"),
    ("Guidance for Q2 FY23 was cut.", "Q2 FY23", "2023-Q2", "2023-Q2"),
    ("Output in 3Q24 fell.", "3Q24", "2024-Q3", "2024-Q3"),
    ("The third quarter of 2024 was wet.", "third quarter of 2024", "2024-Q3", "2024-Q3"),
    ("The first-quarter loss widened.", "first-quarter", "-Q1", "-Q1"),
    ("The first half of 2024 was dry.", "first half of 2024", "2024-H1", "2024-H1"),
    ("H2 2023 was better.", "H2 2023", "2023-H2", "2023-H2"),
    ("In the first nine months of 2024 it fell.", "first nine months of 2024", "2024-01", "2024-09"),
    ("In the first three quarters of 2020 it fell.", "first three quarters of 2020", "2020-01", "2020-09"),
    ("Profit in FY2023 doubled.", "FY2023", "2023", "2023"),
    ("In fiscal 2023 it lost money.", "fiscal 2023", "2023", "2023"),
    ("In the 2022-23 school year, enrolment fell.", "2022-23 school year", "2022", "2023"),
    ("Born in the mid-1980s.", "mid-1980s", "1980", "1989"),
    ("A hit of the '90s.", "'90s", "1990", "1999"),
    ("From 2014 to 2023 it grew.", "2014 to 2023", "2014", "2023"),
    ("It has risen since 1998.", "1998", "1998", "1998"),
]

NO_DATES = [
    "He may march 5 miles.",
    "March 5% to the left.",
    "H1N1 and H5N1 are viruses.",
    "In 2000 cases nothing was found.",
    "The fourth quarterback left.",
    "On Smarch 45 nothing happened.",
]


@pytest.mark.parametrize(("sentence", "surface", "since", "until"), DATES)
def test_reads(sentence: str, surface: str, since: str, until: str) -> None:
    found = next(q for q in quantities(sentence, "en") if q.text == surface)
    assert (found.kind, found.since, found.until) == ("date", since, until)


@pytest.mark.parametrize("sentence", NO_DATES)
def test_leaves_alone(sentence: str) -> None:
    assert [q.text for q in quantities(sentence, "en") if q.kind == "date"] == []


def test_a_decade_of_life_is_an_age() -> None:
    found = next(iter(quantities("She was in her early 30s.", "en")))
    assert (found.kind, found.unit, found.low, found.high) == ("age", "year", 30, 39)
