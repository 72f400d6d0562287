import pyarrow as pa
from batches import page
from crossfoot.batch.arrow import check_batches, schema
from crossfoot.batch.running import Settings
from test_batch import poisoned

QUICK = Settings(seconds=1.5, extra_seconds=4)


def test_every_page_is_answered_once() -> None:
    texts = [page(1), "abort", page(2), ""]
    urls = [f"http://example.org/{number}" for number in range(4)]
    batches = [
        pa.record_batch({"html": texts[:3], "url": urls[:3]}),
        pa.record_batch({"html": texts[3:], "url": urls[3:]}),
    ]
    found = pa.Table.from_batches(check_batches(batches, QUICK, poisoned), schema())
    assert found["record"].to_pylist() == urls
    assert [len(each) for each in found["claims"].to_pylist()] == [4, 0, 4, 0]
    assert [[error["kind"] for error in each] for each in found["errors"].to_pylist()] == [
        [],
        ["crash"],
        [],
        ["unreadable"],
    ]
    assert found["findings"][0][0]["verdict"].as_py() == "consistent"
