"""Watching folders: what is new or changed in them is checked as it comes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

from ..targets import SUFFIXES, expand


def watch(paths: tuple[str, ...], check: Callable[[tuple[str, ...]], object], stop: Event | None = None) -> None:
    """Check everything once, then every article that is added or changed, until Ctrl-C or `stop`.

    Raises FileNotFoundError where a path is not there.
    """
    check(paths)
    print("crossfoot: watching; Ctrl-C ends it", file=sys.stderr, flush=True)
    for changed in _changes(paths, stop):
        check(changed)


def _changes(paths: tuple[str, ...], stop: Event | None) -> Iterator[tuple[str, ...]]:
    from watchfiles import Change, DefaultFilter
    from watchfiles import watch as changes

    class Articles(DefaultFilter):
        def __call__(self, change: Change, path: str) -> bool:
            is_article = Path(path).suffix.lower() in SUFFIXES and not Path(path).name.startswith(".")
            return change != Change.deleted and is_article and super().__call__(change, path)

    for batch in changes(*paths, watch_filter=Articles(), stop_event=stop, raise_interrupt=True):
        files = sorted({_shown(path, paths) for _, path in batch})
        found = tuple(path for path in files if expand([path]))
        if found:
            yield found


def _shown(path: str, paths: tuple[str, ...]) -> str:
    """A changed file as the user would name it: below the path that was given, which may be relative."""
    for given in paths:
        base = Path(given).resolve()
        if Path(path).is_relative_to(base):
            return str(Path(given) / Path(path).relative_to(base))
    return path
