"""The cost of a report over many documents: benchmarks/report.py [--documents N] [PATH...], by default the fixtures.

The documents are checked once and reported again and again until there are N of them, each under a path of its own.
Prints the time a page takes, the size of the index, and the peak memory after a tenth of the documents and after all.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from crossfoot.catalogue import catalogue
from crossfoot.checked import Checked
from crossfoot.pipeline import check_all
from crossfoot.reports.html import html_report
from crossfoot.targets import expand
from timing import FIXTURES


def copies(documents: list[Checked], number: int) -> Iterator[Checked]:
    """So many documents, each with a path of its own."""
    for at, checked in enumerate(islice(cycle(documents), number)):
        yield replace(checked, document=replace(checked.document, path=f"{at:06d}/{checked.document.path}"))


def peak_megabytes() -> float:
    """The peak resident memory of this process so far (Linux counts it in kilobytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=1000, metavar="N")
    parser.add_argument("paths", nargs="*", metavar="PATH")
    options = parser.parse_args(arguments)
    found = [each for each in check_all(expand(options.paths or [str(FIXTURES)])) if isinstance(each, Checked)]
    if not found:
        return 2
    print(f"before        {peak_megabytes():7.1f} MB")
    for number in (options.documents // 10 or 1, options.documents):
        with tempfile.TemporaryDirectory() as folder:
            start = time.perf_counter()
            index = html_report(copies(found, number), Path(folder), catalogue("en"))
            each = (time.perf_counter() - start) / number
            size = index.stat().st_size / 1000
        print(f"{number:6} pages  {peak_megabytes():7.1f} MB  {1000 * each:6.1f} ms a page  index {size:.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
