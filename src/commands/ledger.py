"""`crossfoot ledger`: the facts of every article that was ever checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..catalogue import catalogue
from ..checked import Failure
from ..pipeline import failure_of, read_all
from ..targets import Target
from . import CLEAN, FAILED
from .common import (
    figures_in,
    inputs,
    lang_option,
    ledger_option,
    mapping_option,
    put,
    put_json,
    reference_option,
    reported,
    rules_option,
    url_option,
)
from .progress import progressed

if TYPE_CHECKING:
    from ..facts import Article, Fact
    from ..ledger import Ledger

Told = tuple["Article", "list[Fact]"]
LIMIT = 100
BATCH = 20
"""Articles that are recorded together: writing to disk once for each would take most of the time."""
_ID = re.compile(r"[0-9a-f]{4,16}")

place_option = ledger_option(required=True)
form_option = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
limit_option = click.option(
    "--limit", type=click.IntRange(1), default=LIMIT, show_default=True, help="So many tellings at most, the newest."
)


@click.group("ledger", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Look into the facts of all articles that were recorded, add to them, and take them out."""


@command.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@place_option
@reference_option
@mapping_option
@lang_option
@rules_option
@url_option
def add(
    paths: tuple[str, ...],
    ledger: str,
    references: tuple[Path, ...],
    mapping: Path | None,
    lang: str,
    rules: Path | None,
    url: str | None,
) -> int:
    """Record the facts of articles, or tables of trusted figures, without checking them."""
    from ..ledger import open_ledger

    if not paths and not references:
        raise click.UsageError("name articles to add, or tables with --reference")
    failures: list[Failure] = []
    tables = figures_in(references, mapping, rules, failures)
    with open_ledger(ledger) as opened:
        opened.remember_all([(table.article, table.facts) for table in tables])
        targets = inputs(paths, url)
        told = reported(progressed(_told(targets, url, rules), len(targets)), failures)
        documents, facts = _record(told, opened)
        say = catalogue(lang)
        number = facts + sum(len(table.facts) for table in tables)
        counted = [say.count("count.documents", documents + len(tables)), say.count("count.facts", number)]
        put([f"{opened.place}: {' · '.join(counted)}\n"], None)
    return FAILED if failures else CLEAN


def _told(targets: list[Target | Failure], url: str | None, rules: Path | None) -> Iterator[Told | Failure]:
    """The articles with their facts."""
    from ..claims import claims_of
    from ..facts import article_of, facts_of

    for document in read_all(targets, url, rules):
        try:
            yield (
                document
                if isinstance(document, Failure)
                else (
                    article_of(document),
                    facts_of(document, claims_of(document), rules),
                )
            )
        except Exception as error:
            yield failure_of(document.path, error)


def _record(told: Iterator[Told], ledger: Ledger) -> tuple[int, int]:
    """Record articles in transactions of a few, and count them and their facts."""
    documents = facts = 0
    while batch := list(islice(told, BATCH)):
        ledger.remember_all(batch)
        documents += len(batch)
        facts += sum(len(each) for _, each in batch)
    return documents, facts


@command.command()
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@place_option
@form_option
@limit_option
@lang_option
@rules_option
def search(words: tuple[str, ...], ledger: str, form: str, limit: int, lang: str, rules: Path | None) -> int:
    """Find facts by whom and what they are about, in any of the four languages, or by words of their sentences."""
    from ..ledger.query import query_of
    from ..ledger.searching import fact_id, found, grouped
    from ..reports.ledger import Names, found_json, found_text

    query = query_of(" ".join(words), rules)
    with _opened(ledger) as opened, opened.reading() as connection:
        entries = found(connection, query, limit)
    groups = {fact_id(key) if key else None: told for key, told in grouped(entries).items()}
    say = catalogue(lang)
    _put(form, partial(found_json, groups), partial(found_text, groups, say, Names(say, rules)))
    return CLEAN


@command.command()
@click.argument("fact")
@place_option
@form_option
@limit_option
@lang_option
@rules_option
def show(fact: str, ledger: str, form: str, limit: int, lang: str, rules: Path | None) -> int:
    """Show a fact (by the id that `search` gives) as each source told it over time."""
    from ..ledger.searching import fact_id, told_of
    from ..reports.ledger import Names, found_json, shown_text

    if not _ID.fullmatch(fact):
        raise click.UsageError(f"'{fact}' is no id of a fact: 4 to 16 hex digits, as `crossfoot ledger search` shows")
    with _opened(ledger) as opened, opened.reading() as connection:
        entries = told_of(connection, fact, limit)
    ids = sorted({fact_id(entry.fact.scope.key or "") for entry in entries})
    if len(ids) != 1:
        cause = f"is the beginning of {', '.join(ids[:5])}" if ids else "is no fact of this ledger"
        raise click.ClickException(f"{fact} {cause}")
    say = catalogue(lang)
    _put(form, partial(found_json, {ids[0]: entries}), partial(shown_text, ids[0], entries, say, Names(say, rules)))
    return CLEAN


@command.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@place_option
@lang_option
def export(file: Path, ledger: str, lang: str) -> int:
    """Write all facts to a Parquet FILE, one row a fact."""
    from ..ledger.exporting import export as export_to

    with _opened(ledger) as opened, opened.reading() as connection:
        number = export_to(connection, file)
    put([f"{file}: {catalogue(lang).count('count.facts', number)}\n"], None)
    return CLEAN


@command.command()
@place_option
@form_option
@lang_option
def stats(ledger: str, form: str, lang: str) -> int:
    """How many articles and facts there are, and from where."""
    from ..ledger.counts import counts
    from ..reports.ledger import counts_json, counts_text

    with _opened(ledger) as opened, opened.reading() as connection:
        counted = counts(connection)
    _put(form, partial(counts_json, counted), partial(counts_text, counted, catalogue(lang)))
    return CLEAN


@command.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOC...")
@place_option
@lang_option
def forget(documents: tuple[str, ...], ledger: str, lang: str) -> int:
    """Take articles and their facts out. DOC is an id, an address, or the path under which it was recorded."""
    say = catalogue(lang)
    code = CLEAN
    with _opened(ledger) as opened:
        for document in documents:
            gone = opened.forget(document)
            put((f"{say('ledger.forgotten', name=each.title or each.path, id=each.id)}\n" for each in gone), None)
            if not gone:
                click.echo(f"crossfoot: {document}: not in this ledger", err=True)
                code = FAILED
    return code


@contextmanager
def _opened(place: str) -> Iterator[Ledger]:
    """The ledger that is there already. Raises UnreadableLedger."""
    from ..ledger import open_ledger

    with open_ledger(place, create=False) as opened:
        yield opened


def _put(form: str, as_json: Callable[[], dict[str, Any]], as_text: Callable[[], Iterator[str]]) -> None:
    if form == "json":
        put_json(as_json(), None)
    else:
        put(as_text(), None)
