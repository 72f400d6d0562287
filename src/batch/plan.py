"""The plan of a run: what it reads and how, written first, so that only the same run goes on in a folder."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ..errors import CrossfootError
from ..version import VERSION
from .part import Number, Receipt
from .running import Numbered, Settings
from .store import Store
from .unit import Unit

PLAN = "plan.json"
MANIFEST = "_SUCCESS.json"
SCHEMA = "crossfoot-batch/1"


class Plan(msgspec.Struct, frozen=True):
    """What a run reads, and how."""

    units: tuple[Unit, ...]
    settings: Settings
    version: str = VERSION
    schema: str = SCHEMA

    @property
    def numbered(self) -> list[Numbered]:
        """The units with their numbers."""
        return list(enumerate(self.units))


class Manifest(msgspec.Struct, frozen=True):
    """What a run that is finished holds: written last.

    `rows` counts those of each data set, `verdicts` those of the findings, `kinds` those of the errors, `cross_source`
    the verdicts of the findings between documents.
    """

    schema: str
    version: str
    units: int
    parts: int
    rows: dict[str, int]
    verdicts: dict[str, int]
    kinds: dict[str, int]
    cross_source: dict[str, int]


class OtherRun(CrossfootError):
    """The place to write to holds another run: its text names the place and what is different."""


def settle(store: Store, plan: Plan) -> None:
    """Write the plan where there is none yet. Raises OtherRun where there is another one."""
    data = store.read(PLAN)
    if data is None:
        store.write(PLAN, msgspec.json.encode(plan))
        return
    try:
        before = msgspec.json.decode(data, type=Plan)
    except msgspec.DecodeError:
        raise OtherRun(f"{store.url}: {PLAN} is not that of a run of this version") from None
    for name, what in (("version", "another version"), ("units", "other inputs"), ("settings", "other options")):
        if getattr(before, name) != getattr(plan, name):
            raise OtherRun(f"{store.url}: holds a run with {what}; name another place, or remove it")


def manifest_of(plan: Plan, written: dict[Number, Receipt], cross_source: dict[str, int]) -> Manifest:
    """The sums over all parts."""
    receipts = written.values()
    rows = summed(receipt.rows for receipt in receipts)
    verdicts = summed(receipt.verdicts for receipt in receipts)
    kinds = summed(receipt.kinds for receipt in receipts)
    return Manifest(SCHEMA, plan.version, len(plan.units), len(written), rows, verdicts, kinds, cross_source)


def summed(counts: Iterable[dict[str, int]]) -> dict[str, int]:
    """The sums of counts, name by name."""
    out: dict[str, int] = {}
    for each in counts:
        for name, count in each.items():
            out[name] = out.get(name, 0) + count
    return out
