"""How well and how fast crossfoot and other libraries find the article of a page: benchmarks/extraction.py [FOLDER].

FOLDER holds pages as NAME.html with the article's text as NAME.txt; an index.json beside them may give the `url` and
`lang` of each `id`. Without FOLDER, the pages of the tests are read. All read the same pages in one run, page by page
in turn, so that what else the machine does hits them alike; nobody's headline counts.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import process_time

from crossfoot import read
from crossfoot.document import Document
from crossfoot.extractors.encoding import decode
from overlap import Score, score, summary

from extractors import NAMES

WORKER = Path(__file__).with_name("extractors.py")
PEERS = Path(__file__).parent.parent / ".venv-peers"
SAMPLES = Path(__file__).parent.parent / "tests" / "extractors"
OWN = ("crossfoot", "crossfoot, no rules")
COLUMNS = f"{'':27} pages {'F1':>6} {'P':>6} {'R':>6} {'kept':>6} {'leaked':>7} {'pages/s':>8} {'times':>6}"
LEGEND = """F1, P, R   overlap of runs of four words (CJK: characters) with the marked text, averaged over the pages
kept       share of the marked text's numbers that were extracted
leaked     numbers extracted that the marked text has not, per number of the marked text
pages/s    pages a second of processor time, from bytes (crossfoot) or decoded text (the others)
times      how many times faster than trafilatura
no rules   crossfoot with every page taken for one of an unknown site"""


@dataclass(frozen=True, slots=True)
class Page:
    """A page and what others marked as its article."""

    name: str
    data: bytes
    marked: str
    lang: str
    url: str | None = None


@dataclass(slots=True)
class Tally:
    """What one extractor did: a score a page by language, and the seconds it took."""

    scores: dict[str, list[Score]] = field(default_factory=dict)
    seconds: float = 0.0
    pages: int = 0
    reason: str = ""


def pages_of(folder: Path) -> Iterator[Page]:
    """The pages of a folder."""
    index = folder / "index.json"
    known = {one["id"]: one for one in json.loads(index.read_text(encoding="utf-8"))} if index.exists() else {}
    for file in sorted(folder.glob("*.html")):
        marked = file.with_suffix(".txt")
        if marked.exists():
            facts = known.get(file.stem, {})
            lang = facts.get("lang") or file.stem.split("-")[0]
            yield Page(file.stem, file.read_bytes(), marked.read_text(encoding="utf-8"), lang, facts.get("url"))


def sample_pages() -> Iterator[Page]:
    """The pages of the tests: the shapes of many sites, in four languages."""
    sys.path.insert(0, str(SAMPLES))
    from page_samples import LANGUAGES, samples

    for lang in LANGUAGES:
        for name, page, text in samples(lang):
            yield Page(name, page.encode(), text, lang)


class Peers:
    """The other libraries, in a process of the environment that has them."""

    def __init__(self, folder: Path) -> None:
        python = folder / "bin" / "python"
        self.reason = "" if python.exists() else f"no {folder.name}: `make bench-extraction` makes it"
        if not self.reason:
            command = [str(python), "-W", "ignore", str(WORKER)]
            self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, name: str, html: str) -> dict[str, str | float]:
        """The text that a library finds, the seconds it took, or the reason why not."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps({"name": name, "html": html}) + "\n")
        self.process.stdin.flush()
        answer: dict[str, str | float] = json.loads(self.process.stdout.readline() or '{"reason": "it died"}')
        return answer

    def close(self) -> None:
        """End the process."""
        if not self.reason and self.process.stdin:
            self.process.stdin.close()
            self.process.wait()


def own(page: Page, name: str) -> tuple[str, float]:
    """The article's text without its headline by crossfoot, and the seconds it took."""
    url = page.url if name == OWN[0] else "https://unknown.invalid/"
    start = process_time()
    document = read(page.data, url=url)
    return _body(document), process_time() - start


def _body(document: Document) -> str:
    return "\n".join(document.of(block) for block in document.blocks if block.kind != "title")


def run(pages: Sequence[Page], peers: Peers) -> dict[str, Tally]:
    """Every extractor on every page, in turn; the first page once before, unmeasured."""
    tallies = {name: Tally() for name in (*OWN, *NAMES)}
    for number, page in enumerate([pages[0], *pages]):
        html = decode(page.data, page.name).text
        for name, tally in tallies.items():
            if name in OWN:
                text, seconds = own(page, name)
            elif peers.reason or tally.reason:
                tally.reason = tally.reason or peers.reason
                continue
            else:
                answer = peers.ask(name, html)
                tally.reason = str(answer.get("reason", ""))
                text, seconds = str(answer.get("text", "")), float(answer.get("seconds", 0.0))
            if number:
                tally.scores.setdefault(page.lang, []).append(score(text, page.marked))
                tally.seconds, tally.pages = tally.seconds + seconds, tally.pages + 1
    return tallies


def rows(tallies: dict[str, Tally]) -> Iterator[str]:
    """The lines of the table: for all pages, then by language."""
    base = tallies["trafilatura"]
    rate = base.pages / base.seconds if base.seconds else 0.0
    langs = sorted({lang for tally in tallies.values() for lang in tally.scores})
    for lang in ("all", *(langs if len(langs) > 1 else [])):
        for name, tally in tallies.items():
            scores = [one for key, some in tally.scores.items() for one in some if lang in ("all", key)]
            if scores:
                speed = tally.pages / max(tally.seconds, 1e-9)
                timed = f"{speed:8.1f} {speed / rate if rate else 0:6.1f}" if lang == "all" else ""
                yield f"{name:22} {lang:4} {len(scores):5} {summary(scores)} {timed}".rstrip()
            elif lang == "all":
                yield f"{name:22} {lang:4} not run: {tally.reason}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--peers", type=Path, default=PEERS, help="the environment with the other libraries")
    parser.add_argument("--lang", help="only the pages of one language")
    options = parser.parse_args()
    found = pages_of(options.folder) if options.folder else sample_pages()
    pages = [page for page in found if not options.lang or page.lang.startswith(options.lang)]
    if not pages:
        sys.exit("no pages: a folder holds NAME.html with NAME.txt")
    peers = Peers(options.peers)
    try:
        tallies = run(pages, peers)
    finally:
        peers.close()
    print(COLUMNS, *rows(tallies), "", LEGEND, sep="\n")


if __name__ == "__main__":
    main()
