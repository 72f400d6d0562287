"""How fast crossfoot and other libraries read numbers: benchmarks/peers.py [PATH...], by default the fixtures.

Every recogniser gets the same lines in a process of its own, one after another, over and over, until a number of
characters or of seconds is used up.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from crossfoot.checked import Failure
from crossfoot.pipeline import read_all
from crossfoot.targets import expand
from feed import Measure
from recognisers import LANGUAGES, RECOGNISERS, Recogniser
from timing import FIXTURES, fresh

FEED = Path(__file__).with_name("feed.py")
PEERS = Path(__file__).parent.parent / ".venv-peers"
LOADING = 60.0
FIRST_ANSWER = 0.25
ASK = "import sys; from crossfoot.claims import quantities; list(quantities(sys.argv[1], sys.argv[2]))"
COLUMNS = f"{'':27} {'':4} {'chars/s':>11} {'slower':>8} {'read':>10} {'found':>7} {'per 1,000':>9} {'first, s':>8}"
LEGEND = """chars/s    characters a second of processor time
slower     how many times slower than crossfoot in the same language
read       characters read in the time; found: quantities in them, those inside another left out
first, s   seconds to import, load and read the first line"""


def lines_by_language(paths: Sequence[str]) -> tuple[dict[str, list[str]], list[Failure]]:
    """The lines of the documents as crossfoot extracts them, by language, and what could not be read."""
    lines: dict[str, list[str]] = {}
    failures: list[Failure] = []
    for outcome in read_all(expand(paths)):
        if isinstance(outcome, Failure):
            failures.append(outcome)
        else:
            lines.setdefault(outcome.lang, []).extend(filter(str.strip, outcome.text.splitlines()))
    return {lang: lines[lang] for lang in LANGUAGES if lines.get(lang)}, failures


def python_for(recogniser: Recogniser, peers: Path) -> Path:
    return peers / "bin" / "python" if recogniser.package else Path(sys.executable)


def measured(recogniser: Recogniser, lang: str, lines: Sequence[str], options: argparse.Namespace) -> Measure:
    """The measure of a recogniser in a process of its own, which is given up when it hangs."""
    python = python_for(recogniser, options.peers)
    if not python.exists():
        return Measure(recogniser.name, lang, reason=f"no {options.peers.name}: `make bench-numbers` makes it")
    command = [str(python), "-W", "ignore", str(FEED), recogniser.name, lang, str(options.seconds), str(options.length)]
    limit = LOADING + 2 * options.seconds
    try:
        done = subprocess.run(command, input=json.dumps(lines), capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return Measure(recogniser.name, lang, reason=f"no answer in {limit:.0f} s")
    except OSError as error:
        return Measure(recogniser.name, lang, reason=str(error))
    if done.returncode:
        return Measure(recogniser.name, lang, reason=(done.stderr.strip().splitlines() or ["it died"])[-1])
    return Measure(**json.loads(done.stdout.splitlines()[-1]))


def measures(lines: dict[str, list[str]], options: argparse.Namespace) -> Iterator[list[Measure]]:
    """The measures of each language, crossfoot's first."""
    for lang, texts in lines.items():
        yield [measured(known, lang, texts, options) for known in RECOGNISERS if lang in known.languages]


def times(slower: float) -> str:
    return f"{slower:,.0f}" if slower >= 10 else f"{slower:.2g}"


def row(measure: Measure, own: Measure) -> str:
    """One line of the table, beside crossfoot's own measure in the language."""
    head = f"{measure.name:27} {measure.lang:4}"
    if measure.reason:
        return f"{head} not run: {measure.reason}"
    slower = "" if own.reason else times(own.rate / measure.rate)
    each = 1000 * measure.found / max(1, measure.characters)
    figures = f"{measure.rate:11,.0f} {slower:>8} {measure.characters:10,} {measure.found:7,} {each:9.1f}"
    failed = f"  an error on {measure.failed} lines" if measure.failed else ""
    return f"{head} {figures} {measure.first:8.2f}{failed}"


def packages(groups: Iterable[Sequence[Measure]], peers: Path) -> str:
    """The releases of the packages that were measured, and why others could not be installed."""
    names = {known.name: known.package for known in RECOGNISERS}
    known = {f"{names[m.name]} {m.version}" for group in groups for m in group if m.version}
    missing = peers / "not-installed.txt"
    refused = missing.read_text(encoding="utf-8").splitlines() if missing.exists() else []
    return "\n".join([", ".join(sorted(known)) or "no other library", *(f"not installed: {line}" for line in refused)])


def first_answers(lines: dict[str, list[str]]) -> dict[str, float]:
    """Seconds for a new process to import crossfoot and answer the first line, by language.

    The fastest run counts: other work on the machine only adds to it.
    """
    return {lang: fresh("-c", ASK, texts[0], lang, pick=min) for lang, texts in lines.items()}


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files or folders to read instead of the fixtures")
    parser.add_argument("--seconds", type=float, default=5.0, help="for each recogniser and language (default: 5)")
    parser.add_argument("--length", type=int, default=1_000_000, help="characters at most (default: 1,000,000)")
    parser.add_argument("--lang", choices=LANGUAGES, action="append", help="only this language (may be repeated)")
    parser.add_argument("--peers", type=Path, default=PEERS, help="the environment of the libraries")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    """Print the table; 1 when a first answer takes too long, 2 when a text could not be read."""
    options = parsed(arguments)
    lines, failures = lines_by_language(options.paths or [str(FIXTURES)])
    lines = {lang: texts for lang, texts in lines.items() if lang in (options.lang or LANGUAGES)}
    for failure in failures:
        print(f"{failure.path}: {failure.error}", file=sys.stderr)
    if not lines:
        print("no text to read", file=sys.stderr)
        return 2
    print("texts:", ", ".join(f"{lang} {sum(map(len, texts)):,} characters" for lang, texts in lines.items()))
    print(f"at most {options.seconds:g} s or {options.length:,} characters each, repeating the texts\n\n{COLUMNS}")
    groups, answers = [], first_answers(lines)
    for group in measures(lines, options):
        groups.append(group)
        print("\n".join(row(measure, group[0]) for measure in group), flush=True)
    print(f"\n{LEGEND}\n\nmeasured: {packages(groups, options.peers)}")
    return max(2 * bool(failures), start_up(answers))


def start_up(answers: dict[str, float]) -> int:
    """Print the seconds from a new process to crossfoot's first answer; 1 when one is above the bound."""
    slowest = max(answers.values(), default=0.0)
    listed = ", ".join(f"{lang} {seconds:.3f}" for lang, seconds in answers.items())
    verdict = "within" if slowest < FIRST_ANSWER else "NOT within"
    print(f"crossfoot, new process to first answer: {listed} s, {verdict} {FIRST_ANSWER} s")
    return int(slowest >= FIRST_ANSWER)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
