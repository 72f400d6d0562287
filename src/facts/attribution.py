"""Attribution: who says so, as ids of entities where known, else as the name in small letters."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import attrgetter

from ..record import Record
from .layout import Layout, Place
from .naming import body
from .rules import Said, anywhere, scope_file

_START = attrgetter("start")
_MEANT = 600
_REMEMBERED = 40
_TITLE = "《》“”\"'‘’ 　"


class Voice(Record, frozen=True):
    """Words that name who says so: their span in the text, the span of the name, and whom it names.

    `speech`: somebody speaks, which need not be a report that later sentences go on with.
    """

    start: int
    end: int
    who: tuple[int, int]
    names: tuple[str, ...]
    speech: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """The words, from the name on."""
        return self.start, self.end


class Voices:
    """Who says so, for every place of a document."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        file = scope_file(layout.document.lang)
        self.told = _with_aliases(_found(layout, file.said), layout)
        self._reports = [voice for voice in self.told if not voice.speech]
        self._only = _only(self._reports)
        self._starts = [voice.start for voice in self.told]
        self._credits = _found(layout, file.credits)
        self._again = anywhere(tuple(file.again.words))
        self._spans = sorted(voice.who for voice in [*self.told, *self._credits])

    def names_at(self, place: Place) -> tuple[str, ...]:
        """Who tells a claim: its sentence, its caption or its paragraph says so, or means the report before."""
        start, end = place.sentence
        own = self._between(start, end)
        if own:
            before = [voice for voice in own if voice.start < place.claim.start]
            return (before or own)[-1 if before else 0].names
        credit = self._credit(place)
        if credit is not None:
            return credit.names
        block = self.layout.document.blocks[place.block]
        at = bisect_left(self._starts, start)
        if at and self._starts[at - 1] >= block.start:
            return self.told[at - 1].names
        if self._again.search(self.layout.text, max(block.start, start - _MEANT), end):
            at = bisect_left(self._reports, start, key=_START)
            return self._reports[at - 1].names if at else ()
        return self._only

    def holds(self, start: int) -> bool:
        """Whether a name at an offset is that of a source."""
        at = bisect_right(self._spans, (start, len(self.layout.text))) - 1
        return at >= 0 and start < self._spans[at][1]

    def covering(self, offset: int) -> Voice | None:
        """The words of attribution around an offset."""
        at = bisect_right(self._starts, offset) - 1
        return self.told[at] if at >= 0 and offset < self.told[at].end else None

    def _between(self, start: int, end: int) -> list[Voice]:
        return self.told[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _credit(self, place: Place) -> Voice | None:
        """The source named in a claim's sentence in brackets, or in the captions beside its table."""
        start, end = place.sentence
        blocks = self.layout.document.blocks
        if blocks[place.block].cells or blocks[place.block].kind == "caption":
            start = blocks[max(0, place.block - 1)].start
            end = blocks[min(len(blocks) - 1, place.block + 1)].end
        return next((credit for credit in self._credits if start <= credit.start < end), None)


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


def _found(layout: Layout, entries: Iterable[Said]) -> list[Voice]:
    """The voices that some patterns find, those of the first patterns before those of others in the same words."""
    out: list[Voice] = []
    for said in entries:
        for match in _compiled(said.pattern).finditer(layout.text):
            start, end = match.span("who")
            at = bisect_right(out, start, key=_START)
            free = (not at or out[at - 1].end <= start) and (at == len(out) or out[at].start >= match.end())
            names = tuple(sorted(set(_names(layout, start, end)))) if free else ()
            if names:
                out.insert(at, Voice(start, match.end(), (start, end), names, said.speech))
    return out


def _only(reports: list[Voice]) -> tuple[str, ...]:
    """The source of all reports of a text that names it at least twice, and no other."""
    return reports[0].names if len(reports) > 1 and len({report.names for report in reports}) == 1 else ()


def _with_aliases(voices: list[Voice], layout: Layout) -> list[Voice]:
    """The voices in order; a short name (관 소장) that an earlier voice began or ended with stands for that one."""
    out: list[Voice] = []
    for voice in voices:
        full = next((each for each in out[-_REMEMBERED:] if _short_for(voice, each, layout)), None)
        out.append(voice.but(names=full.names) if full else voice)
    return out


def _short_for(voice: Voice, full: Voice, layout: Layout) -> bool:
    """Whether a voice's name is part of another's, or each of its words begins or ends one of the other's."""
    short, name = layout.text[slice(*voice.who)], layout.text[slice(*full.who)]
    words, others = short.split(), name.split()
    if len(short) >= len(name):
        return False
    begun = len(words) > 1 and all(any(other.startswith(word) for other in others) for word in words)
    return short in name or begun


def _names(layout: Layout, start: int, end: int) -> Iterator[str]:
    """Whom a stretch of text names: the known bodies in it; the whole of it where it holds none."""
    known = [(found, sense) for sense in layout.between(start, end) if (found := body(sense)) is not None]
    agents = [entity.id for entity, _ in known if entity.kind in ("company", "institution")]
    if agents:
        yield from agents
    elif known and end - start <= sum(sense.end - sense.start for _, sense in known) + len(known):
        yield from (entity.id for entity, _ in known)
    else:
        name = layout.text[start:end].strip(_TITLE).lower()
        if name:
            yield name


def said_in(said: Said, text: str) -> str | None:
    """The name that a pattern of attribution finds in a text."""
    match = _compiled(said.pattern).search(text)
    return match["who"].strip() if match else None
