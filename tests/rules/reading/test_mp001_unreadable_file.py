"""MP001: files that cannot be opened."""

from pathlib import Path

from milpart_docs.reading.text import LARGEST_FILE
from tests.projects import base_lesson, diagnose, make_project

SECOND = "lessons/LL-2026-0002-second.md"


def sentences(root: Path) -> list[str]:
    """Check a project and give code and sentence of each finding at the second lesson; it must stand at the file's first character."""
    found = diagnose(root)
    assert {str(diagnostic.location) for diagnostic in found} <= {f"{SECOND}:1:1"}
    return [f"{diagnostic.code} {diagnostic.message}" for diagnostic in found]


def test_a_link_to_nothing(tmp_path: Path) -> None:
    """A link whose target is gone cannot be read."""
    (make_project(tmp_path) / SECOND).symlink_to("gone.md")
    assert sentences(tmp_path) == ["MP001 this cannot be read (No such file or directory)"]


def test_a_link_to_itself(tmp_path: Path) -> None:
    """A link that leads in a circle cannot be read either, and ends nothing."""
    (make_project(tmp_path) / SECOND).symlink_to(Path(SECOND).name)
    assert len(sentences(tmp_path)) == 1


def test_a_link_out_of_the_project(tmp_path: Path) -> None:
    """A link that leads out is not followed."""
    outside = tmp_path / "outside.md"
    outside.write_text(base_lesson(("LL-2026-0001", "LL-2026-0002")), encoding="utf-8")
    project = make_project(tmp_path / "project")
    (project / SECOND).symlink_to(outside)
    assert sentences(project) == ["MP001 this file is a link that leads out of the project"]


def test_a_folder_named_like_a_file(tmp_path: Path) -> None:
    """A folder whose name ends in .md is told, and what is in it is not read."""
    make_project(tmp_path, {f"{SECOND}/LL-2026-0003-inside.md": "no front matter"})
    assert sentences(tmp_path) == ["MP001 this is a folder, although its name ends in .md"]


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    """A file above the limit is not read."""
    make_project(tmp_path, {SECOND: b"x" * (LARGEST_FILE + 1)})
    assert sentences(tmp_path) == ["MP001 the file is too large for a record (5 MB)"]


def test_a_link_inside_the_project(tmp_path: Path) -> None:
    """A link to another file of the project is read as that file."""
    files = {"drafts/second.md": base_lesson(("LL-2026-0001", "LL-2026-0002"))}
    (make_project(tmp_path, files) / SECOND).symlink_to("../drafts/second.md")
    assert sentences(tmp_path) == []
