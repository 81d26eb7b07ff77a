"""Files that somebody else may have put there."""

import os
from pathlib import Path

import pytest

from milpart_docs.corpus.plain_file import read_plain_file, read_regular_file
from tests.projects import diagnose, make_project


def test_a_pipe_is_waited_for_by_nobody(tmp_path: Path) -> None:
    """It would never end; a link to a file is one that a project may have."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").write_bytes(b"words")
    (tmp_path / "link").symlink_to("file")
    assert read_plain_file(tmp_path / "pipe", 100) is None
    assert read_plain_file(tmp_path / "link", 100) is None
    assert read_regular_file(tmp_path / "link") == b"words"
    with pytest.raises(OSError, match="it is no file"):
        read_regular_file(tmp_path / "pipe")


@pytest.mark.parametrize("name", ["pyproject.toml", "base.yml"])
def test_settings_that_are_pipes(tmp_path: Path, name: str) -> None:
    """Neither the file with rules nor one that is inherited from can hold a check up."""
    root = make_project(tmp_path)
    (root / "pyproject.toml").unlink(missing_ok=True)
    os.mkfifo(root / name)
    if name == "base.yml":
        config = root / "mkdocs.yml"
        config.write_text(f"INHERIT: base.yml\n{config.read_text(encoding='utf-8')}", encoding="utf-8")
    assert [found.code for found in diagnose(root)] == (["MP090"] if name == "base.yml" else [])
