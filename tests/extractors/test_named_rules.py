"""What a source file says once: patterns by name, entries that are `like` others, and what is refused."""

from pathlib import Path

import pytest
from crossfoot.errors import BrokenRule
from crossfoot.extractors import read
from crossfoot.extractors.schema import Source
from crossfoot.extractors.source_check import patterns_of, selectors_of
from crossfoot.extractors.sources import load_sources, sources_in
from crossfoot.rulebook import builtin_root

HEAD = """name: own
hosts: [own.example]
evidence: [own pages]
patterns:
  - name: closing
    match: '^The end$'
    examples: ["The end"]
    counterexamples: ["The end of 12 firms"]
"""


def rules(folder: Path, text: str) -> Path:
    (folder / "sources").mkdir(exist_ok=True)
    (folder / "sources" / "own.yaml").write_text(HEAD + text, encoding="utf-8")
    return folder


def test_a_pattern_is_used_by_its_name(tmp_path: Path) -> None:
    root = rules(tmp_path, "html:\n  - {name: main, when: '.b', body: ['.b'], end: [closing]}\n")
    page = b"<html><body><h1>T</h1><div class=b><p>12 firms.</p><p>The end</p><p>99 more</p></div></body></html>"
    assert read(page, url="https://own.example/1", rules=root).text == "T\n12 firms."


def test_a_shared_pattern_is_found_and_an_own_one_comes_first(tmp_path: Path) -> None:
    own = HEAD.replace("closing", "editor-line")
    (tmp_path / "sources").mkdir()
    body = "html:\n  - {name: main, when: '.b', body: ['.b'], strip_text: [editor-line, reporter-ko]}\n"
    (tmp_path / "sources" / "own.yaml").write_text(own + body, encoding="utf-8")
    template = load_sources(tmp_path)[0].html[0]
    assert template.strip_text[0].match == "^The end$"
    assert len(template.strip_text) == 2


def test_an_entry_like_another_takes_what_it_does_not_say(tmp_path: Path) -> None:
    root = rules(
        tmp_path,
        "text:\n  - {name: dump, fingerprints: [closing], drop: [closing], wrapped: true}\n"
        "pdf:\n  - {name: paper, like: dump, need: 1, wrapped: false}\n",
    )
    paper = load_sources(root)[0].pdf[0]
    assert (paper.name, paper.wrapped, [pattern.name for pattern in paper.drop]) == ("paper", False, ["closing"])


@pytest.mark.parametrize(
    ("text", "line", "cause"),
    [
        ("html:\n  - name: main\n    when: '.b'\n    body: ['.b']\n    end: [colophon]\n", 13, "no pattern 'colophon'"),
        ("text:\n  - name: dump\n    like: other\n", 11, "like 'other'"),
        ("html:\n  - name: main\n    when: '.b'\n", 10, "neither body nor body_data"),
        ("html:\n  - name: main\n    when: '.b'\n    body_data: [a.b]\n", 10, "not the script"),
        ("html:\n  - name: main\n    when: '.b['\n    body: ['.b']\n", 11, "no CSS selector"),
        ("html:\n  - name: main\n    when: '.b'\n    body: ['.b']\n    boody: 1\n", 10, "unknown field"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_line(tmp_path: Path, text: str, line: int, cause: str) -> None:
    with pytest.raises(BrokenRule, match=cause) as refused:
        load_sources(rules(tmp_path, text))
    assert f"own.yaml:{line}:" in str(refused.value)


SOURCES = [pytest.param(path, source, id=source.name) for path, source in sources_in(builtin_root())]


@pytest.mark.parametrize(("path", "source"), SOURCES)
def test_a_file_is_named_as_its_source_is_written(path: Path, source: Source) -> None:
    text = path.read_text(encoding="utf-8")
    for _, pattern in patterns_of(source):
        assert text.count(f"name: {pattern.name}\n") <= 1, f"{pattern.name} is written more than once: name it"
    assert all(selector.strip() for _, selector in selectors_of(source))


@pytest.mark.parametrize(("path", "source"), SOURCES)
def test_every_template_and_dump_has_a_page_test(path: Path, source: Source) -> None:
    tested = {test.how for test in source.tests}
    assert {entry.name for entry in (*source.html, *source.text)} - tested == set()


@pytest.mark.parametrize(("path", "source"), SOURCES)
def test_every_named_pattern_is_used(path: Path, source: Source) -> None:
    used = {pattern.name for steps, pattern in patterns_of(source) if steps[0] != "patterns"}
    assert {pattern.name for pattern in source.patterns} - used == set()
