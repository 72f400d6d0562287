"""bytes -> Document: the readers for HTML, PDF, page dumps and Markdown."""

from .examples import rule_examples
from .reading import read
from .render import render

__all__ = ["read", "render", "rule_examples"]
