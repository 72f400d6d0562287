"""Holding the documents of a run against each other: the facts of one range of keys at a time, all documents at once.

What comes out is what the documents would have given one after the other in one run (facts.crossing), since facts are
only held against facts of their own key.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import msgspec

from ..facts import Remembered
from ..facts.crossing import finding_of
from ..facts.gathering import gathered
from ..review.decision import id_of
from .factual import article_in, fact_in
from .part import STATE
from .rows import finding_row
from .schema import FOUND, parquet_of
from .store import Store, store

_AT_ONCE = 1_000
_LOW, _HIGH = -(1 << 63), (1 << 63) - 1
_NEEDED = ("record", "document", "key_hash", "unit_number", "number", "order", "titled", "quote", "fact", "article")
_ORDER = (("unit_number", "ascending"), ("number", "ascending"), ("order", "ascending"))

Row = dict[str, Any]


def ranges(facts: int, each: int) -> list[tuple[int, int]]:
    """Ranges of key hashes, both ends included, that hold about `each` of so many facts."""
    count = max(1, -(-facts // each))
    edges = [_LOW + (number << 64) // count for number in range(count)]
    return list(zip(edges, [*(edge - 1 for edge in edges[1:]), _HIGH], strict=True))


def cross_range(url: str, number: int, low: int, high: int) -> dict[str, int]:
    """Hold the facts of a range of keys against each other, write the findings, and count their verdicts.

    What was written before is not done again.
    """
    place, receipt = store(url), f"{STATE}/cross-{number:06}.json"
    data = place.read(receipt)
    if data is not None:
        return msgspec.json.decode(data, type=dict[str, int])
    counts: Counter[str] = Counter()
    found = _counted(_found(_documents(place, low, high)), counts)
    place.write(f"{FOUND}/part-{number:06}.parquet", parquet_of("findings", found))
    place.write(receipt, msgspec.json.encode(counts))
    return counts


def _counted(rows: Iterator[Row], counts: Counter[str]) -> Iterator[Row]:
    """The same rows; their verdicts are counted as they go by."""
    for row in rows:
        counts[row["verdict"]] += 1
        yield row


def _documents(place: Store, low: int, high: int) -> Iterator[list[Row]]:
    """The facts of the range by document, in the order of the run."""
    import pyarrow as pa  # type: ignore[import-untyped]

    tables = [table for name in place.names("facts") for table in _tables(place, f"facts/{name}", low, high)]
    if tables:
        batches = pa.concat_tables(tables).sort_by(list(_ORDER)).to_batches(max_chunksize=_AT_ONCE)
        rows = (row for batch in batches for row in batch.to_pylist())
        yield from (list(group) for _, group in groupby(rows, lambda row: (row["unit_number"], row["number"])))


def _tables(place: Store, name: str, low: int, high: int) -> Iterator[Any]:
    """The facts of the range in one file; its row groups are sorted by key, and those outside are not read."""
    import pyarrow.compute as pc  # type: ignore[import-untyped]
    import pyarrow.parquet as pq  # type: ignore[import-untyped]

    with place.open(name) as stream:
        file = pq.ParquetFile(stream)
        column = file.schema_arrow.get_field_index("key_hash")
        for group in range(file.num_row_groups):
            known = file.metadata.row_group(group).column(column).statistics
            if known is not None and known.has_min_max and (known.min > high or known.max < low):
                continue
            table = file.read_row_group(group, columns=list(_NEEDED))
            hashes = table["key_hash"]
            yield table.filter(pc.and_(pc.greater_equal(hashes, low), pc.less_equal(hashes, high)))


def _found(documents: Iterator[list[Row]]) -> Iterator[Row]:
    memory = Remembered(limit=1 << 60)
    for rows in documents:
        article, facts = article_in(rows[0]), [fact_in(row) for row in rows]
        by_claim = {fact.claim: row for fact, row in zip(facts, rows, strict=True)}
        for found in gathered(article, facts, memory.meet(article, facts)):
            own = [by_claim[fact.claim] for fact in found.facts]
            finding = finding_of(f"x-{found.facts[0].claim}", found, any(row["titled"] for row in own))
            key = id_of(rows[0]["document"], finding, tuple(sorted(row["quote"] for row in own)))
            yield finding_row(rows[0]["record"], rows[0]["document"], finding, key)
