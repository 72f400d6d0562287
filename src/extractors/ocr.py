"""Whether a text was read by a machine from an image: its digits may then be the reader's mistakes."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice

from .. import rulebook
from .schema import Confusions
from .sources import search

ENOUGH = 2
"""Different misreadings that make a text suspect: one alone may be the author's typing error."""


@lru_cache(maxsize=1)
def confusions() -> Confusions:
    """The known misreadings (rules/sources/shared/ocr.yaml)."""
    return rulebook.load(rulebook.builtin_root() / "sources" / "shared" / "ocr.yaml", Confusions)


def is_suspect(text: str) -> bool:
    """Whether two different known misreadings stand in the text."""
    hits = (pattern for pattern in confusions().misreadings if search(pattern, text))
    return len(list(islice(hits, ENOUGH))) == ENOUGH
