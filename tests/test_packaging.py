import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = sorted(ROOT.glob("requirements*.txt"))


def name_of(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def test_every_package_folder_is_packaged() -> None:
    folders = {path.parent.relative_to(ROOT / "src") for path in (ROOT / "src").rglob("__init__.py")}
    packages = {".".join(("crossfoot", *folder.parts)) for folder in folders}
    assert set(PROJECT["tool"]["setuptools"]["packages"]) == packages | {"crossfoot.rules"}


def test_requirements_are_those_of_the_project() -> None:
    wanted = {line for line in (ROOT / "requirements.in").read_text(encoding="utf-8").split() if line}
    assert wanted == set(PROJECT["project"]["dependencies"])


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_locked_requirements_are_pinned_and_hashed(lock: Path) -> None:
    entries = re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8").strip())
    assert [entry for entry in entries if not re.match(r"\S+==\S+ \\\n +--hash=sha256:", entry)] == []


def test_development_lock_holds_the_runtime_lock() -> None:
    runtime, development = (
        set(re.findall(r"^\S+==\S+", (ROOT / name).read_text(encoding="utf-8"), re.M))
        for name in ("requirements.txt", "requirements-dev.txt")
    )
    assert runtime <= development


def test_every_dependency_is_locked() -> None:
    locked = {name_of(line) for line in (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()}
    assert {name_of(entry) for entry in PROJECT["project"]["dependencies"]} <= locked
