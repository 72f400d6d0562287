"""Ledger: every fact that was ever recorded, in a database that several processes write at once."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from ..facts import Article, Entry, Fact
from ..facts.fact import key_hash
from .address import address_of, shown
from .engine import engine_for, raised, use_wal
from .errors import UnreadableLedger
from .lookup import NOBODY, any_period, entry_of, same_period
from .migrating import NewerSchema, upgrade, version_of
from .recording import forget, record
from .rows import dated_hash
from .schema import VERSION

T = TypeVar("T")

_AGAIN = {"23505", "40001", "40P01"}
"""PostgreSQL: another transaction came in between; the same work done again goes through."""
_TRIES = 10


def open_ledger(place: str | Path, create: bool = True) -> Ledger:
    """The ledger in an SQLite file (a path) or in a database (a URL), made or brought up to date where needed.

    Raises UnreadableLedger, also where there is none and `create` is False.
    """
    url = address_of(str(place))
    if url.drivername == "sqlite" and not create and not Path(url.database or "").is_file():
        raise UnreadableLedger(shown(url), "no such file")
    engine = engine_for(url)
    ledger = Ledger(engine)
    try:
        with raised(url):
            _make_ready(engine)
    except NewerSchema as error:
        cause = f"made by a newer version of crossfoot (schema {error}, this one knows {VERSION}): update crossfoot"
        raise UnreadableLedger(shown(url), cause) from None
    return ledger


def _make_ready(engine: Engine) -> None:
    """Look first and write only where there is something to change."""
    if engine.dialect.name == "sqlite":
        use_wal(engine)
    with engine.connect() as connection:
        connection.execution_options(reading=True)
        if version_of(connection) == VERSION:
            return
    with engine.begin() as connection:
        upgrade(connection)


class Ledger:
    """The facts of all articles; it serves as the memory that a new article is held against."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def place(self) -> str:
        """Where it is, without a password."""
        return shown(self._engine.url)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def remember(self, article: Article, facts: Sequence[Fact]) -> None:
        """Keep the facts of an article in place of those that it had before. Raises UnreadableLedger.

        All are kept when this returns, and none when it does not.
        """
        self.remember_all([(article, facts)])

    def remember_all(self, told: Sequence[tuple[Article, Sequence[Fact]]]) -> list[int]:
        """Keep the facts of several articles, all of them or none; give their numbers. Raises UnreadableLedger."""
        return self._written(lambda connection: [record(connection, article, facts) for article, facts in told])

    def meet(self, article: Article, facts: Sequence[Fact]) -> Mapping[str, Sequence[Entry]]:
        """Keep the facts of an article, and give what others tell of them, as `like` does. Raises UnreadableLedger."""
        [own] = self.remember_all([(article, facts)])
        return self._like(facts, own)

    def forget(self, document: str) -> list[Article]:
        """Drop the articles with this id, address or path, and give them. Raises UnreadableLedger."""
        return self._written(lambda connection: forget(connection, document))

    def like(self, facts: Sequence[Fact]) -> Mapping[str, Sequence[Entry]]:
        """The entries with the keys of some facts, by key, the newest article last.

        Of a key these are the newest entries of the period of the fact, and the newest of any period, a bounded number
        of each. Raises UnreadableLedger.
        """
        return self._like(facts, NOBODY)

    def _like(self, facts: Sequence[Fact], own: int) -> dict[str, list[Entry]]:
        """The entries of all articles but the one with that number."""
        scopes = [fact.scope for fact in facts if fact.scope.key is not None]
        dated = {each for scope in scopes if (each := dated_hash(scope)) is not None}
        wanted = {key for scope in scopes if (key := scope.key) is not None}
        with self.reading() as connection:
            rows = same_period(connection, dated, own)
            rows += any_period(connection, set(map(key_hash, wanted)), own)
        return _by_key([row for row in rows if row[2] in wanted])

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the ledger and changes nothing. Raises UnreadableLedger."""
        with raised(self._engine.url), self._engine.connect() as connection:
            yield connection.execution_options(reading=True)

    def _written(self, work: Callable[[Connection], T]) -> T:
        """Work in one transaction, done anew where another process came in between."""
        with raised(self._engine.url):
            for attempt in range(_TRIES):
                try:
                    with self._engine.begin() as connection:
                        return work(connection)
                except DBAPIError as error:
                    if getattr(error.orig, "sqlstate", None) not in _AGAIN or attempt == _TRIES - 1:
                        raise
                    time.sleep(0.01 * 2**attempt)
        raise AssertionError("the last try returns or raises")


def _by_key(rows: Sequence[Sequence[Any]]) -> dict[str, list[Entry]]:
    """The entries of rows of lookup.COLUMNS, each once, by key and from the oldest article to the newest."""
    tellers: dict[int, Article] = {}
    out: dict[str, list[Entry]] = {}
    for row in sorted({(row[0], row[1]): row for row in rows}.values(), key=lambda row: (row[0], row[1])):
        entry = entry_of(row, tellers.get(row[0]))
        tellers[row[0]] = entry.article
        out.setdefault(row[2], []).append(entry)
    return out
