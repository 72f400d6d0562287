"""Every entry of the rule files proves itself by its examples; a broken entry is refused by file, line and name."""

from __future__ import annotations

import re
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


PAGE = Path(__file__).parents[2] / "docs" / "languages.md"


@pytest.fixture
def german(rules: Path) -> Path:
    """The rules with the fifth language that docs/languages.md walks through."""
    for block in re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL):
        write(rules, f"de/{block.partition(':')[0]}.yaml", block)
    return rules


def test_a_fifth_language_needs_files_only(german: Path) -> None:
    found = [(q.text, q.value, q.unit, q.hedge) for q in quantities("Es gab rund 3,5 Millionen Fälle.", "de", german)]
    assert found == [("rund 3,5 Millionen Fälle", 3_500_000, "Fälle", "about")]


def test_the_examples_of_the_fifth_language_hold(german: Path) -> None:
    results = {e.text: e.result() for e in rule_examples(german) if e.file.startswith("languages/de/")}
    assert set(results.values()) == {"ok"}, results
