"""Residue: the words of a stretch of text that no rule knows, which may name whom or what a number is about."""

from __future__ import annotations

import re
from functools import lru_cache

from .layout import Layout
from .rules import any_word, scope_file

_RUNS = {
    "zh": re.compile(r"[一-鿿]{2,}|[A-Za-z][A-Za-z0-9&.-]+"),
    "ja": re.compile(r"[一-鿿々ァ-ヺー]{2,}|[A-Za-z][A-Za-z0-9&.-]+"),
    "ko": re.compile(r"[가-힣]{2,}|[一-鿿]{2,}|[A-Za-z][A-Za-z0-9&.-]+"),
    "en": re.compile(r"[A-Za-z][\w&.'’-]+"),
}
_GAP = "\n"
_CAPITAL = re.compile(r"\b[A-Z][\w&.-]+")
_SMALL = re.compile(r"[a-z][a-z-]+")
_BACK = 60


def residue(start: int, end: int, layout: Layout) -> list[str]:
    """The words between two offsets that are no names, no claims and no fillers, in small letters."""
    lang = layout.document.lang
    rest = _without_known(start, end, layout)
    if lang == "ko":
        rest = " ".join(map(_stem, _said(lang).sub(" ", rest).split()))
    rest = rest if lang == "ko" else _fillers(lang).sub(_GAP, rest)
    runs = _RUNS.get(lang, _RUNS["en"]).findall(rest)
    return [run.lower() for run in runs]


def strangers(start: int, end: int, layout: Layout) -> list[str]:
    """The words with a capital letter between two offsets that are no names and do not begin the sentence."""
    rest = _without_known(start, end, layout)
    lead = layout.sentence_at(start)[0] >= start - 1
    found = [
        word for n, word in enumerate(_CAPITAL.findall(rest)) if n or not lead or not rest.lstrip().startswith(word)
    ]
    return [word.lower() for word in found if word.lower() not in _listed(layout.document.lang)]


def modifiers(offset: int, layout: Layout) -> list[str]:
    """The words in small letters right before a name or the names that it follows (new tyre exports): tyre."""
    for low, high in reversed(layout.known(max(0, offset - _BACK), offset)):
        if layout.text[high:offset].strip(" -") or layout.is_claim(low):
            break
        offset = low
    out: list[str] = []
    for word in reversed(layout.text[max(0, offset - _BACK) : offset].split(" ")[:-1] or []):
        if not _SMALL.fullmatch(word) or word in _listed(layout.document.lang):
            break
        out.append(word)
    return out


def _without_known(start: int, end: int, layout: Layout) -> str:
    """The text with names and claims cut out."""
    pieces, at = [], layout.past_voice(start)
    for low, high in layout.known(start, end):
        if low > at:
            pieces.append(layout.text[at:low])
        at = max(at, high)
    if at < end:
        pieces.append(layout.text[at:end])
    return _GAP.join(pieces)


def _stem(word: str) -> str:
    """A Korean word without its particle; nothing for a filler, or a particle that is left of a name."""
    particles, fillers, stems = _korean()
    for end in (len(word), *(len(word) - n for n in range(1, 5) if word[len(word) - n :] in particles)):
        if word[:end] in fillers or not word[:end] or word.startswith(stems):
            return ""
    cut = next((n for n in range(4, 0, -1) if len(word) - n > 1 and word[len(word) - n :] in particles), 0)
    return word[: len(word) - cut]


@lru_cache(maxsize=1)
def _korean() -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    file = scope_file("ko")
    return frozenset(file.particles), frozenset(file.fillers.words), tuple(file.stems)


@lru_cache(maxsize=8)
def _fillers(lang: str) -> re.Pattern[str]:
    return re.compile(any_word([*scope_file(lang).fillers.words, *_phrases(lang)]), re.IGNORECASE)


@lru_cache(maxsize=8)
def _said(lang: str) -> re.Pattern[str]:
    return re.compile(any_word(_phrases(lang)))


def _phrases(lang: str) -> list[str]:
    """The words that say when, against what or of which of several: what is counted they do not say."""
    file = scope_file(lang)
    told = [*file.same_period, *file.each, *file.overall, *file.among, *file.compared_after]
    told += [word for words in file.basis.values() for word in words]
    return told + [word for each in file.relative for word in each.words]


@lru_cache(maxsize=8)
def _listed(lang: str) -> frozenset[str]:
    return frozenset(scope_file(lang).fillers.words)
