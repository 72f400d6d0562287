"""Where a batch writes: a folder, or a place in a store that fsspec knows. A file is there whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any, BinaryIO, Protocol, cast

from ..files import write_whole
from .opening import is_remote, store_of


class Store(Protocol):
    """Files by name, with / between folder and name."""

    url: str

    def write(self, name: str, data: bytes) -> None:
        """Write a file whole, in place of one of that name."""

    def read(self, name: str) -> bytes | None:
        """The bytes of a file, None where there is none."""

    def open(self, name: str) -> BinaryIO:
        """A seekable stream of a file."""

    def names(self, folder: str) -> list[str]:
        """The names of the files in a folder, sorted; none where there is no folder."""


def store(url: str) -> Store:
    """The store that a path or URL names. Raises NoStore."""
    return Remote(url) if is_remote(url) else Folder(url)


class Folder:
    """A folder of this machine."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._root = Path(url)

    def write(self, name: str, data: bytes) -> None:
        """Written beside the final name, then renamed. Raises UnwritableFile."""
        path = self._root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)

    def read(self, name: str) -> bytes | None:
        """The bytes of a file."""
        try:
            return (self._root / name).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None

    def open(self, name: str) -> BinaryIO:
        """A stream of a file."""
        return (self._root / name).open("rb")

    def names(self, folder: str) -> list[str]:
        """The files of a folder, without those that are being written."""
        place = self._root / folder
        return sorted(path.name for path in place.iterdir() if path.name[0] != ".") if place.is_dir() else []


class Remote:
    """A place in a store; one that holds objects shows an object when all of it has arrived."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self._store: Any
        self._store, self._root = store_of(self.url)

    def write(self, name: str, data: bytes) -> None:
        """Written in one piece."""
        path = self._path(name)
        self._store.makedirs(path.rpartition("/")[0], exist_ok=True)
        self._store.pipe_file(path, data)

    def read(self, name: str) -> bytes | None:
        """The bytes of a file."""
        try:
            return cast(bytes, self._store.cat_file(self._path(name)))
        except FileNotFoundError:
            return None

    def open(self, name: str) -> BinaryIO:
        """A stream of a file."""
        return cast(BinaryIO, self._store.open(self._path(name), "rb"))

    def names(self, folder: str) -> list[str]:
        """The files of a folder."""
        self._store.invalidate_cache()
        try:
            found = self._store.ls(self._path(folder), detail=False)
        except FileNotFoundError:
            return []
        return sorted(path.rstrip("/").rpartition("/")[2] for path in found)

    def _path(self, name: str) -> str:
        return f"{self._root.rstrip('/')}/{name}"
