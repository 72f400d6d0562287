"""`crossfoot rules new-source`: what is proposed for a page, what is written, and what is not."""

from pathlib import Path

import pytest
from crossfoot.cli import main
from crossfoot.extractors import read
from crossfoot.source_making import SourceDraftError, host_of, name_of

SENTENCES = [
    "The office counted 1,250 applications for battery patents last year, 8 percent more than the year before.",
    "Of these, 700 came from firms and 550 from universities and single inventors, the report says.",
    "The number of grants fell from 640 to 610, mostly because examiners had less time for each of them.",
    "Half of the applications name more than one inventor, and one in ten comes from a team in two countries.",
]
PAGE = f"""<html><head><title>Battery patents rise | Example News</title>
<meta property="og:title" content="Battery patents rise"><meta name="author" content="Ann Other">
<link rel="canonical" href="https://news.example.com/battery"></head><body>
<nav><a href="/">Home</a> <a href="/a">All 88 topics</a></nav>
<main><h1 class="headline">Battery patents rise</h1><p class="dateline">2024-03-05 09:10</p>
<div class="story-text"><p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p>
<div class="promo-box"><a href="/b">Our offer: 99 euros</a></div>
<p>{SENTENCES[2]}</p><p>{SENTENCES[3]}</p></div></main>
<aside class="ranking"><ol><li><a href="/c">Most read: 77 ways to save</a></li></ol></aside></body></html>"""


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "battery.html"
    file.write_text(PAGE, encoding="utf-8")
    return file


def run(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    code = main(args)
    return code, *capsys.readouterr()


def test_the_draft_reads_its_page(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "rules", "new-source", "news.example.com", "--from", str(page))
    assert code == 0
    document = read(page, rules=Path("rules"))
    assert document.extraction.how == "template:main"
    assert document.text.split("\n") == ["Battery patents rise", *SENTENCES]
    assert (document.published, document.author) == ("2024-03-05T09:10:00+00:00", "Ann Other")
    assert "  - .promo-box: Our offer: 99 euros" in out
    assert "wrote rules/sources/example.yaml" in out


def test_the_draft_says_what_is_left_to_do_and_passes_its_own_test(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "rules", "new-source", "https://news.example.com/", "--from", str(page))
    text = Path("rules/sources/example.yaml").read_text(encoding="utf-8")
    assert "TODO: is this the zone of the printed time?" in text
    assert ".story-text" in text
    assert "tests:" in text
    code, out, _ = run(capsys, "rules", "test", "--rules", "rules")
    assert (code, "0 not as expected" in out) == (0, True)


def test_the_page_becomes_a_fixture(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "rules", "new-source", "news.example.com", "--from", str(page))
    assert Path("fixtures/example/battery/page.html").read_bytes() == page.read_bytes()
    expected = Path("fixtures/example/battery/expected.yaml").read_text(encoding="utf-8")
    assert expected.startswith("source: example\nurl: https://news.example.com/battery\n")


def test_nothing_is_overwritten(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("fixtures/example/battery").mkdir(parents=True)
    code, _, errors = run(capsys, "rules", "new-source", "news.example.com", "--from", str(page))
    assert (code, errors) == (2, "crossfoot: fixtures/example/battery: exists already\n")
    assert not Path("rules").exists()


def test_a_host_that_is_known_gets_a_template_to_paste(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "rules", "new-source", "news.example.com", "--from", str(page))
    code, out, _ = run(capsys, "rules", "new-source", "news.example.com", "--from", str(page))
    assert (code, "example knows this host: a template to paste into its file" in out) == (0, True)
    assert "  - name: main\n    when: .story-text\n" in out


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("<html><body><div class=x>Menu</div></body></html>", "no element with an article"),
        ("Only text.\n\nNo page at all.\n", "is no HTML page"),
    ],
)
def test_a_page_without_an_article_is_one_line(
    page: Path, capsys: pytest.CaptureFixture[str], text: str, cause: str
) -> None:
    page.write_text(text, encoding="utf-8")
    code, _, errors = run(capsys, "rules", "new-source", "news.example.com", "--from", str(page))
    assert (code, cause in errors, errors.count("\n")) == (2, True, 1)


@pytest.mark.parametrize(
    ("given", "host", "name"),
    [
        ("news.example.co.kr", "news.example.co.kr", "example"),
        ("https://www.example.com/a?b=1", "example.com", "example"),
        ("EXAMPLE.JP:8080", "example.jp", "example"),
    ],
)
def test_hosts_and_names(given: str, host: str, name: str) -> None:
    assert (host_of(given), name_of(host_of(given))) == (host, name)


@pytest.mark.parametrize("given", ["", "no host", "http://[broken", "../up"])
def test_what_is_no_host_is_refused(given: str) -> None:
    with pytest.raises(SourceDraftError, match="is no host name"):
        host_of(given)
