"""The examples and counterexamples that stand in the rule files, run against the rules.

A module that reads rules offers `rule_examples(root: Path) -> Iterable[RuleExample]`, with `root` the folder of the
rules; `crossfoot rules test` and the test suite run what all of them offer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Literal

from .checks.codes import Explanation, explanations
from .finding import Verdict

PROVIDERS = ("extractors", "entities", "claims", "checks", "facts")
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
    if (root / "checks.yaml").exists():
        yield from _check_examples(root)


def _check_examples(root: Path) -> Iterator[RuleExample]:
    """The texts in checks.yaml: the one is to be verified by its check, the other flagged."""
    for entry in explanations(root).values():
        for lang, texts in entry.texts().items():
            for name, text, run in (("passes", texts.passes, _passes), ("fails", texts.fails, _fails)):
                job = partial(run, entry, lang, text, texts.beside)
                yield RuleExample("checks.yaml", f"{entry.code} {lang} {name}", text, True, False, job)


def _passes(entry: Explanation, lang: str, text: str, beside: str) -> bool:
    """Whether nothing is flagged, and the check says that the text holds (unless it only forbids)."""
    found = _found(text, lang, beside)
    verified = (entry.code, "consistent") in found
    return all(verdict != "inconsistent" for _, verdict in found) and verified == entry.verifies


def _fails(entry: Explanation, lang: str, text: str, beside: str) -> bool:
    """Whether the check flags the text, and no other check does."""
    return {code for code, verdict in _found(text, lang, beside) if verdict == "inconsistent"} == {entry.code}


def _found(text: str, lang: str, beside: str) -> set[tuple[str, Verdict]]:
    from .pipeline import check_beside

    checked = check_beside(text.encode(), *([beside.encode()] if beside else []))
    if checked.document.lang != lang:
        return set()
    return {(finding.code, finding.verdict) for finding in checked.findings}
