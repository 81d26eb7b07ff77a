"""The files beside records and pages as they were where a change began."""

from pathlib import Path

from milpart_docs.corpus.former_files import NO_FILES
from tests.changes import begin_change, load_example
from tests.projects import make_project


def make(root: Path) -> None:
    """Make a project with two pictures."""
    make_project(root)
    for name in ("a.png", "b.png"):
        (root / "docs" / name).write_bytes(name.encode())
    begin_change(root)


def test_names_and_the_same_content(tmp_path: Path) -> None:
    """Records and pages are not among them; a copy is known by its content, a file by its path."""
    make(tmp_path)
    (tmp_path / "docs/copy.png").write_bytes(b"a.png")
    (tmp_path / "docs/b.png").write_bytes(b"other")
    files = load_example(tmp_path).files
    assert sorted(files.names) == ["docs/a.png", "docs/b.png"]
    assert files.find_same("docs/copy.png") == {"docs/a.png"}
    assert files.find_same("docs/b.png") == {"docs/b.png"}
    assert files.find_same("docs/new.png") == frozenset()


def test_what_is_another_one(tmp_path: Path) -> None:
    """Changed or gone in its place, or other than that from which it was moved."""
    make(tmp_path)
    (tmp_path / "docs/copy.png").write_bytes(b"a.png")
    (tmp_path / "docs/b.png").write_bytes(b"other")
    files = load_example(tmp_path).files
    pairs = [("a", "a"), ("b", "b"), ("a", "copy"), ("b", "copy"), ("a", "gone"), ("new", "new")]
    assert [files.is_other(f"docs/{was}.png", f"docs/{now}.png") for was, now in pairs] == [False, True, False, True, True, False]


def test_without_a_folder_there_are_none() -> None:
    """As for a change that was made in memory."""
    assert not NO_FILES.names
    assert NO_FILES.find_same("docs/a.png") == frozenset()
    assert not NO_FILES.is_other("docs/a.png", "docs/a.png")
