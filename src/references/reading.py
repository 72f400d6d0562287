"""Reading a table of trusted figures: each row as a fact, those that mean nothing as failures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import get_args

from ..checked import Failure
from ..claim import ClaimKind
from ..entities import Kind
from ..facts import Article, Fact, Scope
from .cells import BadCell, interval_of, period_of, unit_of
from .linking import BODIES, Linker
from .mapping import NEEDED, Mapping, UnreadableReference, mapping_of
from .table import lines

MAX_ROWS = 300_000
_BETWEEN = ";"


@dataclass(frozen=True, slots=True)
class Reference:
    """A table as an article of rank `reference`, its rows as facts, and the rows that could not be used."""

    article: Article
    facts: list[Fact]
    failures: list[Failure]


def read_reference(path: Path, mapping: Path | None = None, rules: Path | None = None) -> Reference:
    """The rows of a CSV or Parquet file, whose columns a mapping explains (by default the YAML file beside it).

    A row that means nothing is a failure that names file and line. Raises UnreadableReference or BrokenRule.
    """
    meant = mapping_of(path, mapping)
    reader = _Rows(meant, Linker(rules))
    facts: list[Fact] = []
    failures: list[Failure] = []
    for number, (line, row) in enumerate(lines(path, meant.delimiter)):
        if number == 0:
            _need_columns(path, meant, row)
        if number == MAX_ROWS:
            raise UnreadableReference(str(path), f"more than {MAX_ROWS:,} rows")
        try:
            facts.append(reader.fact(line, row))
        except BadCell as error:
            failures.append(Failure(f"{path}:{line}", str(error)))
    return Reference(_article(path, meant), facts, failures)


def _need_columns(path: Path, mapping: Mapping, row: dict[str, str]) -> None:
    """A name that is no column is a mistake in the mapping, not in every row."""
    named = {field: mapping.column(field) for field in (*NEEDED, *mapping.columns)}
    for field, column in named.items():
        if column is not None and column not in row:
            there = ", ".join(filter(None, row))
            raise UnreadableReference(str(path), f"no column '{column}' for the {field}; there are {there}")


def _article(path: Path, mapping: Mapping) -> Article:
    data = f"{path.name}\0{mapping.name}\0{mapping.url}"
    return Article(
        id=blake2b(b"reference:" + data.encode("utf-8", "replace"), digest_size=8).hexdigest(),
        path=str(path),
        url=mapping.url,
        title=mapping.name or path.name,
        source=mapping.values.get("attribution"),
        published=mapping.published,
        lang=mapping.lang,
        rank="reference",
    )


class _Rows:
    """Rows as facts."""

    def __init__(self, mapping: Mapping, linker: Linker) -> None:
        self._mapping = mapping
        self._link = linker

    def fact(self, line: int, row: dict[str, str]) -> Fact:
        """The fact of a row. Raises BadCell."""
        value, unit = self._needed(row, "value"), unit_of(self._cell(row, "unit"))
        interval = interval_of(value, self._cell(row, "precision"), unit)
        since, until = period_of(self._cell(row, "period"))
        scope = Scope(
            kind=self._kind(row, unit.kind),
            unit=unit.name,
            subjects=self._ids(self._needed(row, "subject"), *BODIES),
            metric=self._link(self._needed(row, "metric"), "metric"),
            topics=self._ids(self._cell(row, "topics"), "topic"),
            whole=self._one(self._cell(row, "whole")),
            basis=self._cell(row, "basis") or None,
            since=since,
            until=until,
            attribution=tuple(sorted(self._sayers(self._cell(row, "attribution")))),
        )
        return Fact(f"r{line}", scope, interval, f"{value}{self._cell(row, 'unit')}", _told(row), 0, line)

    def _cell(self, row: dict[str, str], field: str) -> str:
        column = self._mapping.column(field)
        return self._mapping.values[field] if column is None else row.get(column, "")

    def _needed(self, row: dict[str, str], field: str) -> str:
        text = self._cell(row, field)
        if not text:
            raise BadCell(f"no {field}")
        return text

    def _kind(self, row: dict[str, str], of_unit: ClaimKind) -> ClaimKind:
        told = self._cell(row, "kind")
        kind: ClaimKind | None = next((kind for kind in get_args(ClaimKind) if kind == told), None)
        if told and kind is None:
            raise BadCell(f"'{told}' is no kind; there are {', '.join(get_args(ClaimKind))}")
        return kind or of_unit

    def _ids(self, text: str, *kinds: Kind) -> tuple[str, ...]:
        names = (name.strip() for name in text.split(_BETWEEN))
        return tuple(sorted({self._link(name, *kinds) for name in names if name}))

    def _one(self, text: str) -> str | None:
        return (self._link.known(text, *BODIES) or text) if text else None

    def _sayers(self, text: str) -> Iterator[str]:
        """Who says so: ids, or the names in small letters."""
        for name in filter(None, map(str.strip, text.split(_BETWEEN))):
            yield self._link.known(name, *BODIES) or name.casefold()


def _told(row: dict[str, str]) -> str:
    """A row as a sentence."""
    return ", ".join(f"{name}: {cell}" for name, cell in row.items() if cell)
