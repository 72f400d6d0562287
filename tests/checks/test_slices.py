"""A text with very many claims is checked in parts, so that its time grows with its length only."""

from __future__ import annotations

from dataclasses import replace

import pytest
from crossfoot.checks import check_claims, engine, slices
from crossfoot.checks.slices import Slice
from crossfoot.claims import claims_of
from crossfoot.document import Block, Document
from crossfoot.pipeline import read
from support import paragraphs

WRONG = "The county has 400 schools, of which 100 are private, or 35%."
FILLER = "Prices rose 3% in 2021."


def parts(document: Document, most: int) -> list[Slice]:
    return list(slices.slices(document, claims_of(document), most))


@pytest.mark.parametrize(
    ("texts", "most", "sizes"),
    [
        ([WRONG], 3, [3]),
        ([WRONG] * 3, 3, [3, 3, 3]),
        ([WRONG] * 3, 4, [3, 3, 3]),
        ([WRONG] * 3, 7, [6, 3]),
        ([" ".join([FILLER] * 4)], 3, [3, 3, 2]),
        ([" ".join([FILLER] * 4), WRONG], 3, [3, 3, 2, 3]),
        ([FILLER, *["No number here."] * 5, WRONG], 3, [2, 3]),
    ],
)
def test_claims_of_the_parts(texts: list[str], most: int, sizes: list[int]) -> None:
    document = paragraphs(*texts, lang="en")
    found = parts(document, most)
    assert [len(each.claims) for each in found] == sizes
    assert [claim for each in found for claim in each.claims] == claims_of(document)


def test_parts_hold_the_whole_text_once() -> None:
    document = paragraphs(" ".join([FILLER] * 9), WRONG, "No number here.", " ".join([FILLER] * 9), lang="en")
    blocks = [block for each in parts(document, 5) for block in each.document.blocks]
    whole = "".join(document.of(block) for block in document.blocks)
    assert "".join(document.of(block) for block in blocks) == whole


def test_findings_of_all_parts_are_numbered_in_reading_order(monkeypatch: pytest.MonkeyPatch) -> None:
    document = paragraphs(*[WRONG] * 3, lang="en")
    claims = claims_of(document)
    monkeypatch.setattr(engine, "MAX_TOGETHER", 3)
    findings = check_claims(document, claims)
    assert [(finding.id, finding.code, finding.verdict) for finding in findings] == [
        (f"f{n}", "CF101", "inconsistent") for n in (1, 2, 3)
    ]
    assert len({role.claim for finding in findings for role in finding.claims}) == len(claims)


def test_headline_goes_with_every_part() -> None:
    text = "County has 400 schools\n" + "\n".join([FILLER] * 3)
    ends = [22, *(22 + n * (len(FILLER) + 1) for n in (1, 2, 3))]
    starts = [0, *(end + 1 for end in ends)]
    blocks = [Block("title" if not n else "paragraph", starts[n], end) for n, end in enumerate(ends)]
    document = replace(paragraphs(text, lang="en"), blocks=tuple(blocks))
    first, second, third = parts(document, 3)
    assert [each.told for each in (first, second, third)] == [0, 1, 1]
    assert second.claims[0] == third.claims[0] == first.claims[0]
    assert second.document.blocks[0] == document.blocks[0]


def test_every_part_of_a_table_keeps_its_first_row() -> None:
    rows = "".join(f"<tr><td>Town {n}</td><td>{n}50</td></tr>" for n in range(1, 9))
    page = f"<table><tr><th>Town</th><th>Shops</th></tr>{rows}</table>"
    document = read(f"<html><body><p>Shops by town are told here.</p>{page}</body></html>".encode())
    tables = [block for each in parts(document, 3) for block in each.document.blocks if block.kind == "table"]
    assert len(tables) > 2
    assert all("Shops" in [document.text[cell.start : cell.end] for cell in table.cells] for table in tables)
