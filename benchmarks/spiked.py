"""Pages for benchmarks of many documents, some of which do harm to the process that reads them."""

from __future__ import annotations

import ctypes
import io
import os
import re
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path

from crossfoot.batch.rows import Keeping, Kept
from crossfoot.batch.unit import Page
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

POISONS: dict[bytes, Callable[[], object]] = {
    b"abort": os.abort,
    b"segfault": lambda: ctypes.string_at(0),
    b"loop": lambda: deque(iter(int, 1), maxlen=0),
    b"pattern": lambda: re.match(r"(a+)+$", "a" * 60 + "b"),
    b"memory": lambda: bytearray(10**10),
}
COMPANIES = ("삼성전자", "화웨이", "텐센트", "알리바바", "샤오미", "바이두")


def spiked(page: Page) -> Kept:
    """What a batch does with a page; one that is only the name of a poison does what it says."""
    POISONS.get(page.data or b"", int)()
    return Keeping(None)(page)


def light(page: Page) -> Kept:
    """As `spiked`, but for one page in eight only: what is left is the cost of everything around the pages."""
    if page.data in POISONS or page.number % 8 == 0:
        return spiked(page)
    return Keeping(None)(Page(page.record, page.url, b"One.", page.unit, page.number))


def short_page(number: int) -> bytes:
    """A page with some facts; one in seven tells another figure than the pages before it."""
    company, year = COMPANIES[number % len(COMPANIES)], 2014 + number // len(COMPANIES) % 10
    revenue = 100 + number % len(COMPANIES) * 20 + year % 100 + (5 if number % 7 == 0 else 0)
    text = f"{company}는 {year}년 매출 {revenue}조5000억원을 기록했다. 직원 {1000 + number}명 가운데 30%가 연구직이다."
    return f"<html><body><h1>실적 {number}</h1><p>{text}</p></body></html>".encode()


def archive(path: Path, pages: Iterable[bytes]) -> None:
    """A compressed archive of pages, each with an address of its own."""
    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=True)
        for number, page in enumerate(pages):
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            url = f"http://example.org/{path.name}/{number}"
            writer.write_record(
                writer.create_warc_record(url, "response", payload=io.BytesIO(page), http_headers=headers)
            )


def archives(folder: Path, documents: int, count: int, poisons: Iterable[bytes] = ()) -> None:
    """Archives with so many short pages in all; the poisons stand among them, far apart."""
    pages = [short_page(number) for number in range(documents)]
    for number, poison in enumerate(poisons):
        pages[documents // 8 + number * documents // 8] = poison
    each = documents // count
    for number in range(count):
        archive(folder / f"{number:03}.warc.gz", pages[number * each : (number + 1) * each])
