"""Writing files whole: beside the final name first, then renamed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from .errors import CrossfootError


class UnwritableFile(CrossfootError):
    """A file could not be written: `path` names it, `cause` says why."""

    def __init__(self, path: str, cause: str) -> None:
        super().__init__(f"{path}: cannot be written: {cause}")
        self.path = path
        self.cause = cause


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old one or the new one, never a part. Raises UnwritableFile."""
    with beside(path) as out:
        out.write(data)


@contextmanager
def beside(path: Path) -> Iterator[BinaryIO]:
    """A file to write to bit by bit, which takes the place of `path` when all went well. Raises UnwritableFile."""
    try:
        with _opened(path) as out:
            yield out
    except OSError as error:
        raise UnwritableFile(str(path), error.strerror or "unknown cause") from None


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """A device or a pipe (/dev/stdout) has no other name to be renamed from."""
    if path.exists() and not path.is_file():
        with path.open("wb") as out:
            yield out
    else:
        with _renamed(Path(os.path.realpath(path))) as out:
            yield out


@contextmanager
def _renamed(path: Path) -> Iterator[BinaryIO]:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
    try:
        with os.fdopen(handle, "wb") as out:
            yield out
        os.chmod(name, _mode_for(path))
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _mode_for(path: Path) -> int:
    """The mode of the file that is replaced, or what a plain open() would have given."""
    if path.exists():
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
