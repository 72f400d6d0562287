"""What `crossfoot extract --format markdown` prints reads back as the same text, blocks and claims."""

from __future__ import annotations

import pytest
from crossfoot import read
from crossfoot.claims import claims_of
from crossfoot.document import Document
from crossfoot.reports.markdown import markdown_document

PROSE = "<p>The survey was published on Wednesday, and its authors said that all of these figures are provisional.</p>"
BODIES = [
    "<ol start='5'><li>Fifth of 12</li><li value='9'>Ninth of 12</li><li>Tenth<ul><li>inner 3</li></ul></li></ol>",
    "<ol reversed><li>Three</li><li>Two</li><li>One</li></ol>",
    "<ul><li><p>One item with 3 parts.</p><p>It goes on for 4 lines.</p></li><li>Another</li></ul>",
    "<table><tr><th>Land | area</th><th>Cases</th></tr><tr><td>North</td><td>1,200</td></tr></table>",
    "<table><tr><td>North</td><td>1,200</td></tr><tr><td>South</td><td>900</td></tr></table>",
    "<table><tr><td>North</td><td>cold</td></tr><tr><td>South</td><td>warm</td></tr></table>",
    "<table><tr><th colspan='2'>2023</th></tr><tr><td rowspan='2'>N</td><td>12</td></tr><tr><td>13</td></tr></table>",
    "<dl><dt>Revenue</dt><dd>$3.2 billion</dd><dt>Staff</dt><dd>12,000 people</dd></dl>",
    "<h3>Part 2</h3><p>2. A sentence that starts with a number has 14 words in it, more or less.</p>",
    "<p>5*3*2 is 30, a_b_c is a name, [12] is a note, `x` is code, &lt;b&gt; is no tag and \\ is a stroke.</p>",
    "<p>- 12 degrees were measured | 14 the day before, and that was | the lowest figure of the whole year.</p>",
    "<p># 1 in the list was the north, with 40 of the 100 cases that the survey counted in the last year.</p>",
    "<p>이 드라마 &lt;A형 남자&gt;는 시청률 12.5%를 기록했다고 밝혔으며, 지난해보다 2.1%포인트 높은 수치다.</p>",
]


def facts(document: Document) -> list[tuple[str, str, int | None]]:
    return [(block.kind, document.of(block), block.number) for block in document.blocks]


@pytest.mark.parametrize("body", BODIES)
def test_markdown_reads_back_as_the_same_document(body: str) -> None:
    page = (
        f"<html><head><title>Cases by land</title></head><body><h1>Cases by land</h1>{PROSE}{body}{PROSE}</body></html>"
    )
    document = read(page.encode())
    again = read(markdown_document(document).encode())
    assert again.text == document.text
    assert facts(again) == facts(document)
    claims = [(claim.start, claim.text, claim.value, claim.unit) for claim in claims_of(document)]
    assert [(claim.start, claim.text, claim.value, claim.unit) for claim in claims_of(again)] == claims


def test_the_front_matter_says_what_is_known_and_how_it_was_read() -> None:
    head = "<title>A</title><meta property='article:published_time' content='2024-05-06T08:00:00+09:00'>"
    head += "<meta name='author' content='B \"C\" D'><meta property='og:site_name' content='E'>"
    page = f"<html><head>{head}</head><body><h1>A</h1>{PROSE * 3}</body></html>"
    lines = markdown_document(read(page.encode())).split("\n")
    front = lines[1 : lines.index("---", 1)]
    assert front[:4] == ['title: "A"', 'date: "2024-05-06T08:00:00+09:00"', 'author: "B \\"C\\" D"', 'site: "E"']
    assert 'how: "generic:scorer"' in front
    assert any(line.startswith('kept: "') for line in front)
