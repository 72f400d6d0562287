"""Units of input, and the pages that are read from them."""

from __future__ import annotations

from typing import Literal

import msgspec

UnitKind = Literal["warc", "parquet", "files"]


class Unit(msgspec.Struct, frozen=True):
    """What one task reads: an archive, a row group of a Parquet file, or some files.

    `size` is the number of bytes of all of them: it tells whether they have changed since.
    """

    kind: UnitKind
    paths: tuple[str, ...]
    group: int | None = None
    size: int = 0


class Page(msgspec.Struct, frozen=True):
    """One document of a unit. `record` names it in the whole run: its path, or archive#offset, or table#row.

    `data` is None for a file that the worker itself can open. `unit` and `number` are where it stands in the run:
    documents are held against those before them in this order.
    """

    record: str
    url: str | None = None
    data: bytes | None = None
    unit: int = 0
    number: int = 0


class Damage(msgspec.Struct, frozen=True):
    """A place from which an input cannot be read; `record` is like a page's."""

    record: str
    error: str
