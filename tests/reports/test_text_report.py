from collections.abc import Callable
from dataclasses import replace

import pytest
from crossfoot.checked import Checked, Failure
from crossfoot.reports.text import finding_lines, text_report


@pytest.mark.parametrize("verbose", [False, True])
def test_report_is_the_golden_file(checked: Checked, golden: Callable[[str], str], verbose: bool) -> None:
    name = "verbose.txt" if verbose else "report.txt"
    assert "".join(text_report([checked], verbose)) == golden(name)


def test_nothing_but_the_total_when_no_document_was_read() -> None:
    report = "".join(text_report([Failure("a.txt", "no such file")]))
    assert report == "0 documents · 0 numbers · 0 claims · 0 relations\n"


def test_total_adds_up_the_documents(checked: Checked) -> None:
    *_, total = text_report([checked, checked])
    expected = "2 documents · 8 numbers · 6 claims · 6 relations: 2 consistent, 2 inconsistent, 2 hedge, 0 undecided\n"
    assert total == expected


def test_claims_of_one_sentence_share_a_quote(checked: Checked) -> None:
    lines = finding_lines(checked, checked.findings[0])
    quotes = [line.strip().rpartition("  ") for line in lines if "«" in line]
    assert [(label.split("  ")[0], text) for label, _, text in quotes] == [
        ("numerator", "China filed «38,210» applications and leads the field."),
        ("denominator, multiple", "The United States filed «6,276», so that China has «nearly 8» times as many."),
    ]


def test_place_in_a_pdf_names_the_page(checked: Checked) -> None:
    document = checked.document
    paged = tuple(replace(block, origin=replace(block.origin, page=4)) for block in document.blocks)
    lines = finding_lines(replace(checked, document=replace(document, blocks=paged)), checked.findings[0])
    assert lines[0].startswith("news/patents.html:p4:9:13  CF102 ratio")


def test_text_of_the_document_cannot_steer_the_terminal(checked: Checked) -> None:
    hostile = replace(checked.document, text=checked.document.text.replace("leads", "\x1b[2Jl"))
    lines = finding_lines(replace(checked, document=hostile), checked.findings[0])
    assert not [char for line in lines for char in line if ord(char) < 32]


def test_colour_only_when_asked_for(checked: Checked) -> None:
    plain, coloured = ("".join(text_report([checked], colour=colour)) for colour in (False, True))
    assert ("\x1b[" in plain, "\x1b[" in coloured) == (False, True)


@pytest.mark.parametrize(("unit", "expected"), [("%", "percentage points"), ("km", "km"), (None, "")])
def test_distance_is_in_the_unit_of_the_stated_claim(checked: Checked, unit: str | None, expected: str) -> None:
    *others, stated = checked.claims
    renamed = stated.but(quantity=stated.quantity.but(unit=unit))
    lines = finding_lines(replace(checked, claims=(*others, renamed)), checked.findings[0])
    off = next(line for line in lines if "off by" in line).partition("off by  ")[2]
    assert off == " ".join(f"≈ 0.9117 {expected} (≈ 0.91 × the place of its last digit)".split())
