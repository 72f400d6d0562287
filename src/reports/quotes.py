"""Quotes: the sentences that hold a finding's numbers, with the numbers marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..claim import Claim
from ..document import Document
from ..record import Record
from .plain import flat

MARKS = ("«", "»")
ELSEWHERE = "elsewhere"
"""Stands for the claim where the number is another document's."""
AROUND = 40
"""How much of the sentence is shown on either side of a marked number, in characters."""
SLACK = 12
"""Less than this is never cut off."""


class Part(Record, frozen=True):
    """A stretch of a quote; `claim` is the id of the claim that it is, None beside the numbers."""

    text: str
    claim: str | None = None


class Quote(Record, frozen=True):
    """One sentence of a finding: `roles` its claims play, `offset` of the first of them, `parts` in reading order."""

    roles: tuple[str, ...]
    offset: int
    parts: tuple[Part, ...]

    def text(self, lit: Callable[[str], str] = str) -> str:
        """The quote in one line with its numbers between marks, each passed through `lit`."""
        return shown(self.parts, lit)


def quotes_of(document: Document, operands: list[tuple[str, Claim]]) -> list[Quote]:
    """The sentences in the order in which the roles name them, each once."""
    sentences: dict[tuple[int, int], list[tuple[str, Claim]]] = {}
    for role, claim in operands:
        sentences.setdefault(claim.sentence, []).append((role, claim))
    return [_quote(document, span, members) for span, members in sentences.items()]


def marked(sentence: str, number: str) -> tuple[Part, ...]:
    """A sentence of another document in one line, with its number (as printed) marked; what is far is left out."""
    at = sentence.find(number)
    if at < 0:
        return (Part(flat(_cut(sentence, tail=False)).strip()),)
    before, after = _cut(sentence[:at], tail=True), _cut(sentence[at + len(number) :], tail=False)
    return _trimmed(
        [part for part in (Part(flat(before)), Part(flat(number), ELSEWHERE), Part(flat(after))) if part.text]
    )


def shown(parts: Iterable[Part], lit: Callable[[str], str] = str) -> str:
    """Parts in one line, their numbers between marks, each passed through `lit`."""
    return "".join(lit(f"{MARKS[0]}{part.text}{MARKS[1]}") if part.claim else part.text for part in parts)


def place_text(document: Document, offset: int) -> str:
    """`41:7`, line and column in the source, `p3:41:7` in a document with pages."""
    line, column = document.place(offset)
    page = document.block_at(offset).origin.page if document.blocks else None
    return f"p{page}:{line}:{column}" if page else f"{line}:{column}"


def _quote(document: Document, sentence: tuple[int, int], members: list[tuple[str, Claim]]) -> Quote:
    claims = sorted({claim.id: claim for _, claim in members}.values(), key=lambda claim: (claim.start, claim.end))
    roles = tuple(dict.fromkeys(role for role, _ in members))
    parts = [Part(flat(part.text), part.claim) for part in _parts(document.text, sentence, claims)]
    return Quote(roles, claims[0].start, _trimmed([part for part in parts if part.text]))


def _parts(text: str, sentence: tuple[int, int], claims: list[Claim]) -> Iterator[Part]:
    """The sentence cut at its numbers; what is far from all of them is left out with an ellipsis."""
    at = min(sentence[0], claims[0].start)
    end = max(sentence[1], claims[-1].end)
    for number, claim in enumerate(claims):
        if claim.start < at:
            continue
        before = text[at : claim.start]
        yield Part(_cut(before, tail=True) if number == 0 else _middle(before))
        yield Part(text[claim.start : claim.end], claim.id)
        at = claim.end
    yield Part(_cut(text[at:end], tail=False))


def _trimmed(parts: list[Part]) -> tuple[Part, ...]:
    """Without the white space at both ends, which nobody sees."""
    if not parts[0].claim:
        parts[0] = Part(parts[0].text.lstrip())
    if not parts[-1].claim:
        parts[-1] = Part(parts[-1].text.rstrip())
    return tuple(part for part in parts if part.text)


def _cut(text: str, tail: bool) -> str:
    if len(text) <= AROUND + SLACK:
        return text
    return f"…{text[-AROUND:]}" if tail else f"{text[:AROUND]}…"


def _middle(text: str) -> str:
    return text if len(text) <= 2 * AROUND + SLACK else f"{text[:AROUND]} … {text[-AROUND:]}"
