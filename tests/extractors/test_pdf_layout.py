"""How a PDF page is read: columns, turned pages, notes, what is not seen, tables without rules."""

from itertools import chain

import pytest
from crossfoot.extractors import read
from pdf_samples import drawn, show

LEFT = [
    "The harbour handled 4,532 tonnes of cargo in the",
    "course of the year, which was more than in any of",
    "the years before it, and it did so with fewer people",
    "than ever, since the new cranes need no drivers and",
    "the trains are loaded at night.",
]
RIGHT = [
    "The smaller ports fared worse than that: they lost a",
    "tenth of their trade, and one of them was closed for",
    "eleven weeks. The association of shippers expects a",
    "slow recovery and has asked for help from the fund",
    "that was set up for such years.",
]


def two_columns() -> str:
    """Both columns written line by line across the page."""
    rows = zip(LEFT, RIGHT, strict=True)
    return "".join(show(60, 700 - 13 * n, one) + show(320, 700 - 13 * n, two) for n, (one, two) in enumerate(rows))


def test_columns_are_read_one_after_the_other() -> None:
    document = read(drawn([show(60, 740, "Cargo by port in 2023", 16) + two_columns()]))
    texts = [document.of(block) for block in document.blocks]
    assert texts == ["Cargo by port in 2023", " ".join(LEFT), " ".join(RIGHT)]


def test_lines_across_the_columns_part_them() -> None:
    across = show(
        60, 610, "Both ports together had a share of 61.5% in the trade of the coast, as the chart of the year shows."
    )
    below = "".join(
        show(60 + 260 * (n % 2), 590 - 13 * (n // 2), text)
        for n, text in enumerate(chain(*zip(LEFT, RIGHT, strict=True)))
    )
    text = read(drawn([two_columns() + across + below])).text
    assert text.index("loaded at night") < text.index("The smaller ports") < text.index("61.5%")
    assert text.index("61.5%") < text.rindex("The harbour handled") < text.rindex("The smaller ports")


TURNS = {0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}
STARTS = {0: (80, 700, 0, -14), 90: (200, 80, 14, 0), 180: (500, 200, 0, 14), 270: (300, 760, -14, 0)}


@pytest.mark.parametrize("shown", [0, 90, 180, 270])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_text_is_read_whichever_way_it_stands(turn: int, shown: int) -> None:
    x, y, right, up = STARTS[turn]
    lines = "".join(show(x + n * right, y + n * up, text, 10, TURNS[turn]) for n, text in enumerate(LEFT))
    assert read(drawn([lines], rotate=shown)).text == " ".join(LEFT)


def test_what_nobody_sees_is_left_out() -> None:
    seen = show(72, 700, "Sales rose by 12% in the year.")
    unseen = [
        show(72, 600, "Hidden 345 words.", mode=3),
        show(900, 600, "Outside 456 of the page."),
        show(200, 300, "DRAFT 789", 60, "0.7 0.7 -0.7 0.7"),
    ]
    assert read(drawn([seen + "".join(unseen)])).text == "Sales rose by 12% in the year."


def test_text_drawn_twice_is_read_once() -> None:
    bold = show(72, 700, "Total 1,284 people") + show(72.4, 700, "Total 1,284 people")
    assert read(drawn([bold])).text == "Total 1,284 people"


def test_type_without_width_is_survived() -> None:
    narrow = show(72, 700, "Sales rose by 12%.", matrix="0 0 0 1") + show(72, 600, "Costs fell by 3%.")
    assert "3%" in read(drawn([narrow])).text


def test_text_in_a_form_is_read() -> None:
    assert "1,284" in read(drawn(["/Fm Do"], inner=show(72, 700, "The form holds 1,284 people."))).text


def test_a_small_raised_digit_is_no_part_of_the_number() -> None:
    raised = show(72, 700, "Sales came to 1,284", 10) + show(162, 704, "3", 6) + show(170, 700, "million euros.", 10)
    assert read(drawn([raised])).text == "Sales came to 1,284³ million euros."


def test_notes_stand_apart_from_the_text_that_they_interrupt() -> None:
    first = "".join(show(60, 700 - 13 * n, text) for n, text in enumerate(LEFT[:-1]))
    note = show(60, 80, "* Cargo in transit, 310 tonnes, is not counted.", 7)
    second = show(60, 700, LEFT[-1]) + show(60, 660, "A second paragraph stands below it.")
    document = read(drawn([first + note, second]))
    texts = [document.of(block) for block in document.blocks]
    assert texts[0] == " ".join(LEFT)
    assert "* Cargo in transit, 310 tonnes, is not counted." in texts[1:]


ROWS = [
    ("Port", "2022", "2023", "Change"),
    ("Alderby", "4,120", "4,532", "10.0%"),
    ("Brackmouth", "2,650", "2,597", "-2.0%"),
    ("Dunsay", "750", "743", "-0.9%"),
    ("Total", "7,520", "7,872", "4.7%"),
]


def table(rows: list[tuple[str, ...]], top: float) -> str:
    places = (72, 220, 300, 380)
    return "".join(
        show(x, top - 14 * n, cell) for n, row in enumerate(rows) for x, cell in zip(places, row, strict=True)
    )


def test_numbers_under_each_other_are_a_table() -> None:
    document = read(drawn([show(72, 740, "Cargo by port, in tonnes, as in the years before:") + table(ROWS, 700)]))
    found = next(document.of_kind("table"))
    assert document.of(found) == "\n".join("\t".join(row) for row in ROWS)
    assert [cell.header for cell in found.cells][:5] == [True] * 4 + [False]


def test_a_table_goes_on_over_the_page() -> None:
    document = read(drawn([table(ROWS[:4], 300), table([ROWS[0], *ROWS[2:]], 760) + show(72, 600, "After the table.")]))
    found = list(document.of_kind("table"))
    assert len(found) == 1
    assert document.of(found[0]).count("Port") == 1
    assert document.of(found[0]).count("Brackmouth") == 2


def test_a_row_of_words_far_apart_is_no_part_of_a_paragraph() -> None:
    rows = (
        show(72, 700, "Written by J. Doe") + show(400, 700, "Checked by A. Roe") + show(72, 686, "The year was good.")
    )
    assert read(drawn([rows])).text == "Written by J. Doe Checked by A. Roe\nThe year was good."


def test_a_figure_at_the_foot_is_no_page_number_unless_the_pages_count() -> None:
    pages = [
        show(72, 700, f"Chapter {n} is short.") + show(72, 40, str(value)) for n, value in enumerate((17, 905, 44))
    ]
    text = read(drawn(pages)).text
    assert all(str(value) in text for value in (17, 905, 44))
    counted = [show(72, 700, f"Chapter {n} is short.") + show(72, 40, str(11 + n)) for n in range(3)]
    assert "12" not in read(drawn(counted)).text
