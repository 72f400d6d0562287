"""The templates, and the style and script that every page carries inside."""

from __future__ import annotations

import base64
import hashlib
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from ...catalogue import Catalogue
from ...record import Record
from ...version import VERSION

TEMPLATES = Path(__file__).parent / "templates"
_WORDS = {
    "shown": "filter.shown",
    "saved": "decide.saved",
    "kept": "decide.kept",
    "failed": "decide.failed",
    "help": "decide.help",
}


class Assets(Record, frozen=True):
    """Style and script as safe markup, and their hashes for the content security policy, which lets no other run."""

    style: Any
    script: Any
    style_hash: str
    script_hash: str


def rendered(template: str, say: Catalogue, served: bool, **values: Any) -> bytes:
    """A page as UTF-8; whatever comes from a document is escaped. `served` pages send decisions to their server."""
    words = {name: say.texts[key] for name, key in _WORDS.items()}
    text = (
        _environment()
        .get_template(template)
        .render(
            say=say,
            assets=_assets(),
            version=VERSION,
            mode="served" if served else "file",
            connect="'self'" if served else "'none'",
            words=json.dumps(words, ensure_ascii=False),
            **values,
        )
    )
    return bytes(text.encode("utf-8", "replace"))


@lru_cache(maxsize=1)
def _environment() -> Any:
    import jinja2

    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@lru_cache(maxsize=1)
def _assets() -> Assets:
    from markupsafe import Markup

    style = (TEMPLATES / "style.css").read_text("utf-8")
    script = (TEMPLATES / "report.js").read_text("utf-8")
    return Assets(Markup(style), Markup(script), _hash(style), _hash(script))


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
