"""The decisions file: one JSON line a decision, sorted by id, safe for several writers and for git."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from ..errors import CrossfootError
from ..files import write_whole
from .decision import Decision
from .union import ensure_union

DEFAULT_FILE = Path("crossfoot.decisions.jsonl")
MAX_BYTES = 100_000_000
WAIT_SECONDS = 30


class BrokenDecisions(CrossfootError):
    """A decisions file cannot be used: the text names the file, the line (from 1) and the cause."""

    def __init__(self, path: Path, line: int, cause: str) -> None:
        super().__init__(f"{path}:{line}: {cause}" if line else f"{path}: {cause}")


def load(path: Path) -> dict[str, Decision]:
    """The decisions of a file by id; none where there is no file. Raises BrokenDecisions.

    Of two lines with one id (two branches merged) the higher revision holds, and of equals the one that asks for most.
    """
    try:
        if not path.exists():
            return {}
        if path.stat().st_size > MAX_BYTES:
            raise BrokenDecisions(path, 0, f"larger than {MAX_BYTES // 1_000_000} MB")
        data = path.read_bytes()
    except OSError as error:
        raise BrokenDecisions(path, 0, error.strerror or "cannot be read") from None
    return merged(_decoded(path, number, line) for number, line in enumerate(data.splitlines(), 1) if line.strip())


def merged(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """One decision an id, sorted by id."""
    out: dict[str, Decision] = {}
    for decision in decisions:
        held = out.get(decision.id)
        if held is None or _weight(decision) > _weight(held):
            out[decision.id] = decision
    return dict(sorted(out.items()))


def record(path: Path, decisions: Iterable[Decision]) -> None:
    """Add decisions to a file, or change those it has. Raises BrokenDecisions or UnwritableFile."""

    def added(held: dict[str, Decision]) -> dict[str, Decision]:
        return merged([*held.values(), *(_revised(held.get(new.id), new) for new in decisions)])

    change(path, added)


def withdraw(path: Path, ids: Iterable[str]) -> None:
    """Take decisions out of a file. Raises BrokenDecisions or UnwritableFile."""
    gone = frozenset(ids)
    change(path, lambda held: {key: decision for key, decision in held.items() if key not in gone})


def change(path: Path, how: Callable[[dict[str, Decision]], dict[str, Decision]]) -> None:
    """Replace the decisions of a file by what `how` makes of them, while no other process does.

    Where git keeps the file, its branches are made to merge. Raises BrokenDecisions or UnwritableFile.
    """
    from filelock import FileLock, Timeout

    try:
        with FileLock(path.parent / f".{path.name}.lock", timeout=WAIT_SECONDS):
            held = load(path)
            new = how(held)
            if new != held:
                if not path.exists():
                    ensure_union(path)
                write_whole(path, encoded(new.values()))
    except Timeout:
        raise BrokenDecisions(path, 0, f"another process has held it for {WAIT_SECONDS} seconds") from None
    except OSError as error:
        raise BrokenDecisions(path, 0, error.strerror or "cannot be locked") from None


def encoded(decisions: Iterable[Decision]) -> bytes:
    """The lines of a decisions file."""
    return b"".join(msgspec.json.encode(decision) + b"\n" for decision in decisions)


def _revised(held: Decision | None, new: Decision) -> Decision:
    """The new word with a revision above that of the old one; unchanged words keep theirs."""
    if held is None:
        return new
    same = msgspec.structs.replace(new, revision=held.revision)
    return same if same == held else msgspec.structs.replace(new, revision=held.revision + 1)


def _weight(decision: Decision) -> tuple[int, int, str]:
    order = ("explained", "rule-wrong", "confirmed")
    return decision.revision, order.index(decision.verdict), f"{decision.reason or ''}\0{decision.note}"


def _decoded(path: Path, number: int, line: bytes) -> Decision:
    if line.startswith((b"<<<<<<<", b"=======", b">>>>>>>")):
        raise BrokenDecisions(path, number, "a merge conflict: keep the lines of both sides and take out the markers")
    try:
        return msgspec.json.decode(line, type=Decision)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BrokenDecisions(path, number, f"not a decision: {error}") from None
