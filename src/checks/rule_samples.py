"""Samples of rules: the texts in the rule files of the checks, each as a test."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from ..claims import claims_of
from ..document import Block, Document, Extraction
from .discourse.terms import Discourse, Term

if TYPE_CHECKING:
    from ..rule_tests import RuleExample

Match = Callable[[str, str | None], bool]
"""Whether a rule matches a text: with what the example names, or (None) with anything at all."""


def samples(
    file: str, rule: str, examples: Iterable[tuple[str, str]], others: Iterable[str], match: Match, todo: bool = False
) -> Iterator[RuleExample]:
    """A test for every example and every counterexample of an entry."""
    for text, found in examples:
        yield sample(file, rule, text, True, partial(match, text, found), todo)
    for text in others:
        yield sample(file, rule, text, False, partial(match, text, None))


def sample(file: str, rule: str, text: str, expected: bool, run: Callable[[], bool], todo: bool = False) -> RuleExample:
    """One text that an entry should match, or should not."""
    from ..rule_tests import RuleExample

    return RuleExample(file, rule, text, expected, todo, run)


def discourse_of(text: str, lang: str) -> Discourse:
    """A text as the checks see it."""
    document = document_of(text, lang)
    return Discourse(document, claims_of(document))


def document_of(text: str, lang: str) -> Document:
    """A text as the only paragraph of a document."""
    block = Block("paragraph", 0, len(text))
    return Document("sample", "sample", text, (block,), Extraction("text", "whole", 1.0), lang=lang)


def quoted_terms(discourse: Discourse, quoted: str | None) -> list[Term]:
    """The terms that are quoted; all where nothing is."""
    return [term for term in discourse.terms if quoted in (None, term.claim.text.strip())]
