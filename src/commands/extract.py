"""`crossfoot extract`: the cleaned document."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from ..checked import Failure
from ..document import Document
from ..pipeline import read_all
from ..reports.document import how_read, json_documents, text_document
from ..reports.markdown import markdown_document
from ..reports.plain import for_terminal
from . import CLEAN, FAILED
from .common import inputs, output_option, paths_argument, put, put_bytes, reported, rules_option, url_option


@click.command("extract")
@paths_argument
@click.option("--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True)
@output_option
@rules_option
@url_option
def command(paths: tuple[str, ...], form: str, output: Path | None, rules: Path | None, url: str | None) -> int:
    """Show the cleaned text of articles, as it is checked."""
    failures: list[Failure] = []
    documents = reported(read_all(inputs(paths, url), url, rules), failures)
    if form == "json":
        put_bytes(json_documents(documents), output)
    else:
        put(_pieces(documents, text_document if form == "text" else markdown_document, output), output)
    return FAILED if failures else CLEAN


def _pieces(documents: Iterator[Document], shown: Callable[[Document], str], output: Path | None) -> Iterator[str]:
    """One document after the other, an empty line between them; how it was read on stderr, for people or if marked."""
    to_terminal = output is None and sys.stdout.isatty()
    for number, document in enumerate(documents):
        if to_terminal or document.extraction.marks:
            click.echo(how_read(document), err=True)
        text = shown(document)
        yield ("\n" if number else "") + (for_terminal(text) if to_terminal else text)
