"""Decisions on flagged findings: how they are told apart, kept, applied and counted."""

from .applied import Decisions
from .decision import Decision, Reason, Ruling, decision_id
from .store import DEFAULT_FILE, BrokenDecisions, load, record

__all__ = [
    "DEFAULT_FILE",
    "BrokenDecisions",
    "Decision",
    "Decisions",
    "Reason",
    "Ruling",
    "decision_id",
    "load",
    "record",
]
