"""Settings that a change sets otherwise."""

from pathlib import Path

from milpart_docs.corpus import load_settings
from milpart_docs.corpus.settings import KNOWN, Settings
from milpart_docs.views.answers.review.settings import find_setting_moves

BEFORE = """\
      ceiling: LIMITE
      originators: [ACR-A]
      rules: {MP410: info, MP504: {severity: off, reason: by hand}}
      audiences: [{name: partners, max_marking: LIMITE, communities: [NATO]}]
      owners: {ACR-A: "@a"}
"""
AFTER = """\
      ceiling: PUBLIC
      originators: [ACR-A, ACR-B]
      record_dirs: [lessons]
      repository: https://forge.example/a/b
      forge: github
      rules: {MP410: error, MP201: {severity: warning, off: [{paths: [a/*, b/*], reason: old}]}}
      audiences: [{name: partners, max_marking: PUBLIC}, {name: nations, max_marking: PUBLIC}]
      owners: {ACR-A: ["@a", "@b/c"], "*": "@all"}
"""


def settings(folder: Path, options: str) -> Settings:
    """Write a configuration and load it."""
    folder.mkdir()
    (folder / "mkdocs.yml").write_text(f"site_name: x\nplugins:\n  - milpart/records:\n{options}", encoding="utf-8")
    found = load_settings(folder, {})
    assert found.findings == ()
    return found


def test_all_that_differs(tmp_path: Path) -> None:
    """Each with its value before and after, parts of a setting by their names."""
    moves = find_setting_moves(settings(tmp_path / "a", BEFORE), settings(tmp_path / "b", AFTER))
    assert [tuple(move) for move in moves] == [
        ("ceiling", "LIMITE", "PUBLIC"),
        ("audiences: partners", "LIMITE NATO", "PUBLIC"),
        ("audiences: nations", "", "PUBLIC"),
        ("rules: MP410", "info", "error"),
        ("rules: MP504", "off (by hand)", ""),
        ("rules: MP201", "", "warning; off for a/*, b/* (old)"),
        ("owners: ACR-A", "@a", "@a, @b/c"),
        ("owners: *", "", "@all"),
        ("originators", "ACR-A", "ACR-A, ACR-B"),
        ("record_dirs", "lessons, docs", "lessons"),
        ("repository", "", "https://forge.example/a/b"),
        ("forge", "", "github"),
    ]


def test_no_option_is_left_out(tmp_path: Path) -> None:
    """Whatever a project can set, a reviewer is told when it is set otherwise."""
    moves = find_setting_moves(settings(tmp_path / "a", BEFORE), settings(tmp_path / "b", AFTER))
    assert {move.name.partition(":")[0] for move in moves} == set(KNOWN)


def test_nothing_differs_from_nothing(tmp_path: Path) -> None:
    """The same, and a project that there was not."""
    found = settings(tmp_path / "a", BEFORE)
    assert [*find_setting_moves(found, found)] == [*find_setting_moves(Settings(tmp_path, is_readable=False), found)] == []
