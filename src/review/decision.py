"""Decision: a reviewer's word on one finding, known by what the finding says and not by where it stands."""

from __future__ import annotations

import hashlib
import unicodedata
from typing import Literal

import msgspec

from ..checked import Checked
from ..claim import Claim
from ..display import interval_text
from ..finding import Elsewhere, Finding

Ruling = Literal["confirmed", "explained", "rule-wrong"]
"""`confirmed`: the text is wrong; `explained`: the text is right as it stands; `rule-wrong`: crossfoot misread it."""
Reason = Literal["double-count", "other-scope", "other-date", "source-error", "extraction", "definition"]

BESIDE = 8
"""How many characters of the sentence on either side of an operand belong to its quote, white space aside."""


class Decision(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A reviewer's word on a finding.

    `id` is `decision_id` of the finding, `doc` the id of its document, `quotes` the operands as printed, normalised,
    and the numbers of other documents that contradict them.
    `revision` counts how often the word was changed: where two lines have one id, the higher one holds.
    """

    id: str
    doc: str
    code: str
    verdict: Ruling
    quotes: tuple[str, ...]
    reason: Reason | None = None
    note: str = ""
    revision: int = 1


def decision_id(checked: Checked, finding: Finding) -> str:
    """Sixteen hex digits of document, code and quotes; offsets, dates and versions have no part in them."""
    return id_of(checked.document.id, finding, own_quotes(checked, finding))


def id_of(document: str, finding: Finding, own: tuple[str, ...]) -> str:
    """decision_id from the id of the document and what own_quotes gives."""
    parts = [document, finding.code, *own, *other_quotes(finding)]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:16]


def quotes_of(checked: Checked, finding: Finding) -> tuple[str, ...]:
    """What a decision is on: the operands, and the numbers of other documents that contradict them, each once.

    Which documents have those numbers does not matter: one more that copies a number changes no decision.
    """
    return (*own_quotes(checked, finding), *other_quotes(finding))


def other_quotes(finding: Finding) -> tuple[str, ...]:
    """The numbers of other documents that contradict a finding's, sorted."""
    other = {f"≠ {interval_text(each.interval)}" for each in finding.elsewhere if _contradicts(each, finding)}
    return tuple(sorted(other))


def own_quotes(checked: Checked, finding: Finding) -> tuple[str, ...]:
    """The operands with the words beside them in their sentences, without white space and in one width, sorted.

    The words keep apart two findings whose operands are printed alike ("second" and "second").
    """
    claims = {claim.id: claim for _, claim in checked.operands(finding)}
    return tuple(sorted(quote_of(checked.document.text, claim) for claim in claims.values()))


def decided(
    checked: Checked, finding: Finding, ruling: Ruling, reason: Reason | None = None, note: str = ""
) -> Decision:
    """The decision on a finding of a document."""
    quotes = quotes_of(checked, finding)
    return Decision(
        decision_id(checked, finding), checked.document.id, finding.code, ruling, quotes, reason, note.strip()
    )


def _contradicts(each: Elsewhere, finding: Finding) -> bool:
    return not each.differs and finding.stated is not None and not each.interval.meets(finding.stated)


def quote_of(text: str, claim: Claim) -> str:
    """A claim with the words beside it in its sentence, as it stands in a decision."""
    start, end = claim.sentence
    before = _normalised(text[min(start, claim.start) : claim.start])[-BESIDE:]
    return f"{before}{_normalised(claim.text)}{_normalised(text[claim.end : max(end, claim.end)])[:BESIDE]}"


def _normalised(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
