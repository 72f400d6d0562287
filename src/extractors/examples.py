"""The examples in the source rules and in the list of misreadings, for `crossfoot rules test`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from .ocr import confusions
from .schema import Example, Pattern
from .sources import load_sources, patterns_of, search

if TYPE_CHECKING:
    from ..rule_tests import RuleExample


def rule_examples(root: Path | None = None) -> Iterator[RuleExample]:
    """The examples and counterexamples of every pattern of every source. Raises BrokenRule."""
    for source in load_sources(root):
        for _, pattern in patterns_of(source):
            yield from _of_pattern(f"sources/{source.name}.yaml", pattern)
    for pattern in confusions().misreadings:
        yield from _of_pattern("sources/shared/ocr.yaml", pattern)


def _of_pattern(file: str, pattern: Pattern) -> Iterator[RuleExample]:
    from ..rule_tests import RuleExample

    for example in pattern.examples:
        told = example if isinstance(example, Example) else Example(example)
        yield RuleExample(file, pattern.name, told.text, True, False, partial(_matches, pattern, told))
    for text in pattern.counterexamples:
        yield RuleExample(file, pattern.name, text, False, False, partial(_matches, pattern, Example(text)))


def _matches(pattern: Pattern, example: Example) -> bool:
    """Whether the pattern matches the text, with the captures that the example names."""
    found = search(pattern, example.text)
    return found is not None and all(found.group(name) == text for name, text in example.gives.items())
