"""`crossfoot review`: decide on what is flagged, in the browser or in the terminal."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..catalogue import Catalogue, catalogue
from ..checked import Checked, Failure
from ..pipeline import check_all
from ..review import Decisions
from . import CLEAN, FAILED
from .common import decisions_option, inputs, lang_option, paths_argument, put, reported, rules_option, url_option

if TYPE_CHECKING:
    from http.server import ThreadingHTTPServer


@click.command("review")
@paths_argument
@decisions_option
@click.option("--terminal", is_flag=True, help="Ask here, one finding after the other, instead of in a browser.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port on loopback; by default a free one.")
@click.option("--browser/--no-browser", default=True, help="Whether to open the address that is printed.")
@lang_option
@rules_option
@url_option
def command(
    paths: tuple[str, ...],
    decisions: Path,
    terminal: bool,
    port: int,
    browser: bool,
    lang: str,
    rules: Path | None,
    url: str | None,
) -> int:
    """Decide on flagged findings; each decision is written to the decisions file at once.

    The pages are served on this machine only, under an address with a random token, until Ctrl-C.
    """
    failures: list[Failure] = []
    settled = Decisions.of(decisions)
    documents = list(reported(check_all(inputs(paths, url), url, rules, decisions=settled), failures))
    if terminal:
        from ..reports.dialogue import review_in_terminal

        review_in_terminal(documents, decisions, catalogue(lang))
    elif documents:
        _serve(documents, failures, decisions, catalogue(lang), port, browser)
    return FAILED if failures else CLEAN


def _serve(
    documents: list[Checked], failures: list[Failure], decisions: Path, say: Catalogue, port: int, browser: bool
) -> None:
    from ..reports.html.desk import pages
    from ..review.served import Desk, server

    try:
        httpd, address = server(Desk(pages(documents, failures, decisions, say), decisions), port)
    except OSError as error:
        raise click.ClickException(f"port {port}: {error.strerror}") from None
    put([f"{address}\n"], None)
    print("crossfoot: reviewing; Ctrl-C ends it", file=sys.stderr)
    if browser:
        click.launch(address)
    _until_interrupted(httpd)


def _until_interrupted(httpd: ThreadingHTTPServer) -> None:
    try:
        httpd.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        httpd.server_close()
