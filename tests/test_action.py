"""The steps of action.yml, run as the runner of GitHub runs them: bash, its flags, its variables."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
ACTION = yaml.load((ROOT / "action.yml").read_text("utf-8"), yaml.BaseLoader)
SHELL = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c")
"""How a step with `shell: bash` is started (docs.github.com, workflow syntax, `jobs.<job_id>.steps[*].shell`)."""
FLAGGED = "fixtures/generic/europe-patents/page.txt"
CLEAN = "fixtures/guangming/*/page.html"

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="the action's steps are written for bash")


def run(step: str, tmp_path: Path, **given: str) -> subprocess.CompletedProcess[str]:
    """One step of the action, with its inputs put in, in a runner whose environment holds crossfoot already."""
    inputs = {name: entry.get("default", "") for name, entry in ACTION["inputs"].items()} | given
    [wanted] = [each for each in ACTION["runs"]["steps"] if each.get("name") == step]
    told = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: inputs[match[1]], text)
        for name, text in wanted.get("env", {}).items()
    }
    venv = tmp_path / "crossfoot" / "bin"
    venv.mkdir(parents=True, exist_ok=True)
    if not (venv / "crossfoot").exists():
        (venv / "crossfoot").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m crossfoot "$@"\n')
        (venv / "crossfoot").chmod(0o755)
    env = os.environ | told | {"RUNNER_TEMP": str(tmp_path), "GITHUB_ACTION_PATH": str(ROOT)}
    return subprocess.run([*SHELL, wanted["run"]], cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def test_what_is_flagged_is_annotated_and_fails_the_job(tmp_path: Path) -> None:
    done = run("Check", tmp_path, paths=FLAGGED)
    assert (done.returncode, done.stdout.count("::error file=") > 0) == (1, True), done.stderr


def test_globs_and_several_paths_are_taken(tmp_path: Path) -> None:
    done = run("Check", tmp_path, paths=f"{CLEAN} README.md", args="--fail-on never")
    assert done.returncode == 0, done.stderr


def test_options_go_through(tmp_path: Path) -> None:
    assert run("Check", tmp_path, paths=FLAGGED, args="--fail-on never").returncode == 0


def test_sarif_is_written_where_it_is_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "found.sarif"
    done = run("Check", tmp_path, paths=FLAGGED, sarif=str(target))
    assert (done.returncode, json.loads(target.read_text("utf-8"))["version"]) == (1, "2.1.0")


def test_every_input_is_used_and_every_one_used_is_declared() -> None:
    used = set(re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text("utf-8")))
    assert used == set(ACTION["inputs"])
