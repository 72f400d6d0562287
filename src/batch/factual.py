"""Facts as rows, and exactly back: what the step that holds documents against each other reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

import msgspec

from ..checked import Checked
from ..facts import Article, Fact, article_of
from ..facts.fact import key_hash
from ..interval import Interval
from ..review.decision import quote_of
from .schema import clean, real
from .unit import Page

_SLOTS = ("kind", "unit", "metric", "whole", "basis", "since", "until", "subjects", "topics", "attribution")


def fact_rows(page: Page, checked: Checked) -> Iterator[dict[str, Any]]:
    """A row a fact that can be compared: one with a key. `fact` and `article` hold all of both, as JSON."""
    document = checked.document
    article = packed(article_of(document))
    for order, fact in enumerate(checked.facts):
        key = fact.scope.key
        claim = checked.claim(fact.claim)
        if key is None or claim is None:
            continue
        yield {
            "record": page.record,
            "document": document.id,
            "claim": fact.claim,
            "key": key,
            "key_hash": key_hash(key),
            "unit_number": page.unit,
            "number": page.number,
            "order": order,
            **{name: getattr(fact.scope, name) for name in _SLOTS},
            "low": real(fact.interval.low),
            "high": real(fact.interval.high),
            "text": fact.text,
            "sentence": fact.sentence,
            "titled": bool(document.blocks) and document.block_at(fact.start).kind == "title",
            "quote": quote_of(document.text, claim),
            "fact": packed(fact),
            "article": article,
        }


def packed(value: Fact | Article) -> str:
    """A record as JSON that `fact_in` or `article_in` reads."""
    plain = clean(msgspec.to_builtins(value, enc_hook=_plain))
    return msgspec.json.encode(plain).decode()


def fact_in(row: Mapping[str, Any]) -> Fact:
    """The fact of a row."""
    return msgspec.json.decode(row["fact"], type=Fact, dec_hook=_interval)


def article_in(row: Mapping[str, Any]) -> Article:
    """The article that tells the fact of a row."""
    return msgspec.json.decode(row["article"], type=Article)


def _plain(value: object) -> object:
    assert isinstance(value, Interval)
    return [str(value.low), str(value.high), value.low_open, value.high_open]


def _interval(kind: type, value: Any) -> Interval:
    assert kind is Interval
    low, high, low_open, high_open = value
    return Interval(Fraction(low), Fraction(high), low_open, high_open)
