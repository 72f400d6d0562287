"""Loads and validates the files under rules/: scalars stay as printed, errors name file, line and rule.

YAML is read with BaseLoader, so that 54.70, 12:30:00 and 2024-07-03 stay the strings that were written; a schema (a
msgspec type) then says what each of them is. `rule_cache` keeps what was parsed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from . import rule_cache
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


def load(
    path: Path, schema: type[T], prepare: Callable[[Path, Any], Any] | None = None, prepared_with: bytes = b""
) -> T:
    """One rule file as an instance of `schema`; `prepare` may change what was read before it is held against it.

    What came of it is kept in the cache, of a prepared file under what it was prepared with. Raises BrokenRule with
    the file, the line and the rule's name when the file is no YAML or not of that shape.
    """
    data = _bytes(path)
    content = (data,) if prepare is None else (data, prepare.__name__.encode(), prepared_with)
    known: T | None = rule_cache.recalled(content, schema)
    if known is not None:
        return known
    read = plain(path)
    made = read if prepare is None else prepare(path, read)
    try:
        loaded = msgspec.convert(made, schema, strict=False)
    except msgspec.ValidationError as error:
        raise _located(path, str(error), made) from None
    if prepare is not None:
        rule_cache.remember(content, made)
    return loaded


def plain(path: Path) -> Any:
    """A rule file as mappings, lists and strings. Raises BrokenRule when it is no YAML."""
    data = _bytes(path)
    known = rule_cache.recalled((data,), Any)
    if known is not None:
        return known
    content = _parse(path, data)
    rule_cache.remember((data,), content)
    return content


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
