"""The examples and small pages in the source rules, and the list of misreadings, for `crossfoot rules test`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from .. import rulebook
from .boilerplate import boilerplate
from .named import SHARED
from .ocr import confusions
from .page_tests import page_checks
from .schema import Example, Pattern, SharedPatterns
from .source_check import patterns_of
from .sources import search, sources_in

if TYPE_CHECKING:
    from ..rule_tests import RuleExample


def rule_examples(root: Path | None = None) -> Iterator[RuleExample]:
    """The examples of every pattern and the page tests of every source under `root`. Raises BrokenRule."""
    base = root or rulebook.builtin_root()
    for path, source in sources_in(base):
        file = path.relative_to(base).as_posix()
        distinct = {(pattern.name, pattern.match): pattern for _, pattern in patterns_of(source)}
        for pattern in distinct.values():
            yield from _of_pattern(file, pattern)
        for test in source.tests:
            yield from page_checks(file, source, test, base)
    if (base / SHARED).exists():
        for pattern in rulebook.load(base / SHARED, SharedPatterns).patterns:
            yield from _of_pattern(SHARED.as_posix(), pattern)
    if base == rulebook.builtin_root():
        for pattern in confusions().misreadings:
            yield from _of_pattern("sources/shared/ocr.yaml", pattern)
        for pattern in (*boilerplate().drop, *boilerplate().end):
            yield from _of_pattern("sources/shared/boilerplate.yaml", pattern)


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
