"""The report in the system's Chromium; without one these tests are skipped and say so."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from crossfoot.catalogue import catalogue
from crossfoot.pipeline import check_all
from crossfoot.reports.html import html_report
from crossfoot.targets import expand
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

FIXTURES = Path(__file__).parents[2] / "fixtures"
NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = os.environ.get("CHROMIUM") or next((path for name in NAMES if (path := shutil.which(name))), None)
QUIET = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: install the package chromium, or name one in CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which no script fails."""
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    yield page
    assert problems == []


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the fixtures."""
    folder = tmp_path_factory.mktemp("report")
    html_report(check_all(expand([str(FIXTURES)])), folder, catalogue("en"))
    return folder


@pytest.fixture(scope="session")
def flagged(report: Path) -> str:
    """The address of a page with several flagged findings."""
    pages = (report / "documents").iterdir()
    return max(pages, key=lambda path: path.read_text("utf-8").count("data-key=")).as_uri()
