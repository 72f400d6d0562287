"""Running: units through guarded workers into parts; what is written is skipped, so that a run can go on."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from .bounds import Bounds
from .guard import Answered, Mishap
from .part import Number, Part, Receipt
from .pool import Pool
from .reading import pages
from .rows import Keeping, Kept, lost
from .shelf import Shelf
from .store import Store
from .unit import Damage, Page, Unit

PART_SIZE = 1_000
PAGE_BOUNDS = Bounds(seconds=60.0, megabytes=2_000)
"""A page of the web that takes longer or more than this holds up too many others."""
Numbered = tuple[int, Unit]
Work = Callable[[Any], Any]


class Settings(msgspec.Struct, frozen=True):
    """How pages are worked on: a folder of own rules, documents a part, and what one may cost.

    So many `facts_at_once` are held against each other, about: they take some 100 MB.
    """

    rules: str | None = None
    part_size: int = PART_SIZE
    seconds: float = PAGE_BOUNDS.seconds
    megabytes: int = PAGE_BOUNDS.megabytes
    extra_seconds: float = PAGE_BOUNDS.extra_seconds
    facts_at_once: int = 20_000

    @property
    def bounds(self) -> Bounds:
        """What one document may cost."""
        return Bounds(self.seconds, self.megabytes, self.extra_seconds)

    @property
    def work(self) -> Work:
        """What a worker does with a page."""
        return Keeping(None if self.rules is None else Path(self.rules))


class Slot(NamedTuple):
    """Where the outcome of a page goes; at the end of a unit there is one without a page."""

    number: Number
    record: str
    url: str | None
    is_end: bool = False


def run(
    units: Iterable[Numbered],
    written: Mapping[Number, Receipt],
    store: Store,
    settings: Settings,
    jobs: int,
    stop: Callable[[], bool] | None = None,
    work: Work | None = None,
    shelf: Shelf | None = None,
) -> Iterator[Receipt]:
    """Work on all pages that no part holds yet, and write their parts; gives the receipt of each as it is written.

    After `stop` the part in the making is given up. `work` replaces that of the settings; guards come from
    the `shelf` where there is one.
    """
    pool: Pool[Slot] = Pool(work or settings.work, jobs, settings.bounds, shelf)
    part: Part | None = None
    for slot, answer in pool.answers(_asked(units, written, settings.part_size), stop):
        if part is not None and part.number != slot.number:
            yield part.write(store, last=False)
            part = None
        part = part or Part(slot.number)
        if slot.is_end:
            yield part.write(store, last=True)
            part = None
        else:
            part.add(_kept(slot, answer))


def _asked(
    units: Iterable[Numbered], written: Mapping[Number, Receipt], size: int
) -> Iterator[tuple[Slot, Page | Mishap]]:
    for number, unit in units:
        if not is_finished(number, written):
            yield from _unit_asked(number, unit, written, size)


def is_finished(unit: int, written: Mapping[Number, Receipt]) -> bool:
    """Whether all parts of a unit are written."""
    part = 0
    while (receipt := written.get(Number(unit, part))) is not None:
        if receipt.last:
            return True
        part += 1
    return False


def _unit_asked(
    number: int, unit: Unit, written: Mapping[Number, Receipt], size: int
) -> Iterator[tuple[Slot, Page | Mishap]]:
    place = Number(number, 0)
    for at, page in enumerate(pages(unit)):
        place = Number(number, at // size)
        if place in written:
            continue
        if isinstance(page, Damage):
            yield Slot(place, page.record, None), Mishap("damaged", page.error)
        else:
            yield Slot(place, page.record, page.url), msgspec.structs.replace(page, unit=number, number=at)
    end = place if place not in written else Number(number, place.part + 1)
    yield Slot(end, "", None, is_end=True), Mishap("end", "")


def _kept(slot: Slot, answer: Answered) -> Kept:
    if isinstance(answer, Mishap):
        return lost(slot.record, slot.url, answer.kind, answer.text)
    kept: Kept = pickle.loads(answer)
    return kept
