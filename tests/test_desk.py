"""A desk at work: whatever is written, damaged, deleted, checked and settled, the answers fit the files."""

import json
import tempfile
from pathlib import Path
from typing import Any

from crossfoot.cli import main
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

NAMES = st.sampled_from(["a.txt", "b.html", "c.md", "d.pdf"])
SENTENCES = st.sampled_from(
    [
        "去年公司收入为100亿元，其中海外收入60亿元，占60%。",
        "去年公司收入为100亿元，其中海外收入60亿元，占30%。",
        "지난해 매출은 100억원이고 이 중 수출은 60억원으로 30%를 차지했다.",
        "売上高は100億円で、うち輸出は60億円と全体の60%を占めた。",
        "Of the firm's 400 employees, 100, or 25%, work abroad.",
        "Of the firm's 400 employees, 100, or 52%, work abroad.",
        "<p>There are 12 of them.</p>",
        "| a | 1 |\n|---|---|\n| b | 2 |",
    ]
)
TEXTS = st.lists(SENTENCES, min_size=1, max_size=4).map("\n\n".join)
HARM = st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass"))


class Desk(RuleBasedStateMachine):
    """A folder with articles, and a file with decisions."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.articles = Path(self.folder.name, "articles")
        self.articles.mkdir()
        self.decisions = Path(self.folder.name, "decisions.jsonl")

    @rule(name=NAMES, text=TEXTS)
    def write(self, name: str, text: str) -> None:
        (self.articles / name).write_text(text, encoding="utf-8")

    @rule(name=NAMES, data=HARM, at=st.integers(0, 200))
    def damage(self, name: str, data: bytes, at: int) -> None:
        path = self.articles / name
        old = path.read_bytes() if path.exists() else b""
        path.write_bytes(old[:at] + data + old[at:])

    @precondition(lambda self: any(self.articles.iterdir()))
    @rule(choice=st.randoms(use_true_random=False))
    def delete(self, choice: Any) -> None:
        choice.choice(sorted(self.articles.iterdir())).unlink()

    @rule()
    def settle(self) -> None:
        """Every open flag is explained by a reviewer; none of them comes back."""
        found = self._checked()
        lines = [
            {"id": flag["key"], "doc": document["id"], "code": flag["code"], "verdict": "explained", "quotes": ["1"]}
            for document in found["documents"]
            for flag in document["findings"]
            if flag["verdict"] == "inconsistent" and not flag["decision"]
        ]
        given = Path(self.folder.name, "given.jsonl")
        given.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        assert main(["decisions", "add", "--decisions", str(self.decisions), str(given)]) == 0
        assert not _open(self._checked())

    @rule(command=st.sampled_from(["claims", "extract"]))
    def look(self, command: str) -> None:
        code, _ = self._run(command)
        assert code in (0, 2)

    @invariant()
    def answers_fit_the_files(self) -> None:
        found = self._checked()
        told = [each["path"] for each in (*found["documents"], *found["errors"])]
        there = sorted(path.name for path in self.articles.iterdir())
        assert sorted(Path(path).name for path in told) == (there or ["articles"])
        for document in found["documents"]:
            for claim in document["claims"]:
                assert document["text"][claim["start"] : claim["end"]] == claim["text"]

    def teardown(self) -> None:
        self.folder.cleanup()

    def _checked(self) -> Any:
        code, found = self._run("check", "--decisions", str(self.decisions))
        assert code == (2 if found["errors"] else int(bool(_open(found))))
        return found

    def _run(self, command: str, *more: str) -> tuple[int, Any]:
        """The exit code of a command over the articles, and the JSON that it wrote."""
        output = Path(self.folder.name, "out.json")
        code = main([command, "--format", "json", "-o", str(output), *more, str(self.articles)])
        return code, json.loads(output.read_text(encoding="utf-8"))


def _open(found: Any) -> list[str]:
    """The keys of the flags that nobody has decided on."""
    return [
        flag["key"]
        for document in found["documents"]
        for flag in document["findings"]
        if flag["verdict"] == "inconsistent" and not flag["decision"]
    ]


TestDesk = Desk.TestCase
TestDesk.settings = settings(max_examples=20, stateful_step_count=8)
