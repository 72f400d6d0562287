from collections.abc import Iterator
from pathlib import Path

import pytest
from crossfoot.checks import rule_examples
from crossfoot.claims import claims_of
from crossfoot.errors import BrokenRule
from support import paragraphs

FILES = {
    "cues.yaml",
    "comparisons.yaml",
    "context.yaml",
    "lists.yaml",
    "ranking.yaml",
    "shares.yaml",
    "weekdays.yaml",
}
LANGUAGES = ("en", "ja", "ko", "zh")


def test_every_file_of_every_language_is_tested() -> None:
    tested = {each.file for each in rule_examples()}
    assert {f"languages/{lang}/{name}" for lang in LANGUAGES for name in FILES} <= tested


@pytest.mark.parametrize("name", ["cues.yaml", "context.yaml"])
def test_counterexample_has_a_claim_that_the_entry_could_take(name: str) -> None:
    texts = [(each.file.split("/")[1], each.text) for each in rule_examples() if each.file.endswith(name)]
    assert [text for lang, text in texts if not claims_of(paragraphs(text, lang=lang))] == []


def rules(root: Path, name: str, text: str) -> Path:
    folder = root / "languages" / "en"
    folder.mkdir(parents=True)
    (folder / name).write_text(text, encoding="utf-8")
    return root


ENTRIES = [
    ("cues.yaml", "cues:\n  - name: a total\n    role: total\n    before: [total]\n", "a total"),
    ("context.yaml", "changes:\n  - name: rises\n    sign: 1\n    before: [rose]\n", "rises"),
    ("comparisons.yaml", "comparisons:\n  - name: from to\n    patterns: ['from {from} to {to}']\n", "from to"),
]
SOME = {
    "examples: {a total of 5: '5'}": "    examples: {a total of 5: '5'}\n",
    "counterexamples: [x]": "    counterexamples: [5 of them]\n",
    "empty examples": "    examples: {}\n    counterexamples: [5 of them]\n",
    "empty counterexamples": "    examples: {a total of 5: ['5', '5']}\n    counterexamples: []\n",
}


@pytest.mark.parametrize("given", SOME.values(), ids=SOME.keys())
@pytest.mark.parametrize(("name", "entry", "rule"), ENTRIES)
def test_entry_without_both_kinds_is_refused(tmp_path: Path, name: str, entry: str, rule: str, given: str) -> None:
    if name != "comparisons.yaml":
        given = given.replace("['5', '5']", "'5'")
    root = rules(tmp_path, name, entry + given)
    with pytest.raises(BrokenRule) as caught:
        list(rule_examples(root))
    assert (caught.value.path, caught.value.line > 0, caught.value.rule) == (
        str(tmp_path / "languages/en" / name),
        True,
        rule,
    )


WHOLE_FILES = [
    ("lists.yaml", "separators: [', ']\n"),
    ("weekdays.yaml", "weekdays: {Monday: 1}\n"),
    ("ranking.yaml", "field: 'in (?P<field>[A-Z]+)'\n"),
]


@pytest.mark.parametrize("given", ["examples: {}\ncounterexamples: [x]\n", "counterexamples: [x]\n"])
@pytest.mark.parametrize(("name", "text"), WHOLE_FILES)
def test_file_without_both_kinds_is_refused(tmp_path: Path, name: str, text: str, given: str) -> None:
    with pytest.raises(BrokenRule, match=r"examples|length >= 1"):
        list(rule_examples(rules(tmp_path, name, text + given)))


@pytest.mark.parametrize(
    ("field", "cause"), [("in (?P<field>[A-Z]+", "does not compile"), ("in [A-Z]+", "has no group 'field'")]
)
def test_broken_pattern_of_a_field_names_its_line(tmp_path: Path, field: str, cause: str) -> None:
    text = f"examples: {{in AI: AI}}\ncounterexamples: [x]\nfield: '{field}'\n"
    with pytest.raises(BrokenRule, match=cause) as caught:
        list(rule_examples(rules(tmp_path, "ranking.yaml", text)))
    assert caught.value.line == 3


def wrong() -> Iterator[tuple[str, str]]:
    cue = "cues:\n  - {{name: a total, role: total, before: [total], examples: {{{}}}, counterexamples: [{}]}}\n"
    yield "cues.yaml", cue.format("we sold 5 cars: 5 cars", "we sold 5 cars")
    yield "cues.yaml", cue.format("a total of 5 cars: 5 cars", "a total of 5 cars")
    yield "weekdays.yaml", "weekdays: {Monday: 1}\nexamples: {', Sunday': Sunday}\ncounterexamples: [x]\n"
    yield "ranking.yaml", "field: 'in (?P<field>[A-Z]+)'\nexamples: {in AI: ML}\ncounterexamples: [x]\n"
    yield "context.yaml", "changes:\n  - {name: a, sign: -1, examples: {it rose 5%: 5%}, counterexamples: [5% of it]}\n"


@pytest.mark.parametrize(("name", "text"), list(wrong()))
def test_example_that_the_entry_does_not_bear_out_fails(tmp_path: Path, name: str, text: str) -> None:
    results = [each.result() for each in rule_examples(rules(tmp_path, name, text))]
    assert "failed" in results


def test_known_miss_is_reported_as_such(tmp_path: Path) -> None:
    text = (
        "cues:\n  - name: a total\n    role: total\n    before: [total]\n    examples: {a total of 5 cars: 5 cars}\n"
        "    counterexamples: [we sold 5 cars]\n    todo: {all 5 cars: 5 cars}\n"
    )
    results = [each.result() for each in rule_examples(rules(tmp_path, "cues.yaml", text))]
    assert results == ["ok", "ok", "todo"]
