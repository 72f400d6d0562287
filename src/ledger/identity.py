"""By what a document is known again when it is checked anew."""

from __future__ import annotations

import os
import platform
from hashlib import blake2b

from ..facts import Article


def address_key(article: Article) -> str | None:
    """A hash of what an article is known by beside its id: its address.

    One without an address is known by its file as long as it has the same title, so that a draft that was mended
    takes the place of what it was, and another text that was saved under the same name does not.
    """
    if article.url is not None:
        return _hash("url", article.url)
    if article.title is None or article.path == "-":
        return None
    return _hash("file", platform.node(), os.path.realpath(article.path), article.title)


def _hash(*parts: str) -> str:
    return blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=16).hexdigest()
