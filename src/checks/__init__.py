"""Claims -> findings: binding and one file for each kind of relation."""

from .engine import check_claims
from .rule_tests import rule_examples

__all__ = ["check_claims", "rule_examples"]
