"""Mapping: which column of a table holds what, and what holds for all its rows."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import msgspec

from ..claim import ClaimKind
from ..errors import CrossfootError
from ..rulebook import load

FIELDS = (
    *("subject", "metric", "topics", "period", "unit", "value", "precision"),
    *("whole", "basis", "attribution", "kind"),
)
NEEDED = ("subject", "metric", "value")
SUFFIXES = (".yaml", ".yml")


class UnreadableReference(CrossfootError):
    """A table of trusted figures cannot be used: `path` names it, `cause` says why."""

    def __init__(self, path: str, cause: str) -> None:
        super().__init__(f"{path}: {cause}")
        self.path = path
        self.cause = cause


class Mapping(msgspec.Struct, forbid_unknown_fields=True):
    """`columns` names the column of a field, `values` what a field is in every row where no column has it.

    Fields without either are columns of their own name. Several topics stand in one cell with semicolons between them.
    `name`, `url`, `published` (an ISO date) and `lang` describe the table; `delimiter` separates the cells of CSV.
    """

    columns: dict[str, str] = {}
    values: dict[str, str] = {}
    name: str | None = None
    url: str | None = None
    published: str | None = None
    lang: str = "en"
    delimiter: str | None = None

    def column(self, field: str) -> str | None:
        """The column of a field, None where one value holds for all rows."""
        if field in self.columns:
            return self.columns[field]
        return None if field in self.values else field


def mapping_of(table: Path, given: Path | None) -> Mapping:
    """The mapping of a table: the file given, or the one of the table's name beside it, or none.

    Raises BrokenRule for a file that is no mapping, and UnreadableReference for one that names an unknown field.
    """
    path = given or next((path for path in map(table.with_suffix, SUFFIXES) if path.is_file()), None)
    if path is None:
        return Mapping()
    mapping = load(path, Mapping)
    for field in (*mapping.columns, *mapping.values):
        if field not in FIELDS:
            raise UnreadableReference(str(path), f"no field '{field}'; there are {', '.join(FIELDS)}")
    kind = mapping.values.get("kind")
    if kind is not None and kind not in get_args(ClaimKind):
        raise UnreadableReference(str(path), f"no kind '{kind}'; there are {', '.join(get_args(ClaimKind))}")
    return mapping
