"""Files written anew, all or none."""

import os
import stat
from pathlib import Path

import pytest

from milpart_docs.authoring import rewriting
from milpart_docs.authoring.rewriting import Rewrite, RewriteError, rewrite_files

pytestmark = pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a folder with three files."""
    folder = tmp_path / "project"
    folder.mkdir()
    for name in "abc":
        (folder / f"{name}.md").write_bytes(name.encode())
    return folder


def contents(root: Path) -> dict[str, bytes]:
    """Give the files of a folder with what they hold."""
    return {path.name: path.read_bytes() for path in sorted(root.iterdir())}


def test_files_and_their_rights(root: Path) -> None:
    """What a file holds is new, its rights are the old ones, and nothing else is left behind."""
    (root / "a.md").chmod(0o640)
    rewrite_files(root, [Rewrite("a.md", b"a", b"A"), Rewrite("b.md", b"b", b"B", "d.md")])
    assert contents(root) == {"a.md": b"A", "c.md": b"c", "d.md": b"B"}
    assert stat.S_IMODE((root / "a.md").stat().st_mode) == 0o640


def test_link_within_the_project_stays_a_link(root: Path) -> None:
    """The file behind it is written."""
    (root / "link.md").symlink_to("a.md")
    rewrite_files(root, [Rewrite("link.md", b"a", b"A")])
    assert (root / "link.md").is_symlink()
    assert (root / "a.md").read_bytes() == b"A"


@pytest.mark.parametrize(
    ("rewrite", "sentence"),
    [
        (Rewrite("../outside.md", b"", b"x"), "../outside.md leads out of the project"),
        (Rewrite("link.md", b"x", b"y"), "link.md leads out of the project"),
        (Rewrite("b.md", b"other", b"B"), "b.md has changed while this ran"),
        (Rewrite("b.md", b"b", b"B", "c.md"), "there is a file c.md already"),
        (Rewrite("inner.md", b"b", b"B", "d.md"), "inner.md is a link to b.md"),
    ],
)
def test_refused_before_anything_is_written(root: Path, rewrite: Rewrite, sentence: str) -> None:
    """One file that cannot be written keeps all as they are."""
    (root.parent / "outside.md").write_bytes(b"x")
    (root / "link.md").symlink_to(root.parent / "outside.md")
    (root / "inner.md").symlink_to("b.md")
    with pytest.raises(RewriteError, match=sentence):
        rewrite_files(root, [Rewrite("a.md", b"a", b"A"), rewrite])
    assert contents(root) == {"a.md": b"a", "b.md": b"b", "c.md": b"c", "inner.md": b"b", "link.md": b"x"}


def test_what_was_written_is_put_back(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full at the third file leaves the first two as they were."""
    write = rewriting._write  # noqa: SLF001 - the place at which a disk fails

    def fail(folder: Path, rewrite: Rewrite) -> None:
        if rewrite.path == "c.md":
            raise OSError(28, "No space left on device")
        write(folder, rewrite)

    monkeypatch.setattr(rewriting, "_write", fail)
    with pytest.raises(RewriteError, match=r"c\.md cannot be written \(No space left on device\); nothing has changed"):
        rewrite_files(root, [Rewrite("a.md", b"a", b"A"), Rewrite("b.md", b"b", b"B", "d.md"), Rewrite("c.md", b"c", b"C")])
    assert contents(root) == {"a.md": b"a", "b.md": b"b", "c.md": b"c"}


def test_what_cannot_be_put_back_is_named(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has to look after it knows where."""
    write = rewriting._write  # noqa: SLF001 - the place at which a disk fails

    def fail(folder: Path, rewrite: Rewrite) -> None:
        if rewrite.after != b"A":
            raise OSError(5, "Input/output error")
        write(folder, rewrite)

    monkeypatch.setattr(rewriting, "_write", fail)
    with pytest.raises(RewriteError, match=r"a\.md could not be put back, look at the difference with git diff"):
        rewrite_files(root, [Rewrite("a.md", b"a", b"A"), Rewrite("b.md", b"b", b"B")])
