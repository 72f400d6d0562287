"""Whether a text was read by a machine from an image: its digits may then be the reader's mistakes."""

from __future__ import annotations

from functools import lru_cache

import regex

from .. import rulebook
from .limits import PATTERN_SECONDS
from .schema import Confusions

ENOUGH = 2
"""Different misreadings that make a text suspect: one alone may be the author's typing error."""


@lru_cache(maxsize=1)
def confusions() -> Confusions:
    """The known misreadings (rules/sources/shared/ocr.yaml)."""
    return rulebook.load(rulebook.builtin_root() / "sources" / "shared" / "ocr.yaml", Confusions)


def is_suspect(text: str) -> bool:
    """Whether two different known misreadings stand in the text."""
    hits = 0
    for pattern in confusions().misreadings:
        try:
            hits += bool(regex.search(pattern.match, text, timeout=PATTERN_SECONDS))
        except TimeoutError:
            continue
        if hits >= ENOUGH:
            return True
    return False
