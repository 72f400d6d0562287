"""`crossfoot batch`: archives, tables and folders with any number of documents, into Parquet data sets."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from . import CLEAN, FAILED, INTERRUPTED
from .common import rules_option
from .jobs import Interrupts

if TYPE_CHECKING:
    from ..batch.cluster import Cluster
    from ..batch.local import Local
    from ..batch.part import Receipt
    from ..batch.plan import Manifest, Plan
    from ..batch.store import Store


@click.command("batch")
@click.argument("inputs", nargs=-1, metavar="INPUT...")
@click.option("-o", "--output", required=True, metavar="FOLDER", help="Where to write: a folder, or a URL (s3://...).")
@click.option(
    "--files-from",
    type=click.File(errors="surrogateescape"),
    help="A file with one INPUT a line; - for the standard input.",
)
@click.option(
    "--jobs", type=click.IntRange(1, 1_000), envvar="CROSSFOOT_JOBS", help="Worker processes on this machine."
)
@click.option("--cluster", metavar="ADDRESS", help="Work on the Dask scheduler at this address (tcp://host:8786).")
@click.option(
    "--timeout", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS", default=60.0, show_default=True
)
@click.option("--memory", type=click.IntRange(1), metavar="MB", default=2_000, show_default=True)
@rules_option
def command(
    inputs: tuple[str, ...],
    output: str,
    files_from: TextIO | None,
    jobs: int | None,
    cluster: str | None,
    timeout: float,
    memory: int,
    rules: Path | None,
) -> int:
    """Check any number of documents, and write what is found as Parquet data sets.

    INPUT is a WARC archive, a Parquet file with the column html or text, an article, or a folder with any of these;
    also a URL of a store such as s3://bucket/folder. The run writes claims, findings, facts, documents and errors, and
    _SUCCESS.json at the end. One that was cut off goes on where it stopped when it is started again.
    """
    from ..batch.inputs import listed, units_of
    from ..batch.plan import Plan, settle
    from ..batch.running import Settings
    from ..batch.store import store
    from ..extractors.sources import load_sources

    paths = [*inputs, *(listed(files_from) if files_from else ())]
    if not paths:
        raise click.UsageError("name at least one INPUT, or a list of them with --files-from")
    if any(_holds(path, output) for path in paths):
        raise click.UsageError(f"the output {output} lies in one of the inputs")
    load_sources(rules)
    settings = Settings(None if rules is None else str(rules), seconds=timeout, megabytes=memory)
    plan, place = Plan(tuple(units_of(paths)), settings), store(output)
    settle(place, plan)
    with closing(_engine(jobs, cluster)) as engine, Interrupts() as interrupted:
        manifest = _complete(plan, place, engine, interrupted)
    if manifest is None:
        print("crossfoot: interrupted; the same command goes on from here", file=sys.stderr)
        return INTERRUPTED
    click.echo(_summary(manifest, output))
    return FAILED if manifest.kinds.get("damaged") else CLEAN


def _holds(folder: str, output: str) -> bool:
    """Whether what is written would be read as an input by the next run."""
    return os.path.isdir(folder) and Path(os.path.realpath(output)).is_relative_to(os.path.realpath(folder))


def _engine(jobs: int | None, cluster: str | None) -> Local | Cluster:
    if cluster is not None:
        from ..batch.cluster import Cluster

        return Cluster(cluster)
    from ..batch.bounds import usable_processors
    from ..batch.local import Local

    return Local(jobs or usable_processors())


def _complete(plan: Plan, place: Store, engine: Local | Cluster, interrupted: Interrupts) -> Manifest | None:
    from ..batch.whole import complete

    documents = 0

    def told(receipt: Receipt) -> None:
        nonlocal documents
        documents += receipt.rows["documents"] + receipt.rows["errors"]
        _tell(f"{documents:,} documents")

    try:
        return complete(plan, place, engine, interrupted, told)
    finally:
        _tell("")


def _tell(text: str) -> None:
    """How far it has come, in place of what was said before, where a person looks on."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


def _summary(manifest: Manifest, output: str) -> str:
    rows, verdicts = manifest.rows, manifest.verdicts
    counts = [f"{rows['documents']:,} documents", f"{rows['claims']:,} claims", f"{rows['findings']:,} relations"]
    flagged = f"{verdicts.get('inconsistent', 0):,} inconsistent"
    across = f"{manifest.cross_source.get('inconsistent', 0):,} across documents"
    errors = [f"{count:,} {kind}" for kind, count in sorted(manifest.kinds.items())]
    return f"{output}: {', '.join(counts)}: {flagged}, {across}; errors: {', '.join(errors) or 'none'}"
