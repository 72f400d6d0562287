"""Quantity and Claim: a printed number with what it can mean, and a number that states something."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from .interval import Interval
from .record import Record

QuantityKind = Literal[
    "number",
    "count",
    "percent",
    "points",
    "multiple",
    "fraction",
    "range",
    "rank",
    "money",
    "duration",
    "date",
    "measure",
    "age",
    "temperature",
]
ClaimKind = Literal[
    "count", "share", "change", "points", "multiple", "rank", "money", "duration", "date", "measure", "index"
]
Hedge = Literal["about", "above", "below"]


class Quantity(Record, frozen=True):
    """A number found in a text.

    `start` and `end` are code-point offsets of the whole surface (sign, hedge, number, unit), `num_start` and `num_end`
    of the bare numeral, for a range of both. `value`, `low` and `high` are in the unit's own scale (percent in percent,
    5.4万件 as 54000); `step` is the place of the last non-zero printed digit. `unit` is an ISO code for money, an SI
    symbol for measures, '%' for percent, the printed classifier otherwise. `since` and `until` are the first and the
    last day of a date or period as ISO dates, as far as the text gives them (`2024-03`).
    """

    start: int
    end: int
    text: str
    value: Decimal | None
    low: Decimal
    high: Decimal
    unit: str | None
    kind: QuantityKind
    hedge: Hedge | None = None
    num_start: int = 0
    num_end: int = 0
    step: Decimal = Decimal(1)
    low_open: bool = False
    high_open: bool = False
    since: str | None = None
    until: str | None = None

    @property
    def interval(self) -> Interval:
        """What the printed number can mean, hedge included."""
        return Interval.of(self.low, self.high, self.low_open, self.high_open)


class Claim(Record, frozen=True):
    """A quantity that states something, with its scope.

    `id` is unique in its document. `sentence` is the span of its sentence. `subject`, `metric`, `period`, `whole` and
    `attribution` are None where the text does not say. `quoted` marks numbers in somebody's quoted words.
    """

    id: str
    kind: ClaimKind
    quantity: Quantity
    sentence: tuple[int, int]
    subject: str | None = None
    metric: str | None = None
    period: str | None = None
    whole: str | None = None
    attribution: str | None = None
    quoted: bool = False

    @property
    def start(self) -> int:
        """Offset of the first code point."""
        return self.quantity.start

    @property
    def end(self) -> int:
        """Offset after the last code point."""
        return self.quantity.end

    @property
    def text(self) -> str:
        """The claim as printed."""
        return self.quantity.text

    @property
    def value(self) -> Decimal | None:
        """The nominal value, in the unit's own scale."""
        return self.quantity.value

    @property
    def unit(self) -> str | None:
        """The unit's name, None for a bare number."""
        return self.quantity.unit

    @property
    def interval(self) -> Interval:
        """What the printed number can mean, hedge included."""
        return self.quantity.interval
