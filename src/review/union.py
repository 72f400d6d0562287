"""Git's part in decisions: lines of two branches are taken together instead of being called a conflict."""

from __future__ import annotations

from pathlib import Path

from ..files import write_whole

ATTRIBUTES = ".gitattributes"


def ensure_union(path: Path) -> bool:
    """See to it that git merges a decisions file line by line; whether `.gitattributes` beside it had to say so.

    Does nothing outside a git work tree. Raises UnwritableFile.
    """
    folder = path.resolve().parent
    if not any((parent / ".git").exists() for parent in (folder, *folder.parents)):
        return False
    attributes = folder / ATTRIBUTES
    held = attributes.read_text("utf-8", "replace") if attributes.is_file() else ""
    if any(line.split()[:1] == [path.name] for line in held.splitlines()):
        return False
    gap = "" if not held or held.endswith("\n") else "\n"
    write_whole(attributes, f"{held}{gap}{path.name} merge=union\n".encode())
    return True
