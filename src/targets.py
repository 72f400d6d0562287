"""Targets: the files that a user's paths, folders and globs mean, in order and each once."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .checked import Failure
from .errors import UnreadableDocument
from .extractors.limits import MAX_PDF_BYTES

STDIN = "-"
SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".pdf", ".txt", ".md", ".markdown"})


@dataclass(frozen=True, slots=True)
class Target:
    """One file to read; `-` is the standard input."""

    path: str

    def data(self) -> bytes:
        """The bytes of the standard input. Raises UnreadableDocument when they are more than the bound."""
        data = sys.stdin.buffer.read(MAX_PDF_BYTES + 1)
        if len(data) > MAX_PDF_BYTES:
            raise UnreadableDocument(STDIN, f"larger than {MAX_PDF_BYTES // 1_000_000} MB")
        return data


def expand(paths: Iterable[str]) -> list[Target | Failure]:
    """The files meant by files, folders (recursive), globs and `-`; what cannot be found is a Failure."""
    seen: set[str] = set()
    out: list[Target | Failure] = []
    for path in paths:
        for item in _meant(path):
            key = item.path if item.path == STDIN else os.path.realpath(item.path)
            if isinstance(item, Failure) or key not in seen:
                out.append(item)
            seen.add(key)
    return out


def _meant(path: str) -> list[Target | Failure]:
    if path == STDIN:
        return [Target(STDIN)]
    if os.path.lexists(path):
        return _existing(path)
    if any(char in path for char in "*?["):
        return _matching(path)
    return [Failure(path, "no such file or folder")]


def _existing(path: str) -> list[Target | Failure]:
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        return [Failure(path, error.strerror or "cannot be read")]
    if stat.S_ISDIR(mode):
        return _folder(path)
    if stat.S_ISREG(mode):
        return [Target(path)]
    return [Failure(path, "not a regular file (use - to read the standard input)")]


def _folder(path: str) -> list[Target | Failure]:
    problems: list[Target | Failure] = []
    found: list[Target | Failure] = [Target(name) for name in _articles(path, problems)]
    if not found and not problems:
        wanted = ", ".join(sorted(SUFFIXES))
        return [Failure(path, f"no articles in this folder ({wanted})")]
    return found + problems


def _articles(folder: str, problems: list[Target | Failure]) -> Iterator[str]:
    def unreadable(error: OSError) -> None:
        problems.append(Failure(str(error.filename), error.strerror or "cannot be read"))

    for here, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if _is_content(name, files))
        for name in sorted(files):
            path = os.path.join(here, name)
            if os.path.splitext(name)[1].lower() in SUFFIXES and os.path.isfile(path):
                yield os.path.normpath(path)


def _is_content(folder: str, beside: list[str]) -> bool:
    """Whether a folder may hold articles: not hidden, and not the images and frames saved with a page."""
    if folder.startswith("."):
        return False
    page = folder.removesuffix("_files")
    return page == folder or not {f"{page}.html", f"{page}.htm"} & set(beside)


def _matching(pattern: str) -> list[Target | Failure]:
    import glob

    found = sorted(glob.glob(pattern, recursive=True))
    if not found:
        return [Failure(pattern, "no file matches")]
    return [item for name in found for item in _existing(name)]
