"""Reading a unit: its pages, in an order that is always the same."""

from __future__ import annotations

from collections.abc import Iterator

from .opening import NoStore, is_remote, open_input
from .unit import Damage, Page, Unit


def pages(unit: Unit) -> Iterator[Page | Damage]:
    """The documents of a unit, and where it cannot be read. Raises NoReader and NoStore."""
    if unit.kind == "warc":
        from .archives import pages_of

        yield from pages_of(unit.paths[0])
    elif unit.kind == "parquet":
        from .tables import rows_of

        yield from rows_of(unit.paths[0], unit.group or 0)
    else:
        for path in unit.paths:
            yield _fetched(path) if is_remote(path) else Page(path)


def _fetched(path: str) -> Page | Damage:
    """A file of a store; the worker reads those of this machine itself."""
    from ..extractors.limits import MAX_PDF_BYTES

    try:
        with open_input(path) as stream:
            return Page(path, data=stream.read(MAX_PDF_BYTES + 1))
    except (OSError, NoStore) as error:
        return Damage(path, str(error))
