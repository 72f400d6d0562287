"""The examples in rules/languages/<lang>/scopes.yaml, run against the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from ..claims import claims_of
from ..document import Block, Document, Extraction
from ..rule_tests import RuleExample
from .attribution import said_in
from .fact import Fact
from .layout import Layout
from .residue import modifiers, residue
from .rules import Said, ScopeFile, Words, anywhere, scope_file
from .telling import facts_of


def scope_examples(root: Path) -> Iterator[RuleExample]:
    """The examples of every language that has words of scope in a folder of rules."""
    for path in sorted((root / "languages").glob("*/scopes.yaml")):
        lang = path.parent.name
        file = scope_file(lang, root)
        yield from _of_file(f"languages/{lang}/scopes.yaml", lang, file)


def _of_file(name: str, lang: str, file: ScopeFile) -> Iterator[RuleExample]:
    for said in (*file.said, *file.credits):
        yield from _of_said(name, said)
    yield from _of_words(name, "again", file.again, anywhere(tuple(file.again.words)).search)
    yield from _of_words(name, "fillers", file.fillers, partial(_says_nothing, lang=lang))
    for text, facts in file.examples.items():
        yield RuleExample(name, "facts", text, True, False, partial(_tells, text, lang, facts))
    for text in file.counterexamples:
        run: Callable[[], bool] = partial(_keyed, text, lang)
        yield RuleExample(name, "facts", text, False, False, run)


def _of_said(name: str, said: Said) -> Iterator[RuleExample]:
    for text, who in said.examples.items():
        yield RuleExample(name, said.name, text, True, False, partial(_names, said, text, who))
    for text in said.counterexamples:
        yield RuleExample(name, said.name, text, False, False, partial(_names, said, text, None))


def _of_words(name: str, rule: str, words: Words, test: Callable[[str], object]) -> Iterator[RuleExample]:
    for expected, texts in ((True, words.examples), (False, words.counterexamples)):
        for text in texts:
            yield RuleExample(name, rule, text, expected, False, partial(_passes, test, text))


def _passes(test: Callable[[str], object], text: str) -> bool:
    return bool(test(text))


def _says_nothing(text: str, lang: str) -> bool:
    """Whether all words of a text are fillers."""
    words = modifiers(len(text) + 1, _layout(f"{text} ", lang)) if lang == "en" else None
    return not (residue(0, len(text), _layout(text, lang)) if words is None else words)


def _names(said: Said, text: str, who: str | None) -> bool:
    """Whether a pattern names that one in a text, or anybody."""
    found = said_in(said, text)
    return found is not None if who is None else found == who


def _document(text: str, lang: str) -> Document:
    block = Block("paragraph", 0, len(text))
    return Document("example", "example", text, (block,), Extraction("text", "whole", 1.0), lang=lang)


def _layout(text: str, lang: str) -> Layout:
    return Layout(_document(text, lang), ())


def _facts(text: str, lang: str) -> list[Fact]:
    document = _document(text, lang)
    return facts_of(document, claims_of(document))


def _tells(text: str, lang: str, expected: dict[str, str]) -> bool:
    """Whether the numbers of a text tell the facts that are expected of them."""
    told = {fact.text.strip(): f"{fact.scope.key} {_period(fact)}" for fact in _facts(text, lang)}
    return all(told.get(number) == fact for number, fact in expected.items())


def _keyed(text: str, lang: str) -> bool:
    return any(fact.scope.key for fact in _facts(text, lang))


def _period(fact: Fact) -> str:
    since, until = fact.scope.since, fact.scope.until
    if since is None:
        return "-"
    return since if since == until else f"{since}/{until or ''}"
