"""Linker: the ids of what the cells of a table name, in any language."""

from __future__ import annotations

from functools import cached_property, lru_cache
from pathlib import Path

from ..entities import Kind, extended
from .cells import BadCell

BODIES: tuple[Kind, ...] = ("country", "region", "company", "institution")


class Linker:
    """Whole names to ids; a user's own folder of rules may add names."""

    def __init__(self, rules: Path | None = None) -> None:
        self._rules = rules
        self._linked = lru_cache(maxsize=10_000)(self._link)

    def __call__(self, name: str, *kinds: Kind) -> str:
        """The id of the one entity of these kinds with that id or name. Raises BadCell."""
        return self._linked(name, kinds)

    def known(self, name: str, *kinds: Kind) -> str | None:
        """The same, None where there is none or more than one."""
        try:
            return self(name, *kinds)
        except BadCell:
            return None

    def _link(self, name: str, kinds: tuple[Kind, ...]) -> str:
        found = self._names.get(_plain(name), {})
        ids = sorted(each for each, kind in found.items() if kind in kinds)
        if len(ids) == 1:
            return ids[0]
        if name in ids:
            return name
        cause = f"can be {' or '.join(ids)}: give the id" if ids else "is no entity of the rules: add it with --rules"
        raise BadCell(f"'{name}' {cause}")

    @cached_property
    def _names(self) -> dict[str, dict[str, Kind]]:
        out: dict[str, dict[str, Kind]] = {}
        for entity, kind in extended(self._rules).entities():
            for name in (entity.id, *(name for names in entity.names.values() for name in names)):
                out.setdefault(_plain(name), {})[entity.id] = kind
        return out


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
