"""Articles and facts to record."""

from fractions import Fraction

from crossfoot.facts import Article, Fact, Scope
from crossfoot.interval import Interval


def article(name: str, published: str | None = "2024-07-04", **more: object) -> Article:
    return Article(name, f"{name}.html", published=published, lang="zh").but(**more)


def fact(value: int | Fraction, claim: str = "c1", year: str | None = "2023", **scope: object) -> Fact:
    made = Scope("count", "piece", ("CN",), "patent-applications", ("generative-ai",), since=year, until=year)
    made = made.but(**scope)
    return Fact(claim, made, Interval.point(value), f"{value}件", f"中国提交了{value}件专利申请。", 5, 3)
