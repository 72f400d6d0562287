"""The facts of a ledger that share a key, a bounded number a key whatever the ledger's size."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import ARRAY, BigInteger, ColumnElement, Connection, FromClause, Select, bindparam, column, func, select
from sqlalchemy.sql.selectable import TableValuedAlias

from ..facts import Article, Entry
from ..facts.known import ANY_PERIOD, SAME_PERIOD
from .rows import ARTICLE_COLUMNS, FACT_COLUMNS, article_of, fact_of
from .schema import articles, facts

NOBODY = 0
"""The number of no article."""
COLUMNS = (facts.c.recency, facts.c.seq, facts.c.key, *ARTICLE_COLUMNS, *FACT_COLUMNS)

_ARTICLE = slice(3, 3 + len(ARTICLE_COLUMNS))
_FACT = slice(3 + len(ARTICLE_COLUMNS), None)


def entry_of(row: Sequence[Any], teller: Article | None = None) -> Entry:
    """The entry in a row of COLUMNS, whose article may be known already."""
    return Entry(teller or article_of(row[_ARTICLE]), fact_of(row[_FACT]))


def same_period(connection: Connection, hashes: Set[int], own: int) -> list[Sequence[Any]]:
    """The rows of COLUMNS of facts of these keys and periods (see rows.dated_hash), but of one article."""
    return _rows(connection, "dated_hash", hashes, own)


def any_period(connection: Connection, hashes: Set[int], own: int) -> list[Sequence[Any]]:
    """The rows of COLUMNS of facts of these keys in articles, but one, not in tables of trusted figures."""
    return _rows(connection, "key_hash", hashes, own)


def _rows(connection: Connection, name: str, hashes: Set[int], own: int) -> list[Sequence[Any]]:
    if not hashes:
        return []
    dialect = connection.dialect.name
    given = msgspec.json.encode(sorted(hashes)).decode() if dialect == "sqlite" else sorted(hashes)
    return list(connection.execute(_statement(dialect, name), {"hashes": given, "own": own}))


def _wanted(dialect: str) -> TableValuedAlias:
    """The hashes as a table of one column `value`."""
    value = column("value", BigInteger)
    if dialect == "sqlite":
        return func.json_each(bindparam("hashes")).table_valued(value, name="wanted")
    hashes = bindparam("hashes", type_=ARRAY(BigInteger))
    return func.unnest(hashes).table_valued(value, name="wanted").render_derived()


@lru_cache
def _statement(dialect: str, name: str) -> Select[Any]:
    """One index range a hash: from the newest fact down to the one that is the last to be looked at.

    That last one is found first, so that a key with a million facts costs no more than one with sixteen.
    """
    wanted = _wanted(dialect)
    other = facts.alias("other")
    limit = SAME_PERIOD if name == "dated_hash" else ANY_PERIOD
    last = (
        select(other.c.recency)
        .where(other.c[name] == wanted.c.value, *_narrowed(name, other))
        .order_by(other.c.recency.desc())
        .limit(1)
        .offset(limit - 1)
        .correlate(wanted)
        .scalar_subquery()
    )
    found = (facts.c[name] == wanted.c.value) & (facts.c.recency >= func.coalesce(last, 0))
    source = wanted.join(facts, found).join(articles, articles.c.id == facts.c.article_id)
    return select(*COLUMNS).select_from(source).where(*_narrowed(name, facts))


def _narrowed(name: str, table: FromClause) -> list[ColumnElement[bool]]:
    """Not the article itself; and of trusted figures only those of the very period."""
    others = table.c.article_id != bindparam("own")
    return [others, table.c.reference == 0] if name == "key_hash" else [others]
