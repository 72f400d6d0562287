"""The tables of a ledger: articles, and the facts that they tell.

VERSION is the newest revision in migrations/versions, which has to make these tables.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
)

VERSION = "0001"
VERSION_TABLE = "crossfoot_version"

metadata = MetaData()
_Id = BigInteger().with_variant(Integer(), "sqlite")

articles = Table(
    "crossfoot_articles",
    metadata,
    Column("id", _Id, primary_key=True, autoincrement=True),
    Column("content_id", Text, nullable=False, unique=True),
    Column("address_key", String(32), unique=True, doc="what else it is known by: see identity.py"),
    Column("path", Text, nullable=False),
    Column("url", Text),
    Column("title", Text),
    Column("source", Text),
    Column("site", Text),
    Column("published", Text),
    Column("lang", Text, nullable=False),
    Column("rank", Text, nullable=False),
    Column("added", Text, nullable=False, doc="when it was last recorded, ISO, UTC"),
    sqlite_autoincrement=True,
)

facts = Table(
    "crossfoot_facts",
    metadata,
    Column("article_id", _Id, ForeignKey(articles.c.id, ondelete="CASCADE"), primary_key=True),
    Column("seq", Integer, primary_key=True, doc="its place among the facts of its article, from 0"),
    Column("key_hash", BigInteger, doc="of the key; NULL where the fact has none"),
    Column("dated_hash", BigInteger, doc="of the key and the period; NULL where either is not known"),
    Column("recency", BigInteger, nullable=False, doc="orders facts by the day of their article: see recency.py"),
    Column("reference", SmallInteger, nullable=False, doc="1 for a row of trusted figures"),
    Column("key", Text),
    Column("kind", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("subjects", Text, nullable=False, doc="a JSON list, as topics and attribution are"),
    Column("metric", Text),
    Column("topics", Text, nullable=False),
    Column("whole", Text),
    Column("basis", Text),
    Column("since", Text),
    Column("until", Text),
    Column("attribution", Text, nullable=False),
    Column("low", Text, nullable=False, doc="an exact decimal, or a fraction such as 1/3"),
    Column("high", Text, nullable=False),
    Column("ends", SmallInteger, nullable=False, doc="1 where low is excluded, 2 where high is, 3 where both are"),
    Column("hedge", Text),
    Column("sure", SmallInteger, nullable=False, doc="0 where it contradicts nothing"),
    Column("claim", Text, nullable=False),
    Column("text", Text, nullable=False, doc="the claim as printed"),
    Column("sentence", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("line", Integer, nullable=False),
)

Index("crossfoot_facts_by_key", facts.c.key_hash, facts.c.reference, facts.c.recency)
Index("crossfoot_facts_by_key_and_period", facts.c.dated_hash, facts.c.recency)
