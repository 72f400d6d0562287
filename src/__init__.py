"""A linter for the numbers in a text.

`read` turns a file or bytes into a Document, `check` gives its claims and findings, `claims_frame` its claims as a
pandas DataFrame. Nothing is imported before it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .checked import Checked
    from .claim import Claim
    from .claims.frame import claims_frame
    from .document import Document
    from .finding import Finding
    from .interval import Interval
    from .pipeline import check, read

__all__ = ["Checked", "Claim", "Document", "Finding", "Interval", "check", "claims_frame", "read"]

_HOMES = {
    "Checked": "checked",
    "Claim": "claim",
    "Document": "document",
    "Finding": "finding",
    "Interval": "interval",
    "check": "pipeline",
    "claims_frame": "claims.frame",
    "read": "pipeline",
}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name == "__version__":
        from .version import VERSION

        return VERSION
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
