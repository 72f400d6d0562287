"""Character recognition by RapidOCR (the extra `ocr`), whose models come inside the package: nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from typing import Any

from ..record import Record

HINT = "install crossfoot[ocr] to read scanned pages and images"
_LOGGER = "RapidOCR"


class Recognised(Record, frozen=True):
    """A line of text that was recognised, and its box (x0, top, x1, bottom) in pixels."""

    text: str
    box: tuple[float, float, float, float]


def available() -> bool:
    """Whether the extra is installed."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def recognised(image: Any) -> Iterator[Recognised]:
    """The lines of an image (an array of height x width x 3 bytes, RGB), in no order."""
    answer = _engine()(image[:, :, ::-1], use_cls=False)
    if answer.boxes is None or answer.txts is None:
        return
    for corners, text in zip(answer.boxes, answer.txts, strict=True):
        xs, ys = [float(x) for x, _ in corners], [float(y) for _, y in corners]
        if text.strip():
            yield Recognised(text.strip(), (min(xs), min(ys), max(xs), max(ys)))


@lru_cache(maxsize=1)
def _engine() -> Any:
    import logging

    from rapidocr import RapidOCR  # type: ignore[import-not-found,unused-ignore]

    engine = RapidOCR(params={"Global.log_level": "critical"})
    logging.getLogger(_LOGGER).setLevel(logging.CRITICAL)
    return engine
