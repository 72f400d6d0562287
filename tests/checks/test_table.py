import pytest
from support import Told, alarms, findings

MEDALS = [("Norway", 16, 8, 13), ("Germany", 12, 10, 5), ("China", 9, 4, 2), ("Sweden", 8, 5, 5)]


def medals(changed: dict[int, int] | None = None) -> str:
    """A table of medals without a head; `changed` gives the total of a row."""
    rows = [(*row, (changed or {}).get(n, sum(row[1:]))) for n, row in enumerate(MEDALS)]
    return "Medals by country.\n\n" + "\n".join("  ".join(map(str, row)) for row in rows) + "\n"


def test_rows_that_end_in_their_total_hold() -> None:
    told = [quotes for check, verdict, quotes in findings(medals(), "en") if (check, verdict) == ("sum", "consistent")]
    assert told == [tuple(map(str, (*row[1:], sum(row[1:])))) for row in MEDALS]


def test_row_among_rows_that_add_up_is_flagged() -> None:
    expected: list[Told] = [("sum", "inconsistent", ("12", "10", "5", "72"))]
    assert alarms(medals({1: 72}), "en") == expected


SALES = (
    "| 公司 | 2023 | 2024 |\n|---|---|---|\n"
    "| 甲 | 620 | 1480 |\n| 乙 | 540 | 1130 |\n| 丙 | 310 | 860 |\n| 合计 | {} | {} |\n"
)


@pytest.mark.parametrize(
    ("totals", "wrong"),
    [((1470, 3470), []), ((1740, 3470), ["1740"]), ((1470, 4370), ["4370"]), ((1740, 4370), ["1740", "4370"])],
)
def test_columns_add_up_to_the_row_that_is_headed_total(totals: tuple[int, int], wrong: list[str]) -> None:
    text = "各公司销量如下。\n\n" + SALES.format(*totals)
    assert [quotes[-1] for _, _, quotes in alarms(text, "zh")] == wrong


def test_columns_of_rates_need_not_add_up() -> None:
    text = (
        "| Region | 2023 | 2024 |\n|---|---|---|\n| North | 4.1 | 4.4 |\n| South | 5.2 | 5.0 |\n| Total | 4.6 | 4.7 |\n"
    )
    assert alarms("Unemployment by region.\n\n" + text, "en") == []
