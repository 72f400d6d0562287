"""Scope, Fact, Article and Entry: what a number states, in terms that any document in any language can share."""

from __future__ import annotations

from hashlib import blake2b
from typing import Literal

from ..claim import ClaimKind, Hedge
from ..interval import Interval
from ..record import Record

Rank = Literal["article", "reference"]


class Scope(Record, frozen=True):
    """What a fact is about. A slot that the text does not fill is empty, and an empty slot equals nothing.

    `subjects` (whom it is about) and `topics` (the field that the metric is limited to, such as generative AI) are
    sorted ids of rules/entities, `metric` is one of them. `kind` is the claim's. `unit` is the language-independent
    name of the unit in which the fact's interval stands (ISO 4217 for money, SI symbols for measures, '%').
    `basis` is what a change is measured against (`year`, `quarter`, `month` or an ISO period). `since` and `until` are
    the first and the last day of the period as ISO dates, as far as the text gives them (`2024-03`); where the
    text gives the state on a date, both are that date. `attribution` are the sorted ids, or the names in small letters,
    of those who say so.
    """

    kind: ClaimKind
    unit: str
    subjects: tuple[str, ...] = ()
    metric: str | None = None
    topics: tuple[str, ...] = ()
    whole: str | None = None
    basis: str | None = None
    since: str | None = None
    until: str | None = None
    attribution: tuple[str, ...] = ()

    @property
    def key(self) -> str | None:
        """What two facts must share to be set side by side; None where it is not known whom or what a fact is about."""
        if not self.subjects or self.metric is None:
            return None
        parts = ("+".join(self.subjects), self.metric, "+".join(self.topics), self.kind, self.unit)
        return "|".join(parts)


class Fact(Record, frozen=True):
    """A claim as a fact: its id in its document, its scope, and what its number can mean in the scope's unit.

    `text` is the claim as printed, `sentence` the text of its sentence, `start` the claim's code-point offset in the
    document's text and `line` its 1-based line in the source. `hedge` is the claim's. `sure` is false where the number
    is a guess, a forecast or a quoted word, or where a reader of images may have misread it: it contradicts nothing.
    """

    claim: str
    scope: Scope
    interval: Interval
    text: str
    sentence: str
    start: int = 0
    line: int = 1
    hedge: Hedge | None = None
    sure: bool = True


class Article(Record, frozen=True):
    """The document that tells a fact, or a table of trusted figures (rank `reference`).

    `id` is the document's id, or a hash of its text where it has no address; `url` is its canonical address, `source`
    the name of its source, `published` an ISO date.
    """

    id: str
    path: str
    url: str | None = None
    title: str | None = None
    source: str | None = None
    site: str | None = None
    published: str | None = None
    lang: str = "en"
    rank: Rank = "article"


class Entry(Record, frozen=True):
    """A fact with the article that tells it."""

    article: Article
    fact: Fact


def key_hash(key: str) -> int:
    """A key as a signed integer of 64 bits: what an index holds and what divides facts among buckets."""
    return int.from_bytes(blake2b(key.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True)
