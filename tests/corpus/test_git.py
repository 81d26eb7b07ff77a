"""The way to git: about which repository it is asked, and why it may say nothing."""

import shutil
from pathlib import Path

import pytest

from milpart_docs.corpus.git import ask_git, find_obstacle
from tests.repositories import git


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a repository with a commit."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own/file").write_text("own")
    git(tmp_path / "own", "init", "-q")
    git(tmp_path / "own", "add", "-A")
    git(tmp_path / "own", "commit", "-q", "-m", "Own")
    return tmp_path / "own"


def test_the_repository_of_the_folder_is_asked(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the environment says: a hook of git names its own repository there."""
    other = tmp_path / "other"
    shutil.copytree(root, other)
    git(other, "commit", "-q", "--allow-empty", "-m", "Other")
    expected = ask_git(root, "log", "-1", "--format=%s")
    for name, value in (("GIT_DIR", other / ".git"), ("GIT_WORK_TREE", other), ("GIT_INDEX_FILE", other / ".git/index")):
        monkeypatch.setenv(name, str(value))
    assert ask_git(root, "log", "-1", "--format=%s") == expected == b"Own\n"
    assert ask_git(root, "status", "--porcelain") == b""


def test_no_program_of_a_repository_runs(root: Path, tmp_path: Path) -> None:
    """A monitor of its files would."""
    git(root, "config", "core.fsmonitor", f"touch {tmp_path}/ran; false")
    assert ask_git(root, "status", "--porcelain") == b""
    assert not (tmp_path / "ran").exists()


def test_nothing_stands_in_the_way(root: Path, tmp_path: Path) -> None:
    """Of a repository that answers, and where there is none."""
    assert find_obstacle(root) == ""
    (tmp_path / "none").mkdir()
    assert find_obstacle(tmp_path / "none") == ""
    (tmp_path / "none/.git").mkdir()
    assert find_obstacle(tmp_path / "none") == ""


def test_why_git_says_nothing(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A repository of another user, one that is gone, and a machine without git."""
    (root / "folder").mkdir()
    with monkeypatch.context() as patch:
        patch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
        patch.setenv("HOME", str(tmp_path))
        assert "dubious ownership" in find_obstacle(root / "folder")
    (tmp_path / "moved").mkdir()
    (tmp_path / "moved/.git").write_text("gitdir: /nonexistent\n")
    assert "not a git repository: /nonexistent" in find_obstacle(tmp_path / "moved")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_obstacle(root) == "git is missing or gives no answer"
