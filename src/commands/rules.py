"""`crossfoot rules`: the rule files, and the examples inside them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from ..rule_tests import Result, RuleExample, all_examples
from ..rulebook import builtin_root
from . import CLEAN, FLAGGED
from .common import put, rules_option


@click.group("rules", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """List the rules and test their examples."""


@command.command("list")
@rules_option
def list_(rules: Path | None) -> int:
    """List the rule files, with the number of examples in each."""
    root = rules or builtin_root()
    examples = Counter(example.file for example in all_examples(root))
    files = sorted(path.relative_to(root).as_posix() for path in root.rglob("*.yaml"))
    width = max((len(name) for name in files), default=0)
    put((f"{name:{width}}  {_count(examples[name], 'example')}\n" for name in files), None)
    return CLEAN


@command.command()
@rules_option
def test(rules: Path | None) -> int:
    """Run the examples and counterexamples of every rule file."""
    results: Counter[Result] = Counter()
    for example in all_examples(rules or builtin_root()):
        result = example.result()
        results[result] += 1
        if result in ("failed", "todo passes"):
            put([_complaint(example, result)], None)
    bad = results["failed"] + results["todo passes"]
    todo = f", {results['todo']} known misses" if results["todo"] else ""
    put([f"{_count(results.total(), 'example')}: {results['ok']} as expected{todo}, {bad} not as expected\n"], None)
    return FLAGGED if bad else CLEAN


@command.command("new-source")
@click.argument("host")
@click.option(
    "--from",
    "page",
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A saved page of the site.",
)
@click.option("--name", help="The source's name, by default after its host.")
@click.option(
    "--rules",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("rules"),
    show_default=True,
    help="Write to sources/ in this folder.",
)
@click.option(
    "--fixtures",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("fixtures"),
    show_default=True,
    help="Make the page a fixture in this folder.",
)
def new_source(host: str, page: Path, name: str | None, rules: Path, fixtures: Path) -> int:
    """Draft the rules of a site from a saved page, with a fixture; show what they keep and drop."""
    from ..source_making import draft_source, preview

    drafted = draft_source(host, page, rules, fixtures, name)
    put((f"{line}\n" for line in preview(drafted)), None)
    if drafted.file is None:
        put([f"{drafted.name} knows this host: a template to paste into its file\n\n", drafted.text], None)
        return CLEAN
    todo = _count(drafted.text.count("TODO"), "TODO")
    put([f"wrote {drafted.file} ({todo}) and {drafted.fixture}: please review both\n"], None)
    return CLEAN


def _complaint(example: RuleExample, result: Result) -> str:
    where = f"{example.file}: {example.rule}"
    text = " ".join(example.text.split())
    if result == "todo passes":
        return f"{where}: matches now, take it out of todo: {text}\n"
    return f"{where}: should {'' if example.expected else 'not '}match: {text}\n"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
