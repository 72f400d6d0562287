"""What a claim counts: the metric, and the topics that it is limited to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from ..entities import Entity, Sense
from ..record import Record
from .layout import Layout, Place
from .residue import modifiers, residue, strangers
from .rules import after_it, anywhere, scope_file
from .units import COUNTS, Amount

_PERCENT = "percent"
_COLONS = ("：", ":")
_NOUN = 4
_BACK = 1_500


class Counted(Record, frozen=True):
    """A metric with its topics. `bare`: named without any topic, in a sentence that has none either.

    `since` is where the words begin that name it, `sense` the name itself.
    """

    entity: Entity
    topics: tuple[str, ...]
    bare: bool
    sense: Sense


class Metrics:
    """The metrics of a document's claims."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self._heads: dict[tuple[int, str], Counted | None] = {}
        self._named = [sense for sense in layout.senses if any(e.type == "metric" for e, _ in sense.entities)]
        self._starts = [sense.start for sense in self._named]
        self._genitives = frozenset(word.strip() for word in scope_file(layout.document.lang).genitives)
        self._linking = frozenset(scope_file(layout.document.lang).linking)
        self._among = after_it(tuple(scope_file(layout.document.lang).among))
        self._overall = anywhere(tuple(scope_file(layout.document.lang).overall))

    def counted(self, place: Place, amount: Amount) -> Counted | None:
        """The metric that a claim's own sentence names: right behind the number, before it, or further back."""
        end = self.layout.after(place)
        behind = self.layout.between(place.claim.quantity.num_end, end)
        found = _first(self._at_once(behind, place), amount)
        found = found or self._before(place.slot, place.claim.start, amount)
        found = found or self._before(place.clause[0], place.slot, amount) or _first(behind, amount)
        if found is not None:
            return self._counted(found, place.clause, place, amount)
        found = self._before(place.sentence[0], place.clause[0], amount)
        if found is None:
            return None
        return self._counted(found, self.layout.clause_at(found.start, place.sentence), place, amount)

    def _before(self, start: int, end: int, amount: Amount) -> Sense | None:
        """The last metric between two offsets that an amount can be."""
        at = bisect_left(self._starts, end)
        while at and self._starts[at - 1] >= start:
            at -= 1
            if self._named[at].end <= end and _metric(self._named[at], amount) is not None:
                return self._named[at]
        return None

    def _at_once(self, behind: Sequence[Sense], place: Place) -> list[Sense]:
        """The names that follow a number with nothing or a genitive between (38件生成式AI专利)."""
        out: list[Sense] = []
        at = place.claim.end
        for sense in behind:
            gap = self.layout.text[at : sense.start].strip()
            if sense.start > at and gap and gap not in self._genitives and gap not in self._linking:
                break
            out.append(sense)
            at = max(at, sense.end)
        return out

    def headed(self, block: int, amount: Amount) -> Counted | None:
        """The metric of the heading over a block."""
        head = self.layout.heads[block] if block < len(self.layout.heads) else None
        if head is None:
            return None
        known = (head, amount.dimension)
        if known not in self._heads:
            self._heads[known] = self._heading(head, amount)
        return self._heads[known]

    def _heading(self, head: int, amount: Amount) -> Counted | None:
        heading = self.layout.document.blocks[head]
        found = self._before(heading.start, heading.end, amount)
        entity = _metric(found, amount) if found else None
        if found is None or entity is None:
            return None
        return Counted(entity, topics_of(self.layout.between(heading.start, heading.end)), False, found)

    def _counted(self, sense: Sense, clause: tuple[int, int], place: Place, amount: Amount) -> Counted | None:
        entity = _metric(sense, amount)
        if entity is None:
            return None
        topics = topics_of(self.layout.between(place.slot, place.claim.end)) or topics_of(self.layout.between(*clause))
        if not topics and not self._overall.search(self.layout.text, *clause):
            topics = topics_of(self.layout.between(place.sentence[0], place.claim.start))
            return Counted(entity, topics, not topics, sense)
        return Counted(entity, topics, False, sense)

    def is_among(self, place: Place) -> bool:
        """Whether a claim's sentence goes on with a part of what the one before told (其中, of which)."""
        return self._among.match(self.layout.text, place.sentence[0]) is not None

    def topics_before(self, place: Place) -> tuple[str, ...]:
        """The topics of the nearest sentence before that names any in the paragraph, else those of the heading."""
        block = self.layout.document.blocks[place.block]
        before = self.layout.between(max(block.start, place.sentence[0] - _BACK), place.sentence[0])
        named = [s for s in before if topics_of([s]) and not self.layout.is_voiced(s.start)]
        if named:
            start = self.layout.sentence_at(named[-1].start)[0]
            return topics_of([s for s in named if s.start >= start])
        head = self.layout.heads[place.block]
        heading = self.layout.document.blocks[head] if head is not None else None
        return topics_of(self.layout.between(heading.start, heading.end)) if heading else ()

    def unknown(self, place: Place) -> list[str]:
        """The words before a claim in its clause that no rule knows: they may name another subject.

        Where only a colon stands before it, the words before that.
        """
        start = place.slot
        if not self.layout.text[start : place.claim.start].strip() and self.layout.text[start - 1 : start] in _COLONS:
            start = self.layout.clause_at(start - 2, place.sentence)[0]
        words = strangers if self.layout.document.lang == "en" else residue
        return words(start, place.claim.start, self.layout)

    def unknown_behind(self, place: Place) -> list[str]:
        """The word right behind a claim that no rule knows: it may be what is counted (30万篇文献)."""
        end = min(place.clause[1], place.claim.end + _NOUN)
        known = place.claim.kind != "count" or self.layout.document.lang == "en"
        return [] if known else residue(place.claim.end, end, self.layout)

    def strange(self, place: Place, counted: Counted) -> tuple[str, ...]:
        """The words before a claim in its clause, or beside its metric, that may name what it is limited to."""
        if self.layout.document.lang == "en":
            near = modifiers(counted.sense.start, self.layout)
            return (*near, *strangers(place.slot, place.claim.start, self.layout))
        words = residue(place.slot, place.claim.start, self.layout)
        if not place.slot <= counted.sense.start < place.claim.end:
            clause = self.layout.clause_at(counted.sense.start, place.sentence)
            words += residue(clause[0], counted.sense.end, self.layout)
        return tuple(words)


def fits(entity: Entity, amount: Amount) -> bool:
    """Whether a metric can be an amount of that dimension; a rate is a percentage, all else can change by one."""
    if not entity.of or amount.dimension in entity.of or amount.dimension == _PERCENT:
        return True
    return amount.bare and any(name in COUNTS for name in entity.of)


def topics_of(senses: Sequence[Sense]) -> tuple[str, ...]:
    """The topics among some names."""
    return tuple(sorted({e.id for s in senses for e, kind in s.entities if kind == "topic"}))


def _first(senses: Iterable[Sense], amount: Amount) -> Sense | None:
    return next((s for s in senses if _metric(s, amount) is not None), None)


def _metric(sense: Sense, amount: Amount) -> Entity | None:
    found = (entity for entity, kind in sense.entities if kind == "metric" and entity.type == "metric")
    return next((entity for entity in found if fits(entity, amount)), None)
