"""Bygone: amounts of an earlier time than the one spoken of, and those whose time a paragraph goes on speaking of."""

from __future__ import annotations

import re

from ..binding.comparisons import is_ago
from ..binding.forms import forms
from ..shares.called import label
from .naming import when_of
from .terms import Discourse, Term, per_term

_FRAME = 2
_BESIDE = 24
_NEVER = re.compile(r"(?!)")


@per_term
def labelled_past(term: Term, discourse: Discourse) -> bool:
    """Whether the label of a term names an earlier time, or the words before it do (two years ago it was)."""
    past = forms(discourse.document.lang).past
    return _so_long_ago(term, discourse) or bool(past and past.search(label(term, discourse)))


def _so_long_ago(term: Term, discourse: Discourse) -> bool:
    last = discourse.terms[term.order - 1] if term.order else term
    near = last.sentence == term.sentence and len(discourse.between(last, term).lstrip()) <= _BESIDE
    return near and is_ago(last, discourse)


@per_term
def of_the_past(term: Term, discourse: Discourse) -> bool:
    """Whether the words right beside a term make it one of an earlier time."""
    past = forms(discourse.document.lang).past
    return bool(past and (past.search(term.before[-16:]) or past.match(term.after.lstrip(" 的のだった인였던"))))


@per_term
def framed_past(term: Term, discourse: Discourse) -> bool:
    """Whether the sentence of a term opens with an earlier time, or goes on after one that does (去年3人。其中...)."""
    past = forms(discourse.document.lang).past
    for sentence in range(term.sentence, max(-1, term.sentence - _FRAME), -1):
        start, end = discourse.sentences.spans[sentence]
        opening = discourse.text[start:end].lstrip()
        if past is None or discourse.document.block_index(start) != term.block:
            return False
        if past.match(opening):
            return True
        if discourse.cues.far.get("now", _NEVER).search(opening):
            return False
        if not discourse.cues.before.get("part", _NEVER).match(opening):
            return False
    return False


def framed_apart(whole: Term, part: Term, discourse: Discourse) -> bool:
    """Whether the sentence of a part speaks of an earlier time, and its whole is not told of it."""
    if not framed_past(part, discourse):
        return False
    return not (framed_past(whole, discourse) or labelled_past(whole, discourse))


def carried(whole: Term, part: Term, discourse: Discourse) -> bool:
    """Whether a paragraph opens with a whole of a past year, and tells no other time up to a part: it is of that year.

    A word that sets an amount against another one (上年, a year earlier) opens no time of its own.
    """
    opening = next((t for t in discourse.by_block[whole.block] if t.is_amount and t.alike(whole)), None)
    if opening is not whole or part.block != whole.block or part.order < whole.order:
        return False
    between = discourse.terms[whole.order + 1 : part.order + 1]
    timed = [t for t in between if t.kind == "date" or when_of(t, discourse) or labelled_past(t, discourse)]
    return when_of(whole, discourse) is not None and not timed
