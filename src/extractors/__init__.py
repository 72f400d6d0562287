"""bytes -> Document: the readers for HTML, PDF, page dumps and Markdown."""

from .examples import rule_examples
from .reading import read

__all__ = ["read", "rule_examples"]
