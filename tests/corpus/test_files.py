"""Files that cannot be read: each gives one diagnostic, and the others still load."""

import os
from pathlib import Path

import pytest

from milpart_docs.corpus.files import Found, find_files
from milpart_docs.reading.text import LARGEST_FILE
from tests.projects import diagnose, load, make_project


def kinds(root: Path) -> dict[str, str]:
    """Give the kind of fault of every file that could not be read."""
    return {found.path: found.fault.kind for found in find_files(root, ("lessons", "docs")) if found.fault}


def assert_one_finding(root: Path, path: str) -> None:
    """Check that a path has just one diagnostic, on its first character, and that the other files are as they were."""
    found = diagnose(root)
    assert [(item.location.path, item.location.line, item.location.column) for item in found] == [(path, 1, 1)]
    corpus = load(root)
    assert {entry.path for entry in corpus.entries if entry.kind == "unreadable"} == {path}
    assert len(corpus.records) == 4


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give the base project in a folder that has neighbours."""
    return make_project(tmp_path / "project")


def test_folder_named_like_a_file(project: Path) -> None:
    """What is in the folder is not looked for."""
    (project / "lessons/LL-2026-0002.md").mkdir()
    (project / "lessons/LL-2026-0002.md/inside.md").write_text("Text.\n", encoding="utf-8")
    assert kinds(project) == {"lessons/LL-2026-0002.md": "folder"}
    assert_one_finding(project, "lessons/LL-2026-0002.md")


def test_pipe(project: Path) -> None:
    """A pipe would make the reader wait for ever."""
    os.mkfifo(project / "docs/pipe.md")
    assert kinds(project) == {"docs/pipe.md": "not-a-file"}
    assert_one_finding(project, "docs/pipe.md")
    assert [item.message for item in diagnose(project)] == ["this is neither a file nor a folder, although its name ends in .md"]


def test_link_out_of_the_project(project: Path) -> None:
    """A merge request must not put a file of the build machine on the site."""
    secret = project.parent / "secret.md"
    secret.write_text("---\ntype: lesson\n---\n", encoding="utf-8")
    (project / "docs/linked.md").symlink_to(secret)
    assert kinds(project) == {"docs/linked.md": "link-outside"}
    assert_one_finding(project, "docs/linked.md")


def test_link_to_a_folder_outside(project: Path) -> None:
    """Links to folders are not followed, and told."""
    outside = project.parent / "outside"
    outside.mkdir()
    (outside / "LL-2026-0002.md").write_text("---\ntype: lesson\n---\n", encoding="utf-8")
    (project / "docs/linked").symlink_to(outside)
    assert kinds(project) == {"docs/linked": "link-outside"}
    assert_one_finding(project, "docs/linked")


def test_link_to_a_folder_of_the_project(project: Path) -> None:
    """Its files would be read twice."""
    (project / "docs/linked").symlink_to("actors")
    assert kinds(project) == {"docs/linked": "cannot-be-read"}
    assert_one_finding(project, "docs/linked")
    assert [item.message for item in diagnose(project)] == [
        "this cannot be read (it is a link to a folder, and such links are not followed)"
    ]


def test_record_folder_that_lies_outside(project: Path) -> None:
    """A folder of records, or one above the project, that is a link out of it or a path out of it."""
    outside = project.parent / "outside"
    outside.mkdir()
    (outside / "LL-2026-0002.md").write_text("---\ntype: lesson\n---\n", encoding="utf-8")
    (project / "more").symlink_to(outside)
    found = list(find_files(project, ("more", "../outside")))
    assert [(item.path, item.fault and item.fault.kind) for item in found] == [("more", "link-outside"), ("../outside", "link-outside")]


def test_link_within_the_project(project: Path) -> None:
    """A link to a file of the same project is that file."""
    (project / "docs/page.md").write_text("Text.\n", encoding="utf-8")
    (project / "docs/again.md").symlink_to("page.md")
    assert kinds(project) == {}
    assert [entry.kind for entry in load(project).entries if entry.path == "docs/again.md"] == ["page"]


def test_broken_link(project: Path) -> None:
    """A link to a file that is gone."""
    (project / "docs/broken.md").symlink_to("gone.md")
    assert kinds(project) == {"docs/broken.md": "cannot-be-read"}
    assert_one_finding(project, "docs/broken.md")


def test_link_that_leads_to_itself(project: Path) -> None:
    """A link in a circle."""
    (project / "docs/circle.md").symlink_to("circle.md")
    assert kinds(project) == {"docs/circle.md": "cannot-be-read"}
    assert_one_finding(project, "docs/circle.md")


def test_links_that_lead_to_each_other(project: Path) -> None:
    """Each link of the circle is told once."""
    (project / "docs/one.md").symlink_to("two.md")
    (project / "docs/two.md").symlink_to("one.md")
    assert kinds(project) == {"docs/one.md": "cannot-be-read", "docs/two.md": "cannot-be-read"}
    assert [item.location.path for item in diagnose(project)] == ["docs/one.md", "docs/two.md"]


def test_large_file(project: Path) -> None:
    """Six megabytes are no record."""
    (project / "lessons/LL-2026-0002.md").write_bytes(b"a" * 6_000_000)
    [found] = [found for found in find_files(project, ("lessons",)) if found.fault]
    assert found.fault is not None
    assert (found.fault.kind, found.fault.details, found.data) == ("file-too-large", {"megabytes": "6"}, b"")
    assert_one_finding(project, "lessons/LL-2026-0002.md")


def test_largest_file_that_is_read(project: Path) -> None:
    """The limit itself is within the limit."""
    (project / "docs/page.md").write_bytes(b"a\n" * (LARGEST_FILE // 2))
    assert kinds(project) == {}


def test_file_that_may_not_be_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that its owner keeps to himself; permissions are not tried on disk, because root may read everything."""
    (project / "docs/closed.md").write_text("Text.\n", encoding="utf-8")
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "closed.md":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert kinds(project) == {"docs/closed.md": "cannot-be-read"}
    assert_one_finding(project, "docs/closed.md")


def test_name_that_is_not_utf8(project: Path) -> None:
    """A name that no page could have."""
    with open(os.fsencode(project) + b"/docs/page-\xff.md", "wb") as file:  # noqa: PTH123 - a path of bytes
        file.write(b"Text.\n")
    assert kinds(project) == {"docs/page-?.md": "cannot-be-read"}
    assert_one_finding(project, "docs/page-?.md")


def test_what_is_left_out(project: Path) -> None:
    """Hidden files and folders, and other suffixes."""
    for path in ("docs/.hidden.md", "docs/.git/a.md", "docs/notes.txt", "docs/A.MD", "README.md"):
        full = project / path
        full.parent.mkdir(exist_ok=True)
        full.write_text("Text.\n", encoding="utf-8")
    assert len(list(find_files(project, ("lessons", "docs")))) == 4


@pytest.mark.parametrize("name", ["LL-2026-0002-x.MD", "LL-2026-0002.markdown", "ACR-EUMS.txt"])
def test_record_with_another_suffix(project: Path, name: str) -> None:
    """A file that is named for a record is not passed over in silence."""
    (project / "lessons" / name).write_text("---\ntype: lesson\n---\n", encoding="utf-8")
    assert_one_finding(project, f"lessons/{name}")
    assert [item.hint for item in diagnose(project)] == [f"rename it to {name.partition('.')[0]}.md"]


def test_folders_that_overlap_or_do_not_exist(project: Path) -> None:
    """Every file is there once."""
    found: list[Found] = list(find_files(project, ("docs", "docs/actors", "nowhere", "mkdocs.yml")))
    assert [item.path for item in found] == [
        "docs/activities/ACT-2026-0001-first-course.md",
        "docs/actors/ACR-EUMS.md",
        "docs/actors/ACR-EUTM-EXAMPLE.md",
    ]
