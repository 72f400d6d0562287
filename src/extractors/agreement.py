"""Whether a second look at a page finds the same numbers in its article."""

from __future__ import annotations

import unicodedata

import regex

from .embedded import LONG_ENOUGH
from .score import Article

LOW = "low-confidence"
"""The mark of a document whose numbers two ways of reading the page do not agree on."""

_NUMBER = regex.compile(r"\d[\d,.]*\d|\d")
_WHOLE = 0.8
"""Share of the article that a text in the page's data must have to be the whole of it and no teaser."""


def disagree(article: Article, linked: str) -> bool:
    """Whether the sentences that were kept, and those of the page's densest stretch or its data, differ in a number."""
    kept = " ".join(draft.text for draft in article.drafts)
    told = " ".join(draft.text for draft in article.told)
    stretch = " ".join(draft.text for draft in article.stretch)
    if numbers(stretch) - numbers(kept) or numbers(told) - numbers(stretch):
        return True
    whole = len(linked) >= max(LONG_ENOUGH, _WHOLE * len(kept)) and "<" not in linked
    return whole and bool(numbers(linked) - numbers(kept))


def numbers(text: str) -> set[str]:
    """The numbers of a text as digits."""
    return {found.replace(",", "") for found in _NUMBER.findall(unicodedata.normalize("NFKC", text))}
