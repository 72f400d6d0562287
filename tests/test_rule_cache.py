"""Parsed rule files are kept between runs; what is damaged, foreign or switched off is as if it were not there."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec
import pytest
from crossfoot import rule_cache, rulebook
from crossfoot.errors import BrokenRule


class Rule(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    size: int = 0


CONTENT = (b"- name: a\n",)
MADE = [{"name": "a", "size": "3"}]


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(rule_cache.SETTING, str(tmp_path / "cache"))
    rule_cache._is_own.cache_clear()
    return tmp_path / "cache" / "rules"


def entries(place: Path) -> list[Path]:
    return sorted(place.iterdir()) if place.exists() else []


def test_what_was_made_is_recalled_in_its_shape(place: Path) -> None:
    rule_cache.remember(CONTENT, MADE)
    assert rule_cache.recalled(CONTENT, list[Rule]) == [Rule("a", 3)]
    assert len(entries(place)) == 1


@pytest.mark.parametrize("content", [(b"- name: b\n",), (*CONTENT, b""), (b"- name:", b" a\n")])
def test_other_content_is_another_entry(content: tuple[bytes, ...]) -> None:
    rule_cache.remember(CONTENT, MADE)
    assert rule_cache.recalled(content, list[Rule]) is None


def test_another_release_is_another_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    rule_cache.remember(CONTENT, MADE)
    monkeypatch.setattr(rule_cache, "_MADE_BY", b"crossfoot 99")
    assert rule_cache.recalled(CONTENT, list[Rule]) is None


@pytest.mark.parametrize("spoil", [lambda data: data[:-1], lambda data: b"", lambda data: data[:-1] + b"\x00"])
def test_damaged_entry_is_ignored_and_written_anew(place: Path, spoil: object) -> None:
    rule_cache.remember(CONTENT, MADE)
    (entry,) = entries(place)
    sound = entry.read_bytes()
    entry.write_bytes(spoil(sound))  # type: ignore[operator]
    assert rule_cache.recalled(CONTENT, list[Rule]) is None
    rule_cache.remember(CONTENT, MADE)
    assert entry.read_bytes() == sound


def test_entry_of_another_shape_is_ignored() -> None:
    rule_cache.remember(CONTENT, {"name": ["a"]})
    assert rule_cache.recalled(CONTENT, list[Rule]) is None


def test_rule_file_is_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("- {name: a, size: 3}\n", encoding="utf-8")
    first = rulebook.load(path, list[Rule])
    monkeypatch.setattr(rulebook, "_parse", lambda *_: pytest.fail("parsed again"))
    assert rulebook.load(path, list[Rule]) == first == [Rule("a", 3)]


def test_broken_rule_is_told_again_from_the_cache(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("- name: a\n- {name: b, size: many}\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(BrokenRule, match="Expected `int`") as caught:
            rulebook.load(path, list[Rule])
        assert caught.value.line == 2


def test_prepared_file_is_kept_by_what_it_was_prepared_with(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("- {name: a}\n", encoding="utf-8")
    for size in (1, 2):

        def sized(_: Path, content: list[dict[str, str]], size: int = size) -> list[dict[str, str]]:
            return [{**one, "size": str(size)} for one in content]

        for _ in range(2):
            assert rulebook.load(path, list[Rule], sized, bytes([size])) == [Rule("a", size)]


@pytest.mark.parametrize("setting", ["", "0", "off", "No", " none "])
def test_cache_can_be_turned_off(setting: str, monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
    monkeypatch.setenv(rule_cache.SETTING, setting)
    rule_cache.remember(CONTENT, MADE)
    assert rule_cache.folder() is None
    assert rule_cache.recalled(CONTENT, list[Rule]) is None
    assert not entries(place)


def test_user_without_a_home_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (rule_cache.SETTING, "XDG_CACHE_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    assert rule_cache.folder() is None


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
@pytest.mark.parametrize("mode", [0o777, 0o770, 0o722])
def test_folder_that_others_may_write_in_is_not_used(place: Path, mode: int) -> None:
    place.mkdir(parents=True)
    place.chmod(mode)
    rule_cache.remember(CONTENT, MADE)
    assert not entries(place)
    assert rule_cache.recalled(CONTENT, list[Rule]) is None


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_folder_is_for_the_user_alone(place: Path) -> None:
    rule_cache.remember(CONTENT, MADE)
    assert place.stat().st_mode & 0o777 == 0o700
    assert entries(place)[0].stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")
def test_folder_that_is_a_link_is_not_used(place: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    place.parent.mkdir()
    place.symlink_to(tmp_path / "elsewhere")
    rule_cache.remember(CONTENT, MADE)
    assert not entries(tmp_path / "elsewhere")


def test_folder_that_cannot_be_made_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv(rule_cache.SETTING, str(tmp_path / "file"))
    rule_cache.remember(CONTENT, MADE)
    assert rule_cache.recalled(CONTENT, list[Rule]) is None


def test_older_half_of_too_many_entries_is_forgotten(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule_cache, "MAX_ENTRIES", 5)
    for n in range(6):
        rule_cache.remember((bytes([n]),), MADE)
        for path in entries(place):
            os.utime(path, ns=(0, path.stat().st_mtime_ns - 10**9))
    assert len(entries(place)) == 3
    assert rule_cache.recalled((b"\x05",), list[Rule]) is not None
    assert rule_cache.recalled((b"\x00",), list[Rule]) is None
