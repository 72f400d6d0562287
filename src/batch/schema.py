"""The data sets of a batch: their columns, and how they become Parquet."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import islice
from typing import Any

from ..claims.frame import DTYPES

Rows = Iterable[Mapping[str, Any]]
Columns = dict[str, list[Any]]

_TEXT, _WHOLE, _REAL, _FLAG, _TEXTS = "string", "int64", "float64", "bool", "texts"
_COUNTS = ("characters", "numbers", "claims", "relations", "consistent", "inconsistent", "hedge", "undecided")
_ENDS = ("stated_low", "stated_high", "computed_low", "computed_high")


def _of(kind: str, *names: str) -> dict[str, str]:
    return dict.fromkeys(names, kind)


DATASETS: dict[str, dict[str, str]] = {
    "documents": {
        **_of(_TEXT, "record", "document", "url", "source", "lang", "title", "published", "author", "site"),
        **_of(_TEXT, "format", "how"),
        **_of(_REAL, "kept"),
        **_of(_TEXTS, "marks"),
        **_of(_WHOLE, *_COUNTS),
    },
    "claims": {"record": _TEXT, **DTYPES},
    "findings": {
        **_of(_TEXT, "record", "document", "id", "key", "code", "check", "verdict", "severity"),
        **_of(_TEXT, "formula", "message", "cause"),
        **_of(_REAL, *_ENDS),
        **_of(_TEXTS, "claims", "roles", "elsewhere"),
    },
    "facts": {
        **_of(_TEXT, "record", "document", "claim", "key"),
        **_of(_WHOLE, "key_hash", "unit_number", "number", "order"),
        **_of(_TEXT, "kind", "unit", "metric", "whole", "basis", "since", "until"),
        **_of(_TEXTS, "subjects", "topics", "attribution"),
        **_of(_REAL, "low", "high"),
        **_of(_TEXT, "text", "sentence"),
        **_of(_FLAG, "titled"),
        **_of(_TEXT, "quote", "fact", "article"),
    },
    "errors": _of(_TEXT, "record", "url", "kind", "error"),
}
"""Data set -> column -> kind. `record` names a document in the run: a path, archive#offset or table#group.row."""
FOUND = "cross_source"
"""The data set of what documents say about each other's facts, with the columns of findings."""


def columns_of(dataset: str, rows: Rows) -> Columns:
    """Rows by column; what a row does not have is None. Text is as UTF-8 can hold it."""
    held = list(rows)
    return {name: [clean(row.get(name)) for row in held] for name in DATASETS[dataset]}


def clean(value: Any) -> Any:
    """A value whose texts UTF-8 can hold, in lists and mappings too: halves of surrogate pairs are replaced."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode()
    if isinstance(value, (list, tuple)):
        return [clean(each) for each in value]
    return {key: clean(each) for key, each in value.items()} if isinstance(value, dict) else value


def real(value: Any) -> float | None:
    """The nearest float to a number; None where it is too large for one."""
    try:
        return float(value)
    except OverflowError:
        return None


def table_of(dataset: str, columns: Columns) -> Any:
    """Columns as an Arrow table."""
    import pyarrow as pa  # type: ignore[import-untyped]

    schema = arrow_schema(dataset)
    return pa.table([pa.array(columns[field.name], field.type) for field in schema], schema=schema)


def parquet_of(dataset: str, rows: Rows) -> bytes:
    """Rows as the bytes of a Parquet file, of which no more than a row group is held at a time."""
    left = iter(rows)
    groups = iter(lambda: list(islice(left, ROW_GROUP)), [])
    return parquet(arrow_schema(dataset), (table_of(dataset, columns_of(dataset, group)) for group in groups))


def parquet(schema: Any, tables: Iterable[Any]) -> bytes:
    """Arrow tables of a schema, one after the other, as the bytes of a Parquet file."""
    import pyarrow.parquet as pq  # type: ignore[import-untyped]

    out = io.BytesIO()
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        for table in tables:
            writer.write_table(table, row_group_size=ROW_GROUP)
    return out.getvalue()


ROW_GROUP = 4_096
"""Rows of a row group: readers that look for some keys pass over the others."""


@lru_cache
def arrow_schema(dataset: str) -> Any:
    """The Arrow schema of a data set."""
    import pyarrow as pa

    kinds = {
        _TEXT: pa.string(),
        _WHOLE: pa.int64(),
        _REAL: pa.float64(),
        _FLAG: pa.bool_(),
        _TEXTS: pa.list_(pa.string()),
    }
    return pa.schema([(name, kinds[kind]) for name, kind in DATASETS[dataset].items()])
