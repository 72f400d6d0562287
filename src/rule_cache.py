"""The cache of parsed rule files: YAML is read once on a machine, and then what came of it.

An entry is known by the content that it was made from and by the releases that made it, holds plain values and a
digest of them, and is written beside its name before it gets it: one that is damaged, or made of anything else, is
not found and written anew. The folder is the user's own and nobody else may write there; without such a folder
nothing is kept.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from .version import VERSION

SETTING = "CROSSFOOT_CACHE"
"""The environment variable that names another folder, or turns the cache off."""
_OFF = frozenset({"", "0", "no", "off", "none"})
_MADE_BY = f"crossfoot {VERSION}, msgspec {msgspec.__version__}, Python {sys.version_info[:2]}".encode()
_DIGEST = 16
MAX_ENTRIES = 1_000
"""Entries that are kept, the latest: every change of a rule file leaves one behind."""


def folder() -> Path | None:
    """Where parsed rule files are kept; None where the cache is turned off, or for a user without a home."""
    told = os.environ.get(SETTING)
    if told is not None:
        return None if told.strip().lower() in _OFF else Path(told, "rules")
    base = _base()
    return None if base.startswith("~") else Path(base, "crossfoot", "rules")


def _base() -> str:
    """The folder for caches that the platform gives a user."""
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Caches")
    return os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")


def recalled(content: tuple[bytes, ...], schema: Any) -> Any:
    """What was made of some content, as an instance of `schema`; None where nothing of that shape is kept."""
    place = folder()
    if place is None or not _is_own(place):
        return None
    try:
        data = (place / _name(content)).read_bytes()
        sound = data[:_DIGEST] == _digest(data[_DIGEST:])
        return msgspec.msgpack.decode(data[_DIGEST:], type=schema, strict=False) if sound else None
    except (OSError, msgspec.DecodeError):
        return None


def remember(content: tuple[bytes, ...], made: Any) -> None:
    """Keep what was made of some content: mappings, lists and strings. A cache that cannot be written is no error."""
    import tempfile

    place = folder()
    if place is None:
        return
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        _is_own.cache_clear()
        if not _is_own(place):
            return
        data = msgspec.msgpack.encode(made)
        handle, name = tempfile.mkstemp(dir=place)
        with os.fdopen(handle, "wb") as out:
            out.write(_digest(data) + data)
        os.replace(name, place / _name(content))
        _trim(place)
    except OSError:
        pass


@lru_cache(maxsize=2)
def _is_own(place: Path) -> bool:
    """Whether a folder is there, is the user's, and nobody else may write in it."""
    try:
        found = place.lstat()
    except OSError:
        return False
    if not stat.S_ISDIR(found.st_mode):
        return False
    return sys.platform == "win32" or (found.st_uid == os.getuid() and not found.st_mode & 0o022)


def _trim(place: Path) -> None:
    """Forget the older half of too many entries."""
    names = os.listdir(place)
    if len(names) > MAX_ENTRIES:
        entries = sorted((place / name for name in names), key=lambda path: path.stat().st_mtime_ns)
        for path in entries[: len(entries) // 2]:
            path.unlink(missing_ok=True)


def _name(content: tuple[bytes, ...]) -> str:
    digest = hashlib.sha256(_MADE_BY)
    for part in content:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()[:_DIGEST]
