"""One document's page: everything that its template shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any, get_args

from ...catalogue import Catalogue
from ...checked import Checked
from ...checks.codes import explanations
from ...claim import Claim
from ...display import json_number
from ...record import Record
from ...review.applied import open_findings
from ...review.decision import Decision, Reason
from ..counts import counts_text
from ..plain import one_line, path_text
from ..quotes import place_text
from .article import STATES, Mark, ShownBlock, article, marks_of
from .cards import Card, cards
from .links import Links, web_address

COLUMNS = ("claim", "kind", "value", "low", "high", "unit", "hedge", "subject", "metric", "period", "place", "state")
COVERAGE_WIDTH = 1000


class Part(Record, frozen=True):
    """One state's share of a bar, in its units."""

    name: str
    count: int
    x: int
    width: int


class States(Record, frozen=True):
    """How many claims are in each state, as the parts of a bar."""

    total: int
    parts: tuple[Part, ...]


class Value(Record, frozen=True):
    """A cell of the claims table; `number` sorts it."""

    text: str
    number: int | float | None = None


class Row(Record, frozen=True):
    """A claim in the claims table."""

    id: str
    values: tuple[Value, ...]


class Leaf(Record, frozen=True):
    """A block, and the number of the page that begins with it (None inside a page)."""

    block: ShownBlock
    leaf: int | None


def page_view(checked: Checked, say: Catalogue, links: Links, decisions: Mapping[str, Decision]) -> dict[str, Any]:
    """The values of document.html."""
    document, extraction, marks = checked.document, checked.document.extraction, marks_of(checked)
    shown = list(cards(checked, say, decisions, links))
    return {
        "doc": document.id,
        "title": title_of(checked),
        "lang": document.lang,
        "path": path_text(document.path),
        "site": document.site or document.source,
        "published": document.published,
        "url": web_address(document.url),
        "kept": round(100 * extraction.kept),
        "how": extraction.how,
        "marks": ", ".join(extraction.marks),
        "counts": counts_text(checked.coverage, checked.findings, say),
        "states": _states(marks),
        "cards": shown,
        "open": len(open_findings(checked.findings)),
        "verdicts": list(dict.fromkeys(card.verdict for card in shown)),
        "checks": sorted({card.check for card in shown}),
        "reasons": get_args(Reason),
        "explained": _explained(shown),
        "blocks": list(_leaves(article(checked, marks))),
        "claims": [_row(checked, claim, marks[claim.id], say) for claim in checked.claims],
        "columns": COLUMNS,
        "csv_name": f"{PurePath(document.path).stem or 'claims'}.csv",
        "legend": STATES,
        "index": links.index,
        "previous": links.previous,
        "next": links.next,
    }


def title_of(checked: Checked) -> str:
    """The document's title, or the name of its file."""
    return one_line(checked.document.title or PurePath(path_text(checked.document.path)).name)


def _explained(shown: list[Card]) -> dict[str, str]:
    known = explanations()
    return {card.code: known[card.code].what for card in shown if card.code in known}


def _states(marks: dict[str, Mark]) -> States:
    count = Counter(mark.state for mark in marks.values())
    total, at, parts = len(marks), 0, list[Part]()
    for name in (state for state in STATES if count[state]):
        end = round(COVERAGE_WIDTH * (sum(part.count for part in parts) + count[name]) / total)
        parts.append(Part(name, count[name], at, end - at))
        at = end
    return States(total, tuple(parts))


def _leaves(blocks: Iterator[ShownBlock]) -> Iterator[Leaf]:
    before: int | None = None
    for block in blocks:
        yield Leaf(block, block.page if block.page != before else None)
        before = block.page


def _row(checked: Checked, claim: Claim, mark: Mark, say: Catalogue) -> Row:
    quantity = claim.quantity
    texts = [one_line(claim.text), claim.kind]
    numbers = [quantity.value, quantity.low, quantity.high]
    rest = [claim.unit, quantity.hedge, claim.subject, claim.metric, claim.period]
    values = [
        *map(Value, texts),
        *(
            Value("" if number is None else f"{number:f}", None if number is None else json_number(number))
            for number in numbers
        ),
        *(Value(one_line(text or "")) for text in rest),
        Value(place_text(checked.document, claim.start)),
        Value(say(f"verdict.{mark.state}")),
    ]
    return Row(claim.id, tuple(values))
