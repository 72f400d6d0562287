"""Scopes: the whole of a place or a body that a share names (占全市的12%, 全国の4割), by the amount told of it."""

from __future__ import annotations

import re

from ..binding.comparisons import CLAUSE
from ..binding.forms import forms
from ..discourse.terms import Discourse, Term
from .called import label, naming
from .sharing import sharing

_SURE = 0.6
_SPACE = re.compile(r"\s+")


def scope_of(share: Term, discourse: Discourse) -> tuple[str, str]:
    """The scope that stands before a share in its clause, and the words after it; "" where none does."""
    lang = discourse.document.lang
    clause, past = CLAUSE.split(share.before)[-1], forms(lang).past
    if past and past.search(clause):
        return "", ""
    found = list(sharing(lang).scope.finditer(clause))
    if not found:
        return "", ""
    return _plain(found[-1][0]), clause[found[-1].end() :].strip(" 的の의約约약")


def told_of(scope: str, rest: str, part: Term, terms: list[Term], discourse: Discourse) -> Term | None:
    """The only amount of some that is told of a scope: of its paragraph, or with the words that the share adds."""
    lang = discourse.document.lang
    found = []
    for term in terms:
        name = label(term, discourse)
        if scope not in {_plain(match[0]) for match in sharing(lang).scope.finditer(name)}:
            continue
        if naming(rest, name, lang) >= _SURE if rest else term.block == part.block:
            found.append(term)
    return found[-1] if len({term.interval for term in found}) == 1 else None


def _plain(scope: str) -> str:
    return _SPACE.sub("", scope)
