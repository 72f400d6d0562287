"""The errors that a user can cause, each with the file and the cause in one line."""

from __future__ import annotations


class CrossfootError(Exception):
    """A problem that a user can act on; its text is one line for people."""


class UnreadableDocument(CrossfootError):
    """A document could not be read: `path` names it, `cause` says why."""

    def __init__(self, path: str, cause: str) -> None:
        super().__init__(f"{path}: {cause}")
        self.path = path
        self.cause = cause


class BrokenRule(CrossfootError):
    """A rule file cannot be used: names the file, the line (1-based, 0 if unknown), the rule and the cause."""

    def __init__(self, path: str, line: int, rule: str, cause: str) -> None:
        place = f"{path}:{line}" if line else path
        named = f" rule '{rule}':" if rule else ""
        super().__init__(f"{place}:{named} {cause}")
        self.path = path
        self.line = line
        self.rule = rule
        self.cause = cause
