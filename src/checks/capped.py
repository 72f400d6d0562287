"""Capped: percentages that cannot pass 100, by the words around them (投票率, accounts for), as data.

The words are those of rules/languages/<lang>/bounds.yaml.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import msgspec

from .. import rulebook
from .samples import Counterexamples, Examples
from .terms import Discourse, Term

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
