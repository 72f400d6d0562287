"""What the commands share: options, where the output goes, and how failures are told."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ..catalogue import LANGUAGES, reader_language
from ..checked import Failure
from ..review import DEFAULT_FILE
from ..targets import Target, expand
from . import ReaderGone

if TYPE_CHECKING:
    from ..references import Reference

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])

MAX_TOLD = 20
"""Rows of one table that are told one by one."""

paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
output_option = click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file instead of the standard output.",
)
rules_option = click.option(
    "--rules",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    envvar="CROSSFOOT_RULES",
    help="A folder laid out like rules/: its sources are tried before those that ship.",
)
decisions_option = click.option(
    "--decisions",
    type=click.Path(dir_okay=False, path_type=Path),
    default=DEFAULT_FILE,
    show_default=True,
    envvar="CROSSFOOT_DECISIONS",
    help="The file with the decisions of reviewers; it need not exist.",
)
lang_option = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=reader_language,
    envvar="CROSSFOOT_LANG",
    help="The language of the report, by default that of the locale.",
)

reference_option = click.option(
    "--reference",
    "references",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="TABLE",
    help="A table of trusted figures (CSV or Parquet), explained by the YAML file of its name beside it.",
)
mapping_option = click.option(
    "--mapping",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE.yaml",
    help="What the columns of the tables mean, instead of the files beside them.",
)


def ledger_option(required: bool = False) -> Callable[[F], F]:
    """The option --ledger, which some commands cannot do without."""
    return click.option(
        "--ledger",
        required=required,
        metavar="FILE|URL",
        envvar="CROSSFOOT_LEDGER",
        help="The ledger: an SQLite file, which is made where it is not there, or postgresql://USER@HOST/DATABASE.",
    )


url_option = click.option("--url", help="The address of the page, which helps to recognise its source (one PATH only).")


def inputs(paths: tuple[str, ...], url: str | None) -> list[Target | Failure]:
    """The files that the paths mean. Raises UsageError when one address is given for several."""
    found = expand(paths)
    if url is not None and len(found) > 1:
        raise click.UsageError(f"--url is the address of one page, but {len(found)} files are given")
    return found


def reported(outcomes: Iterable[T | Failure], failures: list[Failure]) -> Iterator[T]:
    """What did not fail; failures are told on the error stream and collected."""
    for outcome in outcomes:
        if not isinstance(outcome, Failure):
            yield outcome
        else:
            failures.append(outcome)
            tell(outcome)


def figures_in(
    references: tuple[Path, ...], mapping: Path | None, rules: Path | None, failures: list[Failure]
) -> list[Reference]:
    """The tables of trusted figures; rows that mean nothing are told on the error stream and collected."""
    from ..references import read_reference

    found = [read_reference(path, mapping, rules) for path in references]
    for reference in found:
        told = reference.failures[:MAX_TOLD]
        failures += reference.failures
        for failure in told:
            tell(failure)
        if len(reference.failures) > MAX_TOLD:
            tell(Failure(reference.article.path, f"{len(reference.failures) - MAX_TOLD} more rows mean nothing"))
    return found


def tell(failure: Failure) -> None:
    """One line on the error stream: `crossfoot: FILE: CAUSE`."""
    from ..reports.plain import one_line, path_text

    sys.stdout.flush()
    print(f"crossfoot: {path_text(failure.path)}: {one_line(failure.error)}", file=sys.stderr)


def put(pieces: Iterable[str], output: Path | None) -> None:
    """Text to a file, written whole, or to the standard output piece by piece.

    Raises UnwritableFile for a file and ReaderGone for the standard output.
    """
    if output is not None:
        put_bytes("".join(pieces).encode("utf-8", "replace"), output)
        return
    for piece in pieces:
        with _reader_expected():
            sys.stdout.write(piece)
            sys.stdout.flush()


def put_bytes(data: bytes, output: Path | None) -> None:
    """Bytes to a file, written whole, or to the standard output. Raises as `put` does."""
    from ..files import write_whole

    if output is not None:
        write_whole(output, data)
        return
    with _reader_expected():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def put_json(content: Any, output: Path | None) -> None:
    """A value as indented JSON. Raises as `put` does."""
    import msgspec

    put_bytes(msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n", output)


@contextmanager
def _reader_expected() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise ReaderGone from None


def colour_wanted(output: Path | None) -> bool:
    """Whether the reader is a terminal that shows colour and did not ask for none."""
    plain = output is not None or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not plain and sys.stdout.isatty()
