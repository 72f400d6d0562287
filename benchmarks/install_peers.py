"""Install the libraries to compare with: install_peers.py FOLDER LOCK makes an environment in FOLDER.

Where the lock as a whole cannot be installed, its entries are, one by one, and FOLDER/not-installed.txt names the rest.
"""

from __future__ import annotations

import re
import subprocess
import sys
import venv
from pathlib import Path


def pip_install(folder: Path, lock: Path, *options: str) -> str:
    """Install what a lock holds; the reason where that fails, else an empty string."""
    python = str(folder / "bin" / "python")
    command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", *options]
    done = subprocess.run([*command, "-r", str(lock)], capture_output=True, text=True)
    errors = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
    return (errors or [f"pip ended with {done.returncode}"])[0] if done.returncode else ""


def one_by_one(folder: Path, lock: Path) -> list[str]:
    """Install the entries of a lock without each other; a line for each that cannot be installed."""
    missing = []
    single = folder / "single.txt"
    for entry in re.split(r"\n(?=\w)", lock.read_text(encoding="utf-8")):
        single.write_text(entry, encoding="utf-8")
        reason = pip_install(folder, single, "--no-deps")
        if reason:
            missing.append(f"{entry.split()[0]}: {reason}")
    single.unlink()
    return missing


def main(folder: Path, lock: Path) -> None:
    venv.create(folder, clear=True, with_pip=True)
    missing = one_by_one(folder, lock) if pip_install(folder, lock) else []
    if missing:
        (folder / "not-installed.txt").write_text("\n".join(missing) + "\n", encoding="utf-8")
    else:
        (folder / ".ready").touch()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
