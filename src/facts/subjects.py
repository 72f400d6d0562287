"""Whom a claim is about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from ..record import Record
from .attribution import Voices
from .layout import Layout, Place
from .naming import WORLD, Named, Part, is_marked, named_in
from .residue import residue
from .respective import partner_of
from .rules import anywhere, scope_file

_TELLERS = ("agency", "association", "council")
_BACK = 1_500
_NATION_GAP = 3
_RECEIVED = 10


def _start_of(named: Named) -> int:
    return named.sense.start


class About(Record, frozen=True):
    """Whom a claim is about, the places and partners that limit it, and what a share is a share of.

    `told`: the claim's own sentence says so, or leaves it in doubt; nothing before the sentence is then asked. `home`:
    it says so by a word for the country of the text's readers (国内) alone, which can also limit a company's figure.
    """

    subjects: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    whole: str | None = None
    told: bool = False
    home: bool = False


class Subjects:
    """The subjects of a document's claims."""

    def __init__(self, layout: Layout, voices: Voices) -> None:
        self.layout = layout
        self.words = scope_file(layout.document.lang)
        named = named_in(layout)
        self._speakers = [each for each in named if voices.holds(each.sense.start)]
        able = (each for each in named if each.entity.type not in _TELLERS)
        self.named = [each for each in able if not voices.holds(each.sense.start)]
        self._companies = frozenset(each.entity.id for each in self.named if each.entity.kind == "company")
        self._starts = [named.sense.start for named in self.named]
        self._each = anywhere(tuple(self.words.each))
        self._joints = {joint.strip() for joint in self.words.joints}

    def about(self, place: Place) -> About:
        """Whom a claim's own sentence says that it is about; nobody where it leaves that open."""
        whole, span = self._whole(place)
        bound = self.layout.after(place)
        around = [n for n in self._between(place.clause[0], bound) if not span[0] <= n.sense.start < span[1]]
        around = [n for n in around if not self._received(n, place)]
        own = [n for n in around if n.sense.end <= place.claim.start]
        slot = [n for n in own if n.sense.start >= place.slot]
        if place.owner is not None and not slot:
            return About(self._owner(place), told=True)
        chosen = self._respective(place)
        around = [] if chosen else around
        if chosen is None:
            chosen = self._holder(slot, place) or self._chosen(slot, place.slot, place.claim.end)
        if chosen is None:
            chosen = self._receiver(around[len(own) :], place)
        if chosen is None and not slot:
            chosen = self._chosen(own, place.clause[0], place.claim.end)
        if chosen is None:
            chosen = self._further(place)
        world = any(n.entity.id == WORLD for n in around)
        if whole is None and world and place.claim.kind == "share":
            whole = WORLD
        return self._told(place, chosen, around, whole)

    def carried(self, place: Place) -> tuple[str, ...]:
        """The one subject of the sentences before a claim's in its paragraph."""
        start = max(self.layout.document.blocks[place.block].start, place.sentence[0] - _BACK)
        named = [n for n in self._between(start, place.sentence[0]) if n.part == "subject"]
        bodies = {n.entity.id for n in named if n.entity.id != WORLD}
        if bodies:
            return tuple(bodies) if len(bodies) == 1 else ()
        start = self.layout.clause_at(named[-1].sense.start, (start, place.sentence[0]))[0] if named else 0
        return (WORLD,) if named and not residue(start, named[-1].sense.start, self.layout) else ()

    def is_company(self, subjects: Sequence[str]) -> bool:
        """Whether somebody is one company."""
        return len(subjects) == 1 and subjects[0] in self._companies

    def headed(self, block: int) -> tuple[str, ...]:
        """The one subject of the heading over a block."""
        head = self.layout.heads[block]
        if head is None:
            return ()
        heading = self.layout.document.blocks[head]
        bodies = {n.entity.id for n in self._between(heading.start, heading.end) if n.entity.id != WORLD}
        return tuple(bodies) if len(bodies) == 1 else ()

    def _told(self, place: Place, chosen: Sequence[Named] | None, around: Sequence[Named], whole: str | None) -> About:
        if chosen is None:
            return About(limits=_limits(around, frozenset()), whole=whole)
        subjects = frozenset(n.entity.id for n in chosen) - ({whole} if place.claim.kind == "share" else set())
        home = bool(chosen) and all(n.home for n in chosen)
        return About(tuple(sorted(subjects)), _limits(around, subjects), whole, told=True, home=home)

    def _owner(self, place: Place) -> tuple[str, ...]:
        """The name right before the bracket that holds the claim; where a claim stands there, the subject of that."""
        last = self.layout.places[place.order - 1] if place.order else None
        if last is not None and last.sentence == place.sentence and last.claim.end == place.owner:
            return self.about(last).subjects
        before = self._between(place.sentence[0], place.owner or 0)
        if not before or self.layout.text[before[-1].sense.end : place.owner].strip():
            return ()
        return (before[-1].entity.id,)

    def _holder(self, slot: Sequence[Named], place: Place) -> list[Named] | None:
        """The name right before a claim, with nothing or a genitive between (超过日本的1408项): the claim is its."""
        if not slot or place.claim.kind == "share":
            return None
        gap = self.layout.text[slot[-1].sense.end : place.claim.start].strip()
        return [slot[-1]] if not gap or gap in self.words.genitives else None

    def _whole(self, place: Place) -> tuple[str | None, tuple[int, int]]:
        """The body whose share a share is, and the span of the words that say so."""
        text = place.claim.whole
        start = self.layout.text.rfind(text, place.sentence[0], place.claim.start) if text else -1
        if not text or start < 0:
            return None, (0, 0)
        named = self._between(start, start + len(text))
        return (named[0].entity.id if named else None), (start, start + len(text))

    def _respective(self, place: Place) -> list[Named] | None:
        """The one of a row of names that a claim of a row as long belongs to."""
        found = partner_of(place, self.layout, self._rows)
        return None if found is None else list(found)

    def _rows(self, start: int, end: int) -> list[list[Named]]:
        """The rows of names that words like "and" join in a stretch of text."""
        rows: list[list[Named]] = []
        for named in self._able(self._between(start, end), ("subject", "located")):
            if rows and self._joined(rows[-1][-1], named):
                rows[-1].append(named)
            else:
                rows.append([named])
        return rows

    def _joined(self, first: Named, second: Named) -> bool:
        between = self.layout.text[first.sense.end : second.sense.start].strip()
        return between.removesuffix("the").strip() in self._joints

    def _chosen(self, group: Sequence[Named], start: int, end: int) -> list[Named] | None:
        """The subject among the names of a stretch: the only one, a row, or the one that is marked as such.

        None where the stretch names nobody, empty where it leaves it in doubt.
        """
        able = self._able(group)
        if not able:
            return None
        if len({n.entity.id for n in able}) == 1:
            return [able[-1]]
        rows = self._rows(able[0].sense.start, able[-1].sense.end)
        if len(rows) == 1:
            return [] if self._each.search(self.layout.text, able[-1].sense.end, end) else rows[0]
        marked = [n for n in able if is_marked(n.sense, self.layout, self.words)]
        if len(marked) == 1:
            return marked
        leads = self.layout.document.lang == "en" and not residue(start, able[0].sense.start, self.layout)
        possessive = self.layout.text[able[0].sense.end : able[0].sense.end + 1] in ("'", "’")
        return [able[0]] if leads and not possessive else []

    def _able(self, group: Sequence[Named], parts: Sequence[Part] = ("subject",)) -> list[Named]:
        """The names that can be subjects, without countries that only say where the body right behind is from."""
        able = [n for n in group if n.part in parts and n.entity.id != WORLD]
        nations = [_nation_of(one, after) for one, after in pairwise(able)]
        return [one for one, nation in zip(able, [*nations, False], strict=bool(able)) if not nation]

    def _receiver(self, behind: Sequence[Named], place: Place) -> list[Named] | None:
        """The place right behind a claim that it is told of (590,000 for the United States)."""
        if not self.words.located or not behind or behind[0].part != "located" or behind[0].entity.id == WORLD:
            return None
        gap = self.layout.text[place.claim.end : behind[0].sense.start]
        return (
            [behind[0]]
            if len(gap) <= _RECEIVED and not self.layout.between(place.claim.end, behind[0].sense.start)
            else None
        )

    def _received(self, named: Named, place: Place) -> bool:
        """Whether a name right behind the claim before tells whose that one is."""
        before = self.layout.places[place.order - 1] if place.order else None
        if (
            before is None
            or before.claim.end != place.slot
            or named.part != "located"
            or named.sense.start < place.slot
        ):
            return False
        return self._receiver([named], before) is not None

    def _further(self, place: Place) -> list[Named] | None:
        """The subject right behind the claim, in the clauses before it, or the only one of its sentence."""
        for start, end in self.layout.clauses_before(place):
            found = self._initial(start, end)
            if found:
                return found
        named = [n for n in self._between(place.sentence[0], place.claim.start) if n.part in ("subject", "located")]
        bodies = [n for n in named if n.entity.id != WORLD]
        if bodies:
            return bodies[:1] if len({n.entity.id for n in bodies}) == 1 else []
        return named[:1] or self._speaker(place)

    def _speaker(self, place: Place) -> list[Named] | None:
        """The company that speaks in a claim's sentence, of itself where it names nobody else."""
        first, last = (bisect_left(self._speakers, at, key=_start_of) for at in place.sentence)
        spoken = self._speakers[first:last]
        companies = [n for n in spoken if n.entity.kind == "company"]
        return companies[:1] if len({n.entity.id for n in companies}) == 1 else None

    def _initial(self, start: int, end: int) -> list[Named]:
        """The subject with which a clause begins."""
        named = self._between(start, end)
        able = self._able(named)
        if not able or named[0].part == "compared" or self.layout.counted(start, able[0].sense.start):
            return []
        if residue(start, able[0].sense.start, self.layout):
            return []
        row = next(row for row in self._rows(start, end))
        return row

    def _between(self, start: int, end: int) -> list[Named]:
        named = self.named[bisect_left(self._starts, start) : bisect_right(self._starts, max(start, end - 1))]
        return [n for n in named if n.sense.end <= end]


def _limits(around: Sequence[Named], subjects: frozenset[str]) -> tuple[str, ...]:
    """The places and partners beside a subject."""
    ids = {n.entity.id for n in around if n.part in ("located", "partner")}
    return tuple(sorted(ids - subjects - {WORLD}))


def _nation_of(one: Named, after: Named) -> bool:
    near = after.sense.start - one.sense.end <= _NATION_GAP
    return near and one.entity.kind == "country" and bool(one.entity.countries & after.entity.countries)
