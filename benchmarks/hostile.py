"""What hostile documents of full size cost: benchmarks/hostile.py [--size MB] [--only NAME]...

Every document is checked from its bytes to its findings in a process of its own; one above the bounds fails the run.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from resource import RLIM_INFINITY, RLIMIT_CPU, RUSAGE_SELF, getrusage, setrlimit
from signal import SIGXCPU
from tempfile import TemporaryDirectory
from time import process_time

from crossfoot.extractors.limits import MAX_TEXT_BYTES
from crossfoot.pipeline import check

SECONDS = 120.0
MEGABYTES = 1_500.0
HANGING = 4
"""How many times the bound a document may take before it is given up."""
FULL = 0.99
COLUMNS = f"{'document':22} {'MB':>6} {'seconds':>8} {'peak MB':>8} {'claims':>9} {'found':>8}  marks"
LEGEND = """seconds    processor time, bytes to findings; peak MB: most memory that the process held
claims     claims in the text; found: relations evaluated; marks: what the document says was not looked at"""


def repeated(piece: str) -> Callable[[int], str]:
    """A text of one piece over and over, of about so many bytes."""
    return lambda size: piece * (size // len(piece.encode()))


def fitting(pieces: Iterable[str], size: int) -> str:
    """The first pieces that fit into so many bytes."""
    taken = []
    for piece in pieces:
        size -= len(piece.encode())
        if size < 0:
            break
        taken.append(piece)
    return "".join(taken)


def figured(piece: str) -> Iterator[str]:
    """A piece over and over, each time with figures of its own in the blanks."""
    return (piece.format(n, n * 7 % 1000, n * 13 % 97 + 1, n % 89 + 10.5) for n in count(1))


def numbered(piece: str) -> Callable[[int], str]:
    """A text of one piece over and over, with figures in its blanks."""
    return lambda size: fitting(figured(piece), size)


def table(rows: int, columns: int) -> Callable[[int], str]:
    """A page whose tables have so many rows and columns, filled with figures; the last one may be shorter."""
    row = "<tr><td>第{0}号</td>" + "<td>{1}</td><td>{3}%</td>" * ((columns - 1) // 2) + "</tr>"
    opening = "<html><body><p>各号的数量如下表所示。</p><table>"

    def page(size: int) -> str:
        lines = ("</table><table>" * (n % rows == 0 < n) + line for n, line in enumerate(figured(row)))
        return opening + fitting(lines, size - len(opening.encode())) + "</table></body></html>"

    return page


def nested(opening: str, closing: str) -> Callable[[int], str]:
    """Half the text opens what the other half closes, around one number."""

    def text(size: int) -> str:
        count = size // len((opening + closing).encode())
        return opening * count + "共有12人" + closing * count

    return text


DOCUMENTS: dict[str, Callable[[int], str]] = {
    "digits": repeated("7"),
    "一": repeated("一"),
    "brackets": repeated("("),
    "nested quotes": nested("“", "”"),
    "nested brackets": nested("（1", "）"),
    "commas": numbered("{0},"),
    "numbers": numbered("{0} "),
    "per cent": repeated("1% "),
    "percentages": numbered("{3}%、"),
    "short lines": numbered("{1}件\n"),
    "empty lines": lambda size: "\n" * (size - 9) + "12件",
    "list items": numbered("- 项目{0}：{1}件\n"),
    "Hangul": repeated("가나다라 "),
    "Hangul counts": numbered("올해 {1}명, 작년 {2}명. "),
    "Chinese claims": numbered("{0}年销售额为{1}亿元，同比增长{3}%，其中出口{2}亿元，占{3}%。"),
    "Chinese paragraphs": numbered("{0}年销售额为{1}亿元，同比增长{3}%，其中出口{2}亿元，占{3}%。\n"),
    "Japanese claims": numbered("売上高は{1}億円で前年比{3}%増、うち輸出は{2}億円で全体の{3}%を占めた。"),
    "Korean claims": numbered("매출은 {1}억원으로 전년보다 {3}% 늘었고 이 중 수출은 {2}억원으로 {3}%를 차지했다. "),
    "English claims": numbered("Sales rose {3}% to {1} million in {0}, of which exports were {2} million, or {3}%. "),
    "English paragraphs": numbered("Sales rose {3}% to {1} million, of which exports were {2} million, or {3}%.\n"),
    "one sentence": numbered("其中出口{2}亿元占{3}%，"),
    "a sum": numbered("{1}人、"),
    "ranks": numbered("第{0}名是{1}号，"),
    "dates": numbered("2024年{2}月{1}日、"),
    "years": numbered("{1}年间增长{3}%，从{0}件增至{1}件，"),
    "named": numbered("甲{0}公司{1}人、"),
    "table of pairs": table(60, 5),
    "one long table": table(1_000_000, 5),
    "one wide table": table(100, 2001),
    "many tables": table(2, 5),
    "markdown table": numbered("| 项{0} | {1} | {2} | {3}% |\n"),
    "few numbers": repeated("가나다라 마바사 " * 90 + "작년보다 12% 늘었고 "),
    "spaces": lambda size: "共有12件" + " " * (size - 30) + "占10%。",
    "tags": lambda size: "<html><body>" + "<div><p>共有12件</p></div>" * (size // 33),
    "open tags": lambda size: "<html><body>" + "<p>共12件<b>" * (size // 18),
    "entities": lambda size: "<html><body>" + "<p>&#20849;&#26377;12&#20214;" * (size // 30),
    "paragraphs": lambda size: "<html><body>" + numbered("<p>出口{2}亿元，占{3}%")(size),
    "bold": lambda size: "<html><body><p>" + numbered("<b>{1}</b>%")(size),
}


@dataclass(frozen=True, slots=True)
class Cost:
    """What one document cost, in seconds of processor time and megabytes, or why there is no answer."""

    seconds: float = 0.0
    peak: float = 0.0
    claims: int = 0
    findings: int = 0
    marks: tuple[str, ...] = ()
    reason: str = ""

    def is_bounded(self) -> bool:
        """Whether it kept to the bounds."""
        return not self.reason and self.seconds <= SECONDS and self.peak <= MEGABYTES


def spent(path: Path) -> Cost:
    """The cost of checking a file in this process."""
    setrlimit(RLIMIT_CPU, (int(HANGING * SECONDS), RLIM_INFINITY))
    start = process_time()
    checked = check(path)
    seconds, peak = process_time() - start, getrusage(RUSAGE_SELF).ru_maxrss / 1000
    return Cost(seconds, peak, len(checked.claims), len(checked.findings), checked.document.extraction.marks)


def apart(path: Path) -> Cost:
    """The cost of checking a file in a process of its own, which is given up when it hangs."""
    command = [sys.executable, __file__, "--file", str(path)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode == -SIGXCPU:
        return Cost(reason=f"no answer in {HANGING * SECONDS:.0f} s")
    if done.returncode:
        return Cost(reason=(done.stderr.strip().splitlines() or ["it died"])[-1])
    return Cost(**json.loads(done.stdout))


def row(name: str, size: int, cost: Cost) -> str:
    """One line of the table."""
    head = f"{name:22} {size / 1e6:6.1f}"
    if cost.reason:
        return f"{head} {cost.reason}"
    figures = f"{cost.seconds:8.1f} {cost.peak:8.0f} {cost.claims:9,} {cost.findings:8,}"
    return f"{head} {figures}  {', '.join(cost.marks)}{'' if cost.is_bounded() else '  ABOVE THE BOUNDS'}"


def measured(names: Sequence[str], size: int) -> int:
    """Print the table; how many documents are above the bounds."""
    print(COLUMNS)
    above = 0
    with TemporaryDirectory() as folder:
        for name in names:
            data = DOCUMENTS[name](size).encode()
            path = Path(folder, "document.txt")
            path.write_bytes(data)
            cost = apart(path)
            above += not cost.is_bounded()
            print(row(name, len(data), cost), flush=True)
    print(f"\n{LEGEND}\n\n{above} of {len(names)} above {SECONDS:.0f} s or {MEGABYTES:,.0f} MB")
    return above


def main(arguments: Sequence[str]) -> int:
    """Print the table; 1 when a document is above the bounds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--size", type=float, default=FULL * MAX_TEXT_BYTES / 1e6, help="megabytes of each (default: 20)"
    )
    parser.add_argument("--only", choices=DOCUMENTS, action="append", help="this document (may be repeated)")
    parser.add_argument("--file", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.file:
        cost = spent(options.file)
        print(json.dumps({name: getattr(cost, name) for name in Cost.__slots__}))
        return 0
    return int(measured(options.only or list(DOCUMENTS), int(options.size * 1e6)) > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
