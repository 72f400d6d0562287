"""A block of a page while it is not yet known whether it is the article's."""

from __future__ import annotations

import msgspec

from .draft import Draft

LINKED = 0.5
"""Share of a block's text in links from which it is a link and no sentence with one."""


class Piece(msgspec.Struct):
    """`value` is above 0 for sentences; `fenced` says that it stands in what is named as no part of the article."""

    draft: Draft
    value: float
    fenced: bool = False

    @property
    def is_prose(self) -> bool:
        """Whether it reads as sentences."""
        return self.value > 0
