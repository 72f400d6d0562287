"""Facts: claims with a scope that can be compared across documents, languages and wordings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .fact import Article, Entry, Fact, Scope
from .known import Chained, Known, Memory, Remembered
from .telling import article_of, facts_of

if TYPE_CHECKING:
    from ..rule_tests import RuleExample

__all__ = [
    "Article",
    "Chained",
    "Entry",
    "Fact",
    "Known",
    "Memory",
    "Remembered",
    "Scope",
    "article_of",
    "facts_of",
    "rule_examples",
]


def rule_examples(root: Path) -> Iterator[RuleExample]:
    """The examples of the words of scope in a folder of rules."""
    from .examples import scope_examples

    return scope_examples(root)
