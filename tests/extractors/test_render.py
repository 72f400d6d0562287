"""What `crossfoot extract` prints."""

import json

import pytest
from crossfoot.extractors import read, render

TEXT = "Exports up 12%\n\nExports rose 12% in May.\n\n- China: 40\n- Japan: 20\n\nYear | Units\n2022 | 40\n2023 | 52\n"


def test_text_keeps_the_items_of_a_list_together() -> None:
    assert render(read(TEXT.encode()), "text") == (
        "Exports up 12%\n\nExports rose 12% in May.\n\n- China: 40\n- Japan: 20\n\nYear\tUnits\n2022\t40\n2023\t52"
    )


def test_markdown_reads_back_as_the_same_text() -> None:
    document = read(TEXT.encode())
    assert "| Year | Units |\n| --- | --- |\n| 2022 | 40 |" in render(document, "markdown")
    assert read(render(document, "markdown").encode()).title == document.title


def test_json_holds_blocks_with_offsets_into_the_text() -> None:
    value = json.loads(render(read(TEXT.encode()), "json"))
    assert value["how"] == "whole"
    assert [value["text"][block["start"] : block["end"]] for block in value["blocks"]][:2] == [
        "Exports up 12%",
        "Exports rose 12% in May.",
    ]


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown format 'docx'"):
        render(read(TEXT.encode()), "docx")
