"""Opening a ledger: what it is called, its schema, and what goes wrong."""

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from crossfoot.ledger import UnreadableLedger, migrating, open_ledger
from crossfoot.ledger.schema import VERSION, VERSION_TABLE, metadata
from ledgers import article, fact
from sqlalchemy import text


def test_the_version_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrating.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_current_head() == VERSION


def test_the_migrations_make_the_tables_of_the_schema(place: str) -> None:
    with open_ledger(place) as ledger, ledger.reading() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(context, metadata) == []


def test_a_newer_schema_is_refused(place: str) -> None:
    with open_ledger(place) as ledger, ledger._engine.begin() as connection:
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))
    with pytest.raises(UnreadableLedger, match=r"made by a newer version of crossfoot \(schema 9999"):
        open_ledger(place)


@pytest.mark.parametrize(
    ("place", "cause"),
    [
        ("mysql://u:secret@host/x", "mysql://u@host/x: no ledger"),
        ("postgresql://u:secret@127.0.0.1:1/x", r"postgresql://u@127.0.0.1:1/x: .*refused"),
        ("postgresql://u:secret@127.0.0.1:none/x", "no URL of a database"),
        ("sqlite://", "no ledger"),
        ("missing/ledger.db", "missing/ledger.db: unable to open database file"),
        ("text.db", "text.db: file is not a database"),
        ("folder", "folder: unable to open database file"),
    ],
)
def test_what_cannot_be_opened_is_told(place: str, cause: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.db").write_text("Not a database, but long enough to be looked at. " * 50)
    (tmp_path / "folder").mkdir()
    with pytest.raises(UnreadableLedger, match=cause) as told:
        open_ledger(place)
    assert "secret" not in str(told.value)


def test_a_ledger_that_was_damaged_is_told(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    open_ledger(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE crossfoot_facts")
    with open_ledger(path) as ledger, pytest.raises(UnreadableLedger, match="no such table"):
        ledger.remember(article("a"), [fact(1)])


def test_a_url_and_a_path_name_the_same_file(tmp_path: Path) -> None:
    open_ledger(f"sqlite:///{tmp_path}/ledger.db").close()
    open_ledger(tmp_path / "ledger.db", create=False).close()
