"""A whole batch: pages into parts, parts held against each other, and the manifest at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol

import msgspec

from .crosswise import cross_range, ranges
from .part import Number, Receipt, receipts
from .plan import MANIFEST, Manifest, Plan, manifest_of, summed
from .running import Numbered, Settings
from .store import Store


class Engine(Protocol):
    """Where the work is done: this machine or a cluster."""

    def parts(
        self,
        units: Sequence[Numbered],
        written: Mapping[Number, Receipt],
        place: Store,
        settings: Settings,
        stop: Callable[[], bool],
    ) -> Iterator[Receipt]:
        """As running.run does."""

    def each(
        self, task: Callable[..., Any], arguments: Sequence[tuple[Any, ...]], stop: Callable[[], bool]
    ) -> Iterator[Any]:
        """The results of a task with each of some arguments, in any order."""


def complete(
    plan: Plan, place: Store, engine: Engine, stop: Callable[[], bool], told: Callable[[Receipt], None]
) -> Manifest | None:
    """Do what is left of a plan and give its manifest, None if stopped; `told` gets the receipt of each part."""
    done = finished(place)
    if done is not None:
        return done
    for receipt in engine.parts(plan.numbered, receipts(place), place, plan.settings, stop):
        told(receipt)
    if stop():
        return None
    written = receipts(place)
    facts = sum(receipt.rows["facts"] for receipt in written.values())
    tasks = [(place.url, number, *ends) for number, ends in enumerate(ranges(facts, plan.settings.facts_at_once))]
    counts = list(engine.each(cross_range, tasks, stop))
    if stop():
        return None
    manifest = manifest_of(plan, written, summed(counts))
    place.write(MANIFEST, msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n")
    return manifest


def finished(place: Store) -> Manifest | None:
    """The manifest of a run that is finished, None where it is not."""
    data = place.read(MANIFEST)
    return None if data is None else msgspec.json.decode(data, type=Manifest)
