"""Files that a change touches, wherever in the repository they lie."""

from pathlib import Path

import pytest

from milpart_docs.corpus import changed_files as module
from milpart_docs.corpus.changed_files import find_changed_files
from milpart_docs.corpus.revision import RevisionError
from tests.changes import begin_change, write
from tests.repositories import git


def test_new_changed_gone_and_moved(tmp_path: Path) -> None:
    """Committed or not, by their paths in the repository; what git does not know yet is left out."""
    write(tmp_path, {"top.txt": "1", "records/a b.txt": "1", "records/é.txt": "long enough", "gone.txt": "2"})
    begin_change(tmp_path)
    write(tmp_path, {"top.txt": "2", "gone.txt": None, "records/new.txt": "3"})
    (tmp_path / "records/é.txt").rename(tmp_path / "là.txt")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "Change")
    write(tmp_path, {"records/a b.txt": "2", "unknown.txt": "4"})
    git(tmp_path, "config", "diff.relative", "true")
    found = [tuple(file) for file in find_changed_files(tmp_path / "records", "main")]
    assert found == [
        ("gone.txt", "gone", ""),
        ("là.txt", "moved", "records/é.txt"),
        ("records/a b.txt", "changed", ""),
        ("records/new.txt", "new", ""),
        ("top.txt", "changed", ""),
    ]


def test_nothing_to_compare_with(tmp_path: Path) -> None:
    """It is said as everywhere."""
    with pytest.raises(RevisionError):
        find_changed_files(tmp_path, "main")


def test_git_that_gives_no_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is told that nothing changed where nobody knows."""
    write(tmp_path, {"a.txt": "1"})
    begin_change(tmp_path)
    monkeypatch.setattr(module, "ask_git", lambda *_: None)
    with pytest.raises(RevisionError, match="git does not say which files differ from main"):
        find_changed_files(tmp_path, "main")
