"""Samples: the examples and counterexamples that an entry of a rule file has to carry, neither kind empty."""

from __future__ import annotations

from typing import Annotated

import msgspec

_SOME = msgspec.Meta(min_length=1)

Examples = Annotated[dict[str, str], _SOME]
"""Texts, each with what the entry has to find in it."""

ListExamples = Annotated[dict[str, list[str]], _SOME]
"""Texts, each with the items that the entry has to find in it."""

Counterexamples = Annotated[list[str], _SOME]
"""Texts in which the entry must find nothing."""
