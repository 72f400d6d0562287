"""Arrow in, Arrow out: the guarded work as a function over record batches, for engines such as Spark's mapInArrow."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from typing import Any

from .guard import Guard, Mishap
from .rows import Kept, lost
from .running import Settings, Work
from .schema import DATASETS, arrow_schema
from .tables import CONTENT, as_bytes
from .unit import Page

KEY = "record"


def schema() -> Any:
    """A row a page: its key, and for each data set the list of its rows."""
    import pyarrow as pa  # type: ignore[import-untyped]

    lists = [(name, pa.list_(pa.struct(list(arrow_schema(name))))) for name in DATASETS]
    return pa.schema([(KEY, pa.string()), *lists])


def check_batches(batches: Iterable[Any], settings: Settings | None = None, work: Work | None = None) -> Iterator[Any]:
    """Record batches with a column html, text or content (url and record where there are any) as batches of schema().

    Each page is answered exactly once, whatever it does to the worker process that reads it. `record` names a page in
    the output; by default its url.
    """
    import pyarrow as pa

    how = settings or Settings()
    with Guard(work or how.work, how.bounds) as guard:
        for batch in batches:
            rows = [_row(guard, page) for page in _pages(batch)]
            yield pa.RecordBatch.from_pylist(rows, schema=schema())


def _pages(batch: Any) -> Iterator[Page]:
    names = batch.schema.names
    content = next(name for name in CONTENT if name in names)
    values = {name: batch.column(name).to_pylist() for name in (content, "url", KEY) if name in names}
    for number, value in enumerate(values[content]):
        url = values["url"][number] if "url" in values else None
        record = values[KEY][number] if KEY in values else url
        yield Page(record or "", url, as_bytes(value))


def _row(guard: Guard, page: Page) -> dict[str, Any]:
    answer = guard.ask(page)
    kept: Kept = (
        lost(page.record, page.url, answer.kind, answer.text) if isinstance(answer, Mishap) else pickle.loads(answer)
    )
    lists = {
        name: [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
        for name, columns in kept.items()
    }
    return {KEY: page.record, **lists}
