"""What a ledger holds, for people and for other programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..catalogue import Catalogue
from ..display import interval_text, json_number
from ..entities import extended
from ..facts import Article, Entry, Scope
from .plain import columns, one_line, path_text

if TYPE_CHECKING:
    from ..ledger.counts import Counts

SCHEMA = "crossfoot-ledger/1"
_NUMBERS = ("articles", "references", "facts", "keys", "several")
Groups = Mapping[str | None, Sequence[Entry]]
"""Entries by the id of their fact; those of facts that cannot be set side by side under None."""


class Names:
    """The names of entities in a reader's language."""

    def __init__(self, say: Catalogue, rules: Path | None = None) -> None:
        self._known = extended(rules)
        self._lang = say.lang

    def __call__(self, entity_id: str) -> str:
        """The name of an entity; an id that is none is its own name."""
        try:
            names = self._known.entity(entity_id).names
        except KeyError:
            return entity_id
        return next((names[lang][0] for lang in (self._lang, "en") if names.get(lang)), entity_id)

    def all(self, ids: Sequence[str]) -> str:
        """The names of several."""
        return ", ".join(map(self, ids))


def found_text(groups: Groups, say: Catalogue, names: Names) -> Iterator[str]:
    """Facts with one line for each telling."""
    for at, (fact, entries) in enumerate(groups.items()):
        yield ("\n" if at else "") + _heading(fact, entries[0].fact.scope, say, names)
        yield from (f"  {'  '.join(filter(None, _telling(entry, say, names)))}\n" for entry in entries)
    if not groups:
        yield f"{say('ledger.nothing')}\n"


def shown_text(fact: str, entries: Sequence[Entry], say: Catalogue, names: Names) -> Iterator[str]:
    """One fact as each source told it, with its sentences."""
    yield _heading(fact, entries[0].fact.scope, say, names)
    for entry in entries:
        yield f"\n{'  '.join(filter(None, _telling(entry, say, names)))}\n"
        yield f"    {interval_text(entry.fact.interval)} {entry.fact.scope.unit}\n"
        yield f"    {one_line(entry.fact.sentence)}\n"
        yield f"    {one_line(entry.article.url)}\n" if entry.article.url else ""


def _heading(fact: str | None, scope: Scope, say: Catalogue, names: Names) -> str:
    if fact is None:
        return f"{say('ledger.unplaced')}\n"
    parts = (names.all(scope.subjects), names(scope.metric or ""), names.all(scope.topics), scope.kind, scope.unit)
    return f"{fact}  {one_line(' · '.join(filter(None, parts)))}\n"


def _telling(entry: Entry, say: Catalogue, names: Names) -> Iterator[str]:
    """Day, number, period, who says so, who tells it, and where."""
    article, fact = entry.article, entry.fact
    yield one_line(article.published or say("ledger.undated"))[:10]
    yield one_line(fact.text)
    yield one_line(period_text(fact.scope.since, fact.scope.until))
    if fact.scope.attribution:
        yield say("ledger.says", names=one_line(names.all(fact.scope.attribution)))
    yield one_line(say("ledger.reference") if article.rank == "reference" else article.site or article.source or "")
    yield f"{path_text(article.path)}:{fact.line}"


def period_text(since: str | None, until: str | None) -> str:
    """A period by its first and last day, once where both are the same."""
    if since == until or not (since and until):
        return since or until or ""
    return f"{since}/{until}"


def found_json(groups: Groups) -> dict[str, Any]:
    """Facts with their tellings."""
    return {"schema": SCHEMA, "facts": [_fact(fact, entries) for fact, entries in groups.items()]}


def _fact(fact: str | None, entries: Sequence[Entry]) -> dict[str, Any]:
    scope = entries[0].fact.scope
    shared = {"kind": scope.kind, "unit": scope.unit, "subjects": scope.subjects, "metric": scope.metric}
    told = [_entry(entry) for entry in entries]
    return {"id": fact, **(shared if fact else {}), "topics": scope.topics if fact else [], "tellings": told}


def _entry(entry: Entry) -> dict[str, Any]:
    fact, scope, interval = entry.fact, entry.fact.scope, entry.fact.interval
    return {
        "document": _article(entry.article),
        "text": fact.text,
        "low": json_number(interval.low),
        "high": json_number(interval.high),
        "unit": scope.unit,
        "hedge": fact.hedge,
        **{name: getattr(scope, name) for name in ("whole", "basis", "since", "until", "attribution")},
        "sentence": fact.sentence,
        "line": fact.line,
    }


def _article(article: Article) -> dict[str, Any]:
    names = ("id", "path", "url", "title", "source", "site", "published", "lang", "rank")
    return {name: getattr(article, name) for name in names}


def counts_text(counted: Counts, say: Catalogue) -> Iterator[str]:
    """What a ledger holds, one number a line."""
    rows = [(say(f"ledger.{name}"), f"{getattr(counted, name):,}") for name in _NUMBERS]
    rows.append(
        (say("ledger.published"), " – ".join(one_line(day)[:10] for day in (counted.first, counted.last) if day))
    )
    rows += [(f"  {one_line(name)}", f"{number:,}") for name, number in counted.sources]
    width = max(columns(label) for label, _ in rows)
    yield from (f"{label}{' ' * (width - columns(label))}  {text}\n" for label, text in rows if text)


def counts_json(counted: Counts) -> dict[str, Any]:
    """The same with names."""
    numbers = {name: getattr(counted, name) for name in (*_NUMBERS, "first", "last")}
    return {"schema": SCHEMA, **numbers, "sources": dict(counted.sources)}
