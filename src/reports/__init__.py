"""Findings -> text and JSON."""

from .json import json_report
from .text import text_report

__all__ = ["json_report", "text_report"]
