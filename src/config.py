"""The configuration file: what a project sets once instead of on every command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .errors import CrossfootError
from .record import Record

OWN_FILE = "crossfoot.toml"
SHARED_FILE = "pyproject.toml"
PATHS = frozenset({"decisions", "rules"})
LISTS = frozenset({"select", "ignore"})
CHECK_ONLY = frozenset({"format", "fail-on"})
"""Settings of `crossfoot check` alone; the others hold for every command that has such an option."""
KEYS = PATHS | LISTS | CHECK_ONLY | {"lang", "ledger"}
MAX_BYTES = 1_000_000


class BrokenConfig(CrossfootError):
    """A configuration file cannot be used: the text names the file and the cause."""


class Config(Record, frozen=True):
    """The settings of the nearest configuration file; `path` is None where there is none."""

    path: Path | None
    values: dict[str, Any]


def config_for(folder: Path) -> Config:
    """The settings that hold in a folder: of the nearest file in it or above it. Raises BrokenConfig.

    In one folder crossfoot.toml goes before the table [tool.crossfoot] of pyproject.toml.
    """
    for place in (folder, *folder.parents):
        own, shared = place / OWN_FILE, place / SHARED_FILE
        if own.is_file():
            return Config(own, _valid(own, _toml(own)))
        if shared.is_file():
            table = _table(shared)
            if table is not None:
                return Config(shared, _valid(shared, table))
    return Config(None, {})


def _table(path: Path) -> dict[str, Any] | None:
    tool = _toml(path).get("tool", {})
    table = tool.get("crossfoot") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise BrokenConfig(f"{path}: [tool.crossfoot] is no table")
    return table


def _toml(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        if path.stat().st_size > MAX_BYTES:
            raise BrokenConfig(f"{path}: larger than {MAX_BYTES // 1_000_000} MB")
        return tomllib.loads(path.read_bytes().decode())
    except OSError as error:
        raise BrokenConfig(f"{path}: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BrokenConfig(f"{path}: no TOML: {error}") from None


def _valid(path: Path, table: dict[str, Any]) -> dict[str, Any]:
    return {key: _value(path, key, value) for key, value in table.items()}


def _value(path: Path, key: str, value: Any) -> Any:
    """A setting as the option of that name takes it; paths are those seen from the file."""
    if key not in KEYS:
        raise BrokenConfig(f"{path}: no setting '{key}'; there are {', '.join(sorted(KEYS))}")
    if key in LISTS:
        if isinstance(value, str):
            return [value]
        if isinstance(value, list) and all(isinstance(each, str) for each in value):
            return value
        raise BrokenConfig(f"{path}: '{key}' is a list of strings")
    if not isinstance(value, str):
        raise BrokenConfig(f"{path}: '{key}' is a string")
    is_path = key in PATHS or (key == "ledger" and "://" not in value)
    return str(path.parent / value) if is_path else value
