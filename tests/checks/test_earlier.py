"""What was told so far is looked back at from the last, within reach, in one group of dimensions."""

from __future__ import annotations

from crossfoot.checks.discourse.earlier import Earlier
from crossfoot.checks.discourse.terms import Discourse
from crossfoot.claims import claims_of
from crossfoot.pipeline import read

TEXT = "The port moved 410 ships in May. Its 38 cranes cost $12 million, up 4%. It moved 420 ships in June.\n"


def test_only_what_is_alike_and_within_reach_is_looked_back_at() -> None:
    document = read(TEXT.encode())
    terms = [term for term in Discourse(document, list(claims_of(document))).terms if term.kind in ("count", "money")]
    every, last = Earlier(), Earlier(2)
    for term in terms[:-1]:
        every.add(term)
        last.add(term)
    assert [term.claim.text for term in every.latest(terms[-1])] == ["38", "410"]
    assert [term.claim.text for term in last.latest(terms[-1])] == ["38"]
