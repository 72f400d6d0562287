"""Articles and facts as rows of the tables, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..facts import Article, Fact, Scope
from ..facts.fact import key_hash
from ..facts.slots import days_of
from ..interval import Interval
from .exact import names, names_of, number, value_of
from .identity import address_key
from .recency import recency
from .schema import articles, facts

Row = dict[str, Any]

ARTICLE_COLUMNS = tuple(
    articles.c[name] for name in ("content_id", "path", "url", "title", "source", "site", "published", "lang", "rank")
)
FACT_COLUMNS = tuple(
    facts.c[name]
    for name in (
        *("claim", "text", "sentence", "start", "line", "low", "high", "ends", "kind", "unit"),
        *("subjects", "metric", "topics", "whole", "basis", "since", "until", "attribution", "hedge", "sure"),
    )
)
"""In the order in which `article_of` and `fact_of` take them."""


def article_row(article: Article, added: str) -> Row:
    """The row of an article, without its number."""
    return {
        "content_id": _clean(article.id),
        "address_key": address_key(article),
        "path": _clean(article.path),
        "url": _clean(article.url),
        "title": _clean(article.title),
        "source": _clean(article.source),
        "site": _clean(article.site),
        "published": _clean(article.published),
        "lang": article.lang,
        "rank": article.rank,
        "added": added,
    }


def fact_rows(article: Article, told: Iterable[Fact], number_: int, added: str) -> Iterator[Row]:
    """The rows of the facts of the article with that number."""
    shared = {
        "article_id": number_,
        "recency": recency(article, number_, added),
        "reference": int(article.rank == "reference"),
    }
    return ({**shared, "seq": seq, **_fact_row(fact)} for seq, fact in enumerate(told))


def _fact_row(fact: Fact) -> Row:
    scope, interval = fact.scope, fact.interval
    key = scope.key
    return {
        "key_hash": None if key is None else key_hash(key),
        "dated_hash": dated_hash(scope),
        "key": _clean(key),
        "kind": scope.kind,
        "unit": _clean(scope.unit),
        "subjects": _list(scope.subjects),
        "metric": _clean(scope.metric),
        "topics": _list(scope.topics),
        "whole": _clean(scope.whole),
        "basis": _clean(scope.basis),
        "since": _clean(scope.since),
        "until": _clean(scope.until),
        "attribution": _list(scope.attribution),
        "low": number(interval.low),
        "high": number(interval.high),
        "ends": interval.low_open + 2 * interval.high_open,
        "hedge": fact.hedge,
        "sure": int(fact.sure),
        "claim": _clean(fact.claim),
        "text": _clean(fact.text),
        "sentence": _clean(fact.sentence),
        "start": fact.start,
        "line": fact.line,
    }


def dated_hash(scope: Scope) -> int | None:
    """The hash of what two facts must share to be the same fact at the same time; None where that is not known."""
    days = days_of(scope)
    return None if scope.key is None or days is None else key_hash(f"{scope.key}|{days[0]}|{days[1]}")


def article_of(row: Sequence[Any]) -> Article:
    """The article in a row of ARTICLE_COLUMNS."""
    return Article(*row)


def fact_of(row: Sequence[Any]) -> Fact:
    """The fact in a row of FACT_COLUMNS."""
    claim, text, sentence, start, line, low, high, ends, kind, unit, subjects, metric, topics = row[:13]
    whole, basis, since, until, attribution, hedge, sure = row[13:]
    lists = names_of(subjects), names_of(topics), names_of(attribution)
    scope = Scope(kind, unit, lists[0], metric, lists[1], whole, basis, since, until, lists[2])
    below = value_of(low)
    interval = Interval(below, below if low == high else value_of(high), bool(ends & 1), bool(ends & 2))
    return Fact(claim, scope, interval, text, sentence, start, line, hedge, bool(sure))


def _clean(text: str | None) -> str | None:
    """A text without what a database cannot hold: NUL, and halves of surrogate pairs (in names of files)."""
    if text is None or (text.isascii() and "\0" not in text):
        return text
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def _list(values: tuple[str, ...]) -> str:
    return names(tuple(_clean(value) or "" for value in values))
