"""The libraries that crossfoot's extraction is compared with; as a program, one that answers for them.

A line of its input is {"name", "html"} as JSON, a line of its output {"text", "seconds"} or {"reason"}. It runs in the
environment that has the libraries, and needs nothing else than the standard library.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable
from functools import lru_cache
from time import process_time

Extract = Callable[[str], str]


def _trafilatura(precise: bool) -> Extract:
    import trafilatura

    def extract(html: str) -> str:
        return trafilatura.extract(html, include_comments=False, favor_precision=precise) or ""

    return extract


def _readability() -> Extract:
    import lxml.html
    import readability

    def extract(html: str) -> str:
        summary = readability.Document(html).summary(html_partial=True)
        return "\n".join(lxml.html.fromstring(summary).itertext())

    return extract


def _justext() -> Extract:
    import justext

    def extract(html: str) -> str:
        """Without its lists of frequent words: it has none for Chinese and Japanese."""
        options = {"length_low": 20, "length_high": 60, "stopwords_low": 0, "stopwords_high": 0}
        paragraphs = justext.justext(html.encode(), frozenset(), encoding="utf-8", **options)
        return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)

    return extract


def _resiliparse() -> Extract:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    return lambda html: extract_plain_text(HTMLTree.parse(html), main_content=True)


_LOADERS: dict[str, Callable[[], Extract]] = {
    "trafilatura": lambda: _trafilatura(False),
    "trafilatura precision": lambda: _trafilatura(True),
    "readability-lxml": _readability,
    "justext": _justext,
    "resiliparse": _resiliparse,
}
NAMES = tuple(_LOADERS)


@lru_cache(maxsize=16)
def loaded(name: str) -> Extract:
    """The extractor of this name."""
    return _LOADERS[name]()


def answer(name: str, html: str) -> dict[str, str | float]:
    """What the extractor finds; a page that it cannot read gives no text."""
    try:
        extract = loaded(name)
    except ImportError as error:
        return {"reason": str(error)}
    start = process_time()
    try:
        text = extract(html)
    except Exception:
        text = ""
    return {"text": text, "seconds": process_time() - start}


def main() -> None:
    logging.disable(logging.CRITICAL)
    for line in sys.stdin:
        asked = json.loads(line)
        print(json.dumps(answer(asked["name"], asked["html"])), flush=True)


if __name__ == "__main__":
    main()
