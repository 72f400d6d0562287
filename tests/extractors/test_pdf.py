"""PDF files: paragraphs, page furniture, ruled tables, origins."""

from crossfoot.extractors import read
from pdf_samples import pdf

PROSE = [
    "Quarterly Report of the Office",
    "",
    "The office received twelve hundred applications last year, which is 20% more than",
    "in the year before; four hundred and eighty of them were filed by univer-",
    "sities in the east.",
]


def test_broken_lines_are_joined() -> None:
    text = read(pdf(PROSE)).text
    assert "20% more than in the year before" in text
    assert "by universities in the east." in text


def test_running_heads_and_page_numbers_go() -> None:
    lines = ["Annual Report 2023", "Page {page}", "", "On page {page} the office counted {page}00 applications."]
    document = read(pdf(lines, pages=4))
    assert "Annual Report" not in document.text
    assert "Page" not in document.text.replace("On page", "")
    assert all(f"{n}00 applications" in document.text for n in range(1, 5))


def test_a_ruled_table_keeps_its_cells() -> None:
    document = read(
        pdf(
            ["Applications by region.", "", "Region\t2022\tGrowth", "East\t5,664\t12.5%", "West\t749\t3.1%"], ruled=True
        )
    )
    table = next(document.of_kind("table"))
    assert document.of(table) == "Region\t2022\tGrowth\nEast\t5,664\t12.5%\nWest\t749\t3.1%"
    assert [cell.header for cell in table.cells] == [True] * 3 + [False] * 6
    assert document.text.count("5,664") == 1


def test_blocks_know_their_page_and_box() -> None:
    document = read(pdf(["Sales rose by 12% on page {page}, said the office.", "Costs fell {page} times."], pages=2))
    origins = [block.origin for block in document.blocks]
    assert [origin.page for origin in origins] == [1, 2]
    assert origins[0].box is not None
    assert 70 < origins[0].box[0] < 74


def test_the_first_marks_of_a_pdf_may_follow_junk() -> None:
    assert "12%" in read(b"\n\n" + pdf(["Sales rose by 12% in the year."])).text
