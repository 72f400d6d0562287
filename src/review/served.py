"""The review server: the report's pages on loopback, where a decision is written to the decisions file at once."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import msgspec

from ..errors import CrossfootError
from .decision import Decision
from .store import record, withdraw

HOST = "127.0.0.1"
MAX_BODY = 100_000
_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Withdrawal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A decision taken back."""

    id: str
    withdraw: bool


@dataclass(frozen=True, slots=True)
class Desk:
    """What is served: `page` gives the bytes of a page by its path below the token, None where there is none."""

    page: Callable[[str], bytes | None]
    decisions: Path

    def decide(self, body: bytes) -> None:
        """Write one decision, or take one back. Raises CrossfootError or msgspec.DecodeError."""
        if b'"withdraw"' in body:
            withdraw(self.decisions, [msgspec.json.decode(body, type=Withdrawal).id])
        else:
            record(self.decisions, [msgspec.json.decode(body, type=Decision)])


def server(desk: Desk, port: int = 0, token: str | None = None) -> tuple[ThreadingHTTPServer, str]:
    """A server on loopback that is not yet running, and the address of its index, which holds a random token.

    Raises OSError where the port is taken.
    """
    secret = token or secrets.token_urlsafe(24)

    class Handler(_Handler):
        pass

    Handler.desk, Handler.token = desk, secret
    httpd = ThreadingHTTPServer((HOST, port), Handler)
    httpd.daemon_threads = True
    return httpd, f"http://{HOST}:{httpd.server_address[1]}/{secret}/"


class _Handler(BaseHTTPRequestHandler):
    desk: Desk
    token: str
    timeout = 30
    server_version = "crossfoot"
    sys_version = ""

    def do_GET(self) -> None:
        name = self._below_token()
        page = self.desk.page(name) if name is not None else None
        if page is None:
            self._answer(404, b"not found", "text/plain")
        else:
            self._answer(200, page, "text/html; charset=utf-8")

    def do_POST(self) -> None:
        name = self._below_token()
        if name is None or name.rpartition("/")[2] != "decide" or not self._is_ours():
            return self._answer(404, b"not found", "text/plain")
        length = self.headers.get("Content-Length", "")
        if not length.isascii() or not length.isdigit() or int(length) > MAX_BODY:
            return self._answer(413, b"too large", "text/plain")
        try:
            self.desk.decide(self.rfile.read(int(length)))
        except (CrossfootError, msgspec.DecodeError, UnicodeDecodeError) as error:
            return self._answer(400, str(error).encode("utf-8", "replace"), "text/plain; charset=utf-8")
        return self._answer(200, b"{}", "application/json")

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are nobody's business."""

    def _below_token(self) -> str | None:
        """The path below the token; None for a wrong token or for another host's name (DNS rebinding)."""
        host = self.headers.get("Host", "").rpartition(":")[0]
        token, _, name = self.path.partition("?")[0].lstrip("/").partition("/")
        if host not in (HOST, "localhost") or not hmac.compare_digest(token.encode(), self.token.encode()):
            return None
        return name

    def _is_ours(self) -> bool:
        """Whether a request to change something comes from one of our own pages."""
        origin = self.headers.get("Origin")
        is_json = self.headers.get("Content-Type", "").startswith("application/json")
        return is_json and origin in (None, f"http://{self.headers.get('Host', '')}")

    def _answer(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **_HEADERS}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
