"""The report's pages as they are served for review: made anew for every visit, with the decisions of that moment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from ...catalogue import Catalogue
from ...checked import Checked, Failure
from ...review.applied import Decisions
from .assets import rendered
from .folder import PAGES, page_name
from .index import index_row, index_view
from .page import Links, page_view


def pages(
    documents: Sequence[Checked], failures: Sequence[Failure], decisions: Path, say: Catalogue
) -> Callable[[str], bytes | None]:
    """The bytes of a page by its path below the index, None where there is none. The pages read `decisions` anew."""
    names = [page_name(number, checked) for number, checked in enumerate(documents, 1)]
    at = {f"{PAGES}/{name}": number for number, name in enumerate(names)}

    def page(path: str) -> bytes | None:
        if path == "":
            return _index(documents, failures, names, Decisions.of(decisions), say)
        if path not in at:
            return None
        number = at[path]
        settled = Decisions.of(decisions)
        view = page_view(settled.on(documents[number]), say, _links(names, number), settled.by_id)
        return rendered("document.html", say, served=True, page=view)

    return page


def _index(
    documents: Sequence[Checked], failures: Sequence[Failure], names: list[str], settled: Decisions, say: Catalogue
) -> bytes:
    rows = [
        index_row(settled.on(checked), f"{PAGES}/{name}", say) for checked, name in zip(documents, names, strict=True)
    ]
    return rendered("index.html", say, served=True, index=index_view(rows, failures, say))


def _links(names: list[str], number: int) -> Links:
    previous = names[number - 1] if number else ""
    upcoming = names[number + 1] if number + 1 < len(names) else ""
    return Links("../", previous, upcoming)
