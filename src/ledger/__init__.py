"""The ledger: the facts of every article that was ever checked, so that a new article is held against the old ones."""

from .errors import UnreadableLedger
from .ledger import Ledger, open_ledger

__all__ = ["Ledger", "UnreadableLedger", "open_ledger"]
