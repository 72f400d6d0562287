"""The reference of the checks: docs/checks.md, written from rules/checks.yaml.

`python -m crossfoot.checks.reference > docs/checks.md` brings the page up to date.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .codes import Explanation, Texts, explanations

_NAMES = {"en": "English", "ja": "Japanese", "ko": "Korean", "zh": "Chinese"}
_OPENING = """\
# The checks

Each kind of relation has a stable code. A finding is `consistent` (the sum holds), `inconsistent` (it cannot hold in
any plausible reading), `hedge` (only the hedge word is off: 近70% for 70.8 %) or `undecided` (a number is missing,
unreadable, or not surely the one that is meant). Only `inconsistent` is flagged.

This page is written from `rules/checks.yaml` by `python -m crossfoot.checks.reference`; `crossfoot rules test` runs its
examples. `crossfoot explain CODE` shows one entry.
"""


def page(root: Path | None = None) -> str:
    """The whole page as Markdown. Raises BrokenRule when a code has no entry."""
    entries = explanations(root).values()
    return "\n".join([_OPENING, *_contents(list(entries)), *(line for entry in entries for line in _entry(entry))])


def _contents(entries: list[Explanation]) -> Iterator[str]:
    yield "| code | check | says that |"
    yield "|---|---|---|"
    yield from (f"| [{each.code}](#{_anchor(each)}) | {each.check} | {each.title} |" for each in entries)
    yield ""


def _entry(entry: Explanation) -> Iterator[str]:
    yield f"## {entry.code} {entry.check}"
    yield from ("", f"**What.** {entry.what.strip()}", "", f"**Why.** {entry.why.strip()}", "")
    heads = ["language", *(["another document"] if entry.beside else []), "passes", "fails"]
    yield from (f"| {' | '.join(heads)} |", "|---" * len(heads) + "|")
    yield from (_row(_NAMES.get(lang, lang), texts) for lang, texts in entry.texts().items())
    yield ""


def _row(language: str, texts: Texts) -> str:
    cells = [*([texts.beside] if texts.beside else []), texts.passes, texts.fails]
    return " | ".join([f"| {language}", *map(_cell, cells)]) + " |"


def _cell(text: str) -> str:
    """A text in one table cell: a line break for each paragraph; a dollar or a bar keeps its plain meaning."""
    return "<br>".join(text.strip().replace("|", "\\|").replace("$", "\\$").split("\n\n"))


def _anchor(entry: Explanation) -> str:
    return f"{entry.code}-{entry.check}".lower()


if __name__ == "__main__":
    print(page(), end="")
