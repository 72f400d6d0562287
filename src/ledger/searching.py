"""Looking for facts by what they are about or by words in their texts, and for all that is told of one fact."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, or_, select

from ..facts import Entry
from ..facts.fact import key_hash
from .lookup import COLUMNS, entry_of
from .query import Query
from .schema import articles, facts

_DIGITS = 16


def found(connection: Connection, query: Query, limit: int) -> list[Entry]:
    """The newest entries that a query means, so many at most; those whose metric it names go first.

    Where no fact is about all that is named together, those about some of it.
    """
    for joined in (and_, or_) if len(query.about) > 1 else (and_,):
        rows = connection.execute(_statement(query, joined, limit)).all()
        if rows:
            break
    return [entry_of(row) for row in rows]


def told_of(connection: Connection, fact_id: str, limit: int) -> list[Entry]:
    """What articles and tables tell of a fact (by its id or the first digits of it): the newest so many, oldest first.

    Those of several facts where the digits do not tell them apart.
    """
    first, last = (_signed(fact_id.ljust(_DIGITS, digit)) for digit in "0f")
    named = facts.c.key_hash.between(first, last)
    chosen = _entries().where(named).order_by(facts.c.recency.desc(), facts.c.seq).limit(limit)
    entries = [entry_of(row) for row in connection.execute(chosen)]
    return sorted(entries, key=lambda entry: entry.article.published or "")


def fact_id(key: str) -> str:
    """What a fact is called, whoever tells it: sixteen hex digits, the same in every ledger."""
    return f"{key_hash(key) % 2**64:0{_DIGITS}x}"


def _signed(digits: str) -> int:
    number = int(digits, 16)
    return number - 2**64 if number >= 2**63 else number


def _statement(query: Query, joined: Callable[..., ColumnElement[bool]], limit: int) -> Any:
    wanted = []
    if query.about:
        wanted.append(joined(*(_about(each) for each in query.about)))
    if query.metrics:
        wanted.append(facts.c.metric.in_(query.metrics))
    if query.topics:
        wanted.append(or_(*(_holds("topics", each) for each in query.topics)))
    wanted += (_says(word) for word in query.words)
    order: list[Any] = [facts.c.recency.desc(), facts.c.seq]
    if query.metrics:
        order.insert(0, case((facts.c.metric == query.metrics[0], 0), else_=1))
    return _entries().where(*wanted).order_by(*order).limit(limit)


def _entries() -> Any:
    return select(*COLUMNS).select_from(facts.join(articles, articles.c.id == facts.c.article_id))


def _about(entity: str) -> ColumnElement[bool]:
    return or_(_holds("subjects", entity), _holds("attribution", entity), facts.c.whole == entity)


def _holds(name: str, value: str) -> ColumnElement[bool]:
    """Whether a JSON list of texts has one."""
    return facts.c[name].contains(f'"{value}"', autoescape=True)


def _says(word: str) -> ColumnElement[bool]:
    texts: Iterable[ColumnElement[Any]] = (facts.c.sentence, facts.c.text, facts.c.attribution, articles.c.title)
    return or_(*(text.icontains(word, autoescape=True) for text in texts))


def grouped(entries: Sequence[Entry]) -> dict[str | None, list[Entry]]:
    """Entries by the key of their fact, in the order in which the keys come first; those without one together."""
    out: dict[str | None, list[Entry]] = {}
    for entry in entries:
        out.setdefault(entry.fact.scope.key, []).append(entry)
    return out
