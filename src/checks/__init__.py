"""Claims -> findings: binding and one file for each kind of relation."""

from .engine import check_claims

__all__ = ["check_claims"]
