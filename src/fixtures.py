"""Fixtures: saved pages with what reading and checking them has to give.

A fixture is a folder `ROOT/SOURCE/SLUG` with one page (page.html, .pdf, .txt or .md) and an expected.yaml.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from .checked import Checked
from .claim import Claim
from .document import Document
from .errors import CrossfootError
from .files import write_whole
from .finding import Finding
from .rulebook import load

EXPECTED = "expected.yaml"
SUFFIXES = {"html": ".html", "pdf": ".pdf", "text": ".txt", "markdown": ".md"}
NO_SOURCE = "generic"
"""The folder of pages for which there is no source file."""
T = TypeVar("T")


class ExpectedClaim(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A claim that has to be found: as printed, with its nominal value in the unit's own scale."""

    text: str
    kind: str
    value: str | None = None
    unit: str | None = None


class ExpectedFinding(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finding: `quotes` are its claims as printed, in the order of `roles`."""

    code: str
    check: str
    verdict: str
    roles: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a fixture has to give: `must` and `must_not` are snippets of the text, `findings` are all there may be."""

    source: str
    url: str | None = None
    lang: str | None = None
    title: str | None = None
    published: str | None = None
    must: list[str] = []
    must_not: list[str] = []
    claims: list[ExpectedClaim] = []
    findings: list[ExpectedFinding] = []


class FixtureError(CrossfootError):
    """A fixture cannot be used, found or made; the text names it and the cause."""


@dataclass(frozen=True, slots=True)
class Fixture:
    """One saved page and what is expected of it. `name` is `SOURCE/SLUG`."""

    name: str
    page: Path
    expected: Expected

    @property
    def folder(self) -> Path:
        """The folder that holds both files."""
        return self.page.parent


def fixtures_in(root: Path, slugs: tuple[str, ...] = ()) -> list[Fixture]:
    """The fixtures under a folder, sorted: all, or those named (`SLUG` or `SOURCE/SLUG`).

    Raises FixtureError when there is none, one that was named is missing, or one has no page; BrokenRule when an
    expected.yaml is not of the right shape.
    """
    folders = {f"{path.parent.parent.name}/{path.parent.name}": path.parent for path in root.glob(f"*/*/{EXPECTED}")}
    if not folders:
        raise FixtureError(f"{root}: no fixtures in this folder (*/*/{EXPECTED})")
    unknown = [slug for slug in slugs if not any(_is_named(name, slug) for name in folders)]
    if unknown:
        raise FixtureError(f"{root}: no fixture '{unknown[0]}'")
    wanted = [name for name in sorted(folders) if not slugs or any(_is_named(name, slug) for slug in slugs)]
    return [Fixture(name, _page_in(folders[name]), load(folders[name] / EXPECTED, Expected)) for name in wanted]


def differences(expected: Expected, checked: Checked) -> Iterator[str]:
    """One line for each thing that is not as expected."""
    document = checked.document
    yield from _other_facts(expected, document)
    text = _squeezed(document.text)
    yield from (f"text lost: {snippet}" for snippet in expected.must if _squeezed(snippet) not in text)
    yield from (f"text leaked: {snippet}" for snippet in expected.must_not if _squeezed(snippet) in text)
    found = Counter(expected_claim(claim) for claim in checked.claims)
    yield from (f"claim missing: {_claim_line(claim)}" for claim in (Counter(expected.claims) - found).elements())
    wanted, seen = Counter(expected.findings), Counter(expected_findings(checked))
    yield from (f"finding missing: {_finding_line(finding)}" for finding in (wanted - seen).elements())
    yield from (f"finding unexpected: {_finding_line(finding)}" for finding in (seen - wanted).elements())


def expected_claim(claim: Claim) -> ExpectedClaim:
    """A claim as a fixture states it."""
    value = None if claim.value is None else f"{claim.value.normalize():f}"
    return ExpectedClaim(claim.text, claim.kind, value, claim.unit)


def expected_findings(checked: Checked) -> list[ExpectedFinding]:
    """The findings as a fixture states them."""
    return [_expected_finding(checked, finding) for finding in checked.findings]


def save(folder: Path, expected: Expected) -> None:
    """Write the expected.yaml of a fixture, whole. Raises UnwritableFile."""
    write_whole(folder / EXPECTED, to_yaml(msgspec.to_builtins(expected)).encode("utf-8", "replace"))


def to_yaml(value: Any) -> str:
    """Plain YAML whose scalars are written as they are: it is read back without guessing at types."""
    import yaml

    class AsPrinted(yaml.SafeDumper):
        yaml_implicit_resolvers: dict[str, list[Any]] = {}

    return yaml.dump(value, Dumper=AsPrinted, allow_unicode=True, sort_keys=False, width=120)


def _is_named(name: str, slug: str) -> bool:
    return slug in (name, name.partition("/")[2])


def _page_in(folder: Path) -> Path:
    pages = [folder / f"page{suffix}" for suffix in SUFFIXES.values() if (folder / f"page{suffix}").is_file()]
    if len(pages) != 1:
        raise FixtureError(f"{folder}: has {len(pages)} pages, wants one of page.html, page.pdf, page.txt, page.md")
    return pages[0]


def _other_facts(expected: Expected, document: Document) -> Iterator[str]:
    facts = [("source", expected.source, document.source or NO_SOURCE)]
    facts += [
        (name, wanted, getattr(document, name))
        for name in ("lang", "title", "published")
        if (wanted := getattr(expected, name)) is not None
    ]
    yield from (f"{name}: expected {wanted}, found {seen}" for name, wanted, seen in facts if wanted != seen)


def _expected_finding(checked: Checked, finding: Finding) -> ExpectedFinding:
    operands = checked.operands(finding)
    roles = tuple(role for role, _ in operands)
    return ExpectedFinding(
        finding.code, finding.check, finding.verdict, roles, tuple(claim.text for _, claim in operands)
    )


def _claim_line(claim: ExpectedClaim) -> str:
    return f"{claim.text} ({claim.kind}, {claim.value or 'no value'}, {claim.unit or 'no unit'})"


def _finding_line(finding: ExpectedFinding) -> str:
    operands = ", ".join(f"{role} {quote}" for role, quote in zip(finding.roles, finding.quotes, strict=False))
    return f"{finding.code} {finding.check} {finding.verdict}: {operands}"


def _squeezed(text: str) -> str:
    return " ".join(text.split())
