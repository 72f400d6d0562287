"""How much a ledger holds."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, distinct, func, select

from ..record import Record
from .schema import articles, facts

SHOWN = 20
"""Sources that are counted by name, those with most articles."""


class Counts(Record, frozen=True):
    """`keys` are the different facts that can be set side by side, `several` those that more than one article tells.

    `first` and `last` are the days of publication from and to, as ISO dates. `sources` are the names of sources with
    the number of their articles.
    """

    articles: int
    references: int
    facts: int
    keys: int
    several: int
    first: str | None
    last: str | None
    sources: tuple[tuple[str, int], ...]


def counts(connection: Connection) -> Counts:
    """The counts of a ledger."""
    by_rank: dict[str, int] = dict(_pairs(connection, articles.c.rank))
    days = connection.execute(select(func.min(articles.c.published), func.max(articles.c.published))).one()
    tellers = (
        select(func.count(distinct(facts.c.article_id)).label("tellers"))
        .where(facts.c.key_hash.is_not(None))
        .group_by(facts.c.key_hash)
        .subquery()
    )
    keys, several = connection.execute(
        select(func.count(), func.count().filter(tellers.c.tellers > 1)).select_from(tellers)
    ).one()
    return Counts(
        by_rank.get("article", 0),
        by_rank.get("reference", 0),
        connection.scalar(select(func.count()).select_from(facts)) or 0,
        keys,
        several,
        *days,
        tuple((name, number) for name, number in _pairs(connection, articles.c.source) if name),
    )


def _pairs(connection: Connection, column: Any) -> list[tuple[str, int]]:
    """The values of a column with their numbers, those with most first."""
    number = func.count()
    chosen = select(column, number).group_by(column).order_by(number.desc(), column).limit(SHOWN)
    return [(value, many) for value, many in connection.execute(chosen)]
