"""Inputs: what the paths of a user mean, as units in a fixed order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from ..targets import SUFFIXES
from .opening import is_remote, size_of, store_of
from .unit import Unit, UnitKind

FILES_PER_UNIT = 500
ARCHIVES = (".warc", ".warc.gz", ".warc.zst", ".warc.lz4")


def units_of(paths: Iterable[str]) -> list[Unit]:
    """Archives and tables as they come, the other files in groups; each file once. Raises NoStore."""
    files = dict.fromkeys(file for path in paths for file in _files(path))
    kinds: dict[UnitKind, list[str]] = {"warc": [], "parquet": [], "files": []}
    for file in files:
        kinds[_kind(file)].append(file)
    out = [Unit("warc", (file,), size=size_of(file)) for file in kinds["warc"]]
    out += [unit for file in kinds["parquet"] for unit in _groups(file)]
    rest = kinds["files"]
    groups = (tuple(rest[at : at + FILES_PER_UNIT]) for at in range(0, len(rest), FILES_PER_UNIT))
    return out + [Unit("files", group, size=sum(map(size_of, group))) for group in groups]


def listed(lines: Iterable[str]) -> list[str]:
    """The paths of a list of files: one a line, blank lines left out."""
    return [line for each in lines if (line := each.rstrip("\r\n"))]


def _kind(path: str) -> UnitKind:
    name = path.lower()
    if name.endswith(ARCHIVES):
        return "warc"
    return "parquet" if name.endswith((".parquet", ".pq")) else "files"


def _groups(path: str) -> Iterator[Unit]:
    """A unit a row group; a file whose footer cannot be read is one unit, which says so when it is read."""
    from .tables import count_groups

    size = size_of(path)
    for group in range(count_groups(path)):
        yield Unit("parquet", (path,), group, size)


def _files(path: str) -> list[str]:
    if is_remote(path):
        return _remote(path)
    return list(_within(path)) if os.path.isdir(path) else [path]


def _remote(url: str) -> list[str]:
    store, name = store_of(url)
    if any(char in name for char in "*?["):
        return sorted(map(store.unstrip_protocol, store.glob(name)))
    if not store.isdir(name):
        return [url]
    return sorted(store.unstrip_protocol(each) for each in store.find(name) if _is_wanted(each))


def _within(folder: str) -> Iterator[str]:
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (os.path.join(here, name) for name in sorted(names) if _is_wanted(name))


def _is_wanted(name: str) -> bool:
    """Whether a file of a folder is read: not hidden, and of a kind that is known."""
    if name.rpartition("/")[2].startswith("."):
        return False
    return _kind(name) != "files" or os.path.splitext(name)[1].lower() in SUFFIXES
