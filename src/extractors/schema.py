"""The shape of a file in rules/sources/: how to know a source, and what of its pages is the article."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

Some = Annotated[list[str], Meta(min_length=1)]
FieldName = Literal["title", "published", "author"]


class Example(Struct, forbid_unknown_fields=True):
    """A text that a pattern must match, with what its named groups must capture."""

    text: str
    gives: dict[str, str] = {}


class Pattern(Struct, forbid_unknown_fields=True):
    """A named pattern with the lines it must match and the lines it must leave alone.

    `match` is a regular expression (module `regex`) that is searched for in one line, stripped of the spaces around it.
    """

    name: str
    match: str
    examples: Annotated[list[str | Example], Meta(min_length=1)]
    counterexamples: Some


class Field(Struct, forbid_unknown_fields=True):
    """Where a title, date or author stands: in the text of a node, in one of its attributes, or in the page's URL.

    Without `attr`, a <meta> gives its content. `pattern` picks a part: its groups named title, published or author, or
    year, month, day, hour, minute, second for a date. `zone` is appended to a date that names no zone.
    """

    select: str | None = None
    attr: str | None = None
    url: bool = False
    pattern: Pattern | None = None
    zone: str | None = None


class Template(Struct, forbid_unknown_fields=True):
    """One generation of a site's pages: used when `when` selects something."""

    name: str
    when: str
    body: Some
    title: list[Field] = []
    published: list[Field] = []
    author: list[Field] = []
    strip: list[str] = []
    strip_text: list[Pattern] = []
    end: list[Pattern] = []


class Mirror(Struct, forbid_unknown_fields=True):
    """What to strip from an article's HTML when it stands in a Markdown file or another site's copy."""

    strip: list[str] = []
    strip_text: list[Pattern] = []
    end: list[Pattern] = []


class Dump(Struct, forbid_unknown_fields=True):
    """How the text of a page (select all, copy) or of a PDF reads.

    It is this source's when `need` of the `fingerprints` match some line. The article starts after the line of the
    first `start` pattern that matches and ends before the first `end` pattern that does; `read` patterns give title,
    published (also as year, month, day, hour, minute, second) and author by their named groups, from any line up to the
    end; a line that such a pattern covers whole leaves the body. The title is else the first line after one that
    `title_after` matches. `wrapped` says that lines break in mid-sentence. `head_lines` bounds where a fingerprint is
    looked for.
    """

    name: str
    fingerprints: Annotated[list[Pattern], Meta(min_length=1)]
    need: int = 1
    head_lines: int = 400
    start: list[Pattern] = []
    title_after: list[Pattern] = []
    end: list[Pattern] = []
    drop: list[Pattern] = []
    read: list[Pattern] = []
    headings: list[Pattern] = []
    wrapped: bool = False
    drop_repeated_title: bool = False
    zone: str | None = None


class Source(Struct, forbid_unknown_fields=True):
    """One file in rules/sources/. `evidence` says where the knowledge of the markup comes from."""

    name: str
    evidence: Some
    site: str | None = None
    hosts: list[str] = []
    html: list[Template] = []
    mirror: Mirror = msgspec.field(default_factory=Mirror)
    text: list[Dump] = []
    pdf: list[Dump] = []


class Confusions(Struct, forbid_unknown_fields=True):
    """rules/sources/shared/ocr.yaml: what character recognition makes of common words and of digits."""

    evidence: Some
    misreadings: list[Pattern]
