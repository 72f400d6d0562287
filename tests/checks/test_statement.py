import pytest
from support import alarms, findings

SHEET = """Balance sheet of the harbour, in dollars.

| Item | End of year | Start of year |
|---|---|---|
| Cash | 40,512.30 | 38,204.11 |
| Receivables | 72,950.05 | 69,117.90 |
| Stocks | 12,097.63 | 15,533.04 |
| Current assets | 125,559.98 | 122,855.05 |
| Buildings | 310,400.00 | 325,400.00 |
| Ships | 88,214.75 | 91,002.60 |
| Fixed assets | 398,614.75 | 416,402.60 |
| All assets | 524,174.73 | 539,257.65 |

Cash flow of the harbour.

| Item | This year | Last year |
|---|---|---|
| Fees received | 215,912.60 | 195,096.30 |
| Grants received | 25,061.95 | 55,655.24 |
| Money in | 240,974.55 | 250,751.54 |
| Wages | 150,030.28 | 140,112.02 |
| Repairs | 61,848.35 | 48,818.04 |
| Money out | 211,878.63 | 188,930.06 |
| Net flow | 29,095.92 | 61,821.48 |
| Opening balance | 11,416.38 | -50,405.10 |
| Closing balance | 40,512.30 | 11,416.38 |
"""


def totals(text: str, verdict: str) -> list[str]:
    return [quotes[-1] for check, found, quotes in findings(text, "en") if (check, found) == ("sum", verdict)]


def test_subtotals_totals_and_net_flows_hold() -> None:
    assert set(totals(SHEET, "consistent")) >= {
        *("125,559.98", "122,855.05", "398,614.75", "416,402.60", "524,174.73", "539,257.65"),
        *("240,974.55", "250,751.54", "211,878.63", "188,930.06", "29,095.92", "61,821.48", "40,512.30", "11,416.38"),
    }
    assert alarms(SHEET, "en") == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("416,402.60", "416,042.60"),
        ("240,974.55", "249,974.55"),
        ("29,095.92", "92,095.92"),
        ("524,174.73", "524,714.73"),
    ],
)
def test_a_figure_that_misses_what_the_column_beside_adds_up_is_flagged(right: str, wrong: str) -> None:
    flagged = alarms(SHEET.replace(right, wrong), "en")
    assert wrong in {quote for _, _, quotes in flagged for quote in quotes}


TRAPS = [
    "| City | 2021 | 2022 |\n|---|---|---|\n"
    + "\n".join(
        f"| {name} | {a:,} | {b:,} |"
        for name, a, b in (
            ("Ashford", 118405, 120311),
            ("Barnby", 204518, 203977),
            ("Colne", 99120, 101004),
            ("Dunmore", 310222, 315870),
            ("Elston", 150871, 149236),
            ("Farley", 87654, 88012),
            ("Garth", 431977, 440120),
        )
    ),
]


@pytest.mark.parametrize("table", TRAPS)
def test_columns_that_are_no_statement_are_left_alone(table: str) -> None:
    assert findings("Towns and their people.\n\n" + table + "\n", "en") == []


@pytest.mark.parametrize(
    ("lang", "head", "change"),
    [("zh", "增减%", "16.0%"), ("ja", "増減率", "16.0%"), ("ko", "증감률", "16.0%"), ("en", "% change", "16.0%")],
)
def test_percentages_under_a_head_of_change_lead_from_one_column_to_the_other(
    lang: str, head: str, change: str
) -> None:
    rows = [
        ("A", 1160, 1000, change),
        ("B", 2541, 2200, "15.5%"),
        ("C", 4558, 4050, "12.5%"),
        ("D", 1338, 1200, "11.5%"),
    ]
    table = f"|  | X | Y | {head} |\n|---|---|---|---|\n" + "\n".join(
        f"| {a} | {b} | {c} | {d} |" for a, b, c, d in rows
    )
    told = [verdict for check, verdict, _ in findings(f"T\n\n{table}\n", lang) if check == "growth"]
    assert told == ["consistent"] * 4
    assert [quotes[-1] for _, _, quotes in alarms(f"T\n\n{table}\n".replace("16.0%", "61.0%"), lang)] == ["61.0%"]
