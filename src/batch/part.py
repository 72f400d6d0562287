"""Parts: the outcome of some hundred documents that stand together, written together, and known to be written."""

from __future__ import annotations

from collections import Counter
from typing import Any, NamedTuple

import msgspec

from .rows import Kept
from .schema import DATASETS, Columns, parquet, table_of
from .store import Store

STATE = "state"
_FOLDED = 100
"""Documents after which rows are packed: a part in the making takes little memory."""


class Number(NamedTuple):
    """A part by its unit and its place in it."""

    unit: int
    part: int

    @property
    def name(self) -> str:
        """What its files are called."""
        return f"part-{self.unit:06}-{self.part:06}"


class Receipt(msgspec.Struct, frozen=True):
    """What a part holds: written after its files, so that who finds it finds them whole.

    `rows` are those of each data set, `verdicts` those of its findings, `kinds` those of its errors, `last` whether the
    unit ends with it.
    """

    rows: dict[str, int]
    verdicts: dict[str, int]
    kinds: dict[str, int]
    last: bool


def receipts(store: Store) -> dict[Number, Receipt]:
    """The parts that are written."""
    found = (name.removesuffix(".json").split("-") for name in store.names(STATE) if name.startswith("part-"))
    numbers = [Number(int(unit), int(part)) for _, unit, part in found]
    return {number: receipt for number in numbers if (receipt := _receipt(store, number))}


def receipts_of(store: Store, unit: int) -> dict[Number, Receipt]:
    """The parts of one unit that are written, without looking at those of others."""
    out: dict[Number, Receipt] = {}
    while (receipt := _receipt(store, number := Number(unit, len(out)))) is not None:
        out[number] = receipt
    return out


def _receipt(store: Store, number: Number) -> Receipt | None:
    data = store.read(f"{STATE}/{number.name}.json")
    return None if data is None else msgspec.json.decode(data, type=Receipt)


class Part:
    """A part in the making."""

    def __init__(self, number: Number) -> None:
        self.number = number
        self._loose: Kept = _nothing()
        self._packed: dict[str, list[Any]] = {name: [] for name in DATASETS}
        self._verdicts: Counter[str] = Counter()
        self._kinds: Counter[str] = Counter()
        self._count = 0

    def add(self, kept: Kept) -> None:
        """The rows of one more document."""
        for name, columns in kept.items():
            held = self._loose[name]
            for column, values in columns.items():
                held[column] += values
        self._verdicts.update(kept["findings"]["verdict"])
        self._kinds.update(kept["errors"]["kind"])
        self._count += 1
        if self._count % _FOLDED == 0:
            self._pack()

    def write(self, store: Store, last: bool) -> Receipt:
        """Write all data sets, then the receipt."""
        import pyarrow as pa  # type: ignore[import-untyped]

        self._pack()
        rows = {}
        for name in DATASETS:
            table = pa.concat_tables(self._packed[name])
            rows[name] = table.num_rows
            if name == "facts":
                table = table.sort_by("key_hash")
            store.write(f"{name}/{self.number.name}.parquet", parquet(table.schema, [table]))
        receipt = Receipt(rows, self._verdicts, self._kinds, last)
        store.write(f"{STATE}/{self.number.name}.json", msgspec.json.encode(receipt))
        return receipt

    def _pack(self) -> None:
        for name, columns in self._loose.items():
            self._packed[name].append(table_of(name, columns))
        self._loose = _nothing()


def _nothing() -> dict[str, Columns]:
    return {name: {column: [] for column in columns} for name, columns in DATASETS.items()}
