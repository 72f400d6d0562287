"""What stands in for a whole check elsewhere: an extraction and a recogniser of numbers, in the peers' environment.

A line of its input is {"html", "lang"} as JSON, a line of its output {"extraction", "recognition"}, in seconds of
processor time, or {"reason"}. It needs nothing else than the standard library and the libraries that are measured.
"""

from __future__ import annotations

import json
import logging
import sys
from functools import cache
from time import process_time

from recognisers import Recognise, recognizers_all, recognizers_number

from extractors import loaded


@cache
def recogniser(lang: str) -> Recognise | None:
    """The recogniser of a language after its first answer, since it compiles its patterns only then.

    A language that it has no units for (Japanese) is searched for numbers alone; None for one that it does not know.
    """
    for load in (recognizers_all, recognizers_number) if lang else ():
        try:
            recognise = load(lang)
        except ValueError:
            continue
        recognise("12%")
        return recognise
    return None


def answer(html: str, lang: str) -> dict[str, float]:
    """The seconds that a page took, those of the extraction alone where the recogniser does not know the language.

    A line that the recogniser fails on counts with the time until it did.
    """
    extract = loaded("trafilatura")
    start = process_time()
    text = extract(html)
    seconds = process_time() - start
    recognise = recogniser(lang)
    if recognise is None:
        return {"extraction": seconds}
    start = process_time()
    for line in text.splitlines():
        try:
            recognise(line)
        except Exception:
            continue
    return {"extraction": seconds, "recognition": process_time() - start}


def main() -> None:
    logging.disable(logging.CRITICAL)
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            told: dict[str, float | str] = {**answer(asked["html"], asked["lang"])}
        except Exception as error:
            told = {"reason": f"{type(error).__name__}: {error}"}
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main()
