"""Claims -> findings: binding and one file for each kind of relation."""

from .engine import check_claims
from .rule_tests import rule_examples
from .slices import MAX_TOGETHER

__all__ = ["MAX_TOGETHER", "check_claims", "rule_examples"]
