"""`crossfoot doctor`: what is installed, which rules loaded, and which settings hold."""

from __future__ import annotations

import os
import platform
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import click

from .. import rule_cache
from ..catalogue import reader_language
from ..config import config_for
from ..errors import CrossfootError
from ..reports.plain import one_line
from ..review import DEFAULT_FILE, load
from ..rule_tests import all_examples
from ..rulebook import builtin_root
from ..version import VERSION
from . import CLEAN, FAILED
from .common import put, rules_option

_NAME = re.compile(r"[\w.-]+")


@click.command("doctor")
@rules_option
def command(rules: Path | None) -> int:
    """Say what is installed, which rules loaded, and which settings hold."""
    problems: list[str] = []
    put((f"{label:<12} {one_line(text)}\n" for label, text in _facts(rules, problems)), None)
    put((f"problem      {one_line(problem)}\n" for problem in problems), None)
    return FAILED if problems else CLEAN


def _facts(rules: Path | None, problems: list[str]) -> Iterator[tuple[str, str]]:
    yield "crossfoot", VERSION
    yield "python", f"{platform.python_version()} ({platform.python_implementation()}, {sys.platform})"
    yield from _packages(problems)
    yield from _rules(rules, problems)
    yield from _settings(problems)


def _packages(problems: list[str]) -> Iterator[tuple[str, str]]:
    """The dependencies by their versions; of an extra, whether all it needs is there."""
    for extra, names in _needed().items():
        found = {name: _version(name) for name in names}
        missing = sorted(name for name, version in found.items() if version is None)
        if not extra:
            yield "packages", ", ".join(f"{name} {version}" for name, version in sorted(found.items()) if version)
            problems += [f"{name} is not installed" for name in missing]
        else:
            yield f"[{extra}]", f"not installed ({', '.join(missing)})" if missing else "installed"


def _needed() -> dict[str, list[str]]:
    """The names of the packages that crossfoot asks for, by extra; those it always needs under the empty name."""
    out: dict[str, list[str]] = {"": []}
    for line in metadata.requires("crossfoot") or []:
        requirement, _, marker = line.partition(";")
        name = _NAME.match(requirement)
        extra = marker.partition("extra ==")[2].strip(" '\"")
        if name:
            out.setdefault(extra, []).append(name[0])
    return out


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _rules(rules: Path | None, problems: list[str]) -> Iterator[tuple[str, str]]:
    """The rule files with their examples; loading them is what shows whether they can be used."""
    root = rules or builtin_root()
    try:
        examples = sum(1 for _ in all_examples(root))
    except CrossfootError as error:
        problems.append(str(error))
        return
    sources = sorted(path.stem for path in (root / "sources").glob("*.yaml"))
    yield "rules", f"{root}: {sum(1 for _ in root.rglob('*.yaml'))} files, {examples} examples"
    yield "sources", f"{len(sources)}: {', '.join(sources)}"


def _settings(problems: list[str]) -> Iterator[tuple[str, str]]:
    yield "language", reader_language()
    try:
        config = config_for(Path.cwd())
        told = ", ".join(f"{key} = {value}" for key, value in config.values.items())
        yield "settings", f"{config.path}: {told}" if config.path else "none (crossfoot.toml, pyproject.toml)"
        decisions = Path(config.values.get("decisions", DEFAULT_FILE))
        yield "decisions", f"{decisions}: {len(load(decisions))}"
    except CrossfootError as error:
        problems.append(str(error))
    folder = rule_cache.folder()
    writable = folder is not None and os.access(folder, os.W_OK)
    yield "cache", f"{folder}" if writable else "none that can be written: rules are parsed at every start"
