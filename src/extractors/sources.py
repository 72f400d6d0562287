"""Finds and loads the source rules, and tells which source a page or a dump is from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

import regex

from .. import rulebook
from ..errors import BrokenRule
from .limits import PATTERN_SECONDS
from .named import expanded, prepared_with
from .schema import Dump, Pattern, Source
from .source_check import check_source


def load_sources(extra: Path | None = None) -> list[Source]:
    """Every source, those of the extra folder first.

    Raises BrokenRule when a file is of the wrong shape, and for those of the extra folder when a pattern does not
    compile or a selector is none: those that ship are held against that by `crossfoot rules test`.
    """
    if extra is None or extra == rulebook.builtin_root():
        return _shipped()
    return [*_loaded(tuple((str(path), path.stat().st_mtime_ns) for path in _files(extra))), *_shipped()]


def sources_in(root: Path) -> list[tuple[Path, Source]]:
    """The source files of one folder, each of them checked to its last pattern. Raises BrokenRule."""
    return [(path, _read(path, checked=True)) for path in _files(root)]


def _files(root: Path) -> list[Path]:
    return sorted((root / "sources").glob("*.yaml"))


@lru_cache(maxsize=1)
def _shipped() -> list[Source]:
    """The sources that ship: read once, since asking fifty files for their age costs as much as reading a page."""
    return [_read(path, checked=False) for path in _files(rulebook.builtin_root())]


@lru_cache(maxsize=8)
def _loaded(stamps: tuple[tuple[str, int], ...]) -> list[Source]:
    """Cached by path and time of change, so that an edited rule file is seen."""
    return [_read(Path(path), checked=True) for path, _ in stamps]


def _read(path: Path, checked: bool) -> Source:
    source = rulebook.load(path, Source, expanded, prepared_with())
    if checked:
        check_source(path, source)
    return source


@lru_cache(maxsize=1_024)
def compiled(pattern: str) -> regex.Pattern[str]:
    """A rule's pattern, compiled once. Raises regex.error."""
    return regex.compile(pattern)


def search(pattern: Pattern, line: str) -> regex.Match[str] | None:
    """The pattern's first match in a line; a pattern that runs too long is one that does not match.

    Raises BrokenRule when the pattern does not compile.
    """
    try:
        return compiled(pattern.match).search(line, timeout=PATTERN_SECONDS)
    except TimeoutError:
        return None
    except regex.error as error:
        raise BrokenRule("sources", 0, pattern.name, f"the pattern does not compile: {error}") from None


def any_match(patterns: Sequence[Pattern], line: str) -> bool:
    """Whether one of the patterns matches the line."""
    return any(search(pattern, line) for pattern in patterns)


def by_url(sources: Sequence[Source], url: str | None) -> Source | None:
    """The source with the longest host that the URL's host is or ends in; of equals the first."""
    host = _host(url)
    if not host:
        return None
    ends = {".".join(host.split(".")[at:]) for at in range(1 + host.count("."))}
    fits = [(len(name), source) for source in sources for name in source.hosts if name in ends]
    return max(fits, key=lambda fit: fit[0])[1] if fits else None


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").lower()
    except ValueError:
        return ""


def by_fingerprint(sources: Sequence[Source], lines: Sequence[str], kind: str = "text") -> tuple[Source, Dump] | None:
    """The source and the dump rules whose fingerprint lines these are."""
    for source in sources:
        for dump in source.pdf if kind == "pdf" else source.text:
            head = lines[: dump.head_lines]
            hits = sum(1 for pattern in dump.fingerprints if any(search(pattern, line) for line in head))
            if hits >= dump.need:
                return source, dump
    return None
