"""Every file that cannot be read ends with one line that names it and says why."""

from pathlib import Path

import pytest
from crossfoot.errors import BrokenRule, UnreadableDocument
from crossfoot.extractors import read
from crossfoot.extractors.limits import MAX_TEXT_BYTES
from pdf_samples import pdf

LOCK = (
    b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"01" * 32 + b"> /U <" + b"02" * 32 + b"> >> "
    b"/ID [<" + b"03" * 16 + b"> <" + b"03" * 16 + b">] "
)


@pytest.mark.parametrize(
    ("name", "data", "cause"),
    [
        ("empty.html", b"", "is empty"),
        ("blank.txt", b"\xef\xbb\xbf \r\n\t\n", "is empty"),
        ("picture.html", b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "PNG image"),
        ("archive.txt", b"PK\x03\x04" + b"x" * 40, "ZIP archive"),
        ("data.txt", b"abc\x00\x01\x02def" * 20, "binary file"),
        ("tags.html", b"<html><head><title></title></head><body><p> </p></body></html>", "holds no text"),
        ("noise.txt", bytes(range(128, 256)) * 40, "its encoding cannot be told"),
        ("cut.pdf", pdf(["One line of text."])[:300], "truncated PDF"),
        ("damaged.pdf", b"%PDF-1.4\n" + b"junk " * 40 + b"\n%%EOF", "damaged PDF"),
        ("scanned.pdf", pdf([]), "no text layer"),
        ("locked.pdf", pdf(["A line."], trailer=LOCK), "encrypted PDF"),
    ],
)
def test_the_cause_is_named(tmp_path: Path, name: str, data: bytes, cause: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableDocument) as caught:
        read(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert cause in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file() -> None:
    with pytest.raises(UnreadableDocument, match=r"nowhere\.html: no such file"):
        read("nowhere.html")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="is a folder"):
        read(tmp_path)


def test_a_page_above_the_bound_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.html"
    path.write_bytes(b"<p>1</p>" * (MAX_TEXT_BYTES // 8 + 1))
    with pytest.raises(UnreadableDocument, match="larger than the bound of 20 MB"):
        read(path)


def nested(depth: int) -> bytes:
    text = "价格上涨了12%，这是今年的最高值，比去年同期高。"
    return f"<html><body>{'<div>' * depth}{text}{'</div>' * depth}</body></html>".encode()


def test_deep_nesting_keeps_the_text() -> None:
    assert "12%" in read(nested(1500)).text


def test_nesting_beyond_the_parser_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="more than 2000 deep"):
        read(nested(5000))


def test_entities_of_a_document_type_are_not_expanded() -> None:
    page = (
        '<!DOCTYPE html [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;">]><html><body>'
        "<p>Sales rose 12% &b; in the year, the company said, after three flat years.</p></body></html>"
    )
    assert "boomboom" not in read(page.encode()).text


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("name: x\nevidence: [e]\ncolour: red\n", 1, "colour"),
        ("name: x\nevidence: []\n", 2, "length"),
        (
            "name: x\nevidence: [e]\ntext:\n  - name: d\n    fingerprints:\n      - name: open\n        match: '(a'\n"
            "        examples: [a]\n        counterexamples: [b]\n",
            7,
            "does not compile",
        ),
        (
            "name: x\nevidence: [e]\nhtml:\n  - name: t\n    when: 'div['\n    body: [p]\n",
            5,
            "no CSS selector",
        ),
    ],
)
def test_a_broken_rule_file_names_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    (tmp_path / "sources").mkdir()
    path = tmp_path / "sources" / "x.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BrokenRule, match=said) as caught:
        read("一句话。".encode(), rules=tmp_path)
    assert (caught.value.path, caught.value.line) == (str(path), line)
