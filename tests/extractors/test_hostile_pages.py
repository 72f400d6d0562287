"""Pages made to exhaust whoever reads them: each is read, or refused in one line, in seconds."""

from pathlib import Path
from time import process_time

import pytest
from crossfoot.errors import UnreadableDocument
from crossfoot.extractors import locate, markdown, read, tables

SAID = "Many of the firms that were asked plan to hire 120 people next year, the survey said."
ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<!DOCTYPE html [<!ENTITY e0 "ha">{ENTITIES}]>'


def page(body: str, head: str = "") -> str:
    return f"{head}<html><head><title>T</title></head><body><p>{SAID}</p>{body}</body></html>"


READ = {
    "entities of a page": page("<p>&e9;</p>", f'<?xml version="1.0"?>{LAUGHS}'),
    "entities of XML": f'<?xml version="1.0"?>{LAUGHS}<x><p>{SAID}</p>&e9;</x>',
    "entities in a drawing": page(f"<svg>{LAUGHS}<text>&e9;</text></svg>"),
    "spans": page("<table>" + "<tr><td colspan=1000000 rowspan=65534>12<td>13</tr>" * 300 + "</table>"),
    "cells in rows": page("<table>" + ("<tr>" + "<td>12</td>" * 200 + "</tr>") * 200 + "</table>"),
    "cells in a row": page("<table><tr>" + "<td>1" * 50_000 + "</table>"),
    "line breaks": page("12<br>" * 30_000),
    "long attribute": page(f"<p title='{'x' * 1_000_000}' class='{'a ' * 200_000}'>9</p>"),
    "many attributes": page("<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">9</p>"),
    "linked data in numbers": page(
        '<script type="application/ld+json">[' + '{"@type":"X"},' * 100_000 + "{}]</script>"
    ),
    "linked data in depth": page('<script type="application/ld+json">' + "[" * 200_000 + "]" * 200_000 + "</script>"),
    "linked graphs in depth": page(
        '<script type="application/ld+json">' + '{"@graph":' * 20_000 + "1" + "}" * 20_000 + "</script>"
    ),
    "scripts": page("<script>while(1){document.write('<p>12</p>')}</script>" * 10_000),
    "NUL bytes": page(f"<p>{SAID}</p>" * 20 + "<p>\x0012\x00</p>"),
    "control and direction marks": page("<p>" + "\x01\x1b1234567890\u202e\u2066\ufeff\u2028" * 5_000 + "</p>"),
    "references to no characters": page("<p>" + "&#xd800;&#0;&#x110000;&#x1;" * 5_000 + "</p>"),
    "open brackets": page("<" * 300_000),
    "ampersands": page("&" * 300_000),
    "paragraphs without end": page("<p>" * 100_000),
    "links without end": page("<a href=x>" * 300),
    "white space": page(" " * 3_000_000 + "<p>" + "\n" * 1_000_000),
    "comments": page("<!-- 12 -->" * 100_000),
    "one long line": f"{SAID}\n" + "word " * 400_000,
    "many short lines": f"{SAID}\n\n" + "a\n" * 80_000,
    "rows of two": f"{SAID}\n\n" + "a\t12\n" * 40_000,
    "one row": f"{SAID}\n\n" + "12\t" * 300_000,
    "stamps": f"{SAID}\n" + "2024-05-16 17:02 来源:" * 5_000,
    "source marks": "网易首页 > " + "正文 " * 100_000 + f"\n{SAID}\n",
    "words of menus": f"{SAID}\n" + "分享 微博 " * 50_000 + "\n",
}


@pytest.mark.parametrize("text", READ.values(), ids=list(READ))
def test_what_is_said_is_read_in_seconds(text: str) -> None:
    start = process_time()
    document = read(text.encode())
    assert "120 people" in document.text
    assert "hahaha" not in document.text
    assert process_time() - start < 10


def test_rows_of_a_table_too_large_for_a_grid_stay_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MAX_CELLS", 300)
    rows = "".join(f"<tr><td>No. {number}</td><td>{number}12</td></tr>" for number in range(151))
    document = read(page(f"<table>{rows}</table>").encode())
    assert document.text.splitlines()[-2:] == ["No. 149\t14912", "No. 150\t15012"]


def test_what_is_written_otherwise_is_sought_for_so_long_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locate, "MAX_SOUGHT", 20_000)
    document = read(page("<p>&#49;2 firms</p>" * 500 + "<p>13 firms</p>").encode())
    assert document.place(document.text.index("13 firms")) == (1, 1)


def test_millions_of_blank_lines_cost_no_line_its_number() -> None:
    document = read(f"{SAID}{chr(10) * 2_000_000}The firms have 9,000 employees.".encode())
    assert document.place(document.text.index("9,000")) == (2_000_001, 16)


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "table><tr><td", "blockquote", "span"])
def test_depth_beyond_the_parser_is_one_line(tag: str) -> None:
    start = process_time()
    with pytest.raises(UnreadableDocument, match=r"^<bytes>: nests its HTML elements"):
        read(page(f"<{tag}>" * 10_000 + SAID).encode())
    assert process_time() - start < 10


@pytest.mark.parametrize("data", [b"\x00" * 100_000, b"a\x00\x00\x00b" * 20_000, bytes(range(256)) * 400])
def test_what_is_no_text_is_one_line(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match=r"^<bytes>: is a binary file"):
        read(data)


def test_markdown_of_very_many_lines_is_read_as_plain_lines(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(markdown, "MAX_LINES", 20)
    page = tmp_path / "a.md"
    page.write_text(f"# Title\n\n{SAID}{chr(10) * 30}They have *9,000* employees.\n", encoding="utf-8")
    document = read(page)
    assert document.place(document.text.index("9,000")) == (33, 12)
