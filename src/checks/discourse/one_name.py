"""One name: of two values side by side, those that are told of one thing (A was 26, of it B 11; last year A was 13)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .terms import Term

if TYPE_CHECKING:
    from ..binding.forms import Forms

_SHORTEST = 2
_WORD = re.compile(r"[^\W\d_]+")


def of_one_name(value: Term, base: Term, terms: Sequence[Term], rules: Forms) -> Term:
    """The value, or the amount told before it that has the name of the base where the value has another."""
    name = _name(base.before, rules)
    if base.order < value.order or len(name) < _SHORTEST or name in value.before:
        return value
    named = [t for t in terms if t.order < value.order and t.is_amount and t.alike(base) and name in t.before]
    named = [t for t in named if "base" not in t.roles]
    return named[-1] if named else value


def _name(words: str, rules: Forms) -> str:
    """The longest word that remains of a label without times and words of comparing."""
    for pattern in (rules.past, rules.linking):
        words = pattern.sub(" ", words) if pattern else words
    return max(_WORD.findall(words), key=len, default="")
