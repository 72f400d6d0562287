"""The small pages in a source file: each is read by the rules, and what has to come out is looked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from ..document import Document
from ..errors import UnreadableDocument
from .schema import PageTest, Source

if TYPE_CHECKING:
    from ..rule_tests import RuleExample


def page_checks(file: str, source: Source, test: PageTest, root: Path) -> Iterator[RuleExample]:
    """One example a fact of the test: the way, the date, each snippet that is kept or dropped."""
    from ..rule_tests import RuleExample

    rule = f"page {test.how}"
    facts = {"title": test.title, "published": test.published, "author": test.author}
    wanted = {"how": test.how, **{name: value for name, value in facts.items() if value is not None}}
    wanted |= {f"mark {mark}": mark for mark in test.marks}
    markup = any(template.name == test.how for template in source.html)
    page = _as_file(test.page) if markup else test.page
    of_page = partial(_document, page, test.url, root)
    for name, value in wanted.items():
        yield RuleExample(file, rule, f"{name}: {value}", True, False, partial(_gives, of_page, name, value))
    for text in test.keeps:
        yield RuleExample(file, rule, text, True, False, partial(_holds, of_page, text))
    for text in test.drops:
        yield RuleExample(file, rule, text, False, False, partial(_holds, of_page, text))


def _as_file(markup: str) -> str:
    return markup if "<html" in markup else f"<!doctype html><html><head></head><body>{markup}</body></html>"


@lru_cache(maxsize=4)
def _document(page: str, url: str | None, root: Path) -> Document | None:
    from .reading import read

    try:
        return read(page.encode(), url, root)
    except UnreadableDocument:
        return None


def _gives(of_page: Callable[[], Document | None], name: str, value: str) -> bool:
    """Whether the document says this of itself."""
    document = of_page()
    if document is None:
        return False
    if name == "how":
        return document.extraction.how.partition(":")[2] == value
    if name.startswith("mark "):
        return value in document.extraction.marks
    return bool(getattr(document, name) == value)


def _holds(of_page: Callable[[], Document | None], text: str) -> bool:
    """Whether the text stands in the document, however its white space is written."""
    document = of_page()
    return document is not None and " ".join(text.split()) in " ".join(document.text.split())
