"""Files of a commit."""

from pathlib import Path

import pytest

from milpart_docs.corpus.revision import find_project_folder
from milpart_docs.corpus.tree import has_content, load_tree, names_of
from tests.repositories import git

FILES = ("docs/a.md", "docs/deep/b.md", "docs/c.txt", "docs/.hidden/d.md", "docs/.e.md", "other/f.md", "docs/é à.md")


@pytest.fixture(params=["", "records"])
def project(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Make a project at the top of its repository, and in a folder of it."""
    root = tmp_path / str(request.param)
    for path in FILES:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(f"{path}\n", encoding="utf-8")
    (root / "docs/link.md").symlink_to("a.md")
    (root / "linked").symlink_to("other")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "One")
    return root


def head(project: Path) -> str:
    """Give the place of the project in the last commit."""
    return f"HEAD:{find_project_folder(project)}"


def test_what_the_reader_of_the_disk_would_take(project: Path) -> None:
    """Markdown, nothing hidden, no links; by the paths that the project knows."""
    assert sorted(load_tree(project, head(project), ("docs",))) == ["docs/a.md", "docs/deep/b.md", "docs/é à.md"]
    assert sorted(load_tree(project, head(project), ("docs/deep", "other", "docs"))) == [
        "docs/a.md",
        "docs/deep/b.md",
        "docs/é à.md",
        "other/f.md",
    ]
    assert sorted(load_tree(project, head(project), (".",))) == ["docs/a.md", "docs/deep/b.md", "docs/é à.md", "other/f.md"]


def test_folders_that_are_links_or_outside_or_missing(project: Path) -> None:
    """A link is followed as the reader does; what lies outside of the project is none of it."""
    assert sorted(load_tree(project, head(project), ("linked", "missing", "../other"))) == ["linked/f.md"]


def test_has_content(project: Path) -> None:
    """The same bytes, or the same with the line ends of Windows; nothing else."""
    name = load_tree(project, head(project), ("docs",))["docs/a.md"]
    file = project / "docs/a.md"
    assert has_content(str(file), name)
    file.write_bytes(b"docs/a.md\r\n")
    assert has_content(str(file), name)
    file.write_bytes(b"docs/b.md\n")
    assert not has_content(str(file), name)
    assert not has_content(str(project / "docs/link.md"), name)
    assert not has_content(str(project / "docs/missing.md"), name)
    assert not has_content(str(project / "docs"), name)


def test_a_repository_with_longer_names(tmp_path: Path) -> None:
    """Git can name contents by SHA-256."""
    (tmp_path / "a.md").write_text("text\n", encoding="utf-8")
    git(tmp_path, "init", "-q", "--object-format=sha256")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "One")
    ((path, name),) = load_tree(tmp_path, "HEAD", (".",)).items()
    assert (path, len(name)) == ("a.md", 64)
    assert has_content(str(tmp_path / path), name)


def test_all_files_and_the_names_of_one(project: Path) -> None:
    """Files beside records count where they are asked for; a file may have the name of its content with other line ends, too."""
    tree = load_tree(project, head(project), ["docs"], suffix="")
    assert "docs/c.txt" in tree
    (project / "docs/c.txt").write_bytes(b"docs/c.txt\r\n")
    assert tree["docs/c.txt"] in names_of(str(project / "docs/c.txt"))
    assert [*names_of(str(project / "docs"))] == []
