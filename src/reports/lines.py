"""JSON lines: one document a line as it comes, for runs that no memory should hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..checked import Answer, Failure
from .json import SCHEMA, compact, document_object, error_object


def json_lines(answers: Iterable[Answer]) -> Iterator[str]:
    """A line a document (`{"schema", "document"}`) or failure (`{"schema", "error"}`), each ending with a line feed."""
    for answer in answers:
        if isinstance(answer, Failure):
            line = {"schema": SCHEMA, "error": error_object(answer)}
        else:
            line = {"schema": SCHEMA, "document": document_object(answer)}
        yield compact(line) + "\n"
