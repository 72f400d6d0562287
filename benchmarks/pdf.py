"""Pages a second and peak memory for PDF files: crossfoot's reader beside pdfplumber's `extract_text`, in one run.

Each reader works in a process of its own, so that its peak memory is its own.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]


def by_crossfoot(path: Path) -> int:
    from crossfoot.extractors import read

    read(path)
    return pages_of(path)


def by_pdfplumber(path: Path) -> int:
    import pdfplumber

    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_text()
            page.close()
        return len(document.pages)


READERS: dict[str, Callable[[Path], int]] = {"crossfoot": by_crossfoot, "pdfplumber": by_pdfplumber}


def pages_of(path: Path) -> int:
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def measure(reader: str, path: Path) -> None:
    """Print pages, seconds and peak memory of one reader on one file, imports and rules left out of the time."""
    READERS[reader](ROOT / "fixtures" / "bulletin" / "patent-offices" / "page.pdf")
    start = time.perf_counter()
    pages = READERS[reader](path)
    seconds = time.perf_counter() - start
    print(json.dumps([pages, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024]))


def measured(reader: str, path: Path) -> tuple[int, float, int] | None:
    """Pages, seconds and MB of a reader in a new process, None when it fails."""
    command = [sys.executable, __file__, "--one", reader, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return tuple(json.loads(done.stdout)) if done.returncode == 0 else None


def table(paths: list[Path]) -> None:
    """One line a file: pages, then pages a second and MB of each reader, and how many times faster the first is."""
    print(f"{'':32} pages   " + "   ".join(f"{reader:>10} pages/s     MB" for reader in READERS) + "   times")
    for path in paths:
        rows = [measured(reader, path) for reader in READERS]
        name = path.parent.name + "/" + path.name if path.name == "page.pdf" else path.name
        pages = next((row[0] for row in rows if row), 0)
        cells = [f"{row[0] / row[1]:18.1f} {row[2]:6}" if row else f"{'failed':>25}" for row in rows]
        times = f"{rows[1][1] / rows[0][1]:7.1f}" if rows[0] and rows[1] else ""
        print(f"{name[-32:]:32} {pages:5}   " + "   ".join(cells) + f" {times}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("paths", nargs="*", type=Path, help="PDF files, by default those of the fixtures")
    parser.add_argument("--one", choices=READERS, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        measure(given.one, given.paths[0])
    else:
        table(given.paths or sorted((ROOT / "fixtures").glob("*/*/page.pdf")))


if __name__ == "__main__":
    main()
