"""A staged project that is served: it takes over what is new, and touches nothing else."""

import os
from pathlib import Path

import pytest

from milpart_docs.publishing.live_stage import LiveStage
from tests.publishing.test_stage import listed


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write a folder of files, all of them saved long ago."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
        os.utime(folder / path, (0, 0))
    return folder


@pytest.fixture
def served(tmp_path: Path) -> Path:
    """Give a stage from which something is built, with what that wrote."""
    return write(tmp_path / "served", {"mkdocs.yml": "a", "docs/a.md": "a", "docs/b.md": "b", "docs/sub/c.md": "c", "hooks/h.py": ""})


def is_touched(file: Path) -> bool:
    """Tell whether a file was written since the beginning."""
    return file.stat().st_mtime_ns > 0


def test_what_is_new_is_taken_over(served: Path, tmp_path: Path) -> None:
    """What changed, came or went; what a build wrote there stays, and nothing else is touched."""
    stage = LiveStage(served / "mkdocs.yml", ("docs",))
    write(served, {".cache/x": "", "docs/made.png": ""})
    other = write(tmp_path / "other", {"mkdocs.yml": "a", "docs/a.md": "other", "docs/b.md": "b", "docs/new/d.md": "d", "hooks/h.py": ""})
    changes = stage.find_changes(other)
    assert changes == {"docs/a.md", "docs/sub/c.md", "docs/new/d.md"}
    stage.take_over(other, changes)
    assert listed(served) == [".cache/x", "docs/a.md", "docs/b.md", "docs/made.png", "docs/new/d.md", "hooks/h.py", "mkdocs.yml"]
    assert ((served / "docs/a.md").read_text(), (served / "docs/sub").exists()) == ("other", False)
    assert [path for path in listed(served) if is_touched(served / path)] == ["docs/a.md", "docs/new/d.md"]
    assert stage.find_changes(other) == frozenset()


def test_a_folder_takes_the_place_of_a_file(served: Path, tmp_path: Path) -> None:
    """And a file that of a folder."""
    stage = LiveStage(served / "mkdocs.yml", ("docs",))
    other = write(tmp_path / "other", {"mkdocs.yml": "a", "docs/a.md/in.md": "", "docs/b.md": "b", "docs/sub": "", "hooks/h.py": ""})
    stage.take_over(other, stage.find_changes(other))
    assert listed(served) == listed(other)


@pytest.mark.parametrize("path", ["hooks/h.py", "overrides/new.html"])
def test_the_configuration_seems_new_when_code_has_changed(served: Path, tmp_path: Path, path: str) -> None:
    """Whoever watches content and configuration builds anew."""
    stage = LiveStage(served / "mkdocs.yml", ("docs",))
    same = {name: (served / name).read_text() for name in listed(served)}
    other = write(tmp_path / "other", {**same, path: "new"})
    stage.take_over(other, stage.find_changes(other))
    assert is_touched(served / "mkdocs.yml")
