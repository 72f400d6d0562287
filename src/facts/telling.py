"""Facts of a document: its claims with scopes that can be compared across documents, languages and wordings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

from ..claim import Claim, ClaimKind
from ..document import Document
from .attribution import Voices
from .fact import Article, Fact, Scope
from .layout import Layout, Place
from .manner import manner_of
from .metrics import Counted, Metrics
from .periods import Period, Periods
from .subjects import About, Subjects
from .units import Amount, amount_of, counted_as

_FIRST = 1
_KINDS = ("count", "money", "measure", "share", "change", "points", "duration", "index")


def facts_of(document: Document, claims: Sequence[Claim], rules: Path | None = None) -> list[Fact]:
    """The claims of a document as facts, in reading order.

    `rules` is a folder laid out like rules/, whose entities are known before those that ship. Raises BrokenRule.
    """
    return list(_Telling(document, claims, rules).facts())


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


class _Telling:
    """The facts of one document, told one after the other: a fact can be said with words of the one before it."""

    def __init__(self, document: Document, claims: Sequence[Claim], rules: Path | None) -> None:
        self.document = document
        self.layout = Layout(document, claims, rules)
        self.voices = Voices(self.layout)
        self.layout.take(voice.span for voice in self.voices.told)
        self.subjects = Subjects(self.layout, self.voices)
        self.metrics = Metrics(self.layout)
        self.periods = Periods(self.layout, claims)
        self.nobody: tuple[int, int] | None = None
        self.alike: dict[tuple[int, str, str], Counted | None] = {}
        self.times: dict[tuple[int, str, str], Period] = {}
        self.limits: dict[tuple[int, str], tuple[str, ...]] = {}

    def facts(self) -> Iterator[Fact]:
        """The facts, in reading order."""
        return (self._fact(place) for place in self.layout.places if place.claim.kind in _KINDS)

    def _fact(self, place: Place) -> Fact:
        amount = amount_of(place.claim)
        counted = self.metrics.counted(place, amount)
        if counted is None and not self._may_carry(place, amount):
            return self._told(place, Scope(kind=place.claim.kind, unit=amount.unit), amount)
        named = counted.sense.end if counted and place.slot <= counted.sense.start < place.claim.start else 0
        manner = manner_of(place, self.layout, named)
        kind: ClaimKind = "change" if manner.change and place.claim.kind != "points" else place.claim.kind
        counted, carried = self._counted(counted, place, amount, kind)
        if counted is None:
            return self._told(place, Scope(kind=kind, unit=amount.unit), amount)
        amount = counted_as(amount, counted.entity.of)
        about = self._about(place, carried)
        strange = self.metrics.unknown(place) if carried else self.metrics.strange(place, counted)
        counted = counted.but(topics=tuple(sorted({*counted.topics, *strange})))
        self.alike[place.block, kind, amount.unit] = self.alike[place.block, "", ""] = counted
        period, surely = self._period(place, counted, about)
        scope = self._scope(place, kind, amount, about, counted, period)
        return self._told(place, scope.but(metric=None) if manner.aside else scope, amount, surely and not manner.plan)

    def _may_carry(self, place: Place, amount: Amount) -> bool:
        """Whether a claim whose sentence names no metric can take one from its paragraph or heading."""
        return (place.block, "", "") in self.alike or self.metrics.headed(place.block, amount) is not None

    def _scope(
        self, place: Place, kind: ClaimKind, amount: Amount, about: About, counted: Counted, period: Period
    ) -> Scope:
        names = self.voices.names_at(place) if about.subjects else ()
        return Scope(
            kind=kind,
            unit=amount.unit,
            subjects=about.subjects,
            metric=counted.entity.id,
            topics=tuple(sorted({*counted.topics, *about.limits})),
            whole=about.whole,
            basis=self.periods.basis(place) if kind in ("change", "points") else None,
            since=period[0],
            until=period[1],
            attribution=() if set(names) <= set(about.subjects) else names,
        )

    def _told(self, place: Place, scope: Scope, amount: Amount, surely: bool = True) -> Fact:
        claim = place.claim
        return Fact(
            claim=claim.id,
            scope=scope,
            interval=amount.interval,
            text=claim.text,
            sentence=self.layout.text[slice(*claim.sentence)].strip(),
            start=claim.start,
            line=self.document.place(claim.start)[0],
            hedge=claim.quantity.hedge,
            sure=surely and not claim.quoted and not self.document.is_doubtful(place.block),
        )

    def _counted(
        self, counted: Counted | None, place: Place, amount: Amount, kind: ClaimKind
    ) -> tuple[Counted | None, bool]:
        """What a claim counts, and whether it takes that from the fact before it or from its heading."""
        if counted is None and self.metrics.unknown_behind(place):
            return None, True
        if counted is None:
            alike = self.alike.get((place.block, kind, amount.unit))
            if alike is None and kind == "change":
                alike = self.alike.get((place.block, "", ""))
            first = (place.block, "", "") not in self.alike
            return (self.metrics.headed(place.block, amount) if alike is None and first else alike), True
        if counted.bare:
            counted = self._limited(counted, place, amount)
        if counted is not None:
            self.limits[place.block, counted.entity.id] = counted.topics
        return counted, False

    def _limited(self, counted: Counted, place: Place, amount: Amount) -> Counted | None:
        """A metric named without topics: with those of its paragraph; in doubt where headings alone have some."""
        known = self.limits.get((place.block, counted.entity.id))
        if known is None and counted.entity.limited:
            known = self.metrics.topics_before(place)
            return counted.but(topics=known) if known else None
        if known is not None:
            return counted.but(topics=known)
        heads = [self.metrics.headed(block, amount) for block in (place.block, _FIRST)]
        doubtful = any(head and head.topics and head.entity is counted.entity for head in heads)
        return None if doubtful else counted

    def _about(self, place: Place, carried: bool) -> About:
        about = self.subjects.about(place)
        if about.home:
            company = self.subjects.carried(place) or self.subjects.headed(place.block)
            if self.subjects.is_company(company):
                return about.but(subjects=company, limits=tuple(sorted({*about.limits, *about.subjects})))
        if about.told or about.subjects:
            return about
        if self.metrics.unknown(place) or self.nobody == place.sentence:
            self.nobody = place.sentence
            return about
        if place.claim.kind == "share" and not carried:
            return about
        return about.but(subjects=self.subjects.carried(place) or self.subjects.headed(place.block))

    def _period(self, place: Place, counted: Counted | None, about: About) -> tuple[Period, bool]:
        """The time that a claim's sentence tells; else that of its metric or its subject before in its paragraph.

        With it, whether it is surely the claim's: what is told of a subject next may be of another time.
        """
        found = self.periods.period(place)
        names = [("metric", counted.entity.id)] if counted else []
        told = found is not None or any(self.times.get((place.block, *name)) for name in names)
        names += [("subject", each) for each in about.subjects]
        if found is None:
            names += [("among", "")] if self.metrics.is_among(place) else []
            known = (self.times.get((place.block, *name)) for name in names)
            found = next((period for period in known if period), (None, None))
        self.times[place.block, "among", ""] = found
        for name in names:
            self.times[place.block, *name] = found
        return found, told
