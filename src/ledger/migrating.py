"""Bringing the tables of a ledger to the schema of this version."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, column, inspect, select, table, text

from .schema import VERSION, VERSION_TABLE

_LOCK = 0x63726F7373666F6F
"""Held on PostgreSQL by the one process that changes the tables."""


class NewerSchema(Exception):
    """The tables were made by a newer version of crossfoot; the text names their revision."""


def version_of(connection: Connection) -> str | None:
    """The revision of a ledger's tables, None where there are none."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    revision = connection.scalar(select(column("version_num")).select_from(table(VERSION_TABLE)))
    return None if revision is None else str(revision)


def upgrade(connection: Connection) -> None:
    """Make the tables of this version, inside the caller's transaction. Raises NewerSchema."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    revision = version_of(connection)
    if revision == VERSION:
        return
    _migrate(connection, revision)


def _migrate(connection: Connection, revision: str | None) -> None:
    """Alembic takes a while to import, and most ledgers that are opened are of this version."""
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    folder = Path(__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    if revision not in {None, *(script.revision for script in ScriptDirectory.from_config(config).walk_revisions())}:
        raise NewerSchema(revision)
    config.attributes.update(connection=connection, version_table=VERSION_TABLE)
    command.upgrade(config, "head")
