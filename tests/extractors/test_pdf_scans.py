"""Pages without text, and text that a PDF tells wrongly."""

from io import BytesIO
from pathlib import Path

import pytest
from crossfoot.errors import UnreadableDocument
from crossfoot.extractors import read, recognition
from pdf_samples import drawn, show

SCAN = "q 595 0 0 842 0 0 cm /Im Do Q\n"
TEXT = show(72, 700, "Sales rose by 12% in the year.")
FIXTURES = Path(__file__).parents[2] / "fixtures"
with_ocr = pytest.mark.skipif(not recognition.available(), reason="needs the extra crossfoot[ocr]")


@pytest.fixture
def _no_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognition, "available", lambda: False)


@pytest.mark.usefixtures("_no_ocr")
def test_a_scan_says_what_would_read_it() -> None:
    with pytest.raises(UnreadableDocument, match=r"no text layer; install crossfoot\[ocr\]"):
        read(drawn([SCAN, SCAN]))


@pytest.mark.usefixtures("_no_ocr")
def test_scanned_pages_among_others_are_named() -> None:
    document = read(drawn([SCAN, TEXT, SCAN, SCAN, SCAN]))
    assert document.text == "Sales rose by 12% in the year."
    assert document.extraction.marks == ("no-text:1,3-5",)


@pytest.mark.usefixtures("_no_ocr")
def test_an_image_says_what_would_read_it() -> None:
    with pytest.raises(UnreadableDocument, match=r"PNG image.*install crossfoot\[ocr\]"):
        read(b"\x89PNG\r\n\x1a\n" + b"\x00" * 40)


def test_a_layer_under_a_scan_is_read_and_doubted() -> None:
    layer = show(72, 700, "The office has 1,284 people, of whom 873, or 86.0%, work in research.", mode=3)
    document = read(drawn([SCAN + layer, TEXT]))
    assert "1,284" in document.text
    assert document.extraction.marks == ("ocr",)
    assert document.is_doubtful(0)


def test_a_page_of_hidden_text_alone_is_such_a_layer() -> None:
    document = read(drawn([show(72, 700, "The office has 1,284 people.", mode=3)]))
    assert document.text == "The office has 1,284 people."
    assert document.extraction.marks == ("ocr",)


def test_digits_for_ligatures_are_damage() -> None:
    lines = ["The ques5on of the na5onal sta5s5cs office", "was answered in the sec5on on 1,284 people."]
    page = "".join(show(72, 700 - 14 * n, line) for n, line in enumerate(lines))
    assert "damaged-text" in read(drawn([page])).extraction.marks
    assert (
        read(drawn([TEXT + show(72, 600, "The mp3player and the h2o2level and the b2bshop.")])).extraction.marks == ()
    )


@with_ocr
@pytest.mark.parametrize("kind", ["PNG", "PDF"])
def test_a_scanned_page_is_read_by_recognition(kind: str) -> None:
    import pypdfium2

    with pypdfium2.PdfDocument(FIXTURES / "generic" / "coast-ports" / "page.pdf") as source:
        page = source[1].render(scale=2).to_pil().convert("RGB")
    out = BytesIO()
    page.crop((0, 0, page.width, page.height // 3)).save(out, kind, resolution=144)
    document = read(out.getvalue())
    assert "ocr" in document.extraction.marks
    assert document.is_doubtful(0)
    assert "Alderby\t4,120\t4,532\t10.0%" in document.of(next(document.of_kind("table")))
