"""Image files: a page that was scanned or photographed, read by character recognition."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from ..document import Extraction
from ..errors import UnreadableDocument
from .draft import Extracted
from .limits import MAX_IMAGE_PIXELS, MAX_OCR_PIXELS
from .pdf.frame import Frame
from .pdf.page import Page
from .pdf.reader import assembled
from .pdf.scanned import pieces_in
from .sniff import binary_kind

_SCALE = 2.0


def read_image(data: bytes, path: str) -> Extracted:
    """The text of a PNG or JPEG image in blocks. Raises UnreadableDocument when none is recognised."""
    picture = _picture(data, path)
    height, width = picture.shape[:2]
    page = Page(1, Frame(0.0, 0.0, width / _SCALE, height / _SCALE, 0), scanned=True, layer=True)
    page.pieces = pieces_in(picture, _SCALE)
    if not page.pieces:
        raise UnreadableDocument(path, "is an image in which no text was recognised")
    found = assembled([page])
    found.extraction = Extraction("image", "generic:rapidocr", 1.0, ("ocr",), frozenset((1,)))
    return found


def _picture(data: bytes, path: str) -> Any:
    """The image as an array of RGB bytes, scaled down to what is recognised."""
    import numpy
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data)) as image:
            if image.width * image.height > MAX_IMAGE_PIXELS:
                raise UnreadableDocument(path, f"is an image of more than {MAX_IMAGE_PIXELS // 1_000_000} megapixels")
            shrunk = min(1.0, (MAX_OCR_PIXELS / (image.width * image.height)) ** 0.5)
            size = (max(1, round(image.width * shrunk)), max(1, round(image.height * shrunk)))
            return numpy.asarray(image.convert("RGB").resize(size))
    except (OSError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError):
        raise UnreadableDocument(path, f"is {binary_kind(data)} that is damaged") from None
