"""bytes -> Document: the readers for HTML, PDF, page dumps and Markdown."""

from .reading import read
from .render import render

__all__ = ["read", "render"]
