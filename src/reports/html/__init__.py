"""Findings -> a folder of HTML pages that open from disk: an index, and one page a document."""

from .folder import html_report

__all__ = ["html_report"]
