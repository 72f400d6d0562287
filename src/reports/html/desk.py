"""The report's pages as they are served for review: made anew for every visit, with the decisions of that moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from ...catalogue import Catalogue
from ...checked import Checked, Failure
from ...review.applied import Decisions
from .assets import rendered
from .factpages import Stories, fact_view
from .folder import FACTS, PAGES, page_name
from .index import index_row, index_view
from .links import Links
from .page import page_view


def pages(
    documents: Sequence[Checked], failures: Sequence[Failure], decisions: Path, say: Catalogue
) -> Callable[[str], bytes | None]:
    """The bytes of a page by its path below the index, None where there is none. The pages read `decisions` anew."""
    names = [page_name(number, checked) for number, checked in enumerate(documents, 1)]
    at = {f"{PAGES}/{name}": number for number, name in enumerate(names)}
    stories = Stories()
    for checked in documents:
        stories.add(checked)
    facts = {f"{FACTS}/{name}": story for name, story in stories.pages()}
    by_path = {checked.document.path: name for checked, name in zip(documents, names, strict=True)}

    def page(path: str) -> bytes | None:
        if path == "":
            return _index(documents, failures, names, Decisions.of(decisions), stories, say)
        if path in facts:
            pages_from_facts = {each: f"../{PAGES}/{name}" for each, name in by_path.items()}
            return rendered("fact.html", say, served=True, fact=fact_view(facts[path], say, "../", pages_from_facts))
        if path not in at:
            return None
        number = at[path]
        settled = Decisions.of(decisions)
        view = page_view(settled.on(documents[number]), say, _links(names, number, by_path), settled.by_id)
        return rendered("document.html", say, served=True, page=view)

    return page


def _index(
    documents: Sequence[Checked],
    failures: Sequence[Failure],
    names: list[str],
    settled: Decisions,
    stories: Stories,
    say: Catalogue,
) -> bytes:
    rows = [
        index_row(settled.on(checked), f"{PAGES}/{name}", say) for checked, name in zip(documents, names, strict=True)
    ]
    return rendered(
        "index.html", say, served=True, index=index_view(rows, failures, say, stories.rows(f"{FACTS}/", say))
    )


def _links(names: list[str], number: int, by_path: Mapping[str, str]) -> Links:
    previous = names[number - 1] if number else ""
    upcoming = names[number + 1] if number + 1 < len(names) else ""
    return Links("../", previous, upcoming, f"../{FACTS}/", by_path)
