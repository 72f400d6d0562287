"""Writing articles with their facts, and dropping them, inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, insert, or_, select, update

from ..facts import Article, Fact
from .copying import MANY, copy
from .recency import now
from .rows import ARTICLE_COLUMNS, article_of, article_row, fact_rows
from .schema import articles, facts

AT_ONCE = 10_000
"""Rows of facts in memory at a time."""


def record(connection: Connection, article: Article, told: Sequence[Fact]) -> int:
    """Put an article with its facts in the place of what it was before: of its id, or of its address.

    Gives its number.
    """
    row = article_row(article, now())
    known = articles.c.content_id == row["content_id"]
    if row["address_key"] is not None:
        known |= articles.c.address_key == row["address_key"]
    before = _numbers(connection, known)
    _drop_facts(connection, before)
    if before[1:]:
        connection.execute(delete(articles).where(articles.c.id.in_(before[1:])))
    number = _put(connection, row, before)
    rows = fact_rows(article, told, number, row["added"])
    while some := list(islice(rows, AT_ONCE)):
        if len(some) >= MANY and connection.dialect.name == "postgresql":
            copy(connection, facts, some)
        else:
            connection.execute(insert(facts), some)
    return number


def _put(connection: Connection, row: dict[str, Any], before: list[int]) -> int:
    """Write the row of an article and give its number, which stays what it was."""
    if before:
        connection.execute(update(articles).where(articles.c.id == before[0]).values(row))
        return before[0]
    made = connection.execute(insert(articles).values(row)).inserted_primary_key
    assert made is not None
    return int(made[0])


def forget(connection: Connection, document: str) -> list[Article]:
    """Drop the articles with this id, address or path, and give them."""
    named = or_(*(articles.c[name] == document for name in ("content_id", "url", "path")))
    numbers = _numbers(connection, named)
    chosen = articles.c.id.in_(numbers)
    gone = [article_of(row) for row in connection.execute(select(*ARTICLE_COLUMNS).where(chosen))]
    _drop_facts(connection, numbers)
    connection.execute(delete(articles).where(chosen))
    return gone


def _numbers(connection: Connection, named: ColumnElement[bool]) -> list[int]:
    """The numbers of some articles, held until the transaction ends."""
    return list(connection.scalars(select(articles.c.id).where(named).order_by(articles.c.id).with_for_update()))


def _drop_facts(connection: Connection, numbers: list[int]) -> None:
    if numbers:
        connection.execute(delete(facts).where(facts.c.article_id.in_(numbers)))
