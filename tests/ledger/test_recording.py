"""Whatever is recorded, replaced, forgotten and opened again, a ledger holds what a list of articles would."""

import tempfile
from pathlib import Path

from crossfoot.facts.known import SAME_PERIOD
from crossfoot.ledger import open_ledger
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from ledgers import article, fact

IDS = st.sampled_from("abcd")
ADDRESSES = st.none() | st.sampled_from(["https://example.org/1", "https://example.org/2"])
VALUES = st.lists(st.integers(1, 3), max_size=SAME_PERIOD // 4)
"""All that four articles tell is looked at."""


class Recording(RuleBasedStateMachine):
    """A ledger beside the list of (id, address, values) that it should hold."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.held: list[tuple[str, str | None, list[int]]] = []

    @initialize()
    def begin(self) -> None:
        self.ledger = open_ledger(str(Path(self.folder.name, "ledger.db")))

    @rule(name=IDS, address=ADDRESSES, values=VALUES)
    def remember(self, name: str, address: str | None, values: list[int]) -> None:
        self.ledger.remember(article(name, url=address), [fact(value) for value in values])
        self._drop(name, address)
        self.held.append((name, address, values))

    @rule(name=IDS, value=st.integers(1, 3))
    def meet(self, name: str, value: int) -> None:
        asked = fact(value)
        found = self.ledger.meet(article(name), [asked]).get(asked.scope.key or "", [])
        self._drop(name, None)
        assert sorted((entry.article.id, entry.fact.interval.low) for entry in found) == self._facts()
        self.held.append((name, None, [value]))

    @rule(name=IDS)
    def forget(self, name: str) -> None:
        assert [gone.id for gone in self.ledger.forget(name)] == [each for each, *_ in self.held if each == name]
        self._drop(name, None)

    @rule()
    def open_again(self) -> None:
        self.ledger.close()
        self.begin()

    @invariant()
    def holds_what_was_told(self) -> None:
        if hasattr(self, "ledger"):
            asked = fact(1)
            found = self.ledger.like([asked]).get(asked.scope.key or "", [])
            assert sorted((entry.article.id, entry.fact.interval.low) for entry in found) == self._facts()

    def teardown(self) -> None:
        if hasattr(self, "ledger"):
            self.ledger.close()
        self.folder.cleanup()

    def _drop(self, name: str, address: str | None) -> None:
        self.held = [each for each in self.held if each[0] != name and (address is None or each[1] != address)]

    def _facts(self) -> list[tuple[str, int]]:
        return sorted((name, value) for name, _, values in self.held for value in values)


TestRecording = Recording.TestCase
TestRecording.settings = settings(max_examples=25, stateful_step_count=15)
