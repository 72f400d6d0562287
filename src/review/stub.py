"""The stub of a counterexample: what a reviewer who found a rule wrong pastes into it."""

from __future__ import annotations

from ..checked import Checked
from ..finding import Finding
from ..fixtures import to_yaml


def counterexample_stub(checked: Checked, finding: Finding) -> str:
    """YAML with the sentences that a rule read as a relation which they do not state."""
    text = checked.document.text
    spans = sorted({claim.sentence for _, claim in checked.operands(finding)})
    sentences = [" ".join(text[start:end].split()) for start, end in spans]
    head = f"# {finding.code} {finding.check}: these numbers are no such relation ({checked.document.lang})\n"
    return head + to_yaml({"counterexamples": sentences})
