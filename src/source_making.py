"""`crossfoot rules new-source`: a saved page becomes a drafted source file and its first fixture, both or neither."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from .checked import Checked
from .document import Document
from .errors import CrossfootError
from .extractors import read
from .extractors.drafting import cut, page_test, source_file, template
from .extractors.encoding import decode
from .extractors.examples import rule_examples
from .extractors.proposal import Proposal, propose
from .extractors.sniff import sniff
from .extractors.sources import by_url, load_sources
from .files import write_whole
from .fixture_making import add, slug_of

_SECOND_LEVEL = frozenset(["ac", "co", "com", "edu", "go", "gov", "ne", "net", "or", "org"])
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")
SHOWN = 4


class SourceDraftError(CrossfootError):
    """A source cannot be drafted: the text says why."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """What was written (or only shown, where the host has rules already) and what it makes of the page."""

    name: str
    text: str
    found: Proposal
    document: Document
    file: Path | None = None
    fixture: Path | None = None
    checked: Checked | None = None


def draft_source(host: str, page: Path, rules: Path, fixtures: Path, name: str | None = None) -> Drafted:
    """Draft the rules of a host from a saved page and write them to `rules/sources/NAME.yaml` with a fixture.

    Nothing is overwritten: a host that has rules gets a template to paste into them. Raises SourceDraftError,
    FixtureError, UnreadableDocument, BrokenRule or UnwritableFile.
    """
    host = host_of(host)
    name = name or name_of(host)
    text = _markup(page)
    found = propose(text, str(page))
    if found is None:
        raise SourceDraftError(f"{page}: no element with an article and a stable name was found")
    url = found.url if found.url and by_host(found.url, host) else f"https://{host}/"
    lang = read(page, url=url).lang
    known = by_url(load_sources(rules if rules.is_dir() else None), url)
    if known is not None:
        return Drafted(known.name, template(found, lang), found, read(page, url=url))
    target = rules / "sources" / f"{name}.yaml"
    folder = fixtures / name / slug_of(page)
    for path in (target, folder):
        if path.exists():
            raise SourceDraftError(f"{path}: exists already")
    with tempfile.TemporaryDirectory() as place:
        return _written(Path(place), Drafted(name, "", found, read(page, url=url)), host, url, page, target, folder)


def _written(trial: Path, drafted: Drafted, host: str, url: str, page: Path, target: Path, folder: Path) -> Drafted:
    """Try the rules in a folder of their own, make the fixture there, then put both in their places."""
    text = _tried(trial, drafted, host, url, page)
    made, checked = add(page, trial / "fixtures", drafted.name, folder.name, url, trial)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(made, folder)
        write_whole(target, text.encode("utf-8"))
    except (OSError, CrossfootError) as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise SourceDraftError(f"{target}: cannot be written: {error}") from None
    return Drafted(drafted.name, text, drafted.found, checked.document, target, folder, checked)


def _tried(trial: Path, drafted: Drafted, host: str, url: str, page: Path) -> str:
    """The text of the file, with a page test where one can be made that passes."""
    file = trial / "sources" / f"{drafted.name}.yaml"
    file.parent.mkdir(parents=True)
    lang, site = drafted.document.lang, drafted.document.site
    bare = source_file(drafted.name, host, site, drafted.found, lang, "")
    file.write_text(bare, encoding="utf-8")
    document = read(page, url=url, rules=trial)
    found = drafted.found
    facts: dict[str, str | None] = {
        "title": document.title if any(place.node is not None for place in found.title) else None,
        "published": document.published if found.published and found.published[0].node is not None else None,
    }
    for told in (facts, {}):
        tested = source_file(drafted.name, host, site, found, lang, page_test(found, url, told))
        file.write_text(tested, encoding="utf-8")
        if all(example.result() == "ok" for example in rule_examples(trial)):
            return tested
    file.write_text(bare, encoding="utf-8")
    return bare + "\n# TODO tests: a small page with what has to be kept and dropped (see docs/sources.md)\n"


def preview(drafted: Drafted) -> Iterator[str]:
    """What a person looks at before the draft becomes a rule: the facts, and what is kept and dropped."""
    document = drafted.document
    yield f"read by {document.extraction.how}: {document.extraction.kept:.0%} of the page's text"
    for key in ("title", "published", "author"):
        yield f"  {key:9} {getattr(document, key) or 'not found'}"
    blocks = [document.of(block) for block in document.blocks if block.kind != "title"]
    yield f"keeps {len(blocks)} blocks"
    yield from (f"  + {cut(text)}" for text in blocks[:SHOWN])
    if len(blocks) > 2 * SHOWN:
        yield f"    … {len(blocks) - 2 * SHOWN} more"
    yield from (f"  + {cut(text)}" for text in blocks[SHOWN:][-SHOWN:])
    found = drafted.found
    yield f"drops all outside of {found.body}" + (", and inside of it:" if found.strip else "")
    yield from (f"  - {selector}: {cut(''.join(node.itertext()))}" for selector, node in found.strip)
    yield from (f"  ? {cut(text)}" for text in found.left[:SHOWN])


def host_of(given: str) -> str:
    """A host as it stands in `hosts:`, from a host or an address. Raises SourceDraftError."""
    try:
        host = (urlsplit(given if "//" in given else f"//{given}").hostname or "").lower().removeprefix("www.")
    except ValueError:
        host = ""
    if not _HOST.fullmatch(host):
        raise SourceDraftError(f"'{given}' is no host name")
    return host


def name_of(host: str) -> str:
    """The part of a host that names its owner: `news.example.co.kr` is `example`."""
    labels = host.split(".")[:-1]
    while len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels.pop()
    return labels[-1]


def by_host(url: str, host: str) -> bool:
    """Whether an address is of this host."""
    try:
        there = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return False
    return there == host or there.endswith("." + host)


def _markup(page: Path) -> str:
    """The text of the page. Raises SourceDraftError when it is no HTML, UnreadableDocument when it cannot be read."""
    read(page)
    text = decode(page.read_bytes(), str(page)).text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if sniff(text) != "html":
        raise SourceDraftError(f"{page}: is no HTML page: the rules of page dumps are written by hand")
    return text
