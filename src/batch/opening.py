"""Opening inputs: files of this machine, and of any store that fsspec knows by a URL such as s3://bucket/name."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, BinaryIO, cast

from ..errors import CrossfootError


class NoStore(CrossfootError):
    """A store cannot be used: its text names the URL and the cause."""


def is_remote(path: str) -> bool:
    """Whether a path is a URL of a store rather than a name on this machine."""
    return "://" in path


def open_input(path: str) -> BinaryIO:
    """A seekable stream of the bytes of an input. Raises OSError or NoStore."""
    if not is_remote(path):
        return Path(path).open("rb")
    store, name = store_of(path)
    return cast(BinaryIO, store.open(name, "rb"))


def size_of(path: str) -> int:
    """The size of an input in bytes, 0 if it cannot be told."""
    try:
        if not is_remote(path):
            return os.stat(path).st_size
        store, name = store_of(path)
        return int(store.size(name) or 0)
    except (OSError, NoStore):
        return 0


def store_of(url: str) -> tuple[Any, str]:
    """The fsspec file system of a URL and the name in it. Raises NoStore where a library for it is missing."""
    try:
        from fsspec.core import url_to_fs  # type: ignore[import-untyped]
    except ImportError:
        raise NoStore(f"{url}: stores other than this machine need fsspec (pip install 'crossfoot[cluster]')") from None
    try:
        store, name = url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise NoStore(f"{url}: {error}") from None
    return store, str(name)
