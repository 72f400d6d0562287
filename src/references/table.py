"""The rows of a table as texts by column, from CSV or Parquet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from ..errors import UnreadableDocument
from ..extractors.encoding import decode
from .mapping import UnreadableReference

MAX_BYTES = 500_000_000
PARQUET = {".parquet", ".pq"}
TABS = {".tsv", ".tab"}
_BATCH = 10_000

Line = tuple[int, dict[str, str]]


def lines(path: Path, delimiter: str | None) -> Iterator[Line]:
    """The rows with their lines: of a CSV file from 1 (the names of the columns), of Parquet the first row is 1.

    Raises UnreadableReference.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableReference(str(path), f"larger than {MAX_BYTES // 1_000_000} MB")
        if path.suffix.lower() in PARQUET:
            yield from _parquet(path)
        else:
            yield from _csv(path, delimiter or ("\t" if path.suffix.lower() in TABS else ","))
    except UnreadableDocument as error:
        raise UnreadableReference(str(path), error.cause) from None
    except OSError as error:
        raise UnreadableReference(str(path), error.strerror or " ".join(str(error).split())) from None


def _csv(path: Path, delimiter: str) -> Iterator[Line]:
    text = decode(path.read_bytes(), str(path)).text
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    names: list[str] | None = None
    line = 1
    try:
        for cells in reader:
            if names is None:
                names = [cell.strip() for cell in cells]
            elif any(cell.strip() for cell in cells):
                yield line, {name: cell.strip() for name, cell in zip(names, cells, strict=False)}
            line = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableReference(str(path), f"line {line}: {error}") from None


def _parquet(path: Path) -> Iterator[Line]:
    import pyarrow as pa  # type: ignore[import-untyped]
    import pyarrow.parquet as pq  # type: ignore[import-untyped]

    try:
        rows = (row for batch in pq.ParquetFile(path).iter_batches(_BATCH) for row in batch.to_pylist())
        for number, row in enumerate(rows, 1):
            yield number, {name: _text(value) for name, value in row.items()}
    except pa.ArrowException as error:
        raise UnreadableReference(str(path), " ".join(str(error).split())[:300]) from None


def _text(value: Any) -> str:
    """A value as it would be printed, numbers without exponents."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{Decimal(repr(value)).normalize():f}" if value == value else ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, (date, datetime)):
        return value.isoformat()[:10]
    return "; ".join(map(_text, value)) if isinstance(value, list) else str(value).strip()
