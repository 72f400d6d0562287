"""docs/sources.md names every key of the schema and every source. Run as a program it writes the table of sources."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from crossfoot.extractors import schema
from crossfoot.extractors.schema import Source
from crossfoot.extractors.sources import sources_in
from crossfoot.rulebook import builtin_root

PAGE = Path(__file__).parents[2] / "docs" / "sources.md"
FIXTURES = Path(__file__).parents[2] / "fixtures"
START, END = "<!-- sources -->\n", "<!-- end of sources -->"
TYPES = (schema.Source, schema.Pattern, schema.Template, schema.Data, schema.Field, schema.Dump, schema.PageTest)


def table() -> str:
    """The sources with their hosts and the ways they are read, by name."""
    rows = [row(source) for _, source in sorted(sources_in(builtin_root()), key=lambda one: one[1].name)]
    return "\n".join(["| source | site | hosts | read by |", "|---|---|---|---|", *rows]) + "\n"


def row(source: Source) -> str:
    ways = [f"`{template.name}`{' (data)' if template.body_data else ''}" for template in source.html]
    ways += [f"`{dump.name}` (dump)" for dump in source.text] + [f"`{dump.name}` (PDF)" for dump in source.pdf]
    return f"| `{source.name}` | {source.site or ''} | {', '.join(source.hosts)} | {', '.join(ways)} |"


def test_the_table_is_that_of_the_rules() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text[text.index(START) + len(START) : text.index(END)] == table()


def keys() -> Iterator[str]:
    for kind in TYPES:
        yield from kind.__struct_fields__


@pytest.mark.parametrize("key", sorted(set(keys())))
def test_every_key_is_explained(key: str) -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert f"`{key}`" in text or f"    {key}:" in text


@pytest.mark.parametrize("name", [source.name for _, source in sources_in(builtin_root())])
def test_every_source_has_a_fixture(name: str) -> None:
    assert list(FIXTURES.glob(f"{name}/*/expected.yaml"))


if __name__ == "__main__":
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(START)
    PAGE.write_text(before + START + table() + END + rest.partition(END)[2], encoding="utf-8")
