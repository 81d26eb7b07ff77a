"""Contents of files by the names that git gives to them."""

import subprocess
from pathlib import Path

import pytest

from milpart_docs.corpus import contents
from milpart_docs.corpus.contents import load_contents
from tests.repositories import git


def names_in(root: Path) -> list[str]:
    """Give git's names of all files of the last commit."""
    ran = subprocess.run(["git", "ls-tree", "-r", "--object-only", "HEAD"], cwd=root, capture_output=True, check=True)  # noqa: S607
    return ran.stdout.decode().split()


def test_contents_come_portion_by_portion(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is in them; a name that git does not know, and one that stands for nothing, have none."""
    for name, data in (("a", b"one\n"), ("b", b""), ("c", b"\n\0two blob 3\n")):
        (tmp_path / name).write_bytes(data)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "One")
    monkeypatch.setattr(contents, "AT_ONCE", 2)
    found = list(load_contents(tmp_path, [*names_in(tmp_path), "0" * 40, "1" * 40]))
    assert [data for _, data in found] == [b"one\n", b"", b"\n\0two blob 3\n"]


def test_without_a_repository_there_are_none(tmp_path: Path) -> None:
    """Nobody is asked twice."""
    assert list(load_contents(tmp_path, ["1" * 40])) == []
