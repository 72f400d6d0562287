"""Parquet tables of pages: a column html or text (or content), and a column url where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .opening import NoStore, open_input
from .unit import Damage, Page

CONTENT = ("html", "text", "content")
BATCH_BYTES = 16_000_000
MAX_BATCH = 250
"""Rows that are read at once, fewer where they are large: memory stays bounded whatever the row group."""


def count_groups(path: str) -> int:
    """How many row groups a table has; 1 where it cannot be read, which reading it will tell."""
    try:
        with open_input(path) as stream:
            return max(1, int(_table(stream).num_row_groups))
    except (OSError, ValueError, NoStore):
        return 1


def rows_of(path: str, group: int) -> Iterator[Page | Damage]:
    """The pages of one row group, by the number of their row in it. What cannot be read ends with a Damage."""
    row = 0
    try:
        with open_input(path) as stream:
            for page in _pages(path, group, _table(stream)):
                row += 1
                yield page
    except (OSError, ValueError) as error:
        yield Damage(_name(path, group, row), " ".join(str(error).split())[:300])


def _table(stream: Any) -> Any:
    import pyarrow.parquet as pq  # type: ignore[import-untyped]

    return pq.ParquetFile(stream, pre_buffer=False)


def _pages(path: str, group: int, table: Any) -> Iterator[Page]:
    names = table.schema_arrow.names
    content = next((name for name in CONTENT if name in names), None)
    if content is None:
        raise ValueError(f"has no column {', '.join(CONTENT)}")
    if not _holds_text(table.schema_arrow.field(content).type):
        raise ValueError(f"'{content}' holds no text")
    columns = [content, "url"] if "url" in names else [content]
    row = 0
    for batch in table.iter_batches(_batch_size(table, group), [group], columns=columns, use_threads=False):
        urls = batch.column("url") if "url" in names else None
        for number, value in enumerate(batch.column(content)):
            url = None if urls is None else urls[number].as_py()
            yield Page(_name(path, group, row), None if url is None else str(url), as_bytes(value.as_py()))
            row += 1


def _holds_text(kind: Any) -> bool:
    return str(kind).removeprefix("large_") in ("string", "binary", "string_view", "binary_view")


def _batch_size(table: Any, group: int) -> int:
    about = table.metadata.row_group(group)
    each = about.total_byte_size / max(1, about.num_rows)
    return max(1, min(MAX_BATCH, int(BATCH_BYTES / max(1.0, each))))


def as_bytes(value: str | bytes | None) -> bytes:
    """A value of a column of text or bytes as bytes."""
    return value.encode("utf-8", "replace") if isinstance(value, str) else value or b""


def _name(path: str, group: int, row: int) -> str:
    return f"{path}#{group}.{row}"
