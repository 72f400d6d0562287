"""Inputs for batches, and how to look at what came out."""

import gzip
import io
import itertools
import os
import signal
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from crossfoot.batch.inputs import units_of
from crossfoot.batch.local import Local
from crossfoot.batch.part import Receipt
from crossfoot.batch.plan import Manifest, Plan, settle
from crossfoot.batch.running import Settings
from crossfoot.batch.store import store
from crossfoot.batch.whole import Engine, complete
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

SMALL = Settings(part_size=4, seconds=60, megabytes=500)
IMPATIENT = Settings(part_size=4, seconds=3, megabytes=500, extra_seconds=4)


def page(number: int, more: str = "") -> str:
    told = f"The town had {1000 + number} people. Of 120 shops 30, or 25 %, closed."
    return f"<html><body><p>{told}</p><p>{more}</p></body></html>"


def warc(path: Path, pages: Sequence[str | bytes], status: str = "200 OK", kind: str = "text/html") -> Path:
    """An archive of pages at http://example.org/NUMBER, with a request before each; every other body is encoded."""
    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=path.suffix == ".gz")
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "tests"}))
        for number, text in enumerate(pages):
            url = f"http://example.org/{path.stem}/{number}"
            writer.write_record(_record(writer, url, "request", b"", StatusAndHeaders("GET / HTTP/1.1", [])))
            body = text if isinstance(text, bytes) else text.encode()
            headers = [("Content-Type", kind)]
            if number % 2:
                body, headers = gzip.compress(body), [*headers, ("Content-Encoding", "gzip")]
            told = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
            writer.write_record(_record(writer, url, "response", body, told))
    return path


def _record(writer: Any, url: str, kind: str, body: bytes, headers: Any) -> Any:
    return writer.create_warc_record(url, kind, payload=io.BytesIO(body), http_headers=headers)


def table(path: Path, columns: dict[str, Sequence[Any]], group: int = 3) -> Path:
    pq.write_table(pa.table(columns), path, row_group_size=group)
    return path


def batch(
    inputs: Sequence[object],
    output: object,
    engine: Engine | None = None,
    settings: Settings = SMALL,
    killed_after: int | None = None,
) -> Manifest | None:
    """A whole run, as the command does it; one that is killed dies of SIGKILL after so many parts."""
    told: list[Receipt] = []

    def tell(receipt: Receipt) -> None:
        told.append(receipt)
        if len(told) == killed_after:
            os.kill(os.getpid(), signal.SIGKILL)

    plan, place = Plan(tuple(units_of(map(str, inputs))), settings), store(str(output))
    settle(place, plan)
    return complete(plan, place, engine or Local(2), lambda: False, tell)


def rows(output: object, dataset: str) -> list[dict[str, Any]]:
    """All rows of a data set, in the order of the parts."""
    place = store(str(output))
    tables = (pq.read_table(place.open(f"{dataset}/{name}")).to_pylist() for name in place.names(dataset))
    return list(itertools.chain.from_iterable(tables))


def column(output: object, dataset: str, name: str) -> list[Any]:
    return [row[name] for row in rows(output, dataset)]
