"""All facts of a ledger as a Parquet file, a batch at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from ..files import beside
from .exact import names_of, value_of
from .schema import articles, facts

BATCH = 20_000
"""Rows in memory at a time, and in a row group of the file."""
_LISTS = frozenset({"subjects", "topics", "attribution"})
_ARTICLE = ("content_id", "path", "url", "title", "source", "site", "published", "lang", "rank", "added")
_FACT = (
    *("seq", "claim", "key", "kind", "unit", "subjects", "metric", "topics", "whole", "basis", "since", "until"),
    *("attribution", "low", "high", "ends", "hedge", "sure", "text", "sentence", "start", "line"),
)
_COLUMNS = (*(articles.c[name].label(f"article_{name}") for name in _ARTICLE), *(facts.c[name] for name in _FACT))


def export(connection: Connection, path: Path) -> int:
    """Write the facts of a ledger with their articles, one row a fact, and give their number.

    `low` and `high` are the exact numbers as text, `low_number` and `high_number` the nearest floats. A reader sees
    the old file or the new one, never a part. Raises UnwritableFile.
    """
    import pyarrow.parquet as pq  # type: ignore[import-untyped]

    number = 0
    with beside(path) as out, pq.ParquetWriter(out, _schema(), compression="zstd") as writer:
        for batch in _batches(connection):
            writer.write_table(_table(batch))
            number += len(batch)
    return number


def _batches(connection: Connection) -> Iterator[Sequence[Any]]:
    source = facts.join(articles, articles.c.id == facts.c.article_id)
    chosen = select(*_COLUMNS).select_from(source).order_by(facts.c.article_id, facts.c.seq)
    found = connection.execution_options(stream_results=True, yield_per=BATCH).execute(chosen)
    return iter(found.partitions())


def _table(rows: Sequence[Any]) -> Any:
    import pyarrow as pa

    named: dict[str, Sequence[Any]] = dict(
        zip((column.name for column in _COLUMNS), zip(*rows, strict=True), strict=True)
    )
    named.update({name: [names_of(each) for each in named[name]] for name in _LISTS})
    named["sure"] = [bool(each) for each in named["sure"]]
    ends = named.pop("ends")
    named["low_open"], named["high_open"] = ([bool(each & bit) for each in ends] for bit in (1, 2))
    for name in ("low", "high"):
        named[f"{name}_number"] = [_float(each) for each in named[name]]
    return pa.table(named, schema=_schema())


def _float(text: str) -> float | None:
    """The nearest float, None for what none can hold."""
    try:
        return float(value_of(text))
    except OverflowError:
        return None


def _schema() -> Any:
    import pyarrow as pa

    kinds = {
        **dict.fromkeys(_LISTS, pa.list_(pa.string())),
        **dict.fromkeys(("seq", "start", "line"), pa.int64()),
        "sure": pa.bool_(),
    }
    names = [column.name for column in _COLUMNS if column.name != "ends"]
    fields = [pa.field(name, kinds.get(name, pa.string())) for name in names]
    fields += [pa.field(name, pa.bool_()) for name in ("low_open", "high_open")]
    return pa.schema([*fields, *(pa.field(name, pa.float64()) for name in ("low_number", "high_number"))])
