"""What a source file says once and uses in several places: patterns by name, and rules that are `like` others.

Both are put in their places before the file is held against its schema, so that nothing behind it knows of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from .. import rulebook
from ..errors import BrokenRule

SHARED = Path("sources", "shared", "patterns.yaml")
"""The patterns that several sources use, relative to the rules' folder."""

_PLACES = frozenset({"strip_text", "end", "start", "title_after", "drop", "read", "headings", "fingerprints"})
_KINDS = ("html", "text", "pdf")

Steps = tuple[str | int, ...]


def expanded(path: Path, plain: Any) -> Any:
    """The content of a source file with named patterns and `like` filled in; the file's own patterns come first.

    Raises BrokenRule for a name that stands for nothing.
    """
    if not isinstance(plain, dict):
        return plain
    filled = {**plain, **{kind: _alike(path, kind, plain[kind]) for kind in _KINDS if kind in plain}}
    patterns = {**_shared(), **_by_name(plain.get("patterns"))}
    return _named(path, filled, patterns, ())


def own_patterns(plain: Any) -> set[str]:
    """The names of the patterns that a file defines for itself."""
    return set(_by_name(plain.get("patterns"))) if isinstance(plain, dict) else set()


@lru_cache(maxsize=1)
def prepared_with() -> bytes:
    """What `expanded` uses besides the file itself: the shared patterns, as they are written."""
    path = rulebook.builtin_root() / SHARED
    return path.read_bytes() if path.exists() else b""


@lru_cache(maxsize=1)
def _shared() -> dict[str, Any]:
    path = rulebook.builtin_root() / SHARED
    return _by_name(rulebook.plain(path).get("patterns")) if path.exists() else {}


def _by_name(patterns: Any) -> dict[str, Any]:
    listed = patterns if isinstance(patterns, list) else []
    return {str(one.get("name")): one for one in listed if isinstance(one, dict)}


def _alike(path: Path, kind: str, entries: Any) -> Any:
    """Entries with `like: NAME` take what they do not say themselves from the entry of that name, of any kind."""
    if not isinstance(entries, list):
        return entries
    return [_filled(path, (kind, index), one) for index, one in enumerate(entries)]


def _filled(path: Path, steps: Steps, entry: Any) -> Any:
    if not isinstance(entry, dict) or "like" not in entry:
        return entry
    other = next((one for one in _entries(path) if one.get("name") == entry["like"] and "like" not in one), None)
    if other is None:
        raise _unknown(path, (*steps, "like"), f"like '{entry['like']}': no entry of this name")
    return {**other, **{key: value for key, value in entry.items() if key != "like"}}


def _entries(path: Path) -> Iterator[Mapping[str, Any]]:
    plain = rulebook.plain(path)
    for kind in _KINDS:
        yield from (one for one in plain.get(kind) or () if isinstance(one, dict))


def _named(path: Path, node: Any, patterns: Mapping[str, Any], steps: Steps) -> Any:
    if isinstance(node, dict):
        return {key: _value(path, key, value, patterns, (*steps, key)) for key, value in node.items()}
    if isinstance(node, list):
        return [_named(path, one, patterns, (*steps, index)) for index, one in enumerate(node)]
    return node


def _value(path: Path, key: str, value: Any, patterns: Mapping[str, Any], steps: Steps) -> Any:
    if key == "pattern" and isinstance(value, str):
        return _pattern(path, value, patterns, steps)
    if key in _PLACES and isinstance(value, list):
        return [
            _pattern(path, one, patterns, (*steps, index)) if isinstance(one, str) else one
            for index, one in enumerate(value)
        ]
    return _named(path, value, patterns, steps)


def _pattern(path: Path, name: str, patterns: Mapping[str, Any], steps: Steps) -> Any:
    if name not in patterns:
        raise _unknown(path, steps, f"no pattern '{name}' in this file or in {SHARED.as_posix()}")
    return patterns[name]


def _unknown(path: Path, steps: Steps, cause: str) -> BrokenRule:
    return BrokenRule(str(path), rulebook.line_of(path, list(steps)), str(steps[-1]), cause)
