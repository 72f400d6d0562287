"""Layout: where the claims and the names of a document stand, by clause, sentence, block and table cell."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ..claim import Claim
from ..claims.sentences import Sentences
from ..document import Document
from ..entities import Sense, extended
from ..record import Record

_CLAUSE = re.compile(r"[，,、；;：:（）()「」\t\n。！？!?]|(?<=\s)[-–—]+(?=\s)|\.(?=\s)")
_LISTING = ("zh", "、")
_NAMING = ("date", "rank")
_OPENING = "（("
_ITEM_GAP = 2


class Place(Record, frozen=True):
    """A claim where it stands: `slot` begins after the amount before it in its clause; `clause`, `sentence` are spans.

    `owner` is the offset at which the words end that a bracket belongs to (韩国（4155件）), for claims in brackets.
    """

    claim: Claim
    order: int
    block: int
    slot: int
    clause: tuple[int, int]
    sentence: tuple[int, int]
    owner: int | None = None


class Layout:
    """The places of a document's claims, and the names in its text."""

    def __init__(self, document: Document, claims: Sequence[Claim], rules: Path | None = None) -> None:
        self.document = document
        self._sentences = Sentences(document)
        self.text = document.text
        self.senses = extended(rules).senses(document.text, document.lang)
        self._starts = [sense.start for sense in self.senses]
        self._marks = [m.span() for m in _CLAUSE.finditer(self.text) if self._parts(m)]
        self._mark_starts = [start for start, _ in self._marks]
        self.places = list(self._places(claims))
        self._claimed = [place.claim.start for place in self.places]
        self.voiced: list[tuple[int, int]] = []
        self.heads = _heads(document)
        self.taken = sorted([(c.start, c.end) for c in claims] + [(s.start, s.end) for s in self.senses])

    def is_claim(self, offset: int) -> bool:
        """Whether a claim begins at an offset."""
        at = bisect_left(self._claimed, offset)
        return at < len(self._claimed) and self._claimed[at] == offset

    def take(self, spans: Iterable[tuple[int, int]]) -> None:
        """Count some more spans among those that need no explanation: words that name who says so."""
        self.voiced = sorted(spans)
        self.taken = sorted([*self.taken, *self.voiced])

    def is_voiced(self, offset: int) -> bool:
        """Whether words that name who says so stand at an offset."""
        return self.past_voice(offset) > offset

    def past_voice(self, offset: int) -> int:
        """The end of the words that name who says so, where an offset lies within them; else the offset."""
        at = bisect_right(self.voiced, (offset, len(self.text))) - 1
        return max(offset, self.voiced[at][1]) if at >= 0 else offset

    def known(self, start: int, end: int) -> list[tuple[int, int]]:
        """The spans of names and claims that begin between two offsets, in order."""
        return self.taken[bisect_left(self.taken, (start, 0)) : bisect_left(self.taken, (end, 0))]

    def between(self, start: int, end: int) -> list[Sense]:
        """The names that lie between two offsets, in order."""
        at, out = bisect_left(self._starts, start), []
        while at < len(self.senses) and self.senses[at].start < end:
            if self.senses[at].end <= end:
                out.append(self.senses[at])
            at += 1
        return out

    def counted(self, start: int, end: int, but: int = -1) -> bool:
        """Whether a number other than a date stands between two offsets, the one of the order `but` aside."""
        return any(p.claim.kind != "date" and p.order != but for p in self.places_in(start, end))

    def places_in(self, start: int, end: int) -> list[Place]:
        """The claims that begin between two offsets."""
        return self.places[bisect_left(self._claimed, start) : bisect_left(self._claimed, end)]

    def after(self, place: Place) -> int:
        """Where the words of a claim end: at the next claim, or the end of its clause."""
        later = self.places[place.order + 1].claim.start if place.order + 1 < len(self.places) else len(self.text)
        return max(place.claim.end, min(later, place.clause[1]))

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The span of the sentence that holds an offset."""
        return self._sentences.at(offset)

    def clauses_before(self, place: Place) -> Iterator[tuple[int, int]]:
        """The clauses before a claim's own in its sentence, the nearest first."""
        end = place.clause[0]
        while end > place.sentence[0]:
            start = self.clause_at(end - 1, place.sentence)[0]
            if self.text[start:end].strip():
                yield start, end
            end = min(start, end - 1)

    def clause_at(self, offset: int, sentence: tuple[int, int]) -> tuple[int, int]:
        """The clause of a sentence that holds an offset, the mark that ends it left out."""
        at = bisect_right(self._mark_starts, offset)
        start = max(self._marks[at - 1][1] if at else 0, sentence[0])
        if at and self._marks[at - 1][1] > offset:
            at, start = at - 1, max(self._marks[at - 2][1] if at > 1 else 0, sentence[0])
        end = min(self._marks[at][0] if at < len(self._marks) else len(self.text), sentence[1])
        return start, max(end, start)

    def _parts(self, match: re.Match[str]) -> bool:
        """Whether a mark parts clauses: it stands in no number and no name, and is no mark of a list."""
        if match[0] == "," and self.text[match.end() : match.end() + 1].isdigit():
            return False
        if (self.document.lang, match[0]) == _LISTING:
            return False
        at = bisect_left(self._starts, match.start()) - 1
        return at < 0 or self.senses[at].end <= match.start()

    def _places(self, claims: Sequence[Claim]) -> Iterator[Place]:
        done = 0
        for order, claim in enumerate(claims):
            start, _ = self.clause_at(claim.start, claim.sentence)
            _, end = self.clause_at(max(claim.start, claim.end - 1), claim.sentence)
            owner = start - 1 if self.text[start - 1 : start] in _OPENING and start > claim.sentence[0] else None
            block = self.document.block_index(claim.start)
            yield Place(claim, order, block, max(start, done), (start, max(end, claim.end)), claim.sentence, owner)
            done = done if claim.kind in _NAMING else claim.end


def _heads(document: Document) -> list[int | None]:
    """For each block the heading that it stands under, by its number: the last one before it, else the title."""
    out: list[int | None] = []
    last: int | None = None
    for number, block in enumerate(document.blocks):
        out.append(last)
        if block.kind in ("title", "heading"):
            last = number
    return out
