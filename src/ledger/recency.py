"""The order in which the facts of a ledger are looked at: the newest articles first, trusted figures before all."""

from __future__ import annotations

from datetime import UTC, date, datetime

from ..facts import Article

_BITS = 40
"""Those of the article's number; the days since the year 1 stand above them."""


def now() -> str:
    """The time as ISO, in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def recency(article: Article, number: int, added: str) -> int:
    """A number that grows with the day of an article, and is another for every article.

    The day is that of publication; where it is not known, the day on which the article was recorded (`added`).
    """
    day = date.max if article.rank == "reference" else _day(article.published) or _day(added) or date.min
    return day.toordinal() << _BITS | number


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
