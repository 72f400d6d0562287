"""Bounds on what a document may cost: hostile input ends with one clear line, not with an exhausted machine."""

from __future__ import annotations

MAX_TEXT_BYTES = 20_000_000
"""Largest HTML page, page dump or Markdown file that is read, in bytes."""

MAX_PDF_BYTES = 200_000_000
"""Largest PDF file that is read, in bytes."""

MAX_PDF_PAGES = 2_000
"""Pages of a PDF that are read; a longer one is marked `truncated`."""

MAX_TABLE_PAGES = 200
"""Pages of a PDF on which tables are looked for (that costs about 0.1 s a page)."""

MAX_DEPTH = 250
"""Nesting of an HTML page that is followed; the text of what lies deeper is kept without its structure."""

MAX_SPAN = 100
"""Largest row or column span that is believed."""

MAX_CELLS = 200_000
"""Places in the grid of one table; what would have more is read as a paragraph a row."""

MAX_SCRIPT_CHARS = 3_000_000
"""Longest script of a page that is parsed as JSON, in characters."""

PATTERN_SECONDS = 2.0
"""How long one pattern of a rule file may run on one text."""

MAX_UNPACKED = 4_000_000
"""Size to which a stream of a PDF (other than an image) may unpack at any ratio, in bytes."""

MAX_UNPACKED_RATIO = 100
"""How many times its own size a stream may unpack to that gives more than MAX_UNPACKED: text gives about 10."""

MAX_PAGE_CHARACTERS = 200_000
"""Characters of one page of a PDF that are read: ten times what a dense page holds."""

MAX_OCR_PAGES = 200
"""Scanned pages of a PDF that are read by character recognition (that costs some seconds a page)."""

MAX_OCR_PIXELS = 8_000_000
"""Size to which an image is scaled down before its characters are recognised, in pixels."""

MAX_IMAGE_PIXELS = 100_000_000
"""Largest image file that is read, in pixels."""

TABLE_SECONDS = 120.0
"""How long the ruled tables of one PDF may take; the pages after that keep their text as lines."""

MAX_DUMP_LINES = 10_000
"""Lines of a text that are sorted into article and page furniture; a longer one is kept whole."""

MAX_LINES = 1_000_000
"""Lines of a Markdown file that is parsed; one of more is read as plain lines."""

MAX_BLOCKS = 100_000
"""Blocks of a document that stand by themselves; those behind them share paragraphs, fifty in each."""

MAX_SOUGHT = 2_000_000_000
"""Code points of a source that are looked through for where its runs stand (a second or two); the runs after that keep
the line that the parser gives."""

MAX_MARKDOWN = 4_000_000
"""Code points of Markdown that are parsed in one piece (about a second for a million); more are read as plain lines."""
