"""Facts of a document: its claims with scopes that can be compared across documents, languages and wordings."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

from ..claim import Claim
from ..document import Document
from .fact import Article, Fact, Scope
from .layout import Layout, Place
from .metrics import counted_in
from .subjects import subjects_in
from .units import amount_of

_KINDS = ("count", "money", "measure", "share", "change", "points")


def facts_of(document: Document, claims: Sequence[Claim], rules: Path | None = None) -> list[Fact]:
    """The claims of a document as facts, in reading order.

    `rules` is a folder laid out like rules/, whose entities are known before those that ship. Raises BrokenRule.
    """
    layout = Layout(document, claims, rules)
    return [_fact(place, layout) for place in layout.places if place.claim.kind in _KINDS]


def article_of(document: Document) -> Article:
    """The article that a document is; where it has no address, its text is what it is known by."""
    return Article(
        id=document.id if document.url else content_id(document.text),
        path=document.path,
        url=document.url,
        title=document.title,
        source=document.source,
        site=document.site,
        published=document.published[:10] if document.published else None,
        lang=document.lang,
    )


def content_id(text: str) -> str:
    """Sixteen hex digits for a text: files of one name in two folders are two documents."""
    return blake2b(text.encode("utf-8", "replace"), digest_size=8).hexdigest()


def _fact(place: Place, layout: Layout) -> Fact:
    claim = place.claim
    amount = amount_of(claim)
    counted = counted_in(place, amount, layout)
    since, _, until = (claim.period or "").partition("/")
    scope = Scope(
        kind=claim.kind,
        unit=amount.unit,
        subjects=subjects_in(place, layout),
        metric=counted.metric if counted else None,
        topics=counted.topics if counted else (),
        since=since or None,
        until=until or since or None,
    )
    start, end = claim.sentence
    return Fact(
        claim=claim.id,
        scope=scope,
        interval=amount.interval,
        text=claim.text,
        sentence=layout.text[start:end].strip(),
        start=claim.start,
        line=layout.document.place(claim.start)[0],
        hedge=claim.quantity.hedge,
        sure=not claim.quoted and not layout.document.is_doubtful(place.block),
    )
