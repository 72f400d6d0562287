"""The review server: loopback, a token, and nobody else's pages."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from crossfoot.review import load
from crossfoot.review.served import Desk, server

LINE = b'{"id":"a1","doc":"d","code":"CF101","verdict":"explained","quotes":["1"]}'
JSON = {"Content-Type": "application/json"}


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    desk = Desk(lambda name: {"": b"<p>index</p>"}.get(name), tmp_path / "d.jsonl")
    httpd, address = server(desk)
    thread = threading.Thread(target=httpd.serve_forever, daemon=True)
    thread.start()
    yield address
    httpd.shutdown()
    httpd.server_close()


def ask(address: str, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None) -> int:
    parts = urlsplit(address)
    assert parts.hostname is not None
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=10)
    connection.request(method, path, body, headers or {})
    return connection.getresponse().status


def test_the_index_is_under_the_token(address: str) -> None:
    assert ask(address, "GET", urlsplit(address).path) == 200


def test_it_listens_on_loopback_only(address: str) -> None:
    assert urlsplit(address).hostname == "127.0.0.1"


@pytest.mark.parametrize("path", ["/", "/index.html", "/wrong-token/"])
def test_without_the_token_there_is_nothing(address: str, path: str) -> None:
    assert ask(address, "GET", path) == 404


def test_another_host_name_gets_nothing(address: str) -> None:
    assert ask(address, "GET", urlsplit(address).path, headers={"Host": "evil.example:80"}) == 404


def test_a_decision_is_written_at_once(address: str, tmp_path: Path) -> None:
    assert ask(address, "POST", urlsplit(address).path + "documents/decide", LINE, JSON) == 200
    assert load(tmp_path / "d.jsonl")["a1"].verdict == "explained"


def test_a_decision_is_taken_back(address: str, tmp_path: Path) -> None:
    path = urlsplit(address).path + "decide"
    ask(address, "POST", path, LINE, JSON)
    assert ask(address, "POST", path, b'{"id":"a1","withdraw":true}', JSON) == 200
    assert load(tmp_path / "d.jsonl") == {}


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        pytest.param(LINE, {**JSON, "Origin": "https://evil.example"}, 404, id="another origin"),
        pytest.param(LINE, {"Content-Type": "text/plain"}, 404, id="a plain form"),
        pytest.param(b"{", JSON, 400, id="no JSON"),
        pytest.param(b'{"id":"a1"}', JSON, 400, id="no decision"),
        pytest.param(b" " * 200_000, JSON, 413, id="too large"),
    ],
)
def test_what_is_no_decision_of_ours_is_refused(
    address: str, tmp_path: Path, body: bytes, headers: dict[str, str], status: int
) -> None:
    assert ask(address, "POST", urlsplit(address).path + "decide", body, headers) == status
    assert not (tmp_path / "d.jsonl").exists()
