"""What the checks say of a short text: the shape in which the tests of this folder compare findings."""

from dataclasses import replace

from crossfoot.checks import check_claims
from crossfoot.checks.binding.outcome import Binding, Tier
from crossfoot.checks.discourse.terms import Discourse, Term
from crossfoot.claims import claims_of
from crossfoot.document import Block, Document, Extraction
from crossfoot.finding import Finding
from crossfoot.pipeline import read

Told = tuple[str, str, tuple[str, ...]]


def findings(text: str, lang: str | None = None) -> list[Told]:
    """(check, verdict, the claims quoted in the order of their roles) of each finding, the text read as a file."""
    document = read(text.encode())
    return _told(document if lang is None else replace(document, lang=lang))


def found(document: Document) -> list[Finding]:
    return check_claims(document, claims_of(document))


def _told(document: Document) -> list[Told]:
    claims = claims_of(document)
    quotes = {claim.id: claim.text.strip() for claim in claims}
    return [
        (each.check, each.verdict, tuple(quotes[role.claim] for role in each.claims))
        for each in check_claims(document, claims)
    ]


def verdicts(check: str, text: str, lang: str | None = None) -> list[str]:
    """The verdicts of one check."""
    return [verdict for name, verdict, _ in findings(text, lang) if name == check]


def alarms(text: str, lang: str | None = None) -> list[Told]:
    """What is said to contradict itself."""
    return [each for each in findings(text, lang) if each[1] == "inconsistent"]


def paragraphs(*texts: str, lang: str, marks: tuple[str, ...] = ()) -> Document:
    """A document without a headline, one block a text."""
    blocks, at = [], 0
    for text in texts:
        blocks.append(Block("paragraph", at, at + len(text)))
        at += len(text) + 1
    extraction = Extraction("text", "whole", 1.0, marks)
    return Document("sample", "sample", "\n".join(texts), tuple(blocks), extraction, lang=lang)


def terms(text: str, lang: str) -> list[Term]:
    """The claims of one paragraph as the checks see them."""
    document = paragraphs(text, lang=lang)
    return Discourse(document, claims_of(document)).terms


def term(text: str, lang: str, quoted: str) -> Term:
    """The claim quoted."""
    return next(each for each in terms(text, lang) if each.claim.text.strip() == quoted)


def bound(text: str, lang: str, check: str, roles: str, tier: Tier = "explicit", prior: float = 0.0) -> Binding:
    """A binding of the claims of a text, in the order of their roles ("whole part share"; "-" leaves a claim out)."""
    told = zip(roles.split(), terms(text, lang), strict=True)
    order = [(role, each) for role, each in told if role != "-"]
    return Binding(check, tuple(order), tier, prior)


def discourse(text: str, lang: str = "en") -> Discourse:
    """A text read as a file, as the checks see it."""
    document = replace(read(text.encode()), lang=lang)
    return Discourse(document, claims_of(document))
