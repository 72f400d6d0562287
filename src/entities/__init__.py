"""Entities: countries, companies, institutions, metrics and topics, with their names in four languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .index import Mention, Sense
from .lookup import Gazetteer, extended, gazetteer
from .schema import Entity, Kind

if TYPE_CHECKING:
    from ..rule_tests import RuleExample

__all__ = ["Entity", "Gazetteer", "Kind", "Mention", "Sense", "extended", "gazetteer", "rule_examples"]


def rule_examples(root: Path) -> Iterator[RuleExample]:
    """The examples of the entries of a folder of rules; none for one that names no entities."""
    from .examples import entity_examples

    return entity_examples(root)
