"""What one telling of a fact says about another, slot by slot and number by number."""

from __future__ import annotations

import pytest
from crossfoot.facts.comparing import telling
from crossfoot.facts.slots import days_of, differing
from hand_made import CHINA_PATENTS, article, entry, fact

YEAR = {"since": "2023-01-01", "until": "2023-12-31"}
JUNE = {"since": "2023-06", "until": "2023-06"}


def meaning(mine: dict[str, object], other: dict[str, object], numbers: tuple[str, str] = ("38210", "38120")) -> str:
    told = telling(article(), fact(numbers[0], **mine), entry(numbers[1], **other))
    return told.meaning if told else ""


@pytest.mark.parametrize(
    ("mine", "other", "wanted"),
    [
        (YEAR, YEAR, "conflict"),
        ({"since": "2023", "until": "2023"}, YEAR, "conflict"),
        ({}, {}, "note"),
        (YEAR, {}, "note"),
        (YEAR, JUNE, "note"),
        (YEAR, {"since": "2022", "until": "2022"}, "history"),
        (YEAR, {"since": "2019"}, "history"),
        (YEAR, {"since": "2023"}, "note"),
        (YEAR | {"attribution": ("wipo",)}, YEAR | {"attribution": ("wipo",)}, "conflict"),
        (YEAR | {"attribution": ("wipo",)}, YEAR, "note"),
        (YEAR | {"attribution": ("wipo",)}, YEAR | {"attribution": ("nikkei",)}, "note"),
        (YEAR | {"attribution": ("cn",)}, YEAR, "conflict"),
        (YEAR | {"whole": "world"}, YEAR | {"whole": "world"}, "conflict"),
        (YEAR | {"whole": "world"}, YEAR, "note"),
        (YEAR | {"whole": "world"}, YEAR | {"whole": "asia"}, "note"),
        (YEAR | {"kind": "share"}, YEAR | {"kind": "share"}, "note"),
        (YEAR | {"kind": "rank"}, YEAR | {"kind": "rank"}, "note"),
        (YEAR | {"kind": "date"}, YEAR | {"kind": "date"}, ""),
        (YEAR | {"kind": "share", "whole": "world"}, YEAR | {"kind": "share", "whole": "world"}, "conflict"),
        (YEAR | {"kind": "change"}, YEAR | {"kind": "change"}, "conflict"),
        (JUNE | {"kind": "change"}, JUNE | {"kind": "change"}, "note"),
        (JUNE | {"kind": "change", "basis": "year"}, JUNE | {"kind": "change", "basis": "year"}, "conflict"),
        (JUNE | {"kind": "change", "basis": "year"}, JUNE | {"kind": "change", "basis": "month"}, "note"),
        (YEAR | {"sure": False}, YEAR, "note"),
        (YEAR, YEAR | {"sure": False}, "note"),
    ],
)
def test_other_number(mine: dict[str, object], other: dict[str, object], wanted: str) -> None:
    assert meaning(mine, other) == wanted
    assert meaning(other, mine) == wanted


@pytest.mark.parametrize(
    ("mine", "other", "wanted"),
    [
        (YEAR, YEAR, "agreement"),
        (YEAR, JUNE, "agreement"),
        (YEAR, {}, "agreement"),
        (YEAR, {"since": "2022", "until": "2022"}, "history"),
        (YEAR | {"attribution": ("wipo",)}, YEAR | {"attribution": ("nikkei",)}, "agreement"),
        (YEAR | {"whole": "world"}, YEAR | {"whole": "asia"}, ""),
    ],
)
def test_same_number(mine: dict[str, object], other: dict[str, object], wanted: str) -> None:
    assert meaning(mine, other, ("38210", "38210")) == wanted


@pytest.mark.parametrize(("number", "wanted"), [("3", ""), ("38210", "agreement")])
def test_a_small_number_without_a_time_agrees_by_chance(number: str, wanted: str) -> None:
    assert meaning({}, {}, (number, number)) == wanted


@pytest.mark.parametrize(
    ("mine", "other", "hedges", "wanted"),
    [
        (("38210", "38210"), ("38000", "38000"), (None, None), ""),
        (("38210", "38210"), ("30000", "30000"), (None, None), "conflict"),
        (("38210", "38210"), ("39000", "39000"), (None, None), "conflict"),
        (("240", "240"), ("243", "243"), (None, None), ""),
        (("230", "230"), ("238", "238"), (None, None), "conflict"),
        (("30", "30"), ("38", "38"), (None, None), "conflict"),
        (("3038000", "3038000"), ("3025000", "3035000"), (None, None), ""),
        (("3048000", "3048000"), ("3025000", "3035000"), (None, None), "conflict"),
        (("70.75", "70.85"), ("60", "70"), (None, "below"), ""),
        (("79", "80"), ("60", "70"), (None, "below"), "conflict"),
        (("53500", "54500"), ("54500", "55500"), (None, None), "agreement"),
        (("53500", "54500"), ("55500", "56500"), (None, None), "conflict"),
    ],
)
def test_how_a_number_may_be_written(
    mine: tuple[str, str], other: tuple[str, str], hedges: tuple[str | None, str | None], wanted: str
) -> None:
    first, second = fact(*mine, hedge=hedges[0], **YEAR), entry(*other, hedge=hedges[1], **YEAR)
    told = telling(article(), first, second)
    assert (told.meaning if told else "") == wanted


@pytest.mark.parametrize(
    ("mine", "other", "wanted"),
    [
        (
            {"source": "gazette", "published": "2024-02-01"},
            {"source": "gazette", "published": "2024-01-01"},
            "revision",
        ),
        (
            {"source": "gazette", "published": "2024-01-01"},
            {"source": "gazette", "published": "2024-02-01"},
            "revision",
        ),
        (
            {"source": "gazette", "published": "2024-02-01"},
            {"source": "gazette", "published": "2024-02-01"},
            "conflict",
        ),
        ({"source": "gazette", "published": "2024-02-01"}, {"source": "herald", "published": "2024-01-01"}, "conflict"),
        ({"source": "gazette"}, {"source": "gazette"}, "conflict"),
    ],
)
def test_a_source_may_revise_its_own_figure(mine: dict[str, str], other: dict[str, str], wanted: str) -> None:
    told = telling(article(**mine), fact("38210", **YEAR), entry("38120", **YEAR, **other))
    assert told is not None
    assert told.meaning == wanted


def test_a_later_finer_number_refines_the_earlier() -> None:
    later, earlier = article(published="2024-02-01"), {"published": "2024-01-01"}
    rough = entry("37500", "38500", **YEAR, **earlier)
    told = telling(later, fact("38210", **YEAR), rough)
    assert told is not None
    assert told.meaning == "refinement"


@pytest.mark.parametrize("other", [{"name": "mine"}, {"name": "copy", "url": "https://example.org/a"}])
def test_an_article_says_nothing_about_itself(other: dict[str, str]) -> None:
    assert telling(article(url="https://example.org/a"), fact("1"), entry("2", **other)) is None


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [
        ("2023", "2023", ("2023-01-01", "2023-12-31")),
        ("2024-02", "2024-02", ("2024-02-01", "2024-02-29")),
        ("2014", "2023-06-30", ("2014-01-01", "2023-06-30")),
        ("2019", None, None),
        ("2023-13", "2023-13", None),
        ("last year", "last year", None),
    ],
)
def test_days_of_a_period(since: str, until: str | None, days: tuple[str, str] | None) -> None:
    assert days_of(CHINA_PATENTS.but(since=since, until=until)) == days


def test_a_change_over_twelve_months_is_on_the_twelve_before() -> None:
    fiscal = CHINA_PATENTS.but(kind="change", since="2023-04-01", until="2024-03-31")
    quarter = CHINA_PATENTS.but(kind="change", since="2023-04-01", until="2023-06-30")
    assert differing(fiscal, fiscal) == ()
    assert differing(quarter, quarter) == ("basis",)
