"""The examples and counterexamples that stand in the rule files, run against the rules.

A module that reads rules offers `rule_examples(root: Path) -> Iterable[RuleExample]`, with `root` the folder of the
rules; `crossfoot rules test` and the test suite run what all of them offer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Literal

from .checks.codes import Explanation, explanations

PROVIDERS = ("extractors", "claims", "checks")
Result = Literal["ok", "failed", "todo", "todo passes"]


@dataclass(frozen=True, slots=True)
class RuleExample:
    """A text that a rule has to match (`expected`) or must not match.

    `file` is relative to the rules' folder. `todo` marks a known miss: it has to fail until it is mended. `run` says
    whether the rule matches the text (with the captures that the example names).
    """

    file: str
    rule: str
    text: str
    expected: bool
    todo: bool
    run: Callable[[], bool]

    def result(self) -> Result:
        """`ok`, `failed`, `todo` (a known miss) or `todo passes` (a known miss that is none any more)."""
        right = self.run() == self.expected
        if self.todo:
            return "todo passes" if right else "todo"
        return "ok" if right else "failed"


def all_examples(root: Path) -> Iterator[RuleExample]:
    """The examples of every rule file, file by file."""
    for name in PROVIDERS:
        provider = getattr(import_module(f".{name}", __package__), "rule_examples", None)
        if provider is not None:
            offered: Iterable[RuleExample] = provider(root)
            yield from offered
    yield from _check_examples(root)


def _check_examples(root: Path) -> Iterator[RuleExample]:
    """The texts in checks.yaml: the one is to be verified by its check, the other flagged."""
    for entry in explanations(root).values():
        yield _check_example(entry, entry.passes, "consistent")
        yield _check_example(entry, entry.fails, "inconsistent")


def _check_example(entry: Explanation, text: str, verdict: str) -> RuleExample:
    def run() -> bool:
        from .pipeline import check

        found = {(finding.code, finding.verdict) for finding in check(text.encode()).findings}
        flagged = {code for code, each in found if each == "inconsistent"}
        return (entry.code, verdict) in found and flagged <= {entry.code if verdict == "inconsistent" else ""}

    return RuleExample("checks.yaml", f"{entry.code} {verdict}", text, True, False, run)
