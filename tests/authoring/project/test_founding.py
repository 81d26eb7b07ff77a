"""A new project onto the disk: whole or not at all, and never over anything."""

import os
from pathlib import Path

import pytest

from milpart_docs.authoring.project import founding
from milpart_docs.authoring.project.founding import InTheWayError, found_project

FILES = {"a.md": "a\n", "docs/deep/b.md": "b\n", "mkdocs.yml": "c\n"}


def nothing(root: Path) -> None:
    """Add nothing to what was written, which is there."""
    assert tree(root) == FILES


def tree(root: Path) -> dict[str, str]:
    """Read every file below a folder."""
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in sorted(root.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("place", ["new", "new/below/that"])
def test_new_folder(tmp_path: Path, place: str) -> None:
    """Folders above it are made as well, and nothing else is left."""
    found_project(tmp_path / place, FILES, nothing)
    assert tree(tmp_path / place) == FILES
    assert os.listdir(tmp_path) == ["new"]  # noqa: PTH208 - names, not paths


def test_empty_folder(tmp_path: Path) -> None:
    """A folder that is there stays the same folder, so that whoever is in it sees the files."""
    before = tmp_path.stat().st_ino
    found_project(tmp_path, FILES, nothing)
    assert (tree(tmp_path), tmp_path.stat().st_ino) == (FILES, before)


def test_clone_of_an_empty_repository(tmp_path: Path) -> None:
    """What Git keeps there is no obstacle, and stays."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/HEAD").write_text("ref\n", encoding="utf-8")
    found_project(tmp_path, FILES, nothing)
    assert tree(tmp_path) == {".git/HEAD": "ref\n", **FILES}


def test_files_in_the_way(tmp_path: Path) -> None:
    """Some are named, all are kept, and nothing is added."""
    for name in ("x", "b", "c", ".hidden"):
        (tmp_path / name).touch()
    with pytest.raises(InTheWayError, match=r"is not empty: \.hidden, b, c and 1 more$"):
        found_project(tmp_path, FILES, nothing)
    assert sorted(tree(tmp_path)) == [".hidden", "b", "c", "x"]


def test_no_folder(tmp_path: Path) -> None:
    """A file, or a link that leads nowhere, is no place for a project."""
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    with pytest.raises(InTheWayError, match="is a file, not a folder"):
        found_project(tmp_path / "file", FILES, nothing)
    with pytest.raises(InTheWayError, match="is a link that leads nowhere"):
        found_project(tmp_path / "link", FILES, nothing)


@pytest.mark.parametrize("place", ["new/below", "empty"])
@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError, ValueError])
def test_stopped_before(tmp_path: Path, place: str, error: type[BaseException]) -> None:
    """What stops it before the project is in its place leaves everything as it was, folders above it included."""
    (tmp_path / "empty").mkdir()

    def stop(root: Path) -> None:
        assert root.is_dir()
        raise error

    with pytest.raises(error):
        found_project(tmp_path / place, FILES, stop)
    assert sorted(tmp_path.rglob("*")) == [tmp_path / "empty"]


def test_stopped_in_the_middle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was moved into a folder already is taken out again; the file that makes a project of it would have come last."""
    moved = []
    rename = Path.rename

    def stop_at_the_last(path: Path, target: Path) -> Path:
        moved.append(target.name)
        if target.name == "mkdocs.yml":
            raise OSError(28, "No space left on device")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", stop_at_the_last)
    with pytest.raises(OSError, match="No space left"):
        found_project(tmp_path, FILES, nothing)
    assert moved == ["a.md", "docs", "mkdocs.yml"]
    assert list(tmp_path.iterdir()) == []


def test_somebody_is_quicker(tmp_path: Path) -> None:
    """What appears in the place meanwhile is not overwritten."""

    def meanwhile(root: Path) -> None:
        assert root.is_dir()
        (tmp_path / "mkdocs.yml").write_text("theirs\n", encoding="utf-8")

    with pytest.raises(InTheWayError, match=r"is not empty: mkdocs\.yml"):
        found_project(tmp_path, FILES, meanwhile)
    assert tree(tmp_path) == {"mkdocs.yml": "theirs\n"}


def test_somebody_is_quicker_still(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What appears in the middle of the move is not taken out again with what was moved."""
    rename = Path.rename

    def be_quicker(path: Path, target: Path) -> Path:
        if target.name == "docs":
            target.mkdir()
            (target / "theirs.md").touch()
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", be_quicker)
    with pytest.raises(OSError, match="not empty"):
        found_project(tmp_path, FILES, nothing)
    assert list(tree(tmp_path)) == ["docs/theirs.md"]


@pytest.mark.parametrize("place", ["", "new"])
def test_left_over_of_a_killed_run(tmp_path: Path, place: str) -> None:
    """What a killed run left half-written does not keep the next from working, and is gone afterwards."""
    folder = tmp_path / place
    left = (folder if folder.exists() else folder.parent) / f".{folder.name}{founding.SUFFIX}"
    left.mkdir()
    (left / "half").touch()
    found_project(folder, FILES, nothing)
    assert tree(tmp_path) == {f"{place}/{path}".lstrip("/"): text for path, text in FILES.items()}
    assert not left.exists()
