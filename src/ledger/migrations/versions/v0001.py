"""The first tables: articles and facts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """From an empty database to revision 0001."""
    _make_articles()
    _make_facts()
    op.create_index("crossfoot_facts_by_key", "crossfoot_facts", ["key_hash", "reference", "recency"])
    op.create_index("crossfoot_facts_by_key_and_period", "crossfoot_facts", ["dated_hash", "recency"])


def _make_articles() -> None:
    op.create_table(
        "crossfoot_articles",
        sa.Column("id", _ID, primary_key=True, autoincrement=True),
        sa.Column("content_id", sa.Text, nullable=False, unique=True),
        sa.Column("address_key", sa.String(32), unique=True),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("url", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("source", sa.Text),
        sa.Column("site", sa.Text),
        sa.Column("published", sa.Text),
        sa.Column("lang", sa.Text, nullable=False),
        sa.Column("rank", sa.Text, nullable=False),
        sa.Column("added", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )


def _make_facts() -> None:
    owner = sa.ForeignKey("crossfoot_articles.id", ondelete="CASCADE")
    op.create_table(
        "crossfoot_facts",
        sa.Column("article_id", _ID, owner, primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("key_hash", sa.BigInteger),
        sa.Column("dated_hash", sa.BigInteger),
        sa.Column("recency", sa.BigInteger, nullable=False),
        sa.Column("reference", sa.SmallInteger, nullable=False),
        sa.Column("key", sa.Text),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("kind", "unit", "subjects")),
        sa.Column("metric", sa.Text),
        sa.Column("topics", sa.Text, nullable=False),
        *(sa.Column(name, sa.Text) for name in ("whole", "basis", "since", "until")),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("attribution", "low", "high")),
        sa.Column("ends", sa.SmallInteger, nullable=False),
        sa.Column("hedge", sa.Text),
        sa.Column("sure", sa.SmallInteger, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("claim", "text", "sentence")),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("line", sa.Integer, nullable=False),
    )
