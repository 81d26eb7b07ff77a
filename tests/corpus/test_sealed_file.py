"""Sealed files: what was written comes back, and nothing else ever does."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from milpart_docs.corpus import sealed_file
from milpart_docs.corpus.plain_file import read_plain_file
from milpart_docs.corpus.sealed_file import FOLDER, IGNORE, read_sealed, write_sealed

KEY, OTHER = b"k" * 32, b"o" * 32
PIECES = {"one": b"first", "none": b"", "two/three": b"\0\xff" * 20}


def read(root: Path, name: str = "index", key: bytes = KEY) -> dict[str, bytes] | None:
    """Read a file as bytes."""
    pieces = read_sealed(root, name, key)
    return None if pieces is None else {piece: bytes(content) for piece, content in pieces.items()}


def path_of(root: Path, name: str = "index") -> Path:
    """Give the place of a file."""
    return root / FOLDER / name


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.text(st.characters(codec="utf-8")), st.binary()))
def test_what_was_written_comes_back(tmp_path: Path, pieces: dict[str, bytes]) -> None:
    """All pieces, byte for byte."""
    write_sealed(tmp_path, "index", KEY, pieces)
    assert read(tmp_path) == pieces


def test_any_change_is_seen(tmp_path: Path) -> None:
    """Each byte counts, and so does the length."""
    write_sealed(tmp_path, "index", KEY, PIECES)
    path = path_of(tmp_path)
    good = path.read_bytes()
    for place in range(len(good)):
        path.write_bytes(good[:place] + bytes([good[place] ^ 1]) + good[place + 1 :])
        assert read(tmp_path) is None
    for bad in (b"", good[:-1], good + b"x", good[: len(good) // 2]):
        path.write_bytes(bad)
        assert read(tmp_path) is None
    path.write_bytes(good)
    assert read(tmp_path) == PIECES


def test_only_with_its_key_and_name(tmp_path: Path) -> None:
    """What another user wrote, or what was written for another audience, is nothing."""
    write_sealed(tmp_path, "index", KEY, PIECES)
    assert read(tmp_path, key=OTHER) is None
    path_of(tmp_path).rename(path_of(tmp_path, "other"))
    assert read(tmp_path, "other") is None
    assert read(tmp_path) is None


@pytest.mark.skipif(os.name != "posix", reason="needs links and pipes")
def test_only_a_file(tmp_path: Path) -> None:
    """A link is not followed, a pipe not waited for, a folder not read; writing takes their place."""
    write_sealed(tmp_path, "index", KEY, PIECES)
    path = path_of(tmp_path)
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    assert read(tmp_path) is None
    path.unlink()
    os.mkfifo(path)
    assert read(tmp_path) is None
    write_sealed(tmp_path, "index", KEY, PIECES)
    assert read(tmp_path) == PIECES
    path.unlink()
    path.mkdir()
    assert read(tmp_path) is None
    write_sealed(tmp_path, "index", KEY, PIECES)
    assert sorted(item.name for item in path.parent.iterdir()) == [IGNORE, "index"]


@pytest.mark.skipif(os.name != "posix", reason="needs devices")
def test_only_a_plain_file_of_bounded_size(tmp_path: Path) -> None:
    """What a device gives has no end; what is too large is not read at all."""
    (tmp_path / "file").write_bytes(b"12345")
    found = read_plain_file(tmp_path / "file", 5)
    assert found is not None
    assert found[0] == b"12345"
    for path, largest in ((tmp_path / "file", 4), (tmp_path / "none", 5), (tmp_path, 9999), (Path("/dev/null"), 5), (Path("/dev/zero"), 5)):
        assert read_plain_file(path, largest) is None


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_nothing_is_written_outside_of_the_project(tmp_path: Path) -> None:
    """Where the folder of the cache leads elsewhere, nothing is kept."""
    project, elsewhere = tmp_path / "project", tmp_path / "elsewhere"
    (project / FOLDER).parent.mkdir(parents=True)
    elsewhere.mkdir()
    (project / FOLDER).symlink_to(elsewhere)
    write_sealed(project, "index", KEY, PIECES)
    assert list(elsewhere.iterdir()) == []
    assert read(project) is None


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_no_folder_is_made_outside_of_the_project(tmp_path: Path) -> None:
    """Where a link stands above the folder of the cache, nothing is begun where it leads."""
    project, elsewhere = tmp_path / "project", tmp_path / "elsewhere"
    project.mkdir()
    elsewhere.mkdir()
    (project / FOLDER).parent.symlink_to(elsewhere)
    write_sealed(project, "index", KEY, PIECES)
    assert list(elsewhere.iterdir()) == []


def test_only_what_can_be_read_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of the largest size comes back; of one byte more nothing is written, and what was there stays."""
    write_sealed(tmp_path, "index", KEY, PIECES)
    size = path_of(tmp_path).stat().st_size
    monkeypatch.setattr(sealed_file, "LARGEST", size)
    write_sealed(tmp_path, "same", KEY, PIECES)
    assert read(tmp_path, "same") == PIECES
    for name in ("same", "more"):
        write_sealed(tmp_path, name, KEY, {**PIECES, "one": PIECES["one"] + b"x"})
    assert read(tmp_path, "same") == PIECES
    assert not path_of(tmp_path, "more").exists()


def test_a_project_that_is_nowhere_is_not_begun(tmp_path: Path) -> None:
    """Tests and programs have corpora that lie in memory alone."""
    write_sealed(tmp_path / "nowhere", "index", KEY, PIECES)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_allows_nothing_is_no_error(tmp_path: Path) -> None:
    """A file lies where the folder should be."""
    (tmp_path / ".cache").write_bytes(b"")
    write_sealed(tmp_path, "index", KEY, PIECES)
    assert read(tmp_path) is None


def test_who_breaks_off_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a file is taken away, and the break is told on."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        write_sealed(tmp_path, "index", KEY, PIECES)
    assert [path.name for path in (tmp_path / FOLDER).iterdir()] == [IGNORE]


def test_git_leaves_the_folder_alone(tmp_path: Path) -> None:
    """It holds the words of all records, whatever their marking."""
    write_sealed(tmp_path, "index", KEY, PIECES)
    assert (tmp_path / FOLDER / IGNORE).read_text(encoding="utf-8") == "*\n"


def test_without_a_key_nothing_is_kept(tmp_path: Path) -> None:
    """Neither written nor read."""
    write_sealed(tmp_path, "index", None, PIECES)
    assert not (tmp_path / FOLDER).exists()
    write_sealed(tmp_path, "index", KEY, PIECES)
    assert read_sealed(tmp_path, "index", None) is None


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_links_that_lead_to_one_another_are_no_place(tmp_path: Path) -> None:
    """Nothing is read or written there, and nothing fails."""
    (tmp_path / ".cache").symlink_to(tmp_path / "other")
    (tmp_path / "other").symlink_to(tmp_path / ".cache")
    write_sealed(tmp_path, "name", KEY, {"piece": b"content"})
    assert read_sealed(tmp_path, "name", KEY) is None
