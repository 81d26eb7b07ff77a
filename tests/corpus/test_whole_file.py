"""A file that appears whole or not at all."""

import errno
from pathlib import Path

import pytest

from milpart_docs.corpus.whole_file import PlaceError, TakenError, partial_of, replaced, settle, write_whole


def test_a_file_takes_the_place_of_another(tmp_path: Path) -> None:
    """With nothing left beside it."""
    for data in (b"a longer one", b"new"):
        write_whole(tmp_path / "a.html", data)
        assert (tmp_path / "a.html").read_bytes() == data
        assert [path.name for path in tmp_path.iterdir()] == ["a.html"]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written so far goes."""
    write_whole(tmp_path / "a.html", b"old")

    def fail(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="No space left") as raised:
        write_whole(tmp_path / "a.html", b"new")
    assert raised.value.filename == str(tmp_path / "a.html"), "the system does not say which file it is"
    assert (tmp_path / "a.html").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]


def test_places_that_cannot_be_taken(tmp_path: Path) -> None:
    """A folder, no folder, and one that another run is at, which can be tried again."""
    for place, said in ((tmp_path, "is there and is no file"), (tmp_path / "gone/a.html", "there is no folder")):
        with pytest.raises(PlaceError, match=said) as told:
            write_whole(place, b"")
        assert told.value.status == 1
    with replaced(tmp_path / "a.html") as stream:
        stream.write(b"first")
        with pytest.raises(TakenError, match="another run is writing") as told:
            write_whole(tmp_path / "a.html", b"second")
        assert told.value.status == 75
        assert partial_of(tmp_path / "a.html").exists()
    assert (tmp_path / "a.html").read_bytes() == b"first"


def test_a_folder_that_cannot_be_opened_needs_no_settling(tmp_path: Path) -> None:
    """Nothing is raised, and nothing stays open."""
    settle(tmp_path / "gone")
    descriptors = Path("/proc/self/fd")
    before = len(list(descriptors.iterdir())) if descriptors.is_dir() else 0
    settle(tmp_path)
    assert not before or len(list(descriptors.iterdir())) == before
