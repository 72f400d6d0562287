"""Loads and validates the files under rules/: scalars stay as printed, errors name file, line and rule.

YAML is read with BaseLoader, so that 54.70, 12:30:00 and 2024-07-03 stay the strings that were written; a schema (a
msgspec type) then says what each of them is. Parsed files are cached by content in the user's cache folder.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from .errors import BrokenRule

T = TypeVar("T")

MAX_BYTES = 4_000_000


@lru_cache(maxsize=1)
def builtin_root() -> Path:
    """The folder of the rules that ship with the package."""
    spec = find_spec(f"{__package__}.rules")
    if spec is None or not spec.submodule_search_locations:
        raise BrokenRule("rules", 0, "", "the rules that ship with crossfoot are not installed")
    return Path(next(iter(spec.submodule_search_locations)))


def load(path: Path, schema: type[T], prepare: Callable[[Path, Any], Any] | None = None) -> T:
    """One rule file as an instance of `schema`; `prepare` may change what was read before it is held against it.

    Raises BrokenRule with the file, the line and the rule's name when the file is no YAML or not of that shape.
    """
    if prepare is None:
        known: T | None = _remembered(_bytes(path), schema)
        if known is not None:
            return known
    content = plain(path)
    if prepare is not None:
        content = prepare(path, content)
    try:
        return msgspec.convert(content, schema, strict=False)
    except msgspec.ValidationError as error:
        raise _located(path, str(error), content) from None


def plain(path: Path) -> Any:
    """A rule file as mappings, lists and strings. Raises BrokenRule when it is no YAML."""
    data = _bytes(path)
    known = _remembered(data, Any)
    if known is not None:
        return known
    content = _parse(path, data)
    cached = _cache_file(data)
    if cached is not None:
        _remember(cached, content)
    return content


def _remembered(data: bytes, schema: Any) -> Any:
    """What the cache holds for the bytes of a file, None where it holds nothing of that shape."""
    cached = _cache_file(data)
    try:
        return msgspec.json.decode(cached.read_bytes(), type=schema, strict=False) if cached else None
    except (OSError, msgspec.DecodeError):
        return None


def of_language(lang: str, name: str, schema: type[T], root: Path | None = None) -> T | None:
    """The file languages/<lang>/<name>.yaml as an instance of `schema`; None where the language has none.

    Raises BrokenRule as `load` does.
    """
    path = (root or builtin_root()) / "languages" / lang / f"{name}.yaml"
    return load(path, schema) if path.exists() else None


def _bytes(path: Path) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BrokenRule(str(path), 0, "", error.strerror or "cannot be read") from None
    if len(data) > MAX_BYTES:
        raise BrokenRule(str(path), 0, "", f"larger than {MAX_BYTES} bytes")
    return data


def _parse(path: Path, data: bytes) -> Any:
    import yaml

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(data, Loader=loader)):
            raise BrokenRule(str(path), 0, "", "anchors and aliases are not allowed in rule files")
        return yaml.load(data, Loader=loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise BrokenRule(str(path), line, "", f"not valid YAML: {error.problem}") from None
    except yaml.YAMLError as error:
        raise BrokenRule(str(path), 0, "", f"not valid YAML: {error}".replace("\n", " ")) from None


def cache_folder() -> Path | None:
    """Where parsed rule files are kept; None for a user without a home."""
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return None if base.startswith("~") else Path(base, "crossfoot", "rules-1")


def _cache_file(data: bytes) -> Path | None:
    folder = cache_folder()
    return folder / f"{hashlib.sha256(data).hexdigest()}.json" if folder else None


def _remember(target: Path, plain: Any) -> None:
    """Write the parsed file beside its final name, then rename; a cache that cannot be written is no error."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent)
        with os.fdopen(handle, "wb") as out:
            out.write(msgspec.json.encode(plain))
        os.replace(name, target)
    except OSError:
        pass


def _located(path: Path, message: str, plain: Any) -> BrokenRule:
    """The validation error with the line of the value that msgspec names (`... - at `$.body[0].select``)."""
    cause, _, place = message.partition(" - at ")
    steps = _steps(place.strip("`"))
    return BrokenRule(str(path), line_of(path, steps), _rule_name(plain, steps), cause)


def _steps(place: str) -> list[str | int]:
    out: list[str | int] = []
    for part in place.lstrip("$").replace("[", ".[").split("."):
        if part.startswith("["):
            inner = part.strip("[]")
            out.append(int(inner) if inner.isdigit() else inner)
        elif part:
            out.append(part)
    return out


def _rule_name(plain: Any, steps: list[str | int]) -> str:
    """The `name` or `id` of the innermost entry that holds the broken value, else the path to it."""
    name, node = "", plain
    for step in steps:
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(node, dict):
            name = str(node.get("name") or node.get("id") or name)
    return name or ".".join(str(step) for step in steps)


def line_of(path: Path, steps: list[str | int]) -> int:
    """The 1-based line of a value in a rule file, by the keys and indexes that lead to it (0 if it has none)."""
    import yaml

    node = yaml.compose(path.read_text(encoding="utf-8", errors="replace"), Loader=yaml.BaseLoader)
    for step in steps:
        if isinstance(node, yaml.MappingNode):
            found = [value for key, value in node.value if key.value == step]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            found = [node.value[step]]
        else:
            found = []
        if not found:
            break
        node = found[0]
    return node.start_mark.line + 1 if node is not None else 0
