"""UnreadableLedger: a ledger cannot be opened, read or written."""

from __future__ import annotations

from ..errors import CrossfootError


class UnreadableLedger(CrossfootError):
    """A ledger cannot be used: `place` names it (without its password), `cause` says why in one line."""

    def __init__(self, place: str, cause: str) -> None:
        super().__init__(f"ledger {place}: {cause}")
        self.place = place
        self.cause = cause
