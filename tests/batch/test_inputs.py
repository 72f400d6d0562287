import zlib
from pathlib import Path

import pytest
from batches import page, table, warc
from crossfoot.batch.archives import pages_of
from crossfoot.batch.inputs import units_of
from crossfoot.batch.reading import pages
from crossfoot.batch.unit import Damage, Page

TEXTS = [page(number, "x" * number * 40) for number in range(12)]


def read(*paths: object) -> list[Page | Damage]:
    return [each for unit in units_of(map(str, paths)) for each in pages(unit)]


def texts(found: list[Page | Damage]) -> list[str]:
    return [each.data.decode() for each in found if isinstance(each, Page) and each.data is not None]


def damages(found: list[Page | Damage]) -> list[str]:
    return [f"{each.record.partition('#')[2]}: {each.error}" for each in found if isinstance(each, Damage)]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_an_archive_gives_its_pages_decoded(tmp_path: Path, name: str) -> None:
    found = read(warc(tmp_path / name, TEXTS))
    assert texts(found) == TEXTS
    assert len({each.record for each in found}) == len(TEXTS)
    assert [each.url for each in found if isinstance(each, Page)][1].endswith("/1")  # type: ignore[union-attr]


@pytest.mark.parametrize(("status", "kind"), [("404 Not Found", "text/html"), ("200 OK", "image/png")])
def test_what_is_no_document_is_left_out(tmp_path: Path, status: str, kind: str) -> None:
    assert read(warc(tmp_path / "a.warc.gz", TEXTS, status, kind)) == []


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
@pytest.mark.parametrize("share", [0.3, 0.55, 0.8, 0.999])
def test_an_archive_that_is_cut_off_gives_what_is_whole(tmp_path: Path, name: str, share: float) -> None:
    path = warc(tmp_path / name, TEXTS)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    found = read(path)
    kept = texts(found)
    assert kept == TEXTS[: len(kept)]
    assert 0 < len(kept) < len(TEXTS)
    assert len(damages(found)) == 1
    assert int(damages(found)[0].partition(":")[0].rstrip("+")) < len(data) * share


def test_a_damaged_stretch_is_passed_over(tmp_path: Path) -> None:
    path = warc(tmp_path / "a.warc.gz", TEXTS)
    whole = [each for each in pages_of(str(path)) if isinstance(each, Page)]
    offset = int(whole[6].record.partition("#")[2])
    data = bytearray(path.read_bytes())
    for at in range(offset + 40, offset + 60):
        data[at] ^= 0xFF
    path.write_bytes(data)
    found = read(path)
    assert [each.record for each in found if isinstance(each, Page)] == [
        each.record for each in [*whole[:6], *whole[7:]]
    ]
    assert [each.partition(":")[0] for each in damages(found)] == [str(offset)]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", []),
        (b"<html>no archive</html>", ["0: is no WARC archive"]),
        (zlib.compress(b"WARC/1.0", wbits=31)[:-4], ["0: the archive is cut off"]),
    ],
)
def test_what_is_no_archive_is_told(tmp_path: Path, data: bytes, expected: list[str]) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(data)
    assert damages(read(path)) == expected


@pytest.mark.parametrize("column", ["html", "text", "content"])
def test_a_table_gives_its_rows(tmp_path: Path, column: str) -> None:
    path = table(
        tmp_path / "a.parquet", {"other": range(12), column: TEXTS, "url": [f"http://e.org/{n}" for n in range(12)]}
    )
    found = read(path)
    assert texts(found) == TEXTS
    assert [each.record for each in found][2:4] == [f"{path}#0.2", f"{path}#1.0"]
    assert [each.url for each in found if isinstance(each, Page)][11] == "http://e.org/11"


@pytest.mark.parametrize(
    ("columns", "expected"),
    [({"words": ["a"]}, "0.0: has no column html, text, content"), ({"html": [1]}, "0.0: 'html' holds no text")],
)
def test_a_table_without_pages_is_told(tmp_path: Path, columns: dict[str, list[object]], expected: str) -> None:
    assert damages(read(table(tmp_path / "a.parquet", columns))) == [expected]


def test_a_damaged_table_is_told(tmp_path: Path) -> None:
    path = table(tmp_path / "a.parquet", {"html": [text * 50 for text in TEXTS]})
    data = path.read_bytes()
    path.write_bytes(data[:-3])
    assert [each.partition(":")[0] for each in damages(read(path))] == ["0.0"]


def test_a_folder_gives_archives_tables_and_articles(tmp_path: Path) -> None:
    warc(tmp_path / "b.warc.gz", TEXTS[:1])
    table(tmp_path / "a.parquet", {"html": TEXTS[:1]})
    for name in ("z.html", "c.txt", "no.png", ".hidden.html"):
        (tmp_path / name).write_text(TEXTS[0])
    units = units_of([str(tmp_path), str(tmp_path / "c.txt")])
    shown = [(unit.kind, [Path(path).name for path in unit.paths]) for unit in units]
    assert shown == [("warc", ["b.warc.gz"]), ("parquet", ["a.parquet"]), ("files", ["c.txt", "z.html"])]
