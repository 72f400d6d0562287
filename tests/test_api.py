import subprocess
import sys
from pathlib import Path

import crossfoot
import pandas as pd
import pytest
from crossfoot.claims.frame import DTYPES

TEXT = "Hiring plans\n\nOf the 1,250 firms that were asked, 36% plan to hire next year, the survey said.\n"
EMPTY = "Hiring plans\n\nMany of the firms that were asked plan to hire next year, the survey said.\n"


def test_import_is_cheap() -> None:
    program = "import sys, crossfoot; sys.exit(len({'pandas', 'yaml', 'regex', 'lxml'} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0


@pytest.mark.parametrize("name", crossfoot.__all__)
def test_public_names_are_there(name: str) -> None:
    assert getattr(crossfoot, name).__name__ == name


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        crossfoot.nonsense  # noqa: B018


def test_check_takes_a_path_bytes_or_a_document(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    found = [crossfoot.check(source) for source in (path, TEXT.encode(), crossfoot.read(path))]
    assert len({checked.claims for checked in found}) == 1


def test_coverage_counts_what_was_found() -> None:
    checked = crossfoot.check(TEXT.encode())
    assert checked.coverage.claims == len(checked.claims) == 2


def test_claims_frame_has_one_typed_row_a_claim() -> None:
    frame = crossfoot.claims_frame(crossfoot.read(TEXT.encode()))
    assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == DTYPES
    assert list(frame["value"]) == [1250.0, 36.0]


def test_claims_frame_shows_numeral_sentence_and_place() -> None:
    row = crossfoot.claims_frame(crossfoot.read(TEXT.encode())).iloc[0]
    sentence = "Of the 1,250 firms that were asked, 36% plan to hire next year, the survey said."
    assert (row["value_text"], row["sentence"], row["line"], row["column"]) == ("1,250", sentence, 3, 8)


def test_claims_frame_of_several_documents() -> None:
    documents = [crossfoot.read(TEXT.encode()), crossfoot.read(EMPTY.encode()), crossfoot.read(TEXT.encode())]
    assert len(crossfoot.claims_frame(documents)) == 4


def test_claims_frame_without_claims_has_the_same_columns() -> None:
    frame = crossfoot.claims_frame(crossfoot.read(EMPTY.encode()))
    assert (len(frame), {name: str(dtype) for name, dtype in frame.dtypes.items()}) == (0, DTYPES)


def test_claims_frame_is_a_data_frame() -> None:
    assert isinstance(crossfoot.claims_frame([]), pd.DataFrame)


def test_claims_beyond_the_bound_are_listed_but_not_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    from crossfoot import pipeline

    text = "The town has 12 shops and 30 firms. Of the 40 schools, 10 closed, which is 50 %.\n"
    monkeypatch.setattr(pipeline, "MAX_CHECKED", 2)
    checked = pipeline.check(text.encode())
    assert (len(checked.claims), checked.findings) == (5, ())
    assert checked.document.extraction.marks == ("too-many-claims",)


def test_claims_beyond_the_bound_are_not_made_but_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    from crossfoot import claims, pipeline

    monkeypatch.setattr(claims, "MAX_CLAIMS", 3)
    monkeypatch.setattr(pipeline, "MAX_CLAIMS", 3)
    text = "The town has 12 shops and 30 firms. Of the 40 schools, 10 closed, which is 50 %.\n"
    checked = pipeline.check(text.encode())
    assert (len(checked.claims), checked.coverage.numbers) == (3, 5)
    assert checked.document.extraction.marks == ("too-many-numbers",)


def test_text_with_many_claims_says_that_it_is_checked_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    from crossfoot import pipeline
    from crossfoot.checks import engine

    monkeypatch.setattr(engine, "MAX_TOGETHER", 3)
    monkeypatch.setattr(pipeline, "MAX_TOGETHER", 3)
    text = "Of the 40 schools, 10 closed, which is 50%.\n\nOf the 60 shops, 15 closed, which is 50%.\n"
    checked = pipeline.check(text.encode())
    assert [finding.verdict for finding in checked.findings] == ["inconsistent"] * 2
    assert checked.document.extraction.marks == ("in-parts",)
