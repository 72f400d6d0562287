"""`crossfoot claims`: the table of numeric claims."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from ..checked import Failure
from ..claims.frame import claim_rows, frame_of
from ..document import Document
from ..pipeline import read_all
from ..reports.plain import one_line, path_text
from . import CLEAN, FAILED
from .common import inputs, output_option, paths_argument, put_bytes, reported, rules_option, url_option

Row = dict[str, Any]
SHOWN = ("place", "text", "kind", "low", "high", "unit", "hedge", "subject", "metric", "period")


@click.command("claims")
@paths_argument
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "parquet", "json"]), default="table", show_default=True
)
@output_option
@rules_option
@url_option
def command(paths: tuple[str, ...], form: str, output: Path | None, rules: Path | None, url: str | None) -> int:
    """List the numeric claims of articles, one row a claim."""
    failures: list[Failure] = []
    documents = reported(read_all(inputs(paths, url), url, rules), failures)
    put_bytes(WRITERS[form](list(_rows(documents, failures))), output)
    return FAILED if failures else CLEAN


def _rows(documents: Iterable[Document], failures: list[Failure]) -> Iterator[Row]:
    from ..pipeline import failure_of

    for document in documents:
        try:
            yield from list(claim_rows(document))
        except Exception as error:
            yield from reported([failure_of(document.path, error)], failures)


def _table(rows: list[Row]) -> bytes:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for name in SHOWN:
        table.add_column(name, no_wrap=True, justify="right" if name in ("low", "high") else "left")
    for row in rows:
        table.add_row(*(Text(_cell(row, name)) for name in SHOWN))
    out = io.StringIO()
    console = Console(file=out, width=MAX_WIDTH, color_system=None, legacy_windows=False)
    console.print(table)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines()).encode("utf-8", "replace")


MAX_WIDTH = 10_000
"""Rows are not folded to the terminal's width: they are for grep and less -S as well."""
CELL_LENGTH = 40


def _cell(row: Row, name: str) -> str:
    if name == "place":
        return f"{path_text(row['document'])}:{row['line']}:{row['column']}"
    value = row[name]
    if value is None:
        return ""
    text = f"{value:.15g}" if isinstance(value, float) else one_line(value)
    return text if len(text) <= CELL_LENGTH else f"{text[: CELL_LENGTH - 1]}…"


_FORMULA = re.compile(r"[=+@\t\r]|-(?![\d.,]+%?$)")
"""The start of a cell that a spreadsheet would run as a formula (OWASP, CSV injection); a negative number is none."""


def _csv(rows: list[Row]) -> bytes:
    return (
        frame_of([_no_formula(row) for row in rows]).to_csv(index=False, lineterminator="\n").encode("utf-8", "replace")
    )


def _no_formula(row: Row) -> Row:
    """The row with an apostrophe before each text that a spreadsheet would run."""
    return {
        name: f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value for name, value in row.items()
    }


def _parquet(rows: list[Row]) -> bytes:
    out = io.BytesIO()
    frame_of(rows).to_parquet(out, index=False)
    return out.getvalue()


def _json(rows: list[Row]) -> bytes:
    import msgspec

    compact = json.dumps(rows, ensure_ascii=False).encode("utf-8", "replace")
    return msgspec.json.format(compact, indent=1) + b"\n"


WRITERS = {"table": _table, "csv": _csv, "parquet": _parquet, "json": _json}
