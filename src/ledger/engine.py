"""Connections to the database of a ledger, and its errors in one line."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

from .address import shown
from .errors import UnreadableLedger

WAIT_SECONDS = 60
"""How long a process waits for others that write."""


def engine_for(url: URL) -> Engine:
    """The engine for a ledger's address; nothing is opened yet. Raises UnreadableLedger where a driver is missing."""
    try:
        if url.drivername == "sqlite":
            return _sqlite(url)
        return create_engine(url, connect_args={"connect_timeout": 10, "application_name": "crossfoot"})
    except ModuleNotFoundError as error:
        cause = f"{error.name} is not installed: install crossfoot[postgres]"
        raise UnreadableLedger(shown(url), cause) from None
    except (SQLAlchemyError, TypeError, ValueError) as error:
        raise UnreadableLedger(shown(url), one_line(error)) from None


def _sqlite(url: URL) -> Engine:
    engine = create_engine(url, connect_args={"timeout": WAIT_SECONDS})
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: Any, record: object) -> None:
    """Transactions are begun by us; a commit is on disk when it returns, also when the power fails."""
    connection.isolation_level = None
    for setting in ("synchronous = FULL", "foreign_keys = OFF", "cache_size = -16000"):
        connection.execute(f"PRAGMA {setting}")


def _begin(connection: Connection) -> None:
    """A writer takes its turn before it reads: one that read first could not wait, it would fail as locked."""
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def use_wal(engine: Engine) -> None:
    """Let readers and a writer of an SQLite file go on at the same time; several processes may ask for it at once.

    A file system that cannot do it leaves the file as it is.
    """
    until = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            _ask_for_wal(engine)
            return
        except sqlite3.Error as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise OperationalError("PRAGMA journal_mode = WAL", None, error) from error
            time.sleep(0.02)


def _ask_for_wal(engine: Engine) -> None:
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        raw.close()


@contextmanager
def raised(url: URL) -> Iterator[None]:
    """The database's errors as UnreadableLedger."""
    try:
        yield
    except SQLAlchemyError as error:
        raise UnreadableLedger(shown(url), one_line(error)) from error


def one_line(error: Exception) -> str:
    """What went wrong, in the words of the database."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    return " ".join(str(cause).split())[:300] or type(cause).__name__
