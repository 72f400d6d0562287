"""The findings as cards: what a reviewer needs for a decision, in the order in which it is read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from ...catalogue import Catalogue
from ...checked import Checked
from ...claim import Claim
from ...display import interval_text
from ...finding import Finding, Other
from ...record import Record
from ...review.decision import Decision, decision_id
from ...review.decision import quotes_of as operand_quotes
from ...review.stub import counterexample_stub
from ...told import retold
from ..distance import distance_texts
from ..plain import one_line
from ..quotes import Part, place_text, quotes_of
from .links import Links
from .numberline import NumberLine, number_line
from .tellings import ShownTelling, tellings


class ShownQuote(Record, frozen=True):
    """A sentence of a finding: `roles` its claims play, `place` in the source, `claim` the first of them."""

    roles: str
    place: str
    claim: str
    parts: tuple[Part, ...]


class Card(Record, frozen=True):
    """One finding as shown.

    `tellings` are those of other documents, `fact` the page of the fact. `key` and `held` are JSON: what a decision on
    it has to say to be known again, and what was decided already.
    """

    id: str
    code: str
    check: str
    verdict: str
    severity: str
    decision: str
    message: str
    quotes: tuple[ShownQuote, ...]
    tellings: tuple[ShownTelling, ...]
    fact: str
    formula: str
    line: NumberLine | None
    stated: str
    computed: str
    off: str
    steps: str
    cause: str
    others: tuple[str, ...]
    claims: str
    roles: str
    key: str
    held: str
    stub: str


def cards(checked: Checked, say: Catalogue, decisions: Mapping[str, Decision], links: Links) -> Iterator[Card]:
    """The cards of a document: what is flagged first, in the order of the findings."""
    order = {"inconsistent": 0, "hedge": 1, "undecided": 2, "consistent": 3}
    for finding in sorted(checked.findings, key=lambda finding: order[finding.verdict]):
        yield _card(checked, finding, say, decisions, links)


def _card(checked: Checked, finding: Finding, say: Catalogue, decisions: Mapping[str, Decision], links: Links) -> Card:
    flagged = finding.verdict == "inconsistent"
    off, steps = distance_texts(checked, finding, say)
    operands = checked.operands(finding)
    return Card(
        id=finding.id,
        code=finding.code,
        check=finding.check,
        verdict=finding.verdict,
        severity=finding.severity,
        decision=finding.decision or "",
        message=one_line(retold(finding.message, say)),
        quotes=tuple(_quotes(checked, operands, say)),
        tellings=tuple(tellings(finding, say, links)),
        fact=links.fact(finding),
        formula=one_line(retold(finding.formula, say)),
        line=number_line(finding.stated, finding.computed),
        stated=interval_text(finding.stated) if finding.stated else "",
        computed=interval_text(finding.computed) if finding.computed else "",
        off=off,
        steps=steps,
        cause=one_line(retold(finding.cause or "", say)),
        others=tuple(_other(other, say) for other in finding.others),
        claims=" ".join(dict.fromkeys(claim.id for _, claim in operands)),
        roles=json.dumps({claim.id: say.role(role) for role, claim in reversed(operands)}, ensure_ascii=False),
        key=_key(checked, finding) if flagged else "",
        held=_held(decisions.get(decision_id(checked, finding))) if finding.decision else "",
        stub=counterexample_stub(checked, finding) if flagged else "",
    )


def _quotes(checked: Checked, operands: list[tuple[str, Claim]], say: Catalogue) -> Iterator[ShownQuote]:
    for quote in quotes_of(checked.document, operands):
        roles = ", ".join(say.role(role) for role in quote.roles)
        first = next(part.claim for part in quote.parts if part.claim)
        yield ShownQuote(roles, place_text(checked.document, quote.offset), first, quote.parts)


def _other(other: Other, say: Catalogue) -> str:
    return one_line(f"{other.code} {other.check}: {retold(other.formula, say)}")


def _held(decision: Decision | None) -> str:
    """What was decided, as JSON for the page's script."""
    if decision is None:
        return ""
    return json.dumps({"verdict": decision.verdict, "reason": decision.reason, "note": decision.note})


def _key(checked: Checked, finding: Finding) -> str:
    key = {
        "id": decision_id(checked, finding),
        "doc": checked.document.id,
        "code": finding.code,
        "quotes": operand_quotes(checked, finding),
    }
    return json.dumps(key, ensure_ascii=False)
