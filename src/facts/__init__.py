"""Facts: claims with a scope that can be compared across documents, languages and wordings."""

from .fact import Article, Entry, Fact, Scope

__all__ = ["Article", "Entry", "Fact", "Scope"]
