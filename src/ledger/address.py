"""Where a ledger is: the path of an SQLite file, or the URL of a database."""

from __future__ import annotations

import re

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from .errors import UnreadableLedger

DRIVERS = {
    "sqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
_SCHEME = re.compile(r"[a-z][a-z0-9+]+://", re.IGNORECASE)
_PASSWORD = re.compile(r"(?<=://)[^/@]*:[^/]*@")


def is_url(place: str) -> bool:
    """Whether a place is a URL rather than the path of a file."""
    return _SCHEME.match(place) is not None


def address_of(place: str) -> URL:
    """The URL of a ledger; a bare path is an SQLite file. Raises UnreadableLedger for what is neither."""
    if not is_url(place):
        return URL.create("sqlite", database=place)
    try:
        url = make_url(place)
    except (ArgumentError, ValueError):
        raise UnreadableLedger(_PASSWORD.sub("…@", place), "no URL of a database") from None
    driver = DRIVERS.get(url.drivername.lower())
    if driver is None or (driver == "sqlite" and not url.database):
        raise UnreadableLedger(shown(url), "no ledger: name a file, sqlite:///FILE or postgresql://HOST/DATABASE")
    return url.set(drivername=driver)


def shown(url: URL) -> str:
    """A ledger's address for people: a file's path, or a URL without password and parameters."""
    if url.drivername == "sqlite":
        return url.database or "sqlite://"
    kind = url.drivername.partition("+")[0]
    return URL.create(kind, url.username, None, url.host, url.port, url.database).render_as_string()
