"""Every entry of the rule files proves itself by its examples; a broken entry is refused by file, line and name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from crossfoot import rulebook
from crossfoot.claims import quantities
from crossfoot.claims.examples import rule_examples
from crossfoot.claims.lexicon import lexicon
from crossfoot.errors import BrokenRule
from crossfoot.rule_tests import RuleExample

EXAMPLES = list(rule_examples())


def named(example: RuleExample) -> str:
    return f"{example.file}:{example.rule}:{example.text[:30]}"


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_example(example: RuleExample) -> None:
    assert example.result() in ("ok", "todo")


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A copy of the rules on languages, free to be changed."""
    shutil.copytree(rulebook.builtin_root() / "languages", tmp_path / "languages")
    return tmp_path


def write(rules: Path, file: str, text: str) -> Path:
    path = rules / "languages" / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


ONE_SIDED = """hedges:
  - name: both
    side: about
    before: [约]
    examples: {约3件: 约3件}
    counterexamples: [三件]
  - name: without counterexamples
    side: above
    before: [逾]
    examples: {逾3件: 逾3件}
    counterexamples: []
"""


def test_an_entry_without_counterexamples_is_refused(rules: Path) -> None:
    path = write(rules, "zh/hedges.yaml", ONE_SIDED)
    with pytest.raises(BrokenRule) as refused:
        list(rule_examples(rules))
    assert (refused.value.path, refused.value.line, refused.value.rule) == (str(path), 7, "without counterexamples")


def test_a_mask_that_is_no_pattern_is_refused(rules: Path) -> None:
    path = write(
        rules,
        "zh/masks.yaml",
        "masks:\n  - {name: torn, first: a, pattern: '(a', examples: {a: a}, counterexamples: [b]}\n",
    )
    with pytest.raises(BrokenRule, match="torn") as refused:
        lexicon("zh", rules)
    assert (refused.value.path, refused.value.line) == (str(path), 2)


def test_an_unknown_key_is_refused(rules: Path) -> None:
    write(
        rules, "zh/joins.yaml", "joins:\n  - {name: x, kind: range, betwen: [a], examples: {}, counterexamples: []}\n"
    )
    with pytest.raises(BrokenRule, match="betwen"):
        lexicon("zh", rules)


def test_a_language_without_files_is_refused() -> None:
    with pytest.raises(BrokenRule, match="no rules for this language"):
        list(quantities("5", "xx"))


GERMAN_NUMERALS = """numerals:
  - name: German numerals
    digits: {zwei: 2, drei: 3, vier: 4}
    big: {Tausend: 1000, Millionen: 1000000}
    joiners: [" "]
    examples: {"2,5 Millionen": ""}
    counterexamples: [Milch]
"""
GERMAN_UNITS = """units:
  - name: counters
    kind: count
    words: {Fälle: "", Prozent: "%"}
    examples: {drei Fälle: drei Fälle}
    counterexamples: [Fälle]
"""
GERMAN_HEDGES = """hedges:
  - name: about
    side: about
    before: [etwa, rund]
    examples: {etwa drei Fälle: etwa drei Fälle}
    counterexamples: [etwas]
"""


def test_a_fifth_language_needs_files_only(rules: Path) -> None:
    for file, text in (("numerals", GERMAN_NUMERALS), ("units", GERMAN_UNITS), ("hedges", GERMAN_HEDGES)):
        write(rules, f"de/{file}.yaml", text)
    found = [(q.text, str(q.value), q.unit, q.hedge) for q in quantities("Es gab rund 3 Millionen Fälle.", "de", rules)]
    assert found == [("rund 3 Millionen Fälle", "3000000", "Fälle", "about")]
