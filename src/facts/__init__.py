"""Facts: claims with a scope that can be compared across documents, languages and wordings."""

from .fact import Article, Entry, Fact, Scope
from .known import Chained, Known, Memory, Remembered
from .telling import article_of, facts_of

__all__ = [
    "Article",
    "Chained",
    "Entry",
    "Fact",
    "Known",
    "Memory",
    "Remembered",
    "Scope",
    "article_of",
    "facts_of",
]
