"""What other documents tell, as shown beside a claim and on the page of a fact."""

from __future__ import annotations

from collections.abc import Iterator

from ...catalogue import Catalogue
from ...display import interval_text
from ...finding import Elsewhere, Finding
from ...record import Record
from ..beside import scope_text, standing, standing_text, teller_text
from ..plain import path_text
from ..quotes import Part, marked
from .links import Links, web_address


class ShownTelling(Record, frozen=True):
    """A telling: who and when, of which time and by whom, its words, its place, and how it stands to the claim."""

    teller: str
    scope: str
    place: str
    href: str
    lang: str
    parts: tuple[Part, ...]
    interval: str
    standing: str
    says: str


def tellings(finding: Finding, say: Catalogue, links: Links) -> Iterator[ShownTelling]:
    """The tellings of a finding, the newest last."""
    for each in finding.elsewhere:
        yield shown_telling(each, say, links, standing(finding, each), standing_text(finding, each, say))


def shown_telling(each: Elsewhere, say: Catalogue, links: Links, stands: str = "", says: str = "") -> ShownTelling:
    """One telling; it leads to the page of its document in this report, else to its address."""
    return ShownTelling(
        teller=teller_text(each, say),
        scope=scope_text(each),
        place=f"{path_text(each.path)}:{each.line}",
        href=links.documents.get(each.path) or web_address(each.url),
        lang=each.lang or "",
        parts=marked(each.sentence, each.text),
        interval=interval_text(each.interval),
        standing=stands,
        says=says,
    )
