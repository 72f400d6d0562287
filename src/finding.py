"""Finding: the outcome of one relation between claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from .interval import Interval

if TYPE_CHECKING:
    from .facts.fact import Fact

Verdict = Literal["consistent", "inconsistent", "hedge", "undecided"]
Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Role:
    """A claim's part in a relation: part, whole, share, numerator, denominator, multiple, total, stated, item, ..."""

    claim: str
    role: str


@dataclass(frozen=True, slots=True)
class Other:
    """A further relation that the mistake of a finding makes inconsistent; fields as in Finding."""

    code: str
    check: str
    claims: tuple[Role, ...]
    formula: str
    message: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The same fact as another document tells it.

    `document` is its id as in Article, `published` an ISO date, `lang` its language, `text` the claim as printed there,
    `sentence` the text of its sentence, `line` its 1-based line, `interval` what it can mean in the unit of the
    finding. `since` and `until` are the ends of its period as ISO dates, `attribution` those who say so, as in Scope.
    `differs` names the parts of the scope in which the two tellings are not the same (attribution, period, whole,
    basis). `reference` marks a row of a table of trusted figures.
    """

    document: str
    path: str
    text: str
    sentence: str
    interval: Interval
    line: int = 1
    url: str | None = None
    title: str | None = None
    source: str | None = None
    published: str | None = None
    since: str | None = None
    until: str | None = None
    attribution: tuple[str, ...] = ()
    lang: str | None = None
    differs: tuple[str, ...] = ()
    reference: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One relation, evaluated.

    `code` is stable (CF101), `check` one of the names in design.md, `formula` the sum in one line, `stated` and
    `computed` the two intervals (in the stated claim's scale; None where the relation has none), `cause` the likely
    slip if one substitution repairs the sum, `severity` error, warning or note, `others` the further relations that
    the same mistake breaks, `elsewhere` the other documents that tell the fact, the newest last, `fact` the
    fact as this document tells it.
    """

    id: str
    code: str
    check: str
    verdict: Verdict
    severity: Severity
    claims: tuple[Role, ...]
    formula: str
    message: str
    stated: Interval | None = None
    computed: Interval | None = None
    cause: str | None = None
    decision: str | None = None
    others: tuple[Other, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    fact: Fact | None = None
