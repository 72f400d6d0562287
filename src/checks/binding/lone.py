"""Lone: a difference in apposition to its value, held against the like of it told before (or two fewer)."""

from __future__ import annotations

from ..discourse.terms import Discourse, Term
from ..discourse.times import elsewhere
from .comparisons import Compared, is_difference, linked
from .forms import forms
from .gaps import is_whole


def lone(result: Term, discourse: Discourse) -> Compared | None:
    """The value that a difference stands in apposition to, and the only amount like it before, at most a sentence."""
    form = forms(discourse.document.lang).lone
    value = discourse.terms[result.order - 1] if result.order else None
    if form is None or value is None or not form.match(result.after) or elsewhere(result, discourse):
        return None
    if value.sentence != result.sentence or not _apposed(result, discourse) or not _operand(value, result, discourse):
        return None
    here = _like(value, result, [t for t in discourse.mates(result) if t.order < value.order], discourse)
    like = here or _like(value, result, discourse.by_sentence.get(result.sentence - 1, []), discourse)
    return Compared(value, like[0]) if len(like) == 1 else None


def _like(value: Term, result: Term, terms: list[Term], discourse: Discourse) -> list[Term]:
    """The amounts that a value may be held against: counted like it, and rates where it is one."""
    told = [t for t in terms if t.block == result.block and _operand(t, result, discourse) and t.alike(value)]
    return [t for t in told if ("bound" in t.roles) == ("bound" in value.roles)]


def _apposed(result: Term, discourse: Discourse) -> bool:
    """Whether nothing but a comma and a word for or stands between the value and the difference."""
    words = result.before.strip()
    return words.startswith((",", "(", "–", "—")) and linked(words, discourse.document.lang, strict=True)


def _operand(term: Term, result: Term, discourse: Discourse) -> bool:
    told = term.is_amount and term.cell is None and term.sharp and term.kind != "duration"
    return told and term.alike(result) and not is_difference(term, discourse) and not is_whole(term, discourse)
