"""The sentences of findings in the reader's language."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from crossfoot.catalogue import LANGUAGES, catalogue
from crossfoot.checked import Checked
from crossfoot.checks.codes import explanations
from crossfoot.pipeline import check_all, check_beside
from crossfoot.targets import expand
from crossfoot.told import Told, retold

SWAPPED = "The company has 1,284 employees, of whom 837, or 68.0%, work in research."


def test_a_sentence_is_english_by_itself() -> None:
    assert Told("told.listed", n=4, stated=3) == "4 are listed, said to be 3"


@pytest.mark.parametrize(
    ("lang", "wanted"),
    [
        ("zh", "列出4项，文中称3项"),
        ("ja", "4件が挙がるが、3件とある"),
        ("ko", "4개가 나열됐는데 3개라고 했다"),
        ("en", "4 are listed, said to be 3"),
    ],
)
def test_a_sentence_is_told_again_in_each_language(lang: str, wanted: str) -> None:
    assert retold(Told("told.listed", n=4, stated=3), catalogue(lang)) == wanted


def test_blanks_that_are_sentences_are_told_again_too() -> None:
    swapped = Told("cause.in", what=Told("cause.swapped"), claim="837")
    assert retold(swapped, catalogue("zh")) == "837：数字颠倒"


def test_braces_in_a_document_are_no_blanks() -> None:
    assert "{n}" in retold(Told("told.quote", claim="{n} 12"), catalogue("ja"))


def test_other_texts_stay_as_they_are() -> None:
    assert retold("as it is", catalogue("ko")) == "as it is"


def test_it_outlives_a_copy_to_another_process() -> None:
    copy = pickle.loads(pickle.dumps(Told("told.listed", n=4, stated=3)))
    assert retold(copy, catalogue("zh")) == "列出4项，文中称3项"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", sorted(explanations()))
def test_every_check_speaks_every_language(code: str, lang: str) -> None:
    findings = [
        finding
        for texts in explanations()[code].texts().values()
        for text in (texts.passes, texts.fails)
        for finding in check_beside(text.encode(), *([texts.beside.encode()] if texts.beside else [])).findings
        if finding.code == code
    ]
    assert findings
    told = [text for finding in findings for text in (finding.message, finding.cause) if text]
    assert [text for text in told if not isinstance(text, Told)] == []
    assert all(retold(text, catalogue(lang)) for text in told)


def test_whatever_is_found_in_the_fixtures_speaks_every_language() -> None:
    fixtures = Path(__file__).parent.parent / "fixtures"
    found = [each for each in check_all(expand([str(fixtures)])) if isinstance(each, Checked)]
    told = [text for each in found for finding in each.findings for text in (finding.message, finding.cause) if text]
    assert {text for text in told if not isinstance(text, Told)} == set()
