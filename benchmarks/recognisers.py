"""The recognisers that are compared: each reads a line and gives the spans of the quantities in it.

A library is imported when its recogniser is loaded: this file runs in crossfoot's environment and in the peers'.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

Span = tuple[int, int]
Recognise = Callable[[str], list[Span]]
LANGUAGES = ("zh", "ko", "ja", "en")
CULTURES = {"zh": "zh-cn", "ko": "ko-kr", "ja": "ja-jp", "en": "en-us"}
NUMBER = ("number", "percentage", "ordinal")
WITH_UNIT = ("age", "currency", "dimension", "temperature")
CHINESE_RUN = r"[零〇一二两三四五六七八九十百千万亿点\d.]*[零〇一二两三四五六七八九十百千万亿\d]"


@dataclass(frozen=True, slots=True)
class Recogniser:
    """One row of the table in each of its languages; `package` is None where nothing has to be installed."""

    name: str
    load: Callable[[str], Recognise]
    languages: tuple[str, ...]
    package: str | None = None


def crossfoot(lang: str) -> Recognise:
    from crossfoot.claims import quantities

    return lambda line: [(quantity.start, quantity.end) for quantity in quantities(line, lang)]


def digit_scan(lang: str) -> Recognise:
    runs = re.compile(r"\d[\d,.]*").finditer
    return lambda line: [match.span() for match in runs(line)]


def _parsing(models: Sequence[Any]) -> Recognise:
    """All models over the line; their ends are inclusive."""
    return lambda line: [(found.start, found.end + 1) for model in models for found in model.parse(line)]


def _models(recognizer: Callable[[str], Any], names: Sequence[str], lang: str) -> list[Any]:
    """The models of these names. Raises ValueError where the language has none: no other language steps in."""
    source = recognizer(CULTURES[lang])
    return [getattr(source, f"get_{name}_model")(CULTURES[lang], False) for name in names]


def _number(lang: str) -> list[Any]:
    from recognizers_number import NumberRecognizer

    return _models(NumberRecognizer, NUMBER, lang)


def _with_unit(lang: str) -> list[Any]:
    from recognizers_number_with_unit import NumberWithUnitRecognizer

    return _models(NumberWithUnitRecognizer, WITH_UNIT, lang)


def _date_time(lang: str) -> list[Any]:
    from recognizers_date_time import DateTimeRecognizer

    return _models(DateTimeRecognizer, ("datetime",), lang)


def recognizers_number(lang: str) -> Recognise:
    return _parsing(_number(lang))


def recognizers_with_unit(lang: str) -> Recognise:
    return _parsing(_with_unit(lang))


def recognizers_date_time(lang: str) -> Recognise:
    return _parsing(_date_time(lang))


def recognizers_all(lang: str) -> Recognise:
    return _parsing([*_number(lang), *_with_unit(lang), *_date_time(lang)])


def quantulum3(lang: str) -> Recognise:
    from quantulum3 import parser

    return lambda line: [quantity.span for quantity in parser.parse(line)]


def cn2an(lang: str) -> Recognise:
    """cn2an converts one numeral; a pattern for runs of numeral characters finds them."""
    from cn2an import cn2an as convert

    runs = re.compile(CHINESE_RUN).finditer

    def is_numeral(run: str) -> bool:
        try:
            convert(run, "smart")
        except ValueError:
            return False
        return True

    return lambda line: [match.span() for match in runs(line) if is_numeral(match.group())]


def pynormalizenumexp(lang: str) -> Recognise:
    from pynormalizenumexp.normalize_numexp import NormalizeNumexp

    normalize = NormalizeNumexp(lang).normalize
    return lambda line: [(found.position_start, found.position_end) for found in normalize(line)]


RECOGNISERS = (
    Recogniser("crossfoot", crossfoot, LANGUAGES),
    Recogniser("digit scan", digit_scan, LANGUAGES),
    Recogniser("recognizers-text number", recognizers_number, LANGUAGES, "recognizers-text-suite"),
    Recogniser("recognizers-text with unit", recognizers_with_unit, LANGUAGES, "recognizers-text-suite"),
    Recogniser("recognizers-text date-time", recognizers_date_time, LANGUAGES, "recognizers-text-suite"),
    Recogniser("recognizers-text, all three", recognizers_all, LANGUAGES, "recognizers-text-suite"),
    Recogniser("quantulum3", quantulum3, ("en",), "quantulum3"),
    Recogniser("cn2an", cn2an, ("zh",), "cn2an"),
    Recogniser("pynormalizenumexp", pynormalizenumexp, ("ja",), "pynormalizenumexp"),
)
