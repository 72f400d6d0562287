"""Finds and loads the source rules, and tells which source a page or a dump is from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec
import regex

from .. import rulebook
from ..errors import BrokenRule
from .limits import PATTERN_SECONDS
from .schema import Dump, Pattern, Source
from .select import check_selector


def load_sources(extra: Path | None = None) -> list[Source]:
    """Every source, those of the extra folder first.

    Raises BrokenRule when a file is of the wrong shape, a pattern does not compile or a selector is none.
    """
    roots = [extra] if extra is not None else []
    stamps = tuple(
        (str(path), path.stat().st_mtime_ns) for root in [*roots, rulebook.builtin_root()] for path in _files(root)
    )
    return _loaded(stamps)


def _files(root: Path) -> list[Path]:
    return sorted((root / "sources").glob("*.yaml"))


@lru_cache(maxsize=8)
def _loaded(stamps: tuple[tuple[str, int], ...]) -> list[Source]:
    """Cached by path and time of change, so that an edited rule file is seen."""
    return [_checked(Path(path)) for path, _ in stamps]


def _checked(path: Path) -> Source:
    source = rulebook.load(path, Source)
    for steps, pattern in patterns_of(source):
        try:
            compiled(pattern.match)
        except regex.error as error:
            line = rulebook.line_of(path, [*steps, "match"])
            raise BrokenRule(str(path), line, pattern.name, f"the pattern does not compile: {error}") from None
    for steps, selector in _selectors(source):
        try:
            check_selector(selector)
        except ValueError as error:
            line = rulebook.line_of(path, steps)
            raise BrokenRule(str(path), line, selector, str(error)) from None
    return source


def _selectors(source: Source) -> Iterator[tuple[list[str | int], str]]:
    """Every CSS selector of a source, with the keys and indexes that lead to it."""
    for number, template in enumerate(source.html):
        yield ["html", number, "when"], template.when
        for key, selectors in (("body", template.body), ("strip", template.strip)):
            for index, selector in enumerate(selectors):
                yield ["html", number, key, index], selector
        for key, fields in (("title", template.title), ("published", template.published), ("author", template.author)):
            for index, one in enumerate(fields):
                if one.select:
                    yield ["html", number, key, index, "select"], one.select
    for index, selector in enumerate(source.mirror.strip):
        yield ["mirror", "strip", index], selector


def patterns_of(source: Source) -> Iterator[tuple[list[str | int], Pattern]]:
    """Every pattern of a source, with the keys and indexes that lead to it."""
    return _walk(source, [])


def _walk(node: Any, steps: list[str | int]) -> Iterator[tuple[list[str | int], Pattern]]:
    if isinstance(node, Pattern):
        yield steps, node
    elif isinstance(node, msgspec.Struct):
        for name in node.__struct_fields__:
            yield from _walk(getattr(node, name), [*steps, name])
    elif isinstance(node, list):
        for index, one in enumerate(node):
            yield from _walk(one, [*steps, index])


@lru_cache(maxsize=1_024)
def compiled(pattern: str) -> regex.Pattern[str]:
    """A rule's pattern, compiled once. Raises regex.error."""
    return regex.compile(pattern)


def search(pattern: Pattern, line: str) -> regex.Match[str] | None:
    """The pattern's first match in a line; a pattern that runs too long is one that does not match."""
    try:
        return compiled(pattern.match).search(line, timeout=PATTERN_SECONDS)
    except TimeoutError:
        return None


def any_match(patterns: Sequence[Pattern], line: str) -> bool:
    """Whether one of the patterns matches the line."""
    return any(search(pattern, line) for pattern in patterns)


def by_url(sources: Sequence[Source], url: str | None) -> Source | None:
    """The first source with a host that the URL's host is or ends in."""
    host = _host(url)
    if not host:
        return None
    return next((one for one in sources if any(host == h or host.endswith("." + h) for h in one.hosts)), None)


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
