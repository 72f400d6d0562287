"""Times: the year that a text gives an amount, and the words that hold a number against an earlier time."""

from __future__ import annotations

import re

from ..binding.forms import forms
from .terms import Discourse, Term, per_term

_LEAD = 36
_CLAUSE = re.compile(r"[，,、：:；;（(]")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@per_term
def year_of(term: Term, discourse: Discourse) -> str | None:
    """The year that a term's sentence gives it: its period's, else that of the last date before it."""
    period = term.claim.period
    if period is not None and _YEAR.fullmatch(period):
        return period
    dates = [t for t in discourse.mates(term) if t.kind == "date" and t.order < term.order]
    return dates[-1].claim.text.strip() if dates and _YEAR.fullmatch(dates[-1].claim.text.strip()) else None


def told_year(term: Term, discourse: Discourse) -> str | None:
    """The year that a preposition right behind a term gives it (1.3 million in 2022), else that of its sentence."""
    date = discourse.terms[term.order + 1] if term.order + 1 < len(discourse.terms) else None
    dated = forms(discourse.document.lang).dated
    if date is not None and dated and dated.search(discourse.between(term, date)):
        return _year_behind(term, discourse) or year_of(term, discourse)
    return year_of(term, discourse)


def outdated(term: Term, discourse: Discourse) -> bool:
    """Whether a year right behind a term is before that right behind another amount of its sentence, counted like it
    (9.1 million in 2023, 96% of the 9.5 million it saw in 2019).
    """
    mine = _year_behind(term, discourse)
    others = [t for t in discourse.mates(term) if mine and t is not term and t.is_amount and t.alike(term)]
    return any((year := _year_behind(other, discourse)) and year > (mine or "") for other in others)


def _year_behind(term: Term, discourse: Discourse) -> str | None:
    date = discourse.terms[term.order + 1] if term.order + 1 < len(discourse.terms) else None
    if date is None or date.kind != "date" or date.sentence != term.sentence:
        return None
    plain = _YEAR.fullmatch(date.claim.text.strip()) and not _CLAUSE.search(discourse.between(term, date))
    return date.claim.text.strip() if plain else None


def past(words: str, discourse: Discourse) -> bool:
    """Whether words name an earlier time."""
    pattern = forms(discourse.document.lang).past
    return bool(pattern and pattern.search(words))


def past_left_out(words: str, discourse: Discourse) -> str:
    """The words without those that name an earlier time."""
    pattern = forms(discourse.document.lang).past
    return pattern.sub(" ", words) if pattern else words


@per_term
def elsewhere(result: Term, discourse: Discourse) -> bool:
    """Whether the words around a result hold it against another time (than last year)."""
    return past(result.before, discourse) or past(result.after[:_LEAD], discourse)


@per_term
def present(term: Term, discourse: Discourse) -> bool:
    """Whether the words before a term tell it of the time of writing or of one to come, and hold it against nothing."""
    pattern = forms(discourse.document.lang).present
    return bool(pattern and "base" not in term.roles and pattern.search(term.before))


def earlier(base: Term, value: Term | None, discourse: Discourse) -> bool:
    """Whether a term is told of an earlier time than another: by its words or its year; nothing present is."""
    if present(base, discourse) and not (value is not None and present(value, discourse)):
        return False
    if "base" in base.roles or past(base.before, discourse):
        return True
    mine, other = year_of(base, discourse), year_of(value, discourse) if value is not None else None
    return mine is not None and (value is None or (other is not None and mine < other))
