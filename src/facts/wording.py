"""Wording: what a cross-source finding says, in words that a report can say again in the reader's language."""

from __future__ import annotations

from pathlib import PurePath

from ..display import interval_text
from ..told import Blank, Told
from .comparing import Telling
from .fact import Article, Scope
from .gathering import Gathered
from .slots import Slot, standings

NAMED = 3
"""Documents that a sentence names."""


def message(found: Gathered) -> str:
    """What the other documents say, in one sentence."""
    claim, named = _quoted(found.facts[0].text), found.of(found.meaning)[-NAMED:]
    newest = named[-1]
    if found.meaning == "note":
        apart = tuple(_difference(slot, found.facts[0].scope, newest) for slot in _surest_first(found, newest))
        reason: Blank = apart or Told("differs.doubtful")
        return Told("told.elsewhere_note", claim=claim, others=_others(named), differs=reason)
    if found.meaning == "refinement":
        return Told("told.elsewhere_finer", claim=claim, others=_others(named))
    if found.meaning == "agreement":
        count = len(found.of("agreement", "refinement"))
        names = tuple(where(each.entry.article) for each in reversed(named))
        key = "told.elsewhere_same" if count == 1 else "told.elsewhere_same_many"
        return Told(key, claim=claim, n=count, names=names)
    return Told("told.elsewhere_other", claim=claim, others=_others(named))


def formula(found: Gathered) -> str:
    """The numbers in one line, the newest first: `38 210 ≠ 38 120 (gazette, 2024-07-03)`."""
    mine = found.facts[0].interval
    told = reversed(found.of(found.meaning)[-NAMED:])
    others = (
        f"{_sign(found, each)} {interval_text(each.entry.fact.interval)} ({where(each.entry.article)})" for each in told
    )
    return " ".join((interval_text(mine), *others))


def cause(found: Gathered) -> str | None:
    """What may have led to two numbers, None where nothing points to it."""
    if found.meaning == "revision":
        return Told("cause.revision")
    return None


def where(article: Article) -> str:
    """Who tells it, and when: a site, a source or the name of a file."""
    name = article.site or article.source or PurePath(article.path).name
    return f"{name}, {article.published}" if article.published else name


def _sign(found: Gathered, telling: Telling) -> str:
    return "=" if found.facts[0].interval.meets(telling.entry.fact.interval) else "≠"


def _others(named: list[Telling]) -> tuple[str, ...]:
    return tuple(
        Told("told.elsewhere", claim=_quoted(each.entry.fact.text), where=where(each.entry.article))
        for each in reversed(named)
    )


def _surest_first(found: Gathered, newest: Telling) -> list[Slot]:
    """The slots that are not surely the same, those that are surely another first."""
    standing = standings(found.facts[0].scope, newest.entry.fact.scope)
    return sorted(newest.differs, key=lambda slot: standing[slot] != "other")


def _difference(slot: Slot, mine: Scope, newest: Telling) -> str:
    values = (_value(slot, scope) for scope in (mine, newest.entry.fact.scope))
    here, there = (value or Told("differs.unsaid") for value in values)
    return Told(f"differs.{slot}", here=here, there=there)


def _value(slot: Slot, scope: Scope) -> str:
    if slot == "period":
        return "/".join(dict.fromkeys(each for each in (scope.since, scope.until) if each))
    if slot == "attribution":
        return " + ".join(scope.attribution)
    return (scope.whole if slot == "whole" else scope.basis) or ""


def _quoted(text: str) -> str:
    return " ".join(text.split())
