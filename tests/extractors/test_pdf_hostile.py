"""PDF files that would exhaust a machine or a reader: each is read within bounds, or refused with one line."""

from collections.abc import Iterator
from time import monotonic

import pytest
from crossfoot.errors import UnreadableDocument
from crossfoot.extractors import read
from crossfoot.extractors.limits import MAX_PDF_PAGES
from pdf_samples import PAGE, drawn, locked, packed, show, with_objects

TEXT = "Sales rose by 12% in the year."
NO_PAGE = "is a damaged PDF: no page of it can be read"
NO_TEXT = "has no text layer, and no image fills a page"
SECONDS = 30.0


@pytest.fixture(autouse=True)
def _in_time() -> Iterator[None]:
    start = monotonic()
    yield
    assert monotonic() - start < SECONDS


def outcome(data: bytes) -> str:
    """The text of a file, or why it cannot be read."""
    try:
        return read(data).text
    except UnreadableDocument as error:
        return error.cause


def test_a_file_whose_user_password_is_empty_opens() -> None:
    assert read(locked(show(72, 700, TEXT))).text == TEXT


def test_its_tables_are_read_from_an_unlocked_copy() -> None:
    lines = "".join(f"{x} 600 m {x} 660 l S\n" for x in (72, 200, 300))
    lines += "".join(f"72 {y} m 300 {y} l S\n" for y in (600, 620, 640, 660))
    cells = [("Port", "Cargo"), ("Alderby", "4,532"), ("Dunsay", "743")]
    shown = "".join(
        show(76 + 128 * n, 646 - 20 * row, cell) for row, two in enumerate(cells) for n, cell in enumerate(two)
    )
    document = read(locked(lines + shown))
    assert document.of(next(document.of_kind("table"))) == "Port\tCargo\nAlderby\t4,532\nDunsay\t743"


def test_a_file_with_a_user_password_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="encrypted PDF: it needs a password"):
        read(locked(show(72, 700, TEXT), b"secret"))


@pytest.mark.parametrize("times", [1, 2])
def test_a_stream_that_unpacks_to_a_gigabyte_is_refused(times: int) -> None:
    bomb = packed(b" " * 100_000_000, times)
    with pytest.raises(UnreadableDocument, match="holds a stream that unpacks to more than"):
        read(with_objects({7: bomb}))


def test_a_page_of_endless_text_is_cut() -> None:
    page = "".join(show(72, 800 - n % 700, f"{n} tonnes of cargo") for n in range(12_000))
    assert "truncated" in read(drawn([page])).extraction.marks


def test_a_packed_page_is_no_bomb() -> None:
    assert read(with_objects({7: packed(show(72, 700, TEXT).encode() + b" " * 1_000_000)})).text == TEXT


LOOPS = {
    "the page tree": {2: b"<< /Type /Pages /Kids [2 0 R 6 0 R] /Count 2 >>"},
    "the contents": {7: b"7 0 R"},
    "the parent": {6: b"<< /Type /Page /Parent 6 0 R /Contents 7 0 R /Resources << /Font << /F1 3 0 R >> >> >>"},
    "the length": {7: b"<< /Length 7 0 R >>\nstream\nBT ET\nendstream"},
}


@pytest.mark.parametrize("changes", LOOPS.values(), ids=LOOPS)
def test_an_object_that_leads_to_itself_ends(changes: dict[int, bytes]) -> None:
    assert outcome(with_objects(changes)) in (TEXT, NO_PAGE, NO_TEXT)


def test_a_form_that_draws_itself_is_drawn_once() -> None:
    page = show(72, 700, TEXT) + "/Fm Do\n"
    assert TEXT in read(drawn([page], inner="/Fm Do\n" + show(72, 600, "Inside."))).text


def test_deep_nesting_is_survived() -> None:
    deep = b"[" * 100_000 + b"]" * 100_000
    content = b"q " * 200_000 + show(72, 700, TEXT).encode()
    stream = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    assert TEXT in read(with_objects({7: stream, 8: deep})).text


@pytest.mark.parametrize("box", ["0 0 1e9 1e9", "0 0 0 0", "5 5 -5 -5", "0 0 nan 3", ""])
def test_a_page_of_any_size_is_read_or_refused(box: str) -> None:
    assert outcome(drawn([show(72, 700, TEXT)], box=box)) in (TEXT, NO_TEXT)


def test_of_a_hundred_thousand_pages_the_first_are_read() -> None:
    ids = range(8, 100_008)
    kids = b"<< /Type /Pages /Kids [%s] /Count 100000 >>" % b" ".join(b"%d 0 R" % one for one in ids)
    document = read(with_objects({2: kids, **dict.fromkeys(ids, PAGE % 7)}))
    assert "truncated" in document.extraction.marks
    assert document.text.count("12%") == MAX_PDF_PAGES


def test_a_page_that_cannot_be_read_costs_one_page() -> None:
    kids = b"<< /Type /Pages /Kids [6 0 R 4 0 R 6 0 R] /Count 3 >>"
    document = read(with_objects({2: kids, 4: b"(no page)"}))
    assert TEXT in document.text
    assert any(mark.startswith("lost-pages:") for mark in document.extraction.marks)
