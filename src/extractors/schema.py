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
    """Where a title, date or author stands: a node's text or attribute, the page's URL, or the data in its scripts.

    Of several nodes that `select` names, the first that gives a value counts. Without `attr`, a <meta> gives its
    content. `data` is a path in the template's `data`. `pattern` picks a part: its groups named title, published or
    author, or for a date year, month, day, hour, minute, second, or epoch (seconds or milliseconds since 1970).
    `zone` is appended to a date that names no zone.
    """

    select: str | None = None
    attr: str | None = None
    url: bool = False
    data: str | None = None
    pattern: Pattern | None = None
    zone: str | None = None


class Data(Struct, forbid_unknown_fields=True):
    """Scripts of a page that hold JSON: all of their text, or the value that stands right behind `after`.

    Paths into it are keys and positions joined by dots; `*` is every entry of a list or mapping, `**` any depth.
    """

    select: str
    after: str | None = None


class Template(Struct, forbid_unknown_fields=True):
    """One generation of a site's pages: used when `when` selects something and the body has text.

    The body is the first element of the first of `body` that has text, or with `join` all the elements that it names;
    or it is what the first of `body_data` leads to in `data`: text, HTML, or a list of these. Where `more` selects
    something the article goes on in other files.
    """

    name: str
    when: str
    body: list[str] = []
    join: bool = False
    data: Data | None = None
    body_data: list[str] = []
    more: str | None = None
    title: list[Field] = []
    published: list[Field] = []
    author: list[Field] = []
    strip: list[str] = []
    strip_text: list[Pattern] = []
    strip_links: bool = False
    end: list[Pattern] = []


class Mirror(Struct, forbid_unknown_fields=True):
    """What to strip from an article's HTML when it stands in a Markdown file or another site's copy.

    With `strip_links`, a block that is a link and nothing else leads to another article and goes.
    """

    strip: list[str] = []
    strip_text: list[Pattern] = []
    strip_links: bool = False
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


class PageTest(Struct, forbid_unknown_fields=True):
    """A small page and what reading it has to give: the way it is read, what is kept and what is dropped.

    `how` is the name of the template or of the dump rules. A page is a piece of HTML or the lines of a dump.
    """

    how: str
    page: str
    keeps: Some
    drops: list[str] = []
    url: str | None = None
    title: str | None = None
    published: str | None = None
    author: str | None = None
    marks: list[str] = []


class Source(Struct, forbid_unknown_fields=True):
    """One file in rules/sources/. `evidence` says where the knowledge of the markup comes from.

    `patterns` are referred to by their names wherever a pattern may stand, and an entry of `html`, `text` or `pdf`
    that is `like` another of the file takes from it what it does not say itself (see `named.py`).
    """

    name: str
    evidence: Some
    site: str | None = None
    hosts: list[str] = []
    patterns: list[Pattern] = []
    html: list[Template] = []
    mirror: Mirror = msgspec.field(default_factory=Mirror)
    text: list[Dump] = []
    pdf: list[Dump] = []
    tests: list[PageTest] = []


class SharedPatterns(Struct, forbid_unknown_fields=True):
    """rules/sources/shared/patterns.yaml: the patterns that several sources name."""

    patterns: list[Pattern]


class Confusions(Struct, forbid_unknown_fields=True):
    """rules/sources/shared/ocr.yaml: what character recognition makes of common words and of digits."""

    evidence: Some
    misreadings: list[Pattern]


class Script(Struct, forbid_unknown_fields=True):
    """The frequent characters of one script.

    `examples` are sentences, `counterexamples` what wrong encodings make of some.
    """

    name: Literal["zh-Hans", "zh-Hant", "ja", "ko"]
    frequent: str
    examples: Some
    counterexamples: Some


class Writing(Struct, forbid_unknown_fields=True):
    """rules/sources/shared/writing.yaml: what texts of each script are mostly made of."""

    evidence: Some
    scripts: list[Script]


class Boilerplate(Struct, forbid_unknown_fields=True):
    """rules/sources/shared/boilerplate.yaml: what stands around an article on the pages of sites that no rules know.

    `names` are lower-case words of classes and ids; `drop` and `end` match whole lines.
    """

    evidence: Some
    names: Some
    drop: list[Pattern]
    end: list[Pattern]


class Words(Struct, forbid_unknown_fields=True):
    """The words of one language, parted by spaces, that lines of page furniture are made of."""

    name: str
    words: str
    examples: Some
    counterexamples: Some


class Furniture(Struct, forbid_unknown_fields=True):
    """rules/sources/shared/furniture.yaml: what stands around articles in the text of a page."""

    evidence: Some
    words: list[Words]
    topics: list[Words]
    lines: list[Pattern]
    ends: list[Pattern]
