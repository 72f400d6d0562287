"""What documents are held against besides each other: a ledger, and tables of trusted figures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ..checked import Failure
from .common import figures_in

if TYPE_CHECKING:
    from ..facts import Memory


@dataclass(frozen=True, slots=True)
class Beside:
    """A ledger (a path or a URL) and tables, as the options name them; `failures` are rows that mean nothing."""

    ledger: str | None
    references: tuple[Path, ...]
    mapping: Path | None
    failures: list[Failure] = field(default_factory=list)

    @contextmanager
    def memory(self, rules: Path | None) -> Iterator[Memory | None]:
        """What documents meet, None where nothing is named. Raises UnreadableLedger or UnreadableReference."""
        if self.ledger is None and not self.references:
            yield None
            return
        from ..facts import Chained, Remembered

        with ExitStack() as opened:
            memory: Memory = Remembered() if self.ledger is None else opened.enter_context(_opened(self.ledger))
            if self.references:
                from ..references import Figures

                memory = Chained(memory, Figures(figures_in(self.references, self.mapping, rules, self.failures)))
            yield memory


@contextmanager
def _opened(place: str) -> Iterator[Memory]:
    """SQLAlchemy takes a while to import, which a run without a ledger should not wait for."""
    from ..ledger import open_ledger

    with open_ledger(place) as ledger:
        yield ledger
