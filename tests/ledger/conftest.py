"""A PostgreSQL server of our own on loopback, where Debian's programs are installed, and one empty ledger a test."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from crossfoot.ledger import Ledger, open_ledger

_OWNER = "postgres"


def programs() -> Path | None:
    """The folder of the newest PostgreSQL server's programs."""
    folders = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    return max(folders, key=lambda folder: int(folder.parent.name), default=None)


def as_owner(*command: str) -> list[str]:
    """PostgreSQL refuses to run as root."""
    return ["runuser", "-u", _OWNER, "--", *command] if os.geteuid() == 0 else list(command)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a server without the name of a database."""
    folder = programs()
    if folder is None:
        pytest.skip("no PostgreSQL server: apt-get install postgresql")
    home = Path(tempfile.mkdtemp(prefix="crossfoot-pg-", dir="/tmp"))
    try:
        if os.geteuid() == 0:
            shutil.chown(home, _OWNER)
        port, data = free_port(), home / "data"
        run([*as_owner(str(folder / "initdb"), "-D", str(data), "-A", "trust", "-U", _OWNER, "--no-sync")])
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={home} -c fsync=off"
        control = as_owner(str(folder / "pg_ctl"), "-D", str(data), "-w")
        run([*control, "-l", str(home / "log"), "-o", options, "start"])
        try:
            yield f"postgresql://{_OWNER}@127.0.0.1:{port}"
        finally:
            run([*control, "-m", "immediate", "stop"])
    finally:
        shutil.rmtree(home, ignore_errors=True)


def run(command: list[str]) -> None:
    """Away from our terminal, which a program that changes its user may not touch."""
    nothing = subprocess.DEVNULL
    subprocess.run(command, check=True, stdin=nothing, stdout=nothing, stderr=nothing, cwd="/", start_new_session=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty ledger can be made, on either database."""
    if request.param == "sqlite":
        return str(tmp_path / "ledger.db")
    return new_schema(f"{request.getfixturevalue('server')}/postgres")


def new_schema(database: str) -> str:
    """The URL of a part of a database, which is made far sooner than another database."""
    import psycopg

    name = f"ledger_{uuid4().hex}"
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}")
    return f"{database}?options=-csearch_path%3D{name}"


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    with open_ledger(place) as opened:
        yield opened
