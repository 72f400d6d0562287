"""Many rows at once into PostgreSQL."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table

MANY = 2_000
"""From so many rows on, COPY is worth its two round trips."""


def copy(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Write rows, all with the same columns, by COPY in the transaction of a connection."""
    names = list(rows[0])
    columns = ", ".join(f'"{name}"' for name in names)
    raw: Any = connection.connection.driver_connection
    with raw.cursor() as cursor, cursor.copy(f'COPY "{table.name}" ({columns}) FROM STDIN') as out:
        for row in rows:
            out.write_row([row[name] for name in names])
