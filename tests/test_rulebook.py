import re
from pathlib import Path

import msgspec
import pytest
from crossfoot.checks import codes
from crossfoot.checks.codes import CODES, explanations
from crossfoot.errors import BrokenRule
from crossfoot.rule_tests import RuleExample, all_examples
from crossfoot.rulebook import builtin_root, load


class Rule(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    size: int
    match: str = ""


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("scalar", ["54.70", "12:30:00", "2024-07-03", "yes", "0x1F", "1_000", "~"])
def test_scalars_stay_as_printed(tmp_path: Path, scalar: str) -> None:
    path = write(tmp_path / "a.yaml", f"- {{name: a, size: 1, match: {scalar}}}\n")
    assert load(path, list[Rule])[0].match == scalar


@pytest.mark.parametrize(
    ("text", "line", "rule", "cause"),
    [
        ("- name: a\n  size: many\n", 2, "a", "Expected `int`"),
        ("- name: a\n  size: 1\n- name: b\n  size: 2\n  colour: red\n", 3, "b", "unknown field `colour`"),
        ("- name: a\n", 1, "a", "missing required field `size`"),
        ("- name: [a\n", 2, "", "not valid YAML"),
        ("- &x {name: a, size: 1}\n- *x\n", 0, "", "anchors and aliases are not allowed"),
        ("!!python/object/apply:os.system ['true']\n", 1, "0", "Expected `object`"),
    ],
)
def test_broken_file_names_line_rule_and_cause(tmp_path: Path, text: str, line: int, rule: str, cause: str) -> None:
    path = write(tmp_path / "a.yaml", text)
    with pytest.raises(BrokenRule, match=cause) as caught:
        load(path, list[Rule])
    assert (caught.value.path, caught.value.line, caught.value.rule) == (str(path), line, rule)


def test_missing_file_is_a_broken_rule(tmp_path: Path) -> None:
    with pytest.raises(BrokenRule, match="No such file"):
        load(tmp_path / "gone.yaml", list[Rule])


def test_every_code_is_explained() -> None:
    assert {code: entry.check for code, entry in explanations().items()} == CODES


@pytest.mark.parametrize("code", CODES)
def test_check_has_texts_in_every_language(code: str) -> None:
    assert sorted(explanations()[code].texts()) == ["en", "ja", "ko", "zh"]


def test_code_without_explanation_is_a_broken_rule(tmp_path: Path) -> None:
    write(tmp_path / "checks.yaml", "[]\n")
    with pytest.raises(BrokenRule, match="explains CF101 as None, the code means share"):
        explanations(tmp_path)


@pytest.mark.parametrize(
    ("matches", "expected", "todo", "result"),
    [
        (True, True, False, "ok"),
        (False, False, False, "ok"),
        (False, True, False, "failed"),
        (True, False, False, "failed"),
        (False, True, True, "todo"),
        (True, True, True, "todo passes"),
    ],
)
def test_result_of_an_example(matches: bool, expected: bool, todo: bool, result: str) -> None:
    assert RuleExample("a.yaml", "a", "text", expected, todo, lambda: matches).result() == result


@pytest.mark.parametrize("example", list(all_examples(builtin_root())), ids=lambda each: f"{each.file}:{each.rule}")
def test_example_in_the_rules(example: RuleExample) -> None:
    assert example.result() in ("ok", "todo"), example.text


def test_codes_are_those_that_the_checks_use() -> None:
    sources = set(Path(codes.__file__).parent.rglob("*.py")) - {Path(codes.__file__)}
    used = {code for path in sources for code in re.findall(r"CF\d{3}", path.read_text(encoding="utf-8"))}
    assert used | {codes.CROSS_SOURCE} == CODES.keys()
