import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from batches import SMALL, batch, page, rows, warc
from crossfoot.batch.cluster import Cluster
from distributed import LocalCluster
from test_batch import DATASETS, poisoned


@pytest.fixture
def address() -> Iterator[str]:
    """A scheduler with one worker, which is a thread of this process."""
    with LocalCluster(n_workers=1, threads_per_worker=2, processes=False, dashboard_address=None) as found:
        yield found.scheduler_address


@pytest.mark.skipif(sys.platform != "linux", reason="a crash has another name elsewhere")
def test_a_cluster_gives_what_one_machine_gives(tmp_path: Path, address: str) -> None:
    settings = msgspec.structs.replace(SMALL, facts_at_once=1)
    texts = [page(number, "삼성전자는 2023년 매출 258조9000억원을 기록했다.") for number in range(6)]
    inputs = [warc(tmp_path / "a.warc.gz", texts), warc(tmp_path / "b.warc.gz", [texts[0], "abort", texts[1]])]
    with closing(Cluster(address, poisoned)) as cluster:
        batch(inputs, tmp_path / "cluster", cluster, settings)
    batch(inputs[:1], tmp_path / "here")
    assert [(row["record"].rpartition("/")[2][:6], row["kind"]) for row in rows(tmp_path / "cluster", "errors")] == [
        ("b.warc", "crash")
    ]
    for name in DATASETS[:3]:
        found = [row for row in rows(tmp_path / "cluster", name) if "a.warc" in row["record"]]
        assert found == rows(tmp_path / "here", name)
    assert len(rows(tmp_path / "cluster", "cross_source")) == 7
