"""Capped: percentages that cannot pass 100, by the words around them (投票率, accounts for), as data.

The words are those of rules/languages/<lang>/bounds.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ... import rulebook
from ..discourse.samples import Counterexamples, Examples
from ..discourse.terms import Discourse, Term
from ..rule_samples import discourse_of, quoted_terms, samples

if TYPE_CHECKING:
    from ...rule_tests import RuleExample

_REACH = 30
_CLAUSE = re.compile(r"[，、；;。：:（）()「」\n]|,(?!\d)")


class Capped(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """rules/languages/<lang>/bounds.yaml.

    `before` words stand in the clause before a percentage that is a part of a whole, `after` ones right after it; any
    of the `open` words in the clause says that it may pass 100 all the same (a share of GDP, of last year's figure).
    """

    before: list[str]
    after: list[str]
    open: list[str]
    examples: Examples
    counterexamples: Counterexamples

    def caps(self, term: Term, discourse: Discourse) -> bool:
        """Whether the words around a percentage say that it is a part of a whole, and no word says otherwise."""
        clause, rest = _clause(term, discourse)
        told = any(word.lower() in clause for word in self.before) or any(
            rest.startswith(w.lower()) for w in self.after
        )
        return told and not self.opened(term, discourse)

    def opened(self, term: Term, discourse: Discourse) -> bool:
        """Whether a word of the clause says that a percentage may pass 100."""
        clause, rest = _clause(term, discourse)
        return any(word.lower() in clause + rest for word in self.open)


def _clause(term: Term, discourse: Discourse) -> tuple[str, str]:
    """What stands before and after a term in its clause, in small letters."""
    floor, ceiling = discourse.sentences.spans[term.sentence]
    before = discourse.text[max(floor, term.claim.start - _REACH) : term.claim.start].lower()
    after = discourse.text[term.claim.end : min(ceiling, term.claim.end + _REACH)].lower().lstrip()
    return _CLAUSE.split(before)[-1], _CLAUSE.split(after)[0]


@lru_cache(maxsize=16)
def capped(lang: str, root: Path | None = None) -> Capped | None:
    """The words of a language, None where it has none. Raises BrokenRule."""
    return rulebook.of_language(lang, "bounds", Capped, root)


def examples(path: Path, file: str) -> Iterator[RuleExample]:
    """The examples of a bounds.yaml, as tests: whether the claim quoted (any share where none is) cannot pass 100."""
    rules, lang = rulebook.load(path, Capped), path.parent.name

    def match(text: str, quoted: str | None) -> bool:
        discourse = discourse_of(text, lang)
        shares = [term for term in quoted_terms(discourse, quoted) if term.kind == "share"]
        return any(rules.caps(term, discourse) for term in shares)

    yield from samples(file, "bounds", rules.examples.items(), rules.counterexamples, match)
