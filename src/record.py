"""Record: a value with named fields, as cheap to make as a tuple, of which changed copies are made."""

from __future__ import annotations

from typing import Any, Self

import msgspec


class Record(msgspec.Struct, frozen=True, gc=False):
    """A value with named fields that can be copied with some of them changed."""

    def but(self, **changes: Any) -> Self:
        """The same value with some fields changed."""
        return msgspec.structs.replace(self, **changes)
