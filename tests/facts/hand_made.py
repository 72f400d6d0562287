"""Facts made by hand."""

from __future__ import annotations

from decimal import Decimal

from crossfoot.facts import Article, Entry, Fact, Scope
from crossfoot.interval import Interval

CHINA_PATENTS = Scope("count", "patent", ("cn",), "patents", ("genai",))


def article(name: str = "mine", **fields: object) -> Article:
    return Article(id=name, path=f"{name}.html", **fields)


def fact(low: str, high: str | None = None, scope: Scope = CHINA_PATENTS, **more: object) -> Fact:
    """A fact; fields of the scope are given by name beside those of the fact."""
    own = {name: more.pop(name) for name in list(more) if name in Scope.__struct_fields__}
    claim = more.pop("claim", f"c{low}")
    interval = Interval(Decimal(low), Decimal(high or low))
    text = more.pop("text", low)
    return Fact(claim, scope.but(**own), interval, text, f"China has {text} of them.", **more)


def entry(low: str, high: str | None = None, name: str = "other", **more: object) -> Entry:
    about = {key: more.pop(key) for key in list(more) if key in Article.__struct_fields__ and key != "line"}
    return Entry(article(name, **about), fact(low, high, **more))
