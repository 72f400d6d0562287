"""Review in the terminal: one open finding after the other, one key a decision, written at once."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import click

from ..catalogue import Catalogue
from ..checked import Checked
from ..finding import Finding
from ..record import Record
from ..review.applied import open_findings
from ..review.decision import Decision, Reason, Ruling, decided
from ..review.store import record, withdraw
from ..review.stub import counterexample_stub
from .plain import for_terminal
from .text import finding_lines

RULINGS: dict[str, Ruling] = {"c": "confirmed", "e": "explained", "r": "rule-wrong"}
SKIP, UNDO, QUIT = "s", "u", "q"
_REASONS: tuple[Reason, ...] = get_args(Reason)


class Question(Record, frozen=True):
    """A finding that nobody has decided on."""

    checked: Checked
    finding: Finding


def review_in_terminal(documents: Sequence[Checked], decisions: Path, say: Catalogue) -> None:
    """Ask about every open finding of some documents until all are answered or the reviewer quits."""
    questions = [Question(checked, finding) for checked in documents for finding in open_findings(checked.findings)]
    if not questions:
        click.echo(say("index.clean"))
    made: dict[int, Decision] = {}
    at = 0
    while at < len(questions):
        _show(questions[at], f"{at + 1} / {len(questions)}", say)
        key = _key(say)
        if key == QUIT:
            return
        if key == UNDO:
            at = max(0, at - 1)
            if at in made:
                withdraw(decisions, [made.pop(at).id])
            continue
        if key != SKIP:
            made[at] = _decide(questions[at], RULINGS[key], decisions, say)
        at += 1


def _show(question: Question, count: str, say: Catalogue) -> None:
    lines = finding_lines(question.checked, question.finding, colour=True, say=say)
    click.echo(f"\n{count}")
    click.echo("\n".join(lines))


def _key(say: Catalogue) -> str:
    """The next key that means something."""
    names = {"c": "keys.confirm", "e": "keys.explained", "r": "keys.wrong", "s": "keys.skip", "u": "keys.undo"}
    click.echo("  ".join(f"[{key}] {say(name)}" for key, name in names.items()) + f"  [q] {say('keys.quit')}")
    while True:
        key = _pressed().lower()
        if key in RULINGS or key in (SKIP, UNDO, QUIT):
            return key
        if key in ("\x04", "\x1a", ""):
            return QUIT


def _pressed() -> str:
    """One key of the terminal, or one character of what is piped in; empty at its end."""
    return click.getchar() if sys.stdin.isatty() else sys.stdin.read(1)


def _decide(question: Question, ruling: Ruling, decisions: Path, say: Catalogue) -> Decision:
    decision = decided(question.checked, question.finding, ruling, _reason(say), "")
    record(decisions, [decision])
    click.echo(f"{say('decide.saved')}: {say(f'decision.{ruling}')}")
    if ruling == "rule-wrong":
        click.echo(for_terminal(counterexample_stub(question.checked, question.finding)))
    return decision


def _reason(say: Catalogue) -> Reason | None:
    """The reason that a digit names; any other key gives none."""
    named = "  ".join(f"[{number}] {say(f'reason.{reason}')}" for number, reason in enumerate(_REASONS, 1))
    click.echo(f"{say('decide.reason')}: {named}  [↵] –")
    key = _pressed()
    return _REASONS[int(key) - 1] if key.isascii() and key.isdigit() and 1 <= int(key) <= len(_REASONS) else None
