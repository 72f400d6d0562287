from pathlib import Path

from crossfoot import read
from crossfoot.facts import article_of


def test_files_of_one_name_in_two_folders_are_two_articles(tmp_path: Path) -> None:
    found = []
    for folder, text in (("a", "Sales rose to 12 million."), ("b", "Sales rose to 13 million.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "page.txt").write_text(text, encoding="utf-8")
        found.append(article_of(read(tmp_path / folder / "page.txt")))
    assert found[0].id != found[1].id
